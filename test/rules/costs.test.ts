import { makeSchema } from "../../src/schema";
import { furnish, type Furniture } from "../support/furnish";
import { done, planSession, record, registerParticipant, regular } from "../support/given";
import { asked, questions, ways, type Way } from "../support/ways";
import { watchStatements, type Watched } from "../support/watch-statements";
import { buildHouse, openWorld, type House, type World } from "../support/world";

interface Cost {
  readonly statements: number;
  /** How often the server waits for an answer. */
  readonly trips: number;
}

/** Entering and the question go together; whom it showed is written down before the answer leaves. */
const question = { statements: 2, trips: 1 };
const questionAboutPeople = { statements: 3, trips: 2 };
/** Beginning, entering, the claim and the work; then the audit line, the kept answer and the end. */
const act = { statements: 7, trips: 2 };
/** The same, with more work. */
const longer = (more: number): Cost => ({ statements: act.statements + more, trips: act.trips + more });

const costs: Readonly<Record<string, Cost>> = {
  // The name of the house alone
  entrance: { statements: 1, trips: 1 },
  ...each(
    [
      "me",
      "deviceKey",
      "accounts",
      "terms",
      "consentTexts",
      "colleagues",
      "overview",
      "encounters",
      "goalResults",
      "groupLedger",
      "movingOn",
      "yearReport",
      "reportReleases",
      "reportRelease",
    ],
    question,
  ),
  ...each(
    [
      "notesOfSession",
      "sessions",
      "closedDays",
      "imports",
      "districts",
      "meetingPlaces",
      "series",
      "workshops",
      "trackPlaces",
      "plannedDates",
    ],
    question,
  ),
  ...each(
    [
      "myDay",
      "rollCall",
      "daysAhead",
      "participants",
      "participantPage",
      "possibleDuplicates",
      "reachRequests",
      "waitingLists",
      "referrals",
      "consents",
      "network",
      "personGoals",
      "personStrengths",
      "strengths",
      "personLedger",
      "personMovement",
      "movementProposals",
      "notesOfParticipant",
      "whoLooked",
      "neighbourhoodLife",
      "initiative",
      "residentsNetwork",
      "dossier",
    ],
    questionAboutPeople,
  ),
  ...each(["measurements", "measurementsDue", "ladderProposal"], questionAboutPeople),
  instruments: question,
  // The open graph: who has the tracks is asked once for all of them
  tracks: { statements: 4, trips: 2 },
  ...each(["recordAttendance", "recordHeadCount", "closeSession", "welcomeNewcomer", "recordApology"], act),
  ...each(["takeCall", "recordCall"], act),
  ...each(["declineMeasurement", "removeMeasurement", "chooseInstrument"], act),
  ...each(["waitWithMeasurements", "loadWording", "writeOwnQuestions"], longer(1)),
  // What is asked now, and the consent
  recordMeasurement: longer(3),
  ...each(["volunteers", "visitRequests", "visitRequest", "visitsOfPerson"], questionAboutPeople),
  ...each(["visitMatches", "visitMatch", "matchesToLookAt", "worries", "myVisits"], questionAboutPeople),
  mails: question,
  ...each(["registerVolunteer", "amendVolunteer", "requestVisit"], act),
  ...each(["endVolunteer", "withdrawVisitRequest", "proposeMatch", "changeMatch", "agreeVisits"], longer(1)),
  ...each(["takeMatchStep", "evaluateMatch", "takeWorry", "settleWorry"], longer(1)),
  // The match, and her request with it
  endMatch: longer(2),
  // The visit, the worry, and the mail to who reads it
  logVisit: longer(2),
  ...each(
    ["planSession", "moveSession", "restoreSession", "addStrength", "removeStrength", "amendParticipant", "setGoal"],
    act,
  ),
  ...each(
    ["requestReach", "openTrack", "amendTrack", "closeTrack", "lendTrack", "assignCaseworker", "endAssignment"],
    act,
  ),
  ...each(["openWorkshop", "openMeetingPlace", "amendMeetingPlace", "closeMeetingPlace", "enableAccount"], act),
  ...each(["addClosedDay", "removeClosedDay"], act),
  ...each(["cancelSession", "planSeries", "endSeries", "reviewGoal", "weighGoal", "closeGoal"], longer(1)),
  ...each(["enrol", "changeEnrolment", "endEnrolment", "sendPasswordLink", "setTerm", "inviteAccount"], longer(1)),
  ...each(["notePresence", "removePresence"], act),
  ...each(["recordGathering", "recordMeeting", "removeGathering", "addMember", "endMembership", "startNetwork"], act),
  ...each(["startInitiative", "amendInitiative", "takeStep"], longer(1)),
  ...each(["noteAboutParticipant", "noteAboutSession", "removeNote", "writeConsentText"], act),
  ...each(["joinWaitingList", "leaveWaitingList", "offerPlace"], act),
  letGoOfPlace: act,
  recordReferral: longer(2),
  signalReferrer: act,
  acceptPlace: longer(2),
  recordConsent: longer(1),
  // Whose it is and her consent, before the work
  ...each(["recordNetwork", "addTie", "changeTie", "removeTie"], longer(3)),
  ...each(["removeNetwork", "answerStep"], longer(1)),
  ...each(["recordContribution", "removeContribution"], act),
  eraseNetworks: act,
  ...each(["registerParticipant", "decideReach"], longer(2)),
  ...each(["changeRole", "disableAccount"], longer(3)),
  // The report is drafted first, in a transaction that may take its time
  freezeYearReport: { statements: act.statements + 2, trips: act.trips + 1 },
  // A statement for each kind of row that an import can add
  undoImport: longer(15),
};

