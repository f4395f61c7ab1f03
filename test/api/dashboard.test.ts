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

const document = `query MyDay($on: Date) { myDay(on: $on) { on notLogged
  sessions { id title trackName placeName startsAt endsAt expected marked present headCount loggedAt closedAt cancelledAt cancelReason
    roster { participantId name registered mark { status revision } lastPresentOn lastMarks { on status } openGoals missed } }
  missed { participantId name phone trackId trackName came absentInARow lastPresentOn callerId callerName outcome outcomeOn outcomeBy revision } } }`;

/** Eleven Mondays before today, the oldest first: a window of eight and a run of three. */
const mondays = [
  "2026-09-07",
  "2026-09-14",
  "2026-09-21",
  "2026-09-28",
  "2026-10-05",
  "2026-10-12",
  "2026-10-19",
  "2026-10-26",
  "2026-11-02",
  "2026-11-09",
  "2026-11-16",
];
const words: Record<string, string | null> = { x: "PRESENT", a: "ABSENT_NOTIFIED", o: "ABSENT_UNNOTIFIED" };

// On a busy machine the histories take longer than the five seconds that jest gives.
jest.setTimeout(30_000);

describe("my day", () => {
  let world: World;
  let house: House;
  let other: House;
  let workshopId: string;

  const admin = () => ({ world, by: house.admin });
  const manager = () => ({ world, by: house.manager });
  const myDay = async (visitor: Visitor = house.caseworker, on?: string) =>
    (await visitor.ask(document, on ? { on } : {})).myDay;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    workshopId = await openWorkshop(admin(), "Werkplaats");
  });
  afterAll(() => world.close());

  /** A track of its own with a session on each of these days, and what stood beside each person: x, a, o or nothing. */
  async function history(name: string, days: readonly string[], lines: Record<string, string>) {
    const trackId = await openTrack(admin(), workshopId, { name });
    const people = new Map<string, string>();
    for (const callingName of Object.keys(lines)) {
      const id = await registerParticipant(manager(), [], { callingName, phone: "0612345678" });
      await enrol(manager(), id, trackId, { on: "2026-08-01" });
      people.set(callingName, id);
    }
    const sessions: string[] = [];
    for (const [index, on] of days.entries()) {
      const sessionId = await planSession(manager(), trackId, { on });
      const marks = [...people].flatMap(([callingName, participantId]) => {
        const status = words[lines[callingName]?.[index] ?? ""];
        return status ? [{ participantId, status }] : [];
      });
      if (marks.length > 0) await record(manager(), sessionId, marks);
      sessions.push(sessionId);
    }
    return { trackId, people, sessions };
  }

  /** Who is missed in this track today, by calling name, as a caseworker of that track alone sees it. */
  async function missedIn(trackId: string): Promise<Record<string, any>[]> {
    const assignmentId = await assign(admin(), trackId, house.colleague.accountId);
    const { missed } = await myDay(house.colleague);
    await done(admin(), "endAssignment", { assignmentId, endsOn: "2026-11-22" });
    return missed;
  }

  test("shows today's sessions with everybody on their lists, and how many earlier ones are still to log", async () => {
    const placeId = await done(admin(), "openMeetingPlace", { name: "De Nieuwe Sleutel" });
    const { trackId, people } = await history("Naaiatelier", ["2026-11-02", "2026-11-09", "2026-11-16"], {
      Amina: "xax",
      Béa: " x ",
    });
    await assign(admin(), trackId, house.caseworker.accountId);
    const by = { world, by: house.caseworker };
    const amina = people.get("Amina") ?? "";
    await done(by, "setGoal", { participantId: amina, words: "Elke week de deur uit" });
    const late = await planSession(by, trackId, { startTime: "19:00", endTime: "21:00", title: "Avond" });
    const early = await planSession(by, trackId, { startTime: "09:30", endTime: "11:00", title: "Ochtend", placeId });
    await planSession(by, trackId, { on: "2026-11-20", title: "Nog niet ingevuld" });
    await done(by, "cancelSession", {
      sessionId: await planSession(by, trackId, { on: "2026-11-19" }),
      reason: "Storm",
    });
    await planSession(by, trackId, { on: "2026-11-24", title: "Morgen" });
    await record(by, early, [{ participantId: amina, status: "PRESENT" }]);

    const day = await myDay();
    expect(day).toMatchObject({ on: "2026-11-23", notLogged: 1, missed: [] });
    expect(day.sessions.map(({ id }: any) => id)).toEqual([early, late]);
    expect(day.sessions[0]).toMatchObject({
      title: "Ochtend",
      trackName: "Naaiatelier",
      placeName: "De Nieuwe Sleutel",
      expected: 2,
      marked: 1,
      present: 1,
      loggedAt: expect.any(String),
    });
    expect(day.sessions[1]).toMatchObject({
      title: "Avond",
      placeName: null,
      expected: 2,
      marked: 0,
      present: 0,
      loggedAt: null,
    });
    expect(day.sessions[0].roster).toEqual([
      {
        participantId: amina,
        name: "Amina",
        registered: true,
        mark: { status: "PRESENT", revision: 1 },
        lastPresentOn: "2026-11-23",
        missed: false,
        openGoals: ["Elke week de deur uit"],
        lastMarks: [
          { on: "2026-11-23", status: "PRESENT" },
          { on: "2026-11-16", status: "PRESENT" },
          { on: "2026-11-09", status: "ABSENT_NOTIFIED" },
          { on: "2026-11-02", status: "PRESENT" },
        ],
      },
      {
        participantId: people.get("Béa"),
        name: "Béa",
        registered: true,
        mark: null,
        lastPresentOn: "2026-11-09",
        missed: false,
        openGoals: [],
        lastMarks: [{ on: "2026-11-09", status: "PRESENT" }],
      },
    ]);
    expect(await myDay(house.caseworker, "2026-11-24")).toMatchObject({
      on: "2026-11-24",
      notLogged: 1,
      sessions: [{ title: "Morgen" }],
    });
  });

  test("shows at most eight marks, the last time present even when that is longer ago, and of this track only", async () => {
    const { trackId, people } = await history("Schilderen", mondays, { Amina: "xoooooooooo" });
    const elsewhere = await openTrack(admin(), workshopId, { name: "Elders" });
    const amina = people.get("Amina") ?? "";
    await enrol(manager(), amina, elsewhere, { on: "2026-08-01" });
    await record(manager(), await planSession(manager(), elsewhere, { on: "2026-11-20" }), [
      { participantId: amina, status: "PRESENT" },
    ]);
    await planSession(manager(), trackId, {});
    const { sessions } = await myDay(house.manager);
    const [row] = sessions.find(({ trackName }: any) => trackName === "Schilderen").roster;
    expect(row).toMatchObject({
      lastPresentOn: "2026-09-07",
      lastMarks: mondays
        .slice(-8)
        .toReversed()
        .map((on) => ({ on, status: "ABSENT_UNNOTIFIED" })),
    });
  });

  test("names who broke her own rhythm: five or more of eight, then absent at the last three", async () => {
    //                          the eight   the three
    const { trackId } = await history("Koken", mondays, {
      "Acht van acht": "xxxxxxxx" + "oao",
      "Vijf van acht": "xxxxxooo" + "aaa",
      "Vier van acht": "xxxxoooo" + "ooo",
      "Twee keer weg": "xxxxxxxx" + "xoo",
      "Eens terug": "xxxxxxxx" + "oxo",
      "Zonder streepje": "xxxxxxxx" + "oo ",
      "Vijf met gaten": "x x xx x" + "ooo",
    });
    const untouched = {
      trackId,
      callerId: house.colleague.accountId,
      callerName: "Samir Haddad",
      outcome: null,
      outcomeOn: null,
      outcomeBy: null,
      revision: 0,
    };
    expect(await missedIn(trackId)).toEqual([
      {
        participantId: expect.any(String),
        name: "Acht van acht",
        phone: "0612345678",
        trackName: "Koken",
        ...untouched,
        came: "ALWAYS",
        absentInARow: 3,
        lastPresentOn: "2026-10-26",
      },
      {
        participantId: expect.any(String),
        name: "Vijf met gaten",
        phone: "0612345678",
        trackName: "Koken",
        ...untouched,
        came: "OFTEN",
        absentInARow: 3,
        lastPresentOn: "2026-10-26",
      },
      {
        participantId: expect.any(String),
        name: "Vijf van acht",
        phone: "0612345678",
        trackName: "Koken",
        ...untouched,
        came: "OFTEN",
        absentInARow: 6,
        lastPresentOn: "2026-10-05",
      },
    ]);
    await planSession(manager(), trackId, {});
    const { roster } = (await myDay(house.manager)).sessions.find(({ trackName }: any) => trackName === "Koken");
    expect(roster.filter(({ missed }: any) => missed).map(({ name }: any) => name)).toEqual([
      "Acht van acht",
      "Vijf met gaten",
      "Vijf van acht",
    ]);
  });

  test("counts neither cancelled nor unlogged sessions, and needs all eight", async () => {
    const [tenth, eleventh] = ["2026-11-17", "2026-11-18"];
    const { trackId, sessions } = await history("Tuinieren", [...mondays, tenth, eleventh], {
      Amina: "xxxxxxxx" + "ooo",
    });
    expect((await missedIn(trackId)).map(({ name }) => name)).toEqual(["Amina"]);
    await done(manager(), "cancelSession", { sessionId: sessions[11], reason: "Storm" });
    expect((await missedIn(trackId)).map(({ name }) => name)).toEqual(["Amina"]);
    await manager().by.ask("mutation C($input: SessionInput!) { closeSession(input: $input) { id } }", {
      input: { operationId: operationId(world), sessionId: sessions[12] },
    });
    expect(await missedIn(trackId)).toEqual([]);

    const young = await history("Zwemmen", mondays.slice(1), { Béa: "xxxxxxx" + "ooo" });
    expect(await missedIn(young.trackId)).toEqual([]);
  });

  test("holds against the organisation's own numbers", async () => {
    const { trackId } = await history("Zingen", mondays.slice(-4), { Amina: "xxoo", Béa: "xooo" });
    expect(await missedIn(trackId)).toEqual([]);
    for (const [name, value] of Object.entries({ "rhythm.window": 2, "rhythm.present": 2, "rhythm.absent": 2 }))
      await setTerm(name, value);
    expect(await missedIn(trackId)).toMatchObject([{ name: "Amina", came: "ALWAYS", absentInARow: 2 }]);
    for (const [name, value] of Object.entries({ "rhythm.window": 8, "rhythm.present": 5, "rhythm.absent": 3 }))
      await setTerm(name, value);
  });

  test("names five at most, the strongest rhythm first, and nobody who has left", async () => {
    const lines = Object.fromEntries(
      ["xxxxxooo", "xxxxxxoo", "xxxxxxxo", "xxxxxxxx", "xxxxxxoo", "xxxxxxxx", "xxxxxxxx"].map((eight, index) => [
        `Deelnemer ${index}`,
        `${eight}aaa`,
      ]),
    );
    const { trackId, people } = await history("Wandelen", mondays, lines);
    const left = await enrolmentOf(people.get("Deelnemer 3") ?? "");
    await done(manager(), "endEnrolment", { enrolmentId: left, reason: "MOVED", on: "2026-11-20" });
    expect((await missedIn(trackId)).map(({ name, came }) => [name, came])).toEqual([
      ["Deelnemer 5", "ALWAYS"],
      ["Deelnemer 6", "ALWAYS"],
      ["Deelnemer 2", "NEARLY_ALWAYS"],
      ["Deelnemer 1", "NEARLY_ALWAYS"],
      ["Deelnemer 4", "NEARLY_ALWAYS"],
    ]);
  });

  test("is empty for who has no tracks, closed for who has no people, and another organisation's day is its own", async () => {
    expect(await myDay(house.colleague)).toEqual({ on: "2026-11-23", notLogged: 0, sessions: [], missed: [] });
    expect(await myDay(other.manager)).toEqual({ on: "2026-11-23", notLogged: 0, sessions: [], missed: [] });
    for (const visitor of [house.funder, house.admin])
      expect(await visitor.refused(document)).toMatchObject({ code: "FORBIDDEN" });
  });

  async function setTerm(name: string, value: number): Promise<void> {
    await done(admin(), "setTerm", { name, value });
  }

  async function enrolmentOf(participantId: string): Promise<string> {
    const { participantPage } = await house.manager.ask(
      "query P($id: ID!) { participantPage(id: $id) { enrolments { id } } }",
      { id: participantId },
    );
    return participantPage.enrolments[0].id;
  }
});
