import { checkRollUps } from "../../src/sessions/check-roll-ups";
import { assign, openTrack, openWorkshop, planSession, registerParticipant } from "../support/given";
import { asAdmin, askAs } from "../support/small-house";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const apologise = "mutation A($input: RecordApologyInput!) { recordApology(input: $input) { id } }";
const record =
  "mutation R($input: RecordAttendanceInput!) { recordAttendance(input: $input) { participantId outcome mark { status revision } } }";
const close = "mutation C($input: SessionInput!) { closeSession(input: $input) { id } }";
const rollCall = `query Q($id: ID!) { rollCall(sessionId: $id) { session { loggedAt marked }
  roster { participantId mark { status revision } recordedByName apology { recordedByName } } } }`;

describe("an apology before the session", () => {
  let world: World;
  let house: House;
  let trackId: string;
  let ann: string;
  let bep: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    const workshopId = await openWorkshop({ world, by: house.admin });
    trackId = await openTrack({ world, by: house.admin }, workshopId, { name: "Naaiatelier" });
    await assign({ world, by: house.admin }, trackId, house.caseworker.accountId);
    ann = await registerParticipant({ world, by: house.caseworker }, [trackId], { callingName: "Ann" });
    bep = await registerParticipant({ world, by: house.caseworker }, [trackId], { callingName: "Bep" });
  });
  afterAll(() => world.close());

  const plan = (on = "2026-11-24"): Promise<string> => planSession({ world, by: house.caseworker }, trackId, { on });
  const send = (by: Visitor, sessionId: string, participantId: string, apologises = true): Promise<unknown> =>
    by.ask(apologise, { input: { operationId: operationId(world), sessionId, participantId, apologises } });
  const mark = async (sessionId: string, participantId: string): Promise<any[]> => {
    const marks = [{ participantId, status: "PRESENT", seenRevision: 0 }];
    const input = { operationId: operationId(world), sessionId, marks };
    return (await house.caseworker.ask(record, { input })).recordAttendance;
  };
  const rowOf = async (sessionId: string, participantId: string): Promise<any> =>
    (await house.caseworker.ask(rollCall, { id: sessionId })).rollCall.roster.find(
      (row: any) => row.participantId === participantId,
    );

  test("stands on the list with who took the message, and logs nothing", async () => {
    const sessionId = await plan();
    await send(house.manager, sessionId, ann);
    await send(house.caseworker, sessionId, ann);
    const { rollCall: list } = await house.caseworker.ask(rollCall, { id: sessionId });
    expect(list.session).toEqual({ loggedAt: null, marked: 0 });
    expect(await rowOf(sessionId, ann)).toMatchObject({ mark: null, apology: { recordedByName: "Ingrid Postma" } });
    expect((await rowOf(sessionId, bep)).apology).toBeNull();
  });

  test("becomes a mark of who took it with the first mark of the list, and the answer tells so", async () => {
    const sessionId = await plan("2026-11-25");
    await send(house.manager, sessionId, ann);
    expect(await mark(sessionId, bep)).toEqual([
      { participantId: bep, outcome: "RECORDED", mark: { status: "PRESENT", revision: 1 } },
      { participantId: ann, outcome: "RECORDED", mark: { status: "ABSENT_NOTIFIED", revision: 1 } },
    ]);
    expect(await rowOf(sessionId, ann)).toMatchObject({ recordedByName: "Ingrid Postma" });
    expect(await mark(sessionId, ann)).toMatchObject([{ outcome: "CONFLICT", mark: { status: "ABSENT_NOTIFIED" } }]);
  });

  test("gives way to what is marked of herself", async () => {
    const sessionId = await plan("2026-11-26");
    await send(house.caseworker, sessionId, ann);
    expect(await mark(sessionId, ann)).toMatchObject([{ outcome: "RECORDED", mark: { status: "PRESENT" } }]);
  });

  test("becomes a mark when a list is closed without one, and the roll-ups are right", async () => {
    const sessionId = await plan("2026-11-27");
    await send(house.caseworker, sessionId, ann);
    await house.caseworker.ask(close, { input: { operationId: operationId(world), sessionId } });
    expect((await rowOf(sessionId, ann)).mark).toEqual({ status: "ABSENT_NOTIFIED", revision: 1 });
    const admin = await asAdmin(world.urls.adminUrl);
    const { organisationId } = house;
    expect(await askAs(admin, { organisationId, accountId: house.manager.accountId }, checkRollUps.sql)).toEqual([]);
    await admin.end();
  });

  test("can be taken back as long as nothing is recorded; after that the list itself says so", async () => {
    const sessionId = await plan("2026-11-30");
    await send(house.caseworker, sessionId, ann);
    await send(house.manager, sessionId, ann, false);
    expect((await rowOf(sessionId, ann)).apology).toBeNull();
    await mark(sessionId, bep);
    const input = { operationId: operationId(world), sessionId, participantId: ann, apologises: true };
    expect(await house.caseworker.refused(apologise, { input })).toMatchObject({
      code: "CONFLICT",
      message: "De lijst van deze bijeenkomst is al begonnen. Vul het daar in.",
    });
  });

  test("is for colleagues with reach, and of people who are enrolled", async () => {
    const sessionId = await plan("2026-12-01");
    const input = { operationId: operationId(world), sessionId, participantId: ann, apologises: true };
    expect(await house.colleague.refused(apologise, { input })).toMatchObject({ code: "NOT_FOUND" });
    const stranger = { ...input, operationId: operationId(world), participantId: house.manager.accountId };
    expect(await house.caseworker.refused(apologise, { input: stranger })).toMatchObject({ code: "NOT_FOUND" });
  });
});
