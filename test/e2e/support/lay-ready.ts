import { randomBytes } from "node:crypto";
import type { Visit } from "./browser";

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

/** A session of today, of nobody but this test, in the track with the most people. */
export async function laySession({ ask }: Visit, title: string): Promise<LaidSession> {
  const { me, tracks } = await ask<{ me: { today: string }; tracks: { id: string }[] }>(
    "{ me { today } tracks { id } }",
  );
  const trackId = tracks[0]?.id ?? "";
  const input = { operationId: operationId(), trackId, title, on: me.today, startTime: "06:00", endTime: "07:00" };
  const { planSession } = await ask<{ planSession: { id: string } }>(
    "mutation ($input: PlanSessionInput!) { planSession(input: $input) { id } }",
    { input },
  );
  return { id: planSession.id, title, trackId };
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
