import { Client } from "pg";
import { operationId, type House, type Visitor, type World } from "./world";

/** What every builder needs: the world, and who does it. */
export interface By {
  readonly world: World;
  readonly by: Visitor;
}

/** Sends one mutation that takes `input` and answers the id of its Done. */
export async function done(given: By, mutation: string, input: Record<string, unknown>): Promise<string> {
  const data = await given.by.ask(changing(mutation), { input: { operationId: operationId(given.world), ...input } });
  return data[mutation].id;
}

/** Sends one mutation that takes `input` and expects exactly this refusal. */
export function refusedTo(given: By, mutation: string, input: Record<string, unknown>): ReturnType<Visitor["refused"]> {
  return given.by.refused(changing(mutation), { input: { operationId: operationId(given.world), ...input } });
}

/** What a mutation takes where that is not named after it. */
const inputs: Readonly<Record<string, string>> = {
  acceptPlace: "WaitingEntryInput",
  leaveWaitingList: "WaitingEntryInput",
};

function changing(mutation: string): string {
  const type = inputs[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation Given($input: ${type}!) { ${mutation}(input: $input) { id } }`;
}

/** Reads behind the wall, as nobody in the application can. */
export async function rowsOf(
  world: World,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Record<string, any>[]> {
  const client = new Client({ connectionString: world.urls.adminUrl });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Two tracks: the caseworker has the sewing room, nobody has the garden. */
export async function openTwoTracks(
  world: World,
  house: House,
): Promise<{ workshop: string; sewing: string; garden: string }> {
  const admin = { world, by: house.admin };
  const workshop = await openWorkshop(admin);
  const sewing = await openTrack(admin, workshop, { name: "Naaiatelier" });
  const garden = await openTrack(admin, workshop, { name: "Buurttuin", sensitive: true });
  await assign(admin, sewing, house.caseworker.accountId);
  return { workshop, sewing, garden };
}

/** A workshop; by an administrator. */
export function openWorkshop(by: By, name = "De Kunst van het Meedoen"): Promise<string> {
  return done(by, "openWorkshop", { name });
}

/** A track in a workshop, open since the beginning of the year; by an administrator. */
export function openTrack(
  by: By,
  workshopId: string,
  track: { name: string; sensitive?: boolean; openedOn?: string; capacity?: number | null },
): Promise<string> {
  return done(by, "openTrack", {
    workshopId,
    publicLabel: `${track.name} (openbaar)`,
    sensitive: false,
    openedOn: "2026-01-01",
    ...track,
  });
}

/** Gives a caseworker a track of her own; by an administrator or a manager. Answers the assignment. */
export function assign(by: By, trackId: string, accountId: string, startsOn = "2026-01-01"): Promise<string> {
  return done(by, "assignCaseworker", { trackId, accountId, startsOn });
}

/** Somebody who takes part in these tracks, registered today. */
export function registerParticipant(
  by: By,
  trackIds: readonly string[],
  person: { callingName: string } & Record<string, unknown>,
): Promise<string> {
  return done(by, "registerParticipant", { strengths: [], trackIds, ...person });
}

/** Enrols somebody in one track, today and ACTIVE unless told otherwise. Answers the enrolment. */
export function enrol(
  by: By,
  participantId: string,
  trackId: string,
  enrolment: { status?: string; on?: string; source?: string } = {},
): Promise<string> {
  return done(by, "enrol", { participantId, trackId, status: "ACTIVE", on: "2026-11-23", ...enrolment });
}

/** Puts somebody on the waiting list of a track, since today unless told otherwise. Answers her place on it. */
export function joinList(
  by: By,
  participantId: string,
  trackId: string,
  entry: { on?: string; language?: string; words?: string } = {},
): Promise<string> {
  return done(by, "joinWaitingList", { participantId, trackId, on: "2026-11-23", ...entry });
}

/** A session of one afternoon in a track, today unless told otherwise. */
export function planSession(by: By, trackId: string, session: Record<string, unknown> = {}): Promise<string> {
  return done(by, "planSession", {
    trackId,
    title: "Koffie",
    on: "2026-11-23",
    startTime: "14:00",
    endTime: "16:00",
    ...session,
  });
}

/** A volunteer of whom training and certificate of conduct were seen this year. */
export function takeUpVolunteer(by: By, volunteer: { name: string } & Record<string, unknown>): Promise<string> {
  return done(by, "registerVolunteer", {
    languages: ["Nederlands"],
    interests: [],
    availability: [],
    trainingSeenOn: "2026-02-02",
    conductSeenOn: "2026-02-02",
    ...volunteer,
  });
}

/** Somebody who would like a visit, since today. */
export function askForVisit(by: By, participantId: string, request: Record<string, unknown> = {}): Promise<string> {
  return done(by, "requestVisit", {
    participantId,
    purpose: "COMPANY",
    languages: ["Nederlands"],
    interests: [],
    availability: [],
    ...request,
  });
}

/** A match of these two that goes on, as far as ACTIVE unless told otherwise; all of it today. */
export async function bringTogether(
  by: By,
  requestId: string,
  volunteerId: string,
  states: readonly string[] = ["INTRODUCED", "ACTIVE"],
): Promise<string> {
  const matchId = await done(by, "proposeMatch", { requestId, volunteerId });
  for (const state of states) await done(by, "changeMatch", { matchId, state, on: "2026-11-23" });
  return matchId;
}

/** One row of a roll call. */
export interface GivenMark {
  readonly participantId: string;
  readonly status: string | null;
  readonly seenRevision?: number;
  readonly contribution?: string;
  readonly contributionWords?: string;
}

/** Records marks of people without one, and answers the outcome of each row. */
export async function record(
  { world, by }: By,
  sessionId: string,
  marks: readonly GivenMark[],
): Promise<Record<string, any>[]> {
  const document = `mutation Record($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) { participantId outcome mark { status contribution revision } } }`;
  const input = {
    operationId: operationId(world),
    sessionId,
    marks: marks.map((mark) => ({ seenRevision: 0, ...mark })),
  };
  return (await by.ask(document, { input })).recordAttendance;
}

/** Somebody says yes, by mouth, to the standard text of a purpose. */
export function giveConsent(by: By, participantId: string, purpose: string): Promise<string> {
  return done(by, "recordConsent", { participantId, purpose, answer: "GIVEN", method: "SPOKEN", seenVersion: 1 });
}

/** Somebody in a network: a neighbour for company, whom she helps as much. */
export const neighbourTie = {
  alias: null,
  group: "NEIGHBOURS",
  circle: 2,
  inNeighbourhood: true,
  support: ["COMPANY"],
  contact: "WEEKLY",
  throughWorkshop: false,
  reciprocal: true,
};
/** Somebody who takes part in a track since a day, and was there so many times; by a manager. */
export async function regular(
  by: By,
  trackId: string,
  {
    callingName = "Amina",
    since = "2026-11-02",
    visits = 3,
  }: { callingName?: string; since?: string; visits?: number } = {},
): Promise<string> {
  const participantId = await registerParticipant(by, [], { callingName });
  await enrol(by, participantId, trackId, { on: since });
  for (let visit = 0; visit < visits; visit += 1) {
    const sessionId = await planSession(by, trackId, {
      on: since,
      startTime: `${10 + visit}:00`,
      endTime: `${10 + visit}:30`,
    });
    await record(by, sessionId, [{ participantId, status: "PRESENT" }]);
  }
  return participantId;
}

/** Somebody would rather not, at the start. Answers the measurement. */
export function decline(by: By, participantId: string, instrument: string): Promise<string> {
  return done(by, "declineMeasurement", { participantId, instrument, moment: "START" });
}

/** Somebody answers, today and at the start unless told otherwise. Answers the measurement. */
export function measure(
  by: By,
  participantId: string,
  instrument: string,
  answers: Readonly<Record<string, number>>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return done(by, "recordMeasurement", measurementInput(participantId, instrument, answers, more));
}

/** What a measurement is recorded with. */
export function measurementInput(
  participantId: string,
  instrument: string,
  answers: Readonly<Record<string, number>>,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const given = Object.entries(answers).map(([item, value]) => ({ item, value }));
  return { participantId, instrument, version: 1, moment: "START", on: "2026-11-23", answers: given, ...more };
}
