import {
  getNamedType,
  isLeafType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLType,
} from "graphql";
import { makeSchema } from "../../src/schema";
import type { Furniture } from "./furnish";
import { neighbourTie } from "./given";
import { operationId, type World } from "./world";

/** A root field with values that are right, and where in them an id of which kind stands. */
export interface Way {
  readonly field: string;
  readonly by: "caseworker" | "manager" | "admin" | "volunteer";
  readonly ids: Readonly<Record<string, keyof Furniture>>;
  readonly values: object;
}

const on = "2026-11-23";
const times = { startTime: "14:00", endTime: "16:00" };
const names = { name: "Naam", publicLabel: "Naam", sensitive: false };
const plan = { title: "Reeks", rhythm: "WEEKLY", startsOn: on, endsOn: "2026-12-14", ...times };

const wishes = { languages: ["Nederlands"], interests: ["koken"], availability: ["WEEKEND"] };
const proofs = { trainingSeenOn: "2026-02-02", conductSeenOn: "2026-02-02" };

/** Every root field that takes an id. */
export const ways: readonly Way[] = [
  way("admin", "sendPasswordLink", { accountId: "account" }),
  way("admin", "enableAccount", { accountId: "account" }),
  way("admin", "openTrack", { workshopId: "workshop" }, { ...names, openedOn: on }),
  way("admin", "amendTrack", { id: "track" }, names),
  way("admin", "amendMeetingPlace", { id: "place" }, { name: "Naam" }),
  way("manager", "lendTrack", { trackId: "track", accountId: "account" }, { startsOn: on, endsOn: on }),
  way("manager", "decideReach", { requestId: "request" }, { decision: "LENT" }),
  way("manager", "reportRelease", { id: "release" }),
  way("caseworker", "participantPage", { id: "participant" }),
  way("caseworker", "rollCall", { sessionId: "session" }),
  way("caseworker", "participants", { trackId: "track" }, { first: 10 }),
  way("caseworker", "sessions", { trackId: "track" }, { from: "2026-01-01", until: "2027-01-01" }),
  way("caseworker", "plannedDates", { "plan.trackId": "track" }, { plan }),
  way("caseworker", "registerParticipant", { "trackIds.0": "track" }, { callingName: "Nieuw", strengths: ["koken"] }),
  way("caseworker", "amendParticipant", { id: "participant" }, { callingName: "Anders", seenRevision: 1 }),
  way("caseworker", "addStrength", { participantId: "participant" }, { words: "koken" }),
  way("caseworker", "removeStrength", { id: "strength" }),
  way("caseworker", "consents", { participantId: "participant" }),
  way(
    "caseworker",
    "recordConsent",
    { participantId: "participant" },
    { purpose: "PHOTO", answer: "GIVEN", method: "SPOKEN", seenVersion: 1 },
  ),
  way("caseworker", "measurements", { participantId: "participant" }),
  way("caseworker", "ladderProposal", { participantId: "participant" }, { answers: [{ item: "paid", value: 1 }] }),
  way(
    "caseworker",
    "recordMeasurement",
    { participantId: "participant" },
    { instrument: "SATISFACTION", version: 1, moment: "START", on, answers: [{ item: "1", value: 7 }] },
  ),
  way(
    "caseworker",
    "declineMeasurement",
    { participantId: "participant" },
    { instrument: "PARTICIPATION_LADDER", moment: "START" },
  ),
  way("caseworker", "removeMeasurement", { id: "measurement" }),
  way("caseworker", "waitWithMeasurements", { participantId: "participant" }, { until: "2026-12-23" }),
  way("caseworker", "setGoal", { participantId: "participant" }, { words: "zwemmen" }),
  way("caseworker", "reviewGoal", { goalId: "goal" }, { level: 1, words: "gaat goed" }),
  way("caseworker", "personGoals", { participantId: "participant" }),
  way("caseworker", "weighGoal", { goalId: "goal" }, { weight: 2 }),
  way("caseworker", "closeGoal", { goalId: "goal" }, { ending: "REACHED", byHerself: true, words: "het is gelukt" }),
  way("caseworker", "personStrengths", { participantId: "participant" }),
  way("caseworker", "personLedger", { participantId: "participant" }),
  way("caseworker", "groupLedger", { trackId: "track" }, { from: "2026-01-01", until: "2027-01-01" }),
  way(
    "caseworker",
    "recordContribution",
    { participantId: "participant", trackId: "track" },
    { direction: "RECEIVED", kind: "COMPANY", on, words: "kreeg bezoek" },
  ),
  way("caseworker", "removeContribution", { id: "contribution" }),
  way("caseworker", "personMovement", { participantId: "participant" }),
  way("caseworker", "answerStep", { participantId: "participant" }, { step: "REGULAR", answer: "NOT_NOW", on }),
  way("caseworker", "network", { participantId: "participant" }),
  way("caseworker", "addTie", { networkId: "network" }, neighbourTie),
  way("caseworker", "changeTie", { networkId: "network", tieId: "tie" }, neighbourTie),
  way("caseworker", "removeTie", { networkId: "network", tieId: "tie" }),
  way("caseworker", "removeNetwork", { networkId: "network" }),
  way("caseworker", "recordNetwork", { participantId: "participant" }, { moment: "MONTH_6", on }),
  way("caseworker", "eraseNetworks", { participantId: "participant" }),
  way("caseworker", "joinWaitingList", { participantId: "leaver", trackId: "track" }, { on, words: "wacht" }),
  way("caseworker", "enrol", { participantId: "leaver", trackId: "track" }, { status: "ACTIVE", on }),
  way("caseworker", "changeEnrolment", { enrolmentId: "enrolment" }, { status: "PAUSED", on }),
  way("caseworker", "endEnrolment", { enrolmentId: "enrolment" }, { reason: "OTHER", on }),
  way("caseworker", "recordReferral", { enrolmentId: "enrolment" }, { source: "GP" }),
  way("caseworker", "signalReferrer", { enrolmentId: "referred" }, { signal: "STARTED", on }),
  way("caseworker", "referrals", { participantId: "participant" }),
  way("caseworker", "offerPlace", { entryId: "waiter" }, { until: "2026-11-30" }),
  way("caseworker", "acceptPlace", { entryId: "invited" }),
  way("caseworker", "letGoOfPlace", { entryId: "hesitant" }, { waitsOn: true }),
  way("caseworker", "leaveWaitingList", { entryId: "waiter" }),
  way("caseworker", "requestReach", { reference: "leaver", trackId: "track" }, { words: "ken ik haar?" }),
  way("caseworker", "planSession", { trackId: "track", placeId: "place" }, { title: "Middag", on, ...times }),
  way("caseworker", "moveSession", { sessionId: "session", placeId: "place" }, { title: "Middag", on, ...times }),
  way("caseworker", "closeSession", { sessionId: "session" }),
  way("caseworker", "recordHeadCount", { sessionId: "session" }, { headCount: 3, quality: "COUNTED" }),
  way("caseworker", "welcomeNewcomer", { sessionId: "session" }, { callingName: "Nieuw" }),
  way("caseworker", "recordApology", { sessionId: "empty", participantId: "participant" }, { apologises: true }),
  way(
    "caseworker",
    "recordAttendance",
    { sessionId: "session", "marks.0.participantId": "leaver" },
    { marks: [{ status: "PRESENT", contributionWords: "bracht koek", seenRevision: 0 }] },
  ),
  way("caseworker", "cancelSession", { sessionId: "empty" }, { reason: "ziek" }),
  way("caseworker", "restoreSession", { sessionId: "empty" }),
  way("caseworker", "planSeries", { "plan.trackId": "track", "plan.placeId": "place" }, { plan }),
  way("caseworker", "endSeries", { seriesId: "series" }, { endsOn: on }),
  way("caseworker", "undoImport", { importId: "import" }),
  way("caseworker", "takeCall", { participantId: "participant", trackId: "track" }, { since: on, seenRevision: 0 }),
  way(
    "caseworker",
    "recordCall",
    { participantId: "participant", trackId: "track" },
    { since: on, seenRevision: 1, outcome: "NOT_REACHED" },
  ),
  way("caseworker", "notesOfParticipant", { participantId: "participant" }),
  way("caseworker", "notesOfSession", { sessionId: "session" }),
  way("caseworker", "noteAboutParticipant", { participantId: "participant" }, { words: "bracht koek", on }),
  way("caseworker", "noteAboutSession", { sessionId: "session" }, { words: "gezellig" }),
  way("caseworker", "removeNote", { id: "note" }),
  way("caseworker", "whoLooked", { participantId: "participant" }),
  way("caseworker", "initiative", { id: "initiative" }),
  way("caseworker", "residentsNetwork", { id: "residents" }),
  way(
    "caseworker",
    "startInitiative",
    { organiserId: "participant", placeId: "place", networkId: "residents" },
    { kind: "OWN_ACTIVITY", name: "Repair café", phase: "IDEA", on },
  ),
  way(
    "caseworker",
    "amendInitiative",
    { id: "initiative", organiserId: "participant", placeId: "place", networkId: "residents" },
    { kind: "OWN_ACTIVITY", name: "Repair café", seenRevision: 1 },
  ),
  way("caseworker", "takeStep", { initiativeId: "initiative" }, { phase: "SHARED", on }),
  way(
    "caseworker",
    "recordGathering",
    { initiativeId: "initiative" },
    { on, headCount: 12, quality: "COUNTED", professionalQuarters: 8 },
  ),
  way(
    "caseworker",
    "recordMeeting",
    { networkId: "residents" },
    { on, headCount: 12, quality: "COUNTED", professionalQuarters: 0 },
  ),
  way(
    "caseworker",
    "notePresence",
    { gatheringId: "gathering", participantId: "leaver" },
    { contribution: "PRACTICAL_HELP" },
  ),
  way("caseworker", "removePresence", { gatheringId: "gathering", participantId: "leaver" }),
  way("caseworker", "removeGathering", { id: "gathering" }),
  way("caseworker", "addMember", { networkId: "residents", participantId: "leaver" }),
  way("caseworker", "endMembership", { memberId: "member" }),
  way("manager", "dossier", { participantId: "participant" }),
  way("volunteer", "logVisit", { matchId: "match" }, { outcome: "WORRIED", on, words: "eet weinig" }),
  // Volunteers are every caseworker's: a manager names them here, who reaches everybody
  way("manager", "amendVolunteer", { id: "volunteer" }, { name: "Wilma", ...wishes, ...proofs, seenRevision: 1 }),
  way("manager", "registerVolunteer", { participantId: "participant" }, { name: "Nieuw", ...wishes, ...proofs }),
  way("manager", "endVolunteer", { volunteerId: "idle volunteer" }),
  way("caseworker", "visitsOfPerson", { participantId: "participant" }),
  way("caseworker", "visitRequest", { id: "asked" }),
  way("caseworker", "visitMatch", { id: "match" }),
  way("caseworker", "requestVisit", { participantId: "participant" }, { purpose: "GOING_OUT", ...wishes }),
  way("caseworker", "withdrawVisitRequest", { requestId: "asked too" }),
  way("manager", "proposeMatch", { requestId: "asked", volunteerId: "volunteer" }),
  way("caseworker", "agreeVisits", { matchId: "match" }, { weekday: 2, time: "14:00" }),
  way("caseworker", "takeMatchStep", { matchId: "match" }, { step: "HOME", on }),
  way("caseworker", "evaluateMatch", { matchId: "match" }, { moment: "SIX_WEEKS", verdict: "GOES_WELL" }),
  way("caseworker", "takeWorry", { worryId: "worry" }),
  way("caseworker", "settleWorry", { worryId: "worry" }, { words: "gebeld" }),
  way("caseworker", "changeMatch", { matchId: "match" }, { state: "PAUSED", on }),
  way("caseworker", "endMatch", { matchId: "match" }, { on, waitsAgain: false }),
  way("manager", "assignCaseworker", { trackId: "empty track", accountId: "account" }, { startsOn: on }),
  way("manager", "endAssignment", { assignmentId: "assignment" }, { endsOn: on }),
  way("admin", "closeTrack", { id: "track" }, { closedOn: on }),
  way("admin", "closeMeetingPlace", { id: "place" }, { closedOn: on }),
  way("admin", "changeRole", { accountId: "account" }, { role: "MANAGER" }),
  way("admin", "disableAccount", { accountId: "account" }),
];