/** Without a login there is nothing to enter with; the gate's own statements are few and fixed. */
const beforeLoggingIn = ["logIn", "logOut", "logInToDemo", "choosePassword"];

/** What has no id, so that it is no way. */
const others: readonly Way[] = [
  { field: "openWorkshop", by: "admin", ids: {}, values: { name: "Werkplaats" } },
  { field: "openMeetingPlace", by: "admin", ids: {}, values: { name: "Buurthuis" } },
  { field: "addClosedDay", by: "admin", ids: {}, values: { on: "2026-12-25", name: "Kerst" } },
  { field: "startNetwork", by: "manager", ids: {}, values: { name: "Netwerk" } },
  { field: "removeClosedDay", by: "admin", ids: {}, values: { on: "2026-12-25" } },
  {
    field: "writeConsentText",
    by: "admin",
    ids: {},
    values: { purpose: "STORY", words: "Mogen wij je verhaal vertellen?", seenVersion: 1 },
  },
  { field: "setTerm", by: "admin", ids: {}, values: { name: "rhythm.absent", value: 3 } },
  {
    field: "inviteAccount",
    by: "admin",
    ids: {},
    values: { name: "Noor", email: "noor@example.org", role: "MANAGER" },
  },
  { field: "chooseInstrument", by: "admin", ids: {}, values: { instrument: "DJG11", isOn: true } },
  {
    field: "loadWording",
    by: "admin",
    ids: {},
    values: {
      instrument: "CEL",
      seenVersion: 0,
      questions: ["Een", "Twee", "Drie"],
      answers: ["a", "b", "c", "d", "e"],
      source: "Eigen vertaling",
    },
  },
  {
    field: "writeOwnQuestions",
    by: "admin",
    ids: {},
    values: { seenVersion: 0, questions: [{ words: "Voel je je welkom?", scale: "THREE" }] },
  },
  { field: "freezeYearReport", by: "manager", ids: {}, values: { year: 2026 } },
];

/** Whom a question about doubles finds. */
const neighbour = { callingName: "Buurvrouw", birthYear: 1950, birthMonth: 5 };

/** What is asked again when all lists are longer. */
const lists = [...questions, ...ways.filter(({ field }) => field === "rollCall" || field === "participantPage")];

describe("what each root field costs", () => {
  let world: World;
  let house: House;
  let own: Furniture;
  let watch: ReturnType<typeof watchStatements>;

  beforeAll(async () => {
    world = await openWorld();
    watch = watchStatements(world);
    house = await buildHouse(world);
    own = await furnish(world, house, house.caseworker, "Eigenhart");
    await registerParticipant({ world, by: house.caseworker }, [own.track], neighbour);
    await regular({ world, by: house.manager }, own.track);
  }, 60_000);
  afterAll(() => world.close());

  test("every root field has its cost written down", () => {
    const schema = makeSchema();
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(fields.filter((field) => !(field in costs) && !beforeLoggingIn.includes(field))).toEqual([]);
    const tried = [...questions, ...ways, ...others].map(({ field }) => field);
    expect(Object.keys(costs).filter((field) => !tried.includes(field))).toEqual([]);
  });

  test("a question costs the same however long its list is", async () => {
    for (const list of lists) expect(await costOf(list)).toEqual([list.field, costs[list.field]]);
    await lengthenEverything();
    for (const list of lists) expect(await costOf(list)).toEqual([list.field, costs[list.field]]);
  }, 60_000);

  test("a roll call costs the same however many people are on it", async () => {
    const by = { world, by: house.caseworker };
    const people = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        registerParticipant(by, [own.track], { callingName: `Deelnemer ${"abcdefghij"[index % 10]}` }),
      ),
    );
    const sessionId = await planSession(by, own.track);
    for (const wanted of [1, 30]) {
      const marks = people.slice(0, wanted).map((participantId) => ({ participantId, status: "PRESENT" }));
      expect(waitedFor(await watch(() => record(by, sessionId, marks)))).toEqual(costs["recordAttendance"]);
    }
  });

  test.each([...ways, ...others].map((way) => [way.field, way] as const))("%s", async (field, way) => {
    expect(await costOf(way)).toEqual([field, costs[field]]);
  });

  async function costOf(way: Way): Promise<[string, Cost]> {
    const ids = Object.fromEntries(Object.entries(way.ids).map(([path, kind]) => [path, own[kind]]));
    const watched = await watch(() => house[way.by].send(...asked(world, way, ids)));
    if (watched.answer.errors) throw new Error(`${way.field}: ${JSON.stringify(watched.answer.errors)}`);
    return [way.field, waitedFor(watched)];
  }

  async function lengthenEverything(): Promise<void> {
    const second = await furnish(world, house, house.caseworker, "Tweede");
    const by = { world, by: house.caseworker };
    for (const name of ["Ada", "Bea", "Cas", "Dirk", "Els", "Buurvrouw Fien"]) {
      const id = await registerParticipant(by, [own.track, second.track], {
        callingName: name,
        birthYear: 1950,
        birthMonth: 5,
      });
      const goal = await done(by, "setGoal", { participantId: id, words: "Vaker naar buiten" });
      await done(by, "reviewGoal", { goalId: goal, level: 1 });
      const session = await planSession(by, own.track);
      await record(by, session, [{ participantId: id, status: "PRESENT", contribution: "HOSTING" }]);
    }
  }
});

/** Others are told of a change behind its answer, in a statement of its own that nobody waits for. */
function waitedFor({ statements, trips }: Watched<unknown>): Cost {
  const told = statements.filter(({ text }) => text.includes("access.tell-changes")).length;
  return { statements: statements.length - told, trips: trips - told };
}

function each(fields: readonly string[], cost: Cost): Record<string, Cost> {
  return Object.fromEntries(fields.map((field) => [field, cost]));
}
