import {
  assign,
  done,
  enrol,
  openTrack,
  openWorkshop,
  planSession,
  record,
  registerParticipant,
} from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const rollCall = `query RollCall($sessionId: ID!) { rollCall(sessionId: $sessionId) {
  session { id on expected marked present headCount headCountQuality cancelledAt loggedAt closedAt trackName }
  previousSessionOn
  roster { participantId name registered mark { status contribution contributionWords revision } lastPresentOn lastMarks { on status } openGoals missed lastTime } } }`;
const recordDocument =
  "mutation Record($input: RecordAttendanceInput!) { recordAttendance(input: $input) { participantId outcome mark { status contribution revision } } }";

// On a busy machine the histories take longer than the five seconds that jest gives.
jest.setTimeout(30_000);

describe("the roll call", () => {
  let world: World;
  let house: House;
  let other: House;
  let trackId: string;
  let amina: string;
  let bea: string;
  let sessionId: string;

  const by = () => ({ world, by: house.caseworker });
  const asked = async (id = sessionId) => (await house.caseworker.ask(rollCall, { sessionId: id })).rollCall;
  const rowOf = async (participantId: string, id = sessionId) =>
    (await asked(id)).roster.find((row: any) => row.participantId === participantId);
  const refused = (visitor: Visitor, name: string, input: Record<string, unknown>) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const input_ = ["closeSession", "restoreSession"].includes(name) ? "SessionInput" : `${type}Input`;
    const fields = name === "recordAttendance" ? "outcome" : "id";
    return visitor.refused(`mutation M($input: ${input_}!) { ${name}(input: $input) { ${fields} } }`, {
      input: { operationId: operationId(world), ...input },
    });
  };

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    const workshopId = await openWorkshop({ world, by: house.admin });
    trackId = await openTrack({ world, by: house.admin }, workshopId, { name: "Naaiatelier" });
    await assign({ world, by: house.admin }, trackId, house.caseworker.accountId);
    amina = await registerParticipant(by(), [trackId], { callingName: "Amina" });
    bea = await registerParticipant(by(), [trackId], { callingName: "Béa", familyName: "Arends" });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    sessionId = await planSession(by(), trackId);
  });

  test("shows who is expected, by name, with nothing marked", async () => {
    const { session, roster, previousSessionOn } = await asked();
    expect(session).toMatchObject({
      id: sessionId,
      on: "2026-11-23",
      expected: 2,
      marked: 0,
      present: 0,
      loggedAt: null,
      trackName: "Naaiatelier",
    });
    expect(previousSessionOn).toBeNull();
    expect(roster.map(({ name }: any) => name)).toEqual(["Amina", "Béa Arends"]);
    expect(roster[0]).toMatchObject({ registered: true, mark: null, lastTime: null, missed: false });
  });

  test("is recorded in one operation, and the same again changes nothing", async () => {
    const marks = [
      { participantId: bea, status: "ABSENT_NOTIFIED" },
      { participantId: amina, status: "PRESENT", contribution: "TEACHING", contributionWords: "Leerde ons haken" },
    ];
    expect(await record(by(), sessionId, marks)).toEqual([
      { participantId: bea, outcome: "RECORDED", mark: { status: "ABSENT_NOTIFIED", contribution: null, revision: 1 } },
      { participantId: amina, outcome: "RECORDED", mark: { status: "PRESENT", contribution: "TEACHING", revision: 1 } },
    ]);
    const again = await record(
      by(),
      sessionId,
      marks.map((mark) => ({ ...mark, seenRevision: 7 })),
    );
    expect(again.map(({ outcome, mark }) => [outcome, mark.revision])).toEqual([
      ["ALREADY_SO", 1],
      ["ALREADY_SO", 1],
    ]);
    const { session, roster } = await asked();
    expect(session).toMatchObject({ expected: 2, marked: 2, present: 1, loggedAt: expect.any(String), closedAt: null });
    expect(roster[0]).toMatchObject({
      mark: { status: "PRESENT", contribution: "TEACHING", contributionWords: "Leerde ons haken", revision: 1 },
      lastPresentOn: "2026-11-23",
    });
  });

  test("the same operation sent twice is done once", async () => {
    const input = {
      operationId: operationId(world),
      sessionId,
      marks: [{ participantId: amina, status: "PRESENT", seenRevision: 0 }],
    };
    const first = await house.caseworker.ask(recordDocument, { input });
    const second = await house.caseworker.ask(recordDocument, { input });
    expect(second).toEqual(first);
    expect(second.recordAttendance[0].outcome).toBe("RECORDED");
  });

  test("a change states what it saw; otherwise the other's mark stands and is shown", async () => {
    await record(by(), sessionId, [{ participantId: amina, status: "PRESENT", contribution: "HOSTING" }]);
    const blind = await record({ world, by: house.manager }, sessionId, [
      { participantId: amina, status: "ABSENT_UNNOTIFIED" },
    ]);
    expect(blind).toEqual([
      { participantId: amina, outcome: "CONFLICT", mark: { status: "PRESENT", contribution: "HOSTING", revision: 1 } },
    ]);
    const seen = await record({ world, by: house.manager }, sessionId, [
      { participantId: amina, status: "ABSENT_UNNOTIFIED", seenRevision: 1 },
    ]);
    expect(seen).toEqual([
      {
        participantId: amina,
        outcome: "RECORDED",
        mark: { status: "ABSENT_UNNOTIFIED", contribution: null, revision: 2 },
      },
    ]);
  });

  test("a mark that was seen but is gone is a conflict with nothing", async () => {
    expect(await record(by(), sessionId, [{ participantId: amina, status: "PRESENT", seenRevision: 3 }])).toEqual([
      { participantId: amina, outcome: "CONFLICT", mark: { status: null, contribution: null, revision: 0 } },
    ]);
  });

  test("a withdrawn mark keeps its revision, and with the last one the session waits to be logged again", async () => {
    expect(await record(by(), sessionId, [{ participantId: amina, status: null }])).toMatchObject([
      { outcome: "ALREADY_SO" },
    ]);
    await record(by(), sessionId, [
      { participantId: amina, status: "PRESENT" },
      { participantId: bea, status: "PRESENT" },
    ]);
    await record(by(), sessionId, [{ participantId: amina, status: null, seenRevision: 1 }]);
    expect(await rowOf(amina)).toMatchObject({ mark: { status: null, revision: 2 } });
    expect((await asked()).session).toMatchObject({ marked: 1, loggedAt: expect.any(String) });
    await record(by(), sessionId, [{ participantId: bea, status: null, seenRevision: 1 }]);
    expect((await asked()).session).toMatchObject({ marked: 0, loggedAt: null });
    expect(await record(by(), sessionId, [{ participantId: bea, status: "PRESENT", seenRevision: 2 }])).toMatchObject([
      { outcome: "RECORDED", mark: { revision: 3 } },
    ]);
    expect((await asked()).session).toMatchObject({ marked: 1, loggedAt: expect.any(String) });
  });

  test("who is not enrolled on that day gets no mark; the others of the same list do", async () => {
    const earlier = await planSession(by(), trackId, { on: "2026-11-20" });
    const elsewhere = await registerParticipant({ world, by: house.manager }, [], { callingName: "Carla" });
    expect(
      await record(by(), sessionId, [
        { participantId: elsewhere, status: "PRESENT" },
        { participantId: amina, status: "PRESENT" },
      ]),
    ).toMatchObject([
      { participantId: elsewhere, outcome: "NOT_ENROLLED", mark: null },
      { participantId: amina, outcome: "RECORDED" },
    ]);
    expect(await record(by(), earlier, [{ participantId: amina, status: "PRESENT" }])).toMatchObject([
      { outcome: "NOT_ENROLLED" },
    ]);
    expect((await asked(earlier)).session).toMatchObject({ expected: 0, loggedAt: null });
  });

  test("a contribution is of who is present, holds no BSN, and nobody stands in a list twice", async () => {
    const wrong = (marks: unknown) => refused(house.caseworker, "recordAttendance", { sessionId, marks });
    expect(
      await wrong([{ participantId: amina, status: "ABSENT_NOTIFIED", contribution: "HOSTING", seenRevision: 0 }]),
    ).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: { contribution: "Een bijdrage hoort bij iemand die aanwezig is." },
    });
    expect(
      await wrong([{ participantId: amina, status: "PRESENT", contributionWords: "nr 111222333", seenRevision: 0 }]),
    ).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(
      await wrong([
        { participantId: amina, status: "PRESENT", seenRevision: 0 },
        { participantId: amina, seenRevision: 0 },
      ]),
    ).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await wrong([])).toMatchObject({ code: "BAD_USER_INPUT" });
    expect((await asked()).session.loggedAt).toBeNull();
  });

  test("not held, not logged and nobody came are three facts", async () => {
    expect((await asked()).session).toMatchObject({ cancelledAt: null, loggedAt: null, closedAt: null });
    await done(by(), "cancelSession", { sessionId, reason: "Storm" });
    expect((await asked()).session).toMatchObject({ cancelledAt: expect.any(String), loggedAt: null });
    for (const [name, input] of [
      ["recordAttendance", { marks: [{ participantId: amina, status: "PRESENT", seenRevision: 0 }] }],
      ["recordHeadCount", { headCount: 3, quality: "COUNTED" }],
      ["welcomeNewcomer", { callingName: "Nieuw" }],
      ["closeSession", {}],
    ] as const) {
      expect([name, await refused(house.caseworker, name, { sessionId, ...input })]).toEqual([
        name,
        { code: "CONFLICT", message: "Deze bijeenkomst is niet doorgegaan. Zet haar eerst terug." },
      ]);
    }
    await doneWith("restoreSession");
    await doneWith("closeSession");
    expect((await asked()).session).toMatchObject({
      cancelledAt: null,
      loggedAt: expect.any(String),
      closedAt: expect.any(String),
      marked: 0,
    });
    await done(by(), "cancelSession", { sessionId, reason: "Er was toch niets" });
    expect((await asked()).session).toMatchObject({ cancelledAt: expect.any(String), loggedAt: null, closedAt: null });
  });

  test("a session with a mark or a head count is not cancelled", async () => {
    await record(by(), sessionId, [{ participantId: amina, status: "PRESENT" }]);
    expect(await refused(house.caseworker, "cancelSession", { sessionId, reason: "Storm" })).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Haal eerst"),
    });
    await record(by(), sessionId, [{ participantId: amina, status: null, seenRevision: 1 }]);
    await done(by(), "recordHeadCount", { sessionId, headCount: 2, quality: "ESTIMATED" });
    expect(await refused(house.caseworker, "cancelSession", { sessionId, reason: "Storm" })).toMatchObject({
      code: "CONFLICT",
    });
    await done(by(), "recordHeadCount", { sessionId, headCount: null, quality: null });
    expect((await asked()).session.loggedAt).toBeNull();
    await done(by(), "cancelSession", { sessionId, reason: "Storm" });
  });

  test("others are counted beside the named people", async () => {
    await done(by(), "recordHeadCount", { sessionId, headCount: 6, quality: "ESTIMATED" });
    expect((await asked()).session).toMatchObject({
      headCount: 6,
      headCountQuality: "ESTIMATED",
      marked: 0,
      loggedAt: expect.any(String),
    });
    expect(await refused(house.caseworker, "recordHeadCount", { sessionId, headCount: 6 })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });

  test("a count replaces only the count that was seen; who counted otherwise is told who and when", async () => {
    const counting = (headCount: number | null, seenHeadCount: number | null) => ({
      sessionId,
      headCount,
      quality: headCount === null ? null : "COUNTED",
      seenHeadCount,
    });
    await done({ world, by: house.manager }, "recordHeadCount", counting(4, null));
    const refusal = await refused(house.caseworker, "recordHeadCount", counting(6, null));
    expect(refusal).toEqual({
      code: "CONFLICT",
      message: "Ingrid Postma telde 4 anderen om 10:00. Wat klopt?",
      fields: { headCount: "4" },
    });
    expect((await asked()).session.headCount).toBe(4);
    // The same count is no conflict, whatever was seen.
    await done(by(), "recordHeadCount", counting(4, null));
    await done(by(), "recordHeadCount", counting(6, 4));
    await done({ world, by: house.manager }, "recordHeadCount", counting(null, 6));
    expect(await refused(house.caseworker, "recordHeadCount", counting(7, 6))).toMatchObject({
      message: "Ingrid Postma haalde het aantal anderen weg om 10:00. Wat klopt?",
      fields: { headCount: "" },
    });
  });

  test("a new face joins with a first name, is present, and is not registered yet", async () => {
    const id = await done(by(), "welcomeNewcomer", { sessionId, callingName: " Zahra " });
    expect(await rowOf(id)).toMatchObject({
      name: "Zahra",
      registered: false,
      mark: { status: "PRESENT", revision: 1 },
      lastMarks: [{ on: "2026-11-23", status: "PRESENT" }],
    });
    expect((await asked()).session).toMatchObject({ marked: 1, present: 1, loggedAt: expect.any(String) });
    const next = await planSession(by(), trackId, { on: "2026-11-24" });
    expect((await asked(next)).roster.map(({ name }: any) => name)).toContain("Zahra");
  });

  test("whoever has a mark stays on the list after the enrolment ended, and it can be corrected", async () => {
    const dina = await registerParticipant({ world, by: house.manager }, [], { callingName: "Dina" });
    const enrolmentId = await enrol({ world, by: house.manager }, dina, trackId);
    await record(by(), sessionId, [{ participantId: dina, status: "PRESENT" }]);
    const later = await planSession(by(), trackId, { on: "2026-11-25" });
    await record(by(), later, [{ participantId: dina, status: "ABSENT_NOTIFIED" }]);
    await done(by(), "endEnrolment", { enrolmentId, reason: "MOVED", on: "2026-11-23" });
    expect(await rowOf(dina, later)).toMatchObject({ mark: { status: "ABSENT_NOTIFIED" } });
    expect((await asked(later)).session.expected).toBeLessThan((await asked(later)).roster.length);
    await record(by(), later, [{ participantId: dina, status: null, seenRevision: 1 }]);
    expect(await rowOf(dina, later)).toBeUndefined();
  });

  test("shows what stood there the last time this series came together", async () => {
    await done(by(), "planSeries", {
      plan: {
        trackId,
        title: "Naaien",
        rhythm: "WEEKLY",
        startsOn: "2026-11-23",
        endsOn: "2026-12-14",
        startTime: "10:00",
        endTime: "12:00",
      },
    });
    const { sessions } = await house.caseworker.ask(
      'query S { sessions(from: "2026-11-23", until: "2027-01-01") { id title on } }',
    );
    const [first, second, third] = sessions.filter(({ title }: any) => title === "Naaien").map(({ id }: any) => id);
    await record(by(), first, [
      { participantId: amina, status: "PRESENT" },
      { participantId: bea, status: "ABSENT_NOTIFIED" },
    ]);
    await done(by(), "cancelSession", { sessionId: second, reason: "Ziek" });
    const asked3 = await asked(third);
    expect(asked3.previousSessionOn).toBe("2026-11-23");
    expect(asked3.roster.find((row: any) => row.participantId === bea).lastTime).toBe("ABSENT_NOTIFIED");
    expect((await asked(first)).previousSessionOn).toBeNull();
  });

  test("is for who reaches the track", async () => {
    const marks = [{ participantId: amina, status: "PRESENT", seenRevision: 0 }];
    for (const visitor of [house.funder, house.admin]) {
      expect(await visitor.refused(rollCall, { sessionId })).toMatchObject({ code: "FORBIDDEN" });
      expect(await refused(visitor, "recordAttendance", { sessionId, marks })).toMatchObject({ code: "FORBIDDEN" });
      expect(await refused(visitor, "welcomeNewcomer", { sessionId, callingName: "X" })).toMatchObject({
        code: "FORBIDDEN",
      });
    }
    for (const visitor of [house.colleague, other.caseworker, other.manager]) {
      expect(await visitor.refused(rollCall, { sessionId })).toMatchObject({ code: "NOT_FOUND" });
      expect(await refused(visitor, "recordAttendance", { sessionId, marks })).toMatchObject({ code: "NOT_FOUND" });
      expect(await refused(visitor, "recordHeadCount", { sessionId, headCount: 1, quality: "COUNTED" })).toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await refused(visitor, "closeSession", { sessionId })).toMatchObject({ code: "NOT_FOUND" });
      expect(await refused(visitor, "welcomeNewcomer", { sessionId, callingName: "X" })).toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  test("leaves an audit line for who was marked and who was seen", async () => {
    await record(by(), sessionId, [{ participantId: amina, status: "PRESENT" }]);
    await asked();
    const lines = await auditLines(world);
    expect(lines).toContainEqual(
      expect.objectContaining({ action: "CHANGE", operation: "Record", subjects: [amina], changed: ["attendance"] }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        action: "READ",
        operation: "RollCall",
        subjects: expect.arrayContaining([amina, bea]),
      }),
    );
  });

  async function doneWith(name: string): Promise<void> {
    await house.caseworker.ask(`mutation M($input: SessionInput!) { ${name}(input: $input) { id } }`, {
      input: { operationId: operationId(world), sessionId },
    });
  }
});

async function auditLines(world: World): Promise<Record<string, unknown>[]> {
  const { Client } = await import("pg");
  const admin = new Client({ connectionString: world.urls.adminUrl });
  await admin.connect();
  const { rows } = await admin.query("SELECT action, operation, subjects, changed FROM audit_event");
  await admin.end();
  return rows;
}
