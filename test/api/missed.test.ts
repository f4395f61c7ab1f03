import {
  assign,
  done,
  enrol,
  openTrack,
  openWorkshop,
  planSession,
  record,
  registerParticipant,
  rowsOf,
} from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

/** Eleven Mondays before today: a window of eight and a run of three. She was there for the last time on 26 October. */
const mondays = Array.from({ length: 11 }, (_, week) =>
  new Date(Date.UTC(2026, 8, 7 + 7 * week)).toISOString().slice(0, 10),
);
const since = "2026-10-26";
const today = "2026-11-23";

const call =
  "participantId name callerId callerName outcome outcomeOn outcomeBy revision came absentInARow lastPresentOn";
const day = `query Day($on: Date) { myDay(on: $on) { missed { ${call} } } }`;
const page = `query Page($id: ID!) { participantPage(id: $id) {
  calls { trackName isOpen callerName outcome outcomeOn outcomeBy lastPresentOn revision } } }`;

// On a busy machine the histories take longer than the five seconds that jest gives.
jest.setTimeout(30_000);

describe("even bellen", () => {
  let world: World;
  let house: House;
  let other: House;
  let workshopId: string;

  const admin = () => ({ world, by: house.admin });
  const manager = () => ({ world, by: house.manager });

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    workshopId = await openWorkshop(admin(), "Werkplaats");
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.now = new Date(`${today}T09:00:00Z`);
  });

  interface Broken {
    readonly trackId: string;
    readonly participantId: string;
    /** Oldest first. */
    readonly sessions: readonly string[];
  }

  /** A track of its own where somebody came eight times and then three times not; `who` has it. */
  async function broken(who: readonly Visitor[] = [house.caseworker]): Promise<Broken> {
    const trackId = await openTrack(admin(), workshopId, { name: `Onderdeel ${operationId(world)}` });
    for (const [index, { accountId }] of who.entries())
      await assign(admin(), trackId, accountId, `2026-0${index + 1}-01`);
    const participantId = await registerParticipant(manager(), [], { callingName: "Amina", phone: "0612345678" });
    await enrol(manager(), participantId, trackId, { on: "2026-08-01" });
    const sessions: string[] = [];
    for (const [index, on] of mondays.entries()) {
      const sessionId = await planSession(manager(), trackId, { on });
      await record(manager(), sessionId, [{ participantId, status: index < 8 ? "PRESENT" : "ABSENT_UNNOTIFIED" }]);
      sessions.push(sessionId);
    }
    return { trackId, participantId, sessions };
  }

  const callsOf = async (who: Visitor, { participantId }: Broken): Promise<Record<string, any>[]> =>
    (await who.ask(day)).myDay.missed.filter((each: any) => each.participantId === participantId);
  const pageOf = async (who: Visitor, { participantId }: Broken): Promise<Record<string, any>[]> =>
    (await who.ask(page, { id: participantId })).participantPage.calls;

  const stepInput = ({ trackId, participantId }: Broken, more: object) => ({
    input: { operationId: operationId(world), trackId, participantId, since, seenRevision: 0, ...more },
  });
  const recording = "mutation RecordCall($input: RecordCallInput!) { recordCall(input: $input) { revision } }";
  const taking = "mutation TakeCall($input: TakeCallInput!) { takeCall(input: $input) { revision } }";
  const say = async (who: Visitor, one: Broken, outcome: string, seenRevision = 0): Promise<number> =>
    (await who.ask(recording, stepInput(one, { outcome, seenRevision }))).recordCall.revision;
  const take = async (who: Visitor, one: Broken, seenRevision = 0): Promise<number> =>
    (await who.ask(taking, stepInput(one, { seenRevision }))).takeCall.revision;

  /** The clock goes on by so many days. */
  function wait(days: number): void {
    world.now = new Date(world.now.getTime() + days * 24 * 60 * 60 * 1000);
  }

  test("a break in her own rhythm is one call for one named colleague, in words and without a score", async () => {
    const one = await broken([house.caseworker, house.colleague]);
    expect(await callsOf(house.caseworker, one)).toEqual([
      {
        participantId: one.participantId,
        name: "Amina",
        callerId: house.caseworker.accountId,
        callerName: "Marieke de Wit",
        outcome: null,
        outcomeOn: null,
        outcomeBy: null,
        revision: 0,
        came: "ALWAYS",
        absentInARow: 3,
        lastPresentOn: since,
      },
    ]);
    expect(await callsOf(house.colleague, one)).toEqual([]);
    expect(await callsOf(house.manager, one)).toEqual([]);
    for (const who of [house.caseworker, house.colleague, house.manager])
      expect(await pageOf(who, one)).toMatchObject([{ isOpen: true, callerName: "Marieke de Wit", outcome: null }]);
    const tomorrow = await house.caseworker.ask(day, { on: "2026-11-24" });
    expect(tomorrow.myDay.missed).toEqual([]);
  });

  test("when the named colleague's assignment ends it falls to the next, and to the manager where nobody is left", async () => {
    const one = await broken([house.caseworker, house.colleague]);
    const [first, second] = await rowsOf(world, "SELECT id FROM assignment WHERE track_id = $1 ORDER BY starts_on", [
      one.trackId,
    ]);
    await done(manager(), "endAssignment", { assignmentId: first?.["id"], endsOn: "2026-11-22" });
    expect(await callsOf(house.colleague, one)).toMatchObject([{ callerName: "Samir Haddad" }]);
    await done(manager(), "endAssignment", { assignmentId: second?.["id"], endsOn: "2026-11-22" });
    expect(await callsOf(house.colleague, one)).toEqual([]);
    expect(await callsOf(house.manager, one)).toMatchObject([{ callerId: null, callerName: null }]);
  });

  test("a colleague takes it over, and it falls back when she has the track no longer", async () => {
    const one = await broken([house.caseworker, house.colleague]);
    expect(await take(house.colleague, one)).toBe(1);
    expect(await callsOf(house.caseworker, one)).toEqual([]);
    expect(await callsOf(house.colleague, one)).toMatchObject([{ callerName: "Samir Haddad", revision: 1 }]);
    expect(await pageOf(house.caseworker, one)).toMatchObject([{ isOpen: true, callerName: "Samir Haddad" }]);
    const [, second] = await rowsOf(world, "SELECT id FROM assignment WHERE track_id = $1 ORDER BY starts_on", [
      one.trackId,
    ]);
    await done(manager(), "endAssignment", { assignmentId: second?.["id"], endsOn: "2026-11-22" });
    expect(await callsOf(house.caseworker, one)).toMatchObject([{ callerName: "Marieke de Wit" }]);
    expect(await take(house.manager, one, 1)).toBe(2);
    expect(await callsOf(house.manager, one)).toMatchObject([{ callerName: "Ingrid Postma" }]);
  });

  test("a stand-in sees it, named to the colleague whose track it is, and may take it", async () => {
    const one = await broken();
    const lent = {
      trackId: one.trackId,
      accountId: house.colleague.accountId,
      startsOn: "2026-11-20",
      endsOn: "2026-11-27",
    };
    await done(manager(), "lendTrack", lent);
    expect(await callsOf(house.colleague, one)).toMatchObject([{ callerName: "Marieke de Wit" }]);
    await take(house.colleague, one);
    expect(await callsOf(house.colleague, one)).toMatchObject([{ callerName: "Samir Haddad" }]);
    expect(await callsOf(house.caseworker, one)).toEqual([]);
  });

  test.each(["SPOKE_COMES_BACK", "SPOKE_STOPS"])(
    "%s ends it, and her page says so to every colleague",
    async (outcome) => {
      const one = await broken([house.caseworker, house.colleague]);
      expect(await say(house.caseworker, one, outcome)).toBe(1);
      wait(30);
      expect(await callsOf(house.caseworker, one)).toEqual([]);
      expect(await pageOf(house.colleague, one)).toMatchObject([
        { isOpen: false, outcome, outcomeOn: today, outcomeBy: "Marieke de Wit", revision: 1 },
      ]);
    },
  );

  test.each(["NOT_REACHED", "NEEDS_SOMETHING"])(
    "%s comes back after some days, to the same colleague",
    async (outcome) => {
      const one = await broken([house.caseworker, house.colleague]);
      await take(house.colleague, one);
      await say(house.colleague, one, outcome, 1);
      expect(await callsOf(house.colleague, one)).toEqual([]);
      expect(await pageOf(house.caseworker, one)).toMatchObject([{ isOpen: false, outcome }]);
      wait(3);
      expect(await callsOf(house.colleague, one)).toEqual([]);
      wait(1);
      expect(await callsOf(house.colleague, one)).toMatchObject([
        { outcome, outcomeOn: today, outcomeBy: "Samir Haddad", revision: 2 },
      ]);
      expect(await callsOf(house.caseworker, one)).toEqual([]);
      expect(await pageOf(house.caseworker, one)).toMatchObject([{ isOpen: true, outcome }]);
      await say(house.colleague, one, "SPOKE_COMES_BACK", 2);
      expect(await callsOf(house.colleague, one)).toEqual([]);
    },
  );

  test("after how many days is the organisation's own number", async () => {
    const one = await broken();
    await say(house.caseworker, one, "NOT_REACHED");
    await done(admin(), "setTerm", { name: "call.again", value: 1 });
    wait(1);
    expect(await callsOf(house.caseworker, one)).toHaveLength(1);
    await done(admin(), "setTerm", { name: "call.again", value: 4 });
  });

  test("an outcome is undone by taking the call again", async () => {
    const one = await broken();
    await say(house.caseworker, one, "SPOKE_STOPS");
    await take(house.caseworker, one, 1);
    expect(await callsOf(house.caseworker, one)).toMatchObject([{ outcome: null, revision: 2 }]);
  });

  test("it is over when she came again, which a colleague who still sees it hears kindly", async () => {
    const one = await broken();
    const sessionId = await planSession(manager(), one.trackId, { on: "2026-11-22" });
    await record(manager(), sessionId, [{ participantId: one.participantId, status: "PRESENT" }]);
    expect(await callsOf(house.caseworker, one)).toEqual([]);
    expect(await pageOf(house.caseworker, one)).toEqual([]);
    const late = stepInput(one, { outcome: "NOT_REACHED" });
    expect(await house.caseworker.refused(recording, late)).toEqual({
      code: "CONFLICT",
      message: "Goed nieuws: deze deelnemer is er intussen weer geweest. Bellen hoeft niet meer.",
    });
    expect(await rowsOf(world, "SELECT FROM call_step WHERE track_id = $1", [one.trackId])).toEqual([]);
  });

  test("a late correction of the list withdraws it, and another one raises it again, without anybody doing anything", async () => {
    const one = await broken();
    const correct = (status: string | null, seenRevision: number) =>
      record(manager(), one.sessions[10] ?? "", [{ participantId: one.participantId, status, seenRevision }]);
    await correct("PRESENT", 1);
    expect(await callsOf(house.caseworker, one)).toEqual([]);
    await correct("ABSENT_NOTIFIED", 2);
    expect(await callsOf(house.caseworker, one)).toHaveLength(1);
    await say(house.caseworker, one, "SPOKE_COMES_BACK");
    // The last day that she was there turns out to be a week earlier: she was called all the same.
    await record(manager(), one.sessions[7] ?? "", [
      { participantId: one.participantId, status: "ABSENT_NOTIFIED", seenRevision: 1 },
    ]);
    expect(await callsOf(house.caseworker, one)).toEqual([]);
    expect(await pageOf(house.caseworker, one)).toMatchObject([
      { outcome: "SPOKE_COMES_BACK", lastPresentOn: "2026-10-19" },
    ]);
  });

  test("a next break is a next call", async () => {
    const one = await broken();
    await say(house.caseworker, one, "SPOKE_COMES_BACK");
    for (const [index, on] of ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"].entries()) {
      const sessionId = await planSession(manager(), one.trackId, { on });
      await record(manager(), sessionId, [
        { participantId: one.participantId, status: index === 0 ? "PRESENT" : "ABSENT_NOTIFIED" },
      ]);
    }
    wait(30);
    expect(await callsOf(house.caseworker, one)).toMatchObject([
      { lastPresentOn: "2026-11-30", outcome: null, revision: 0 },
    ]);
    const input = stepInput(one, { since: "2026-11-30", outcome: "SPOKE_COMES_BACK" });
    expect(await house.caseworker.ask(recording, input)).toEqual({ recordCall: { revision: 2 } });
  });

  test("of two colleagues at once the second hears who did it and what came of it", async () => {
    const one = await broken([house.caseworker, house.colleague]);
    const answers = await Promise.all(
      [house.caseworker, house.colleague].map((who) => who.send(recording, stepInput(one, { outcome: "NOT_REACHED" }))),
    );
    const refusals = answers.flatMap(({ errors }) => errors ?? []);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.message).toMatch(/^(Marieke de Wit|Samir Haddad) was je voor: niet bereikt\.$/);
    expect(refusals[0]?.extensions.code).toBe("CONFLICT");
    expect(await house.manager.refused(taking, stepInput(one, {}))).toMatchObject({ code: "CONFLICT" });
  });

  test("the same operation is done once", async () => {
    const one = await broken();
    const input = stepInput(one, { outcome: "NOT_REACHED" });
    expect(await house.caseworker.ask(recording, input)).toEqual(await house.caseworker.ask(recording, input));
    expect(await rowsOf(world, "SELECT number FROM call_step WHERE track_id = $1", [one.trackId])).toEqual([
      { number: 1 },
    ]);
    expect(await house.caseworker.refused(recording, stepInput(one, { outcome: "SPOKE_STOPS" }))).toEqual({
      code: "CONFLICT",
      message: "Dit had je al vastgelegd: niet bereikt.",
    });
  });

  test("who has no reach to the track sees nothing of it and can do nothing", async () => {
    const one = await broken();
    const elsewhere = await broken([house.colleague]);
    await enrol(manager(), one.participantId, elsewhere.trackId, { on: "2026-11-01" });
    await say(house.caseworker, one, "NEEDS_SOMETHING");
    expect(await pageOf(house.colleague, one)).toEqual([]);
    for (const who of [house.colleague, other.manager]) {
      for (const [document, more] of [
        [recording, { outcome: "SPOKE_STOPS", seenRevision: 1 }],
        [taking, { seenRevision: 1 }],
      ] as const)
        expect(await who.refused(document, stepInput(one, more))).toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("the municipality has no part in it: no permission, no row, and no word in a report or an overview", async () => {
    const one = await broken();
    await say(house.caseworker, one, "NEEDS_SOMETHING");
    for (const who of [house.funder, house.admin])
      expect(await who.refused(recording, stepInput(one, { outcome: "SPOKE_STOPS" }))).toMatchObject({
        code: "FORBIDDEN",
      });
    const { __schema } = await house.manager.ask(
      "query Types { __schema { types { name fields { name type { name ofType { name ofType { name ofType { name } } } } } } } }",
    );
    const speak = __schema.types
      .filter(({ fields }: any) => /"(CallOutcome|MissedPerson|PersonCall)"/.test(JSON.stringify(fields)))
      .map(({ name }: any) => name);
    expect(speak.toSorted()).toEqual(["MissedPerson", "MyDay", "ParticipantPage", "PersonCall"]);
    const reading = await rowsOf(
      world,
      `SELECT grantee FROM information_schema.role_table_grants WHERE table_name = 'call_step' AND grantee LIKE 'meedoen%' AND privilege_type = 'SELECT'
        AND grantee <> 'meedoen_owner' ORDER BY 1`,
    );
    expect(reading.map(({ grantee }) => grantee)).toEqual(["meedoen_app", "meedoen_backup"]);
  });

  test("whom it showed and whom it changed stands in the trail", async () => {
    const one = await broken();
    await rowsOf(world, "TRUNCATE audit_event");
    await callsOf(house.caseworker, one);
    await say(house.caseworker, one, "NOT_REACHED");
    const lines = await rowsOf(
      world,
      "SELECT action, operation, changed, $1 = ANY (subjects) AS her FROM audit_event ORDER BY id",
      [one.participantId],
    );
    expect(lines).toEqual([
      { action: "READ", operation: "Day", changed: [], her: true },
      { action: "CHANGE", operation: "RecordCall", changed: ["call_step"], her: true },
    ]);
  });

  test("who is erased takes her calls along", async () => {
    const one = await broken();
    await say(house.caseworker, one, "NEEDS_SOMETHING");
    for (const table of ["attendance", "enrolment_change", "enrolment"]) {
      const where =
        table === "enrolment_change"
          ? "enrolment_id IN (SELECT id FROM enrolment WHERE participant_id = $1)"
          : "participant_id = $1";
      await rowsOf(world, `DELETE FROM ${table} WHERE ${where}`, [one.participantId]);
    }
    await rowsOf(world, "DELETE FROM participant WHERE id = $1", [one.participantId]);
    expect(await rowsOf(world, "SELECT FROM call_step WHERE participant_id = $1", [one.participantId])).toEqual([]);
  });
});