function way(by: Way["by"], field: string, ids: Way["ids"], values: object = {}): Way {
  return { by, field, ids, values };
}

/** Every question without an id, so that with `ways` there is every question. */
export const questions: readonly Way[] = [
  ...["accounts", "terms", "consentTexts"].map((field) => way("admin", field, {})),
  ...["colleagues", "reportReleases", "reachRequests"].map((field) => way("manager", field, {})),
  ...["volunteers", "visitRequests", "visitMatches", "matchesToLookAt", "worries"].map((field) =>
    way("caseworker", field, {}),
  ),
  way("volunteer", "myVisits", {}),
  way("admin", "mails", {}),
  way("manager", "overview", {}, { from: "2026-10-01", until: "2027-01-01" }),
  ...["encounters", "goalResults"].map((field) =>
    way("manager", field, {}, { from: "2026-10-01", until: "2027-01-01" }),
  ),
  way("manager", "movingOn", {}, { from: "2026-10-01", until: "2027-01-01" }),
  way("manager", "yearReport", {}, { year: 2026 }),
  way("caseworker", "participants", {}, { search: "", first: 200 }),
  way("caseworker", "strengths", {}, { search: "naaien" }),
  way("caseworker", "movementProposals", {}),
  way("caseworker", "possibleDuplicates", {}, { callingName: "Buurvrouw", birthYear: 1950, birthMonth: 5 }),
  way("caseworker", "sessions", {}, { from: "2026-01-01", until: "2027-01-01" }),
  way("caseworker", "myDay", {}, { on }),
  way("caseworker", "measurementsDue", {}),
  way("admin", "instruments", {}),
  way("caseworker", "deviceKey", {}, { deviceId: "4f7c4b0e-5a53-4d54-8a52-0d6f7a1f2b11" }),
  way("caseworker", "neighbourhoodLife", {}),
  way("caseworker", "closedDays", {}, { from: "2026-01-01", until: "2027-01-01" }),
  ...[
    "me",
    "entrance",
    "daysAhead",
    "imports",
    "districts",
    "meetingPlaces",
    "series",
    "workshops",
    "tracks",
    "trackPlaces",
    "waitingLists",
  ].map((field) => way("caseworker", field, {})),
];

