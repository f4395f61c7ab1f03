import { randomBytes } from "node:crypto";
import { visit, type Visit } from "./browser";

/** A UUIDv7 of now. */
export function operationId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const rest = randomBytes(10).toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

export interface LaidSession {
  readonly id: string;
  readonly title: string;
  readonly trackId: string;
}

/** A session of today or of so many days later, of nobody but this test, in the track with the most people. */
export async function laySession({ ask }: Visit, title: string, daysAhead = 0): Promise<LaidSession> {
  const { me, tracks } = await ask<{ me: { today: string }; tracks: { id: string }[] }>(
    "{ me { today } tracks { id } }",
  );
  const trackId = tracks[0]?.id ?? "";
  const on = new Date(Date.parse(me.today) + daysAhead * 86_400_000).toISOString().slice(0, 10);
  const input = { operationId: operationId(), trackId, title, on, startTime: "06:00", endTime: "07:00" };
  const { planSession } = await ask<{ planSession: { id: string } }>(
    "mutation ($input: PlanSessionInput!) { planSession(input: $input) { id } }",
    { input },
  );
  return { id: planSession.id, title, trackId };
}

export interface ListedPerson {
  readonly callingName: string;
  readonly familyName?: string;
}

export interface MarkRow {
  readonly participantId: string;
  readonly name: string;
  readonly mark: {
    readonly status: string | null;
    readonly contribution: string | null;
    readonly revision: number;
  } | null;
}

/** What the server holds of a roll call. */
export async function marksOf({ ask }: Visit, sessionId: string): Promise<readonly MarkRow[]> {
  const { rollCall } = await ask<{ rollCall: { roster: MarkRow[] } }>(
    "query ($id: ID!) { rollCall(sessionId: $id) { roster { participantId name mark { status contribution revision } } } }",
    { id: sessionId },
  );
  return rollCall.roster;
}

/** The same, once the server holds a mark of everybody: the words on the screen may be half a second ahead of it. */
export async function allMarksOf(by: Visit, sessionId: string): Promise<readonly MarkRow[]> {
  for (;;) {
    const rows = await marksOf(by, sessionId);
    if (rows.every(({ mark }) => mark?.status)) return rows;
    await by.page.waitForTimeout(50);
  }
}

/**
 * A session of today in a track of its own, with exactly these people: for `own`, and for whoever reaches all tracks. The
 * track's name comes last in any list, so that it is nobody's first.
 */
export async function layList(own: Visit, title: string, people: readonly ListedPerson[]): Promise<LaidSession> {
  const priya = await visit("admin");
  const { me } = await own.ask<{ me: { today: string; accountId: string } }>("{ me { today accountId } }");
  const { workshops } = await priya.ask<{ workshops: { id: string }[] }>("{ workshops { id } }");
  const trackId = await done(priya, "openTrack", {
    name: `Zwaar weer ${operationId().slice(9, 13)}`,
    publicLabel: "Buiten",
    sensitive: true,
    openedOn: me.today,
    workshopId: workshops[0]?.id,
  });
  await done(priya, "assignCaseworker", { trackId, accountId: me.accountId, startsOn: me.today });
  for (const person of people)
    await done(own, "registerParticipant", { familyName: null, ...person, strengths: [], trackIds: [trackId] });
  const when = { on: me.today, startTime: "06:00", endTime: "07:00" };
  return { id: await done(own, "planSession", { trackId, title, ...when }), title, trackId };
}

/** Somebody who takes part in a track of the visitor; answers her id. */
export async function layPerson(own: Visit, callingName: string): Promise<string> {
  const { tracks } = await own.ask<{ tracks: { id: string }[] }>("{ tracks { id } }");
  return done(own, "registerParticipant", { callingName, strengths: [], trackIds: [tracks[0]?.id] });
}

/** Somebody with a circle of people around her; answers her id. */
export async function layNetwork(own: Visit): Promise<string> {
  const id = await layPerson(own, "Kringa");
  const { me } = await own.ask<{ me: { today: string } }>("{ me { today } }");
  const asked = { purpose: "NETWORK", answer: "GIVEN", method: "SPOKEN", seenVersion: 1 };
  await done(own, "recordConsent", { participantId: id, ...asked });
  const networkId = await done(own, "recordNetwork", { participantId: id, moment: "START", on: me.today });
  const groups = ["HOUSEHOLD", "FAMILY", "FRIENDS", "ACQUAINTANCES", "NEIGHBOURS", "PROFESSIONALS", "FRIENDS"];
  const facts = { contact: "WEEKLY", inNeighbourhood: true, throughWorkshop: false, reciprocal: true };
  for (const [index, group] of groups.entries()) {
    const tie = { alias: null, group, circle: 1 + (index % 3), support: ["COMPANY"], ...facts };
    await done(own, "addTie", { networkId, ...tie });
  }
  return id;
}

/** Somebody of whom answers may be kept, with a mark of today; answers the addresses of her lists. */
export async function layQuestions(own: Visit, participantId: string): Promise<string[]> {
  const { me } = await own.ask<{ me: { today: string } }>("{ me { today } }");
  const consent = { purpose: "MEASUREMENTS", answer: "GIVEN", method: "SPOKEN", seenVersion: 1 };
  await done(own, "recordConsent", { participantId, ...consent });
  const { measurements } = await own.ask<{ measurements: { earlier: { instrument: string; on: string }[] } }>(
    "query ($id: ID!) { measurements(participantId: $id) { earlier { instrument on } } }",
    { id: participantId },
  );
  if (!measurements.earlier.some(({ instrument, on }) => instrument === "SATISFACTION" && on === me.today)) {
    const answers = [{ item: "1", value: 7 }];
    const mark = { instrument: "SATISFACTION", version: 1, moment: "START", on: me.today, answers };
    await done(own, "recordMeasurement", { participantId, ...mark });
  }
  const page = `/mensen/${participantId}/metingen`;
  return [page, `${page}/ladder`, `${page}/contact`, `${page}/cijfer`];
}

/** Sends one mutation that takes `input`, and answers the id of its Done. */
export async function done({ ask }: Visit, verb: string, input: object): Promise<string> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const answer = await ask<Record<string, { id: string }>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { id } }`,
    { input: { operationId: operationId(), ...input } },
  );
  return answer[verb]?.id ?? "";
}

/** Somebody who came eight times and then three times not, yesterday by the clock: a call for the caseworker. Answers her name. */
export async function layBreak(somebody: Visit): Promise<string> {
  const { ask } = somebody;
  const { trackId, id } = await laySession(somebody, "Wie er hoort te zijn");
  const [person] = await marksOf(somebody, id);
  if (!person) throw new Error("nobody takes part");
  const { me } = await ask<{ me: { today: string } }>("{ me { today } }");
  const on = new Date(Date.parse(me.today) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  for (let time = 0; time < 11; time += 1) {
    const hour = String(time + 8).padStart(2, "0");
    const plan = { trackId, title: "Eerder", on, startTime: `${hour}:00`, endTime: `${hour}:30` };
    const { planSession } = await ask<{ planSession: { id: string } }>(
      "mutation ($input: PlanSessionInput!) { planSession(input: $input) { id } }",
      { input: { operationId: operationId(), ...plan } },
    );
    const mark = {
      participantId: person.participantId,
      status: time < 8 ? "PRESENT" : "ABSENT_NOTIFIED",
      seenRevision: 0,
    };
    await ask("mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome } }", {
      input: { operationId: operationId(), sessionId: planSession.id, marks: [mark] },
    });
  }
  return person.name;
}
