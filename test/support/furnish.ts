import request from "supertest";
import {
  askForVisit,
  assign,
  decline,
  bringTogether,
  done,
  enrol,
  giveConsent,
  neighbourTie,
  joinList,
  openTrack,
  openWorkshop,
  planSession,
  record,
  registerParticipant,
  rowsOf,
  takeUpVolunteer,
  type By,
} from "./given";
import { operationId, type House, type Visitor, type World } from "./world";

/** One row of every kind that has an id, in one track of one organisation. */
export interface Furniture {
  readonly workshop: string;
  /** Nobody has it, and nothing is in it. */
  readonly "empty track": string;
  readonly track: string;
  readonly participant: string;
  /** Somebody who took part and stopped. */
  readonly leaver: string;
  readonly enrolment: string;
  /** Somebody who came by way of the general practitioner. */
  readonly referred: string;
  /** Places on the waiting list: one as it is, and two to whom a place is offered. */
  readonly waiter: string;
  readonly invited: string;
  readonly hesitant: string;
  readonly strength: string;
  readonly goal: string;
  readonly network: string;
  readonly tie: string;
  readonly contribution: string;
  readonly note: string;
  readonly residents: string;
  readonly member: string;
  readonly initiative: string;
  readonly gathering: string;
  readonly measurement: string;
  readonly series: string;
  readonly session: string;
  /** A session that nothing was recorded of. */
  readonly empty: string;
  readonly place: string;
  readonly assignment: string;
  readonly account: string;
  readonly request: string;
  readonly import: string;
  readonly release: string;
  /** She visits somebody, and has a login where nobody had it before her. */
  readonly volunteer: string;
  /** She visits nobody, and takes part as well. */
  readonly "idle volunteer": string;
  readonly match: string;
  readonly worry: string;
  /** Requests of people who wait. */
  readonly asked: string;
  readonly "asked too": string;
}

/** Furnishes a track that `keeper` has; everything personal in it holds the word, so that it can be looked for in answers. */
export async function furnish(world: World, house: House, keeper: Visitor, word: string): Promise<Furniture> {
  const [admin, manager, by] = [house.admin, house.manager, keeper].map((visitor) => ({ world, by: visitor }));
  if (!admin || !manager || !by) throw new Error("a house has these people");
  const workshop = await openWorkshop(admin);
  const track = await openTrack(admin, workshop, { name: `Onderdeel ${word}` });
  const assignment = await assign(admin, track, keeper.accountId);
  const place = await done(admin, "openMeetingPlace", { name: "Buurthuis" });
  const participant = await registerParticipant(by, [track], {
    callingName: word,
    phone: "0612345678",
    birthYear: 1950,
    birthMonth: 5,
  });
  const other = await registerParticipant(manager, [], { callingName: `Ander ${word}` });
  const enrolment = await enrol(manager, other, track);
  const strength = await done(by, "addStrength", { participantId: participant, words: `${word} kan naaien` });
  const goal = await done(by, "setGoal", { participantId: participant, words: `${word} wil fietsen` });
  const given = { direction: "GIVEN", kind: "CREATING", on: "2026-11-23", words: `${word} bakte brood` };
  const contribution = await done(by, "recordContribution", { participantId: participant, ...given, trackId: track });
  await giveConsent(by, participant, "NETWORK");
  const network = await done(by, "recordNetwork", { participantId: participant, moment: "START", on: "2026-11-20" });
  const tie = await done(by, "addTie", { networkId: network, ...neighbourTie, alias: `Bijnaam ${word}` });
  const note = await done(by, "noteAboutParticipant", {
    participantId: participant,
    words: `${word} bracht koek`,
    on: "2026-11-23",
  });
  const residents = await done(by, "startNetwork", { name: "Netwerk Zonnehoek" });
  const member = await done(by, "addMember", { networkId: residents, participantId: participant });
  const initiative = await done(by, "startInitiative", {
    kind: "WALK_IN",
    name: "Inloop in de Zonnehoek",
    organiserId: participant,
    phase: "SUPPORTED",
    on: "2026-11-02",
  });
  const gathering = await done(by, "recordGathering", {
    initiativeId: initiative,
    on: "2026-11-23",
    headCount: 9,
    quality: "COUNTED",
    professionalQuarters: 6,
  });
  await giveConsent(by, participant, "MEASUREMENTS");
  const measurement = await decline(by, participant, "SATISFACTION");
  const plan = {
    trackId: track,
    title: `Reeks ${word}`,
    rhythm: "WEEKLY",
    startsOn: "2026-11-02",
    endsOn: "2026-12-21",
  };
  const series = await done(by, "planSeries", { plan: { ...plan, startTime: "10:00", endTime: "12:00" } });
  const session = await planSession(by, track, { title: `Middag ${word}` });
  await record(by, session, [
    { participantId: participant, status: "PRESENT", contributionWords: `${word} bracht thee` },
  ]);
  const empty = await planSession(by, track, { title: `Leeg ${word}`, on: "2026-11-24" });
  const release = await done(manager, "freezeYearReport", { year: 2026 });
  return {
    workshop,
    track,
    participant,
    enrolment,
    strength,
    goal,
    network,
    tie,
    contribution,
    note,
    residents,
    member,
    initiative,
    gathering,
    measurement,
    series,
    session,
    empty,
    place,
    assignment,
    release,
    referred: await whoWasReferred(manager, { track, word }),
    waiter: await whoWaits(manager, { track, word }),
    invited: await toWhomIsOffered(by, await whoWaits(manager, { track, word })),
    hesitant: await toWhomIsOffered(by, await whoWaits(manager, { track, word })),
    leaver: await whoLeft(by, manager, { track, word }),
    "empty track": await openTrack(admin, workshop, { name: `Leeg ${word}` }),
    account: keeper.accountId,
    request: await done(by, "requestReach", { reference: participant, trackId: track }),
    import: await importList(world, keeper, { trackId: track, text: `Naam\nLijst ${word}\n` }),
    ...(await visiting(world, house, by, { track, word, other })),
  };
}