const schema = makeSchema();

/** The document of a way, and its variables with these ids in them. */
export function asked(
  world: World,
  { field, values }: Way,
  ids: Readonly<Record<string, string>>,
): [document: string, variables: Record<string, unknown>] {
  const [kind, type] = rootOf(field);
  const filled = Object.entries(ids).reduce<object>((given, [path, id]) => placed(given, path.split("."), id), values);
  const variables: Record<string, unknown> =
    kind === "mutation" ? { input: { operationId: operationId(world), ...filled } } : { ...filled };
  const used = type.args.filter(({ name }) => name in variables);
  const head = used.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(", ");
  const args = used.map(({ name }) => `${name}: $${name}`).join(", ");
  return [`${kind} Try${head && `(${head})`} { ${field}${args && `(${args})`} ${selection(type.type)} }`, variables];
}

/** The root fields of the contract that take an id, other than the operation's own. */
export function fieldsWithIds(): string[] {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  );
  return fields.filter(({ args }) => args.some(({ type }) => holdsId(getNamedType(type)))).map(({ name }) => name);
}

function holdsId(type: GraphQLNamedType): boolean {
  if (type.name === "ID") return true;
  if (!("getFields" in type)) return false;
  const fields: { name: string; type: GraphQLType }[] = Object.values(type.getFields());
  return fields.some(
    ({ name, type: inner }) => name !== "operationId" && !name.endsWith("Code") && holdsId(getNamedType(inner)),
  );
}

function rootOf(field: string): ["query" | "mutation", GraphQLField<unknown, unknown>] {
  const query = schema.getQueryType()?.getFields()[field];
  const mutation = schema.getMutationType()?.getFields()[field];
  if (query) return ["query", query];
  if (mutation) return ["mutation", mutation];
  throw new Error(`${field} is no root field`);
}

/** Everything that an answer can hold. */
function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named) || !("getFields" in named)) return "";
  return `{ ${Object.values(named.getFields())
    .map((field) => `${field.name} ${selection(field.type)}`)
    .join(" ")} }`;
}

function placed(given: object, [first = "", ...rest]: readonly string[], id: string): object {
  const inner =
    rest.length === 0 ? id : placed(Reflect.get(given, first) ?? (/^\d/.test(rest[0] ?? "") ? [] : {}), rest, id);
  if (!Array.isArray(given)) return { ...given, [first]: inner };
  const copy = [...given];
  copy[Number(first)] = inner;
  return copy;
}
