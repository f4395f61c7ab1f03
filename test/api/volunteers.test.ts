import { importList } from "../support/furnish";
import {
  askForVisit,
  bringTogether,
  done,
  openTwoTracks,
  refusedTo,
  registerParticipant,
  rowsOf,
  takeUpVolunteer,
  type By,
} from "../support/given";
import { buildHouse, openWorld, type House, type World } from "../support/world";

const today = "2026-11-23";
const wishes = { languages: [], interests: [], availability: [] };

describe("volunteers, who waits for them, and their matches", () => {
  let world: World;
  let house: House;
  let by: By;
  let manager: By;
  let sewing: string;
  let garden: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    by = { world, by: house.caseworker };
    manager = { world, by: house.manager };
    ({ sewing, garden } = await openTwoTracks(world, house));
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.now = new Date("2026-11-23T09:00:00Z");
    await rowsOf(world, "TRUNCATE volunteer, visit_request, mail CASCADE");
  });

  const person = (callingName: string, more: object = {}) =>
    registerParticipant(by, [sewing], { callingName, ...more });
  const on = (day: string) => void (world.now = new Date(`${day}T09:00:00Z`));
  const toLookAt = async () =>
    (await house.caseworker.ask("{ matchesToLookAt { participantName volunteerName reason moment since } }"))
      .matchesToLookAt;

  test("of training and certificate the day on which they were seen stands there, and until when they hold", async () => {
    await takeUpVolunteer(by, {
      name: "Wilma",
      conductSeenOn: "2023-11-23",
      email: house.volunteer.email.toUpperCase(),
    });
    await takeUpVolunteer(by, { name: "Anton", trainingSeenOn: null });
    const { volunteers } = await house.caseworker.ask(
      "{ volunteers { name trainingSeenOn trainingUntil conductUntil mayVisit hasLogin matches } }",
    );
    expect(volunteers).toEqual([
      {
        name: "Anton",
        trainingSeenOn: null,
        trainingUntil: null,
        conductUntil: "2029-02-02",
        mayVisit: false,
        hasLogin: false,
        matches: 0,
      },
      {
        name: "Wilma",
        trainingSeenOn: "2026-02-02",
        trainingUntil: "2029-02-02",
        conductUntil: "2026-11-23",
        mayVisit: false,
        hasLogin: true,
        matches: 0,
      },
    ]);
    await done({ world, by: house.admin }, "setTerm", { name: "volunteer.conduct", value: 48 });
    const again = await house.caseworker.ask("{ volunteers { mayVisit } }");
    await done({ world, by: house.admin }, "setTerm", { name: "volunteer.conduct", value: 36 });
    expect(again.volunteers).toEqual([{ mayVisit: false }, { mayVisit: true }]);
  });

  test("who takes part may be a volunteer as well; only who reaches her is told", async () => {
    const far = await registerParticipant(manager, [garden], { callingName: "Farida" });
    expect(await refusedTo(by, "registerVolunteer", { name: "Farida", ...wishes, participantId: far })).toMatchObject({
      code: "NOT_FOUND",
    });
    const id = await takeUpVolunteer(manager, { name: "Farida", participantId: far });
    const seen = async (who: By) => (await who.by.ask("{ volunteers { participantId } }")).volunteers[0].participantId;
    expect([await seen(manager), await seen(by)]).toEqual([far, null]);
    await done(by, "amendVolunteer", { id, name: "Farida B.", ...wishes, seenRevision: 1 });
    expect(await seen(manager)).toBe(far);
    expect(await refusedTo(by, "amendVolunteer", { id, name: "F.", ...wishes, seenRevision: 1 })).toMatchObject({
      code: "CONFLICT",
    });
  });

  test("two volunteers do not share an address, which is a login; who stopped gives it free", async () => {
    const first = await takeUpVolunteer(by, { name: "Wilma", email: "wilma@example.org" });
    const again = { name: "Ook Wilma", email: "Wilma@example.org", ...wishes };
    expect(await refusedTo(by, "registerVolunteer", again)).toMatchObject({
      message: "Er is al een vrijwilliger met dit e-mailadres.",
    });
    await done(by, "endVolunteer", { volunteerId: first });
    await done(by, "registerVolunteer", again);
  });

  test("the waiting list is in order of waiting, and shows who waits longer by district and by language", async () => {
    const known = { districtCode: "WK030707" };
    on("2026-09-01");
    await askForVisit(by, await person("Aïcha", known), { languages: ["Tarifit", "Nederlands"] });
    on("2026-11-03");
    await askForVisit(by, await person("Bep", known), { languages: ["Nederlands"] });
    on("2026-11-13");
    await askForVisit(by, await person("Cor"), { languages: [] });
    await askForVisit(manager, await registerParticipant(manager, [garden], { callingName: "Elders" }));
    on(today);
    const { visitRequests } = await house.caseworker
      .ask(`{ visitRequests { requests { participantName waitedDays matchId }
      byDistrict { name waiting medianDays longestDays } byLanguage { name waiting medianDays longestDays } } }`);
    expect(visitRequests).toEqual({
      requests: [
        { participantName: "Aïcha", waitedDays: 83, matchId: null },
        { participantName: "Bep", waitedDays: 20, matchId: null },
        { participantName: "Cor", waitedDays: 10, matchId: null },
      ],
      byDistrict: [
        { name: "Kruiskamp", waiting: 2, medianDays: 52, longestDays: 83 },
        { name: null, waiting: 1, medianDays: 10, longestDays: 10 },
      ],
      byLanguage: [
        { name: "Nederlands", waiting: 2, medianDays: 52, longestDays: 83 },
        { name: "Tarifit", waiting: 1, medianDays: 83, longestDays: 83 },
        { name: null, waiting: 1, medianDays: 10, longestDays: 10 },
      ],
    });
  });

  test("somebody asks once, and may take it back as long as nobody was found", async () => {
    const dora = await person("Dora");
    const requestId = await askForVisit(by, dora);
    expect(await refusedTo(by, "requestVisit", { participantId: dora, purpose: "COMPANY", ...wishes })).toMatchObject({
      code: "CONFLICT",
      message: "Er loopt al een vraag om huisbezoek van deze deelnemer.",
    });
    const matchId = await bringTogether(by, requestId, await takeUpVolunteer(by, { name: "Wilma" }), []);
    expect(await refusedTo(by, "withdrawVisitRequest", { requestId })).toMatchObject({ code: "CONFLICT" });
    await done(by, "endMatch", { matchId, on: today, waitsAgain: true });
    await done(by, "withdrawVisitRequest", { requestId });
    await askForVisit(by, dora);
  });

  test("proposals come with their reasons; herself is not among them", async () => {
    const dora = await person("Dora", { districtCode: "WK030707" });
    const id = await askForVisit(by, dora, { languages: ["Turks"], interests: ["koken"] });
    await takeUpVolunteer(by, {
      name: "Nur",
      languages: ["turks"],
      interests: ["Koken", "tuin"],
      districtCode: "WK030707",
    });
    await takeUpVolunteer(by, { name: "Verlopen", languages: ["Turks"], conductSeenOn: "2020-01-01" });
    await takeUpVolunteer(by, { name: "Dora zelf", participantId: dora });
    const { visitRequest } = await house.caseworker.ask(
      "query R($id: ID!) { visitRequest(id: $id) { request { participantName } proposals { name mayVisit reasons { kind words on } } } }",
      { id },
    );
    expect(visitRequest).toEqual({
      request: { participantName: "Dora" },
      proposals: [
        {
          name: "Nur",
          mayVisit: true,
          reasons: [
            { kind: "SHARED_LANGUAGES", words: ["turks"], on: null },
            { kind: "SHARED_INTERESTS", words: ["Koken"], on: null },
            { kind: "SAME_DISTRICT", words: [], on: null },
          ],
        },
        {
          name: "Verlopen",
          mayVisit: false,
          reasons: [
            { kind: "CONDUCT_RUN_OUT", words: [], on: "2023-01-01" },
            { kind: "SHARED_LANGUAGES", words: ["Turks"], on: null },
          ],
        },
      ],
    });
  });

  test("a volunteer whose certificate ran out is not proposed and does not start, whoever asks for it", async () => {
    const requestId = await askForVisit(by, await person("Dora"));
    const expired = await takeUpVolunteer(by, { name: "Verlopen", conductSeenOn: "2020-01-01" });
    expect(await refusedTo(by, "proposeMatch", { requestId, volunteerId: expired })).toMatchObject({
      code: "CONFLICT",
    });
    const soon = await takeUpVolunteer(by, { name: "Bijna", trainingSeenOn: "2023-11-24" });
    const matchId = await bringTogether(by, requestId, soon, ["INTRODUCED"]);
    on("2026-11-24");
    expect(await refusedTo(by, "changeMatch", { matchId, state: "ACTIVE", on: "2026-11-24" })).toMatchObject({
      code: "CONFLICT",
    });
  });

  test("a match goes from proposed to active in its order, pauses and ends, each with its day", async () => {
    const requestId = await askForVisit(by, await person("Dora"));
    const matchId = await bringTogether(by, requestId, await takeUpVolunteer(by, { name: "Wilma" }), []);
    expect(await refusedTo(by, "changeMatch", { matchId, state: "ACTIVE", on: today })).toMatchObject({
      code: "CONFLICT",
    });
    expect(await refusedTo(by, "changeMatch", { matchId, state: "INTRODUCED", on: "2026-11-24" })).toMatchObject({
      fields: { on: "Deze dag is nog niet geweest." },
    });
    for (const [state, day] of [
      ["INTRODUCED", "2026-11-25"],
      ["ACTIVE", "2026-11-28"],
      ["PAUSED", "2026-12-03"],
      ["ACTIVE", "2026-12-20"],
    ]) {
      on(day ?? "");
      await done(by, "changeMatch", { matchId, state, on: day });
    }
    await done(by, "agreeVisits", { matchId, weekday: 2, time: "14:00" });
    await done(by, "takeMatchStep", { matchId, step: "OUTING", on: "2026-12-20" });
    await done(by, "takeMatchStep", { matchId, step: "HOME", on: "2026-11-28" });
    expect(await refusedTo(by, "takeMatchStep", { matchId, step: "HOME", on: "2026-12-20" })).toMatchObject({
      message: "Deze stap stond er al.",
    });
    await done(by, "endMatch", { matchId, on: "2026-12-20", waitsAgain: false });
    expect(await refusedTo(by, "agreeVisits", { matchId })).toMatchObject({ code: "CONFLICT" });
    const { visitMatch } = await house.caseworker.ask(
      `query M($id: ID!) { visitMatch(id: $id) { state activeFrom step agreedWeekday agreedTime changes { state on } steps { step on } } }`,
      { id: matchId },
    );
    expect(visitMatch).toEqual({
      state: "ENDED",
      activeFrom: "2026-11-28",
      step: "OUTING",
      agreedWeekday: 2,
      agreedTime: "14:00",
      changes: [
        { state: "PROPOSED", on: "2026-11-23" },
        { state: "INTRODUCED", on: "2026-11-25" },
        { state: "ACTIVE", on: "2026-11-28" },
        { state: "PAUSED", on: "2026-12-03" },
        { state: "ACTIVE", on: "2026-12-20" },
        { state: "ENDED", on: "2026-12-20" },
      ],
      steps: [
        { step: "HOME", on: "2026-11-28" },
        { step: "OUTING", on: "2026-12-20" },
      ],
    });
    const { visitRequests } = await house.caseworker.ask("{ visitRequests { requests { id } } }");
    expect(visitRequests.requests).toEqual([]);
  });

  test("who waits again after a match waits since the day on which she first asked", async () => {
    on("2026-10-01");
    const requestId = await askForVisit(by, await person("Dora"));
    on(today);
    const matchId = await bringTogether(by, requestId, await takeUpVolunteer(by, { name: "Wilma" }));
    await done(by, "endMatch", { matchId, on: today, waitsAgain: true });
    const { visitRequests } = await house.caseworker.ask("{ visitRequests { requests { id waitedDays } } }");
    expect(visitRequests.requests).toEqual([{ id: requestId, waitedDays: 53 }]);
  });

  test("an evaluation is due after six weeks, three months and six months, until it is recorded", async () => {
    const requestId = await askForVisit(by, await person("Dora"));
    const matchId = await bringTogether(by, requestId, await takeUpVolunteer(by, { name: "Wilma" }));
    const due = async (day: string) => {
      on(day);
      return (await toLookAt()).filter(({ reason }: any) => reason === "EVALUATION_DUE");
    };
    const evaluate = (moment: string) => done(by, "evaluateMatch", { matchId, moment, verdict: "GOES_WELL" });
    expect(await due("2027-01-03")).toEqual([]);
    expect(await due("2027-01-04")).toMatchObject([
      { moment: "SIX_WEEKS", since: "2027-01-04", participantName: "Dora", volunteerName: "Wilma" },
    ]);
    await evaluate("SIX_WEEKS");
    expect(await refusedTo(by, "evaluateMatch", { matchId, moment: "SIX_WEEKS", verdict: "GOES_WELL" })).toMatchObject({
      code: "CONFLICT",
    });
    expect(await due("2027-01-04")).toEqual([]);
    expect(await due("2027-02-23")).toMatchObject([{ moment: "THREE_MONTHS" }]);
    expect(await due("2027-05-23")).toMatchObject([{ moment: "SIX_MONTHS" }]);
    await evaluate("SIX_MONTHS");
    expect(await due("2027-08-01")).toEqual([]);
  });

  test("when nothing was heard for three weeks a reminder comes, in every state but a pause", async () => {
    const requestId = await askForVisit(by, await person("Dora"));
    const matchId = await bringTogether(
      by,
      requestId,
      await takeUpVolunteer(by, { name: "Wilma", email: house.volunteer.email }),
    );
    on("2026-12-13");
    expect(await toLookAt()).toEqual([]);
    on("2026-12-14");
    expect(await toLookAt()).toMatchObject([{ reason: "SILENCE", since: "2026-11-23" }]);
    await done({ world, by: house.volunteer }, "logVisit", { matchId, outcome: "NOT_AT_HOME", on: "2026-12-14" });
    expect(await toLookAt()).toEqual([]);
    await done(by, "changeMatch", { matchId, state: "PAUSED", on: "2026-12-14" });
    on("2027-03-01");
    expect(await toLookAt()).toEqual([]);
  });

  test("a certificate that runs out while she visits somebody asks to be looked at", async () => {
    const requestId = await askForVisit(by, await person("Dora"));
    await bringTogether(by, requestId, await takeUpVolunteer(by, { name: "Wilma", conductSeenOn: "2023-12-01" }));
    on("2026-12-01");
    expect(await toLookAt()).toMatchObject([{ reason: "TERM_RUN_OUT", since: "2026-12-01" }]);
  });

  test("what is out of reach answers as what is not there, in every list too", async () => {
    const far = await registerParticipant(manager, [garden], { callingName: "Farida" });
    const requestId = await askForVisit(manager, far);
    const matchId = await bringTogether(manager, requestId, await takeUpVolunteer(by, { name: "Wilma" }));
    for (const [mutation, input] of [
      ["requestVisit", { participantId: far, purpose: "COMPANY", ...wishes }],
      ["withdrawVisitRequest", { requestId }],
      ["endMatch", { matchId, on: today, waitsAgain: true }],
      ["agreeVisits", { matchId }],
    ] as const)
      expect(await refusedTo(by, mutation, input)).toMatchObject({ code: "NOT_FOUND" });
    expect(
      await house.caseworker.ask(
        "{ visitMatches { id } visitRequests { requests { id } } matchesToLookAt { matchId } }",
      ),
    ).toEqual({
      visitMatches: [],
      visitRequests: { requests: [] },
      matchesToLookAt: [],
    });
  });

  test("who asked for a visit since she was imported stays when the import is undone, and waits still", async () => {
    const importId = await importList(world, house.caseworker, { trackId: sewing, text: "Naam\nGeïmporteerd\n" });
    const [row] = await rowsOf(
      world,
      "SELECT row_id FROM import_row WHERE import_id = $1 AND added_to = 'participant'",
      [importId],
    );
    await askForVisit(by, String(row?.["row_id"]));
    await done(by, "undoImport", { importId });
    const { visitRequests } = await house.caseworker.ask("{ visitRequests { requests { participantName } } }");
    expect(visitRequests.requests).toEqual([{ participantName: "Geïmporteerd" }]);
  });

  test("of two colleagues who choose a volunteer for one person at the same moment, one is told that she was late", async () => {
    const requestId = await askForVisit(by, await person("Dora"));
    const volunteerId = await takeUpVolunteer(by, { name: "Wilma" });
    const answers = await Promise.all(
      [by, manager].map((who) =>
        done(who, "proposeMatch", { requestId, volunteerId }).then(
          () => "done",
          (thrown: Error) => thrown.message,
        ),
      ),
    );
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(answers.join()).toContain("Een collega was je voor");
  });
});