type Visiting = Pick<Furniture, "volunteer" | "idle volunteer" | "match" | "worry" | "asked" | "asked too">;

/** Somebody who is visited, of whom a worry was told, and two people who wait. */
async function visiting(
  world: World,
  house: House,
  by: By,
  { track, word, other }: { track: string; word: string; other: string },
): Promise<Visiting> {
  const login = house.volunteer.email;
  const taken = await rowsOf(world, "SELECT FROM volunteer WHERE email = $1", [login]);
  const email = taken.length === 0 ? login : null;
  const volunteer = await takeUpVolunteer(by, { name: "Wilma", email });
  const visited = await registerParticipant(by, [track], { callingName: `Bezocht ${word}` });
  const request = await askForVisit(by, visited, { words: `${word} wil een praatje` });
  const match = await bringTogether(by, request, volunteer);
  // Long enough for an evaluation to be due
  await rowsOf(world, "UPDATE visit_match SET active_from = '2026-10-01' WHERE id = $1", [match]);
  const [worry] = await rowsOf(
    world,
    `WITH visit AS (
       INSERT INTO home_visit (organisation_id, id, match_id, "on", outcome, recorded_at, recorded_by)
       VALUES ($1, gen_random_uuid(), $2, '2026-11-22', 'WORRIED', $3, $4) RETURNING *)
     INSERT INTO worry (organisation_id, id, visit_id, participant_id, words, raised_at)
     SELECT organisation_id, gen_random_uuid(), id, $5, $6, recorded_at FROM visit RETURNING id`,
    [house.organisationId, match, world.now, house.volunteer.accountId, visited, `${word} at weinig`],
  );
  return {
    volunteer,
    match,
    worry: String(worry?.["id"]),
    "idle volunteer": await takeUpVolunteer(by, { name: "Vrij", participantId: other }),
    asked: await askForVisit(by, other),
    "asked too": await askForVisit(by, await registerParticipant(by, [track], { callingName: `Wacht ${word}` })),
  };
}

/** Somebody who took part and stopped: still within reach, and free to be enrolled again. */
async function whoLeft(by: By, manager: By, { track, word }: { track: string; word: string }): Promise<string> {
  const id = await registerParticipant(manager, [], { callingName: `Vertrokken ${word}` });
  const enrolmentId = await enrol(manager, id, track);
  await done(by, "endEnrolment", { enrolmentId, reason: "MOVED", on: "2026-11-23" });
  return id;
}

/** Somebody whom a general practitioner referred, and who began; her enrolment. */
async function whoWasReferred(manager: By, { track, word }: { track: string; word: string }): Promise<string> {
  const participantId = await registerParticipant(manager, [], { callingName: `Verwezen ${word}` });
  return enrol(manager, participantId, track, { source: "GP" });
}

/** Somebody who waits for a place in the track; her place on the list. */
async function whoWaits(manager: By, { track, word }: { track: string; word: string }): Promise<string> {
  const participantId = await registerParticipant(manager, [], { callingName: `Wachtend ${word}` });
  return joinList(manager, participantId, track);
}

async function toWhomIsOffered(by: By, entryId: string): Promise<string> {
  return done(by, "offerPlace", { entryId, until: "2026-11-30" });
}

/** Takes in a list of people as a file, and answers the import's id. */
export async function importList(world: World, by: Visitor, list: { trackId: string; text: string }): Promise<string> {
  const answer = await sendList(world, by, "/imports", list);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return String(answer.body.id);
}

/** Sends a list of people as a file to a route of the imports. */
export function sendList(
  world: World,
  by: Visitor,
  route: string,
  list: { trackId: string; text: string; mapping?: object },
): request.Test {
  return request(world.app.server)
    .post(`${route}?kind=PARTICIPANTS&trackId=${list.trackId}&operationId=${operationId(world)}`)
    .set({ cookie: by.cookie, "apollo-require-preflight": "1" })
    .field("mapping", JSON.stringify(list.mapping ?? {}))
    .attach("file", Buffer.from(list.text), "lijst.csv");
}

/** Everything that an organisation has, as a text that changes with any of its rows; without the lines of who looked. */
export async function everythingOf(world: World, organisationId: string): Promise<string> {
  const tables = await rowsOf(
    world,
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'organisation_id' AND table_name <> 'audit_event' ORDER BY 1`,
  );
  const parts = tables.map(
    ({ name }) => `SELECT '${name}' AS name, md5(coalesce(string_agg(r::text, '|' ORDER BY r::text), '')) AS rows
      FROM ${name} r WHERE r.organisation_id = '${organisationId}'`,
  );
  return JSON.stringify(await rowsOf(world, parts.join(" UNION ALL ")));
}
