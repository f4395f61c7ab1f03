import {
  DaysAheadDocument,
  RollCallDocument,
  type DaysAheadQuery,
  type MyDayQuery,
  type RollCallQuery,
} from "../graphql/generated/graphql";
import { send } from "../graphql/send";
import { keptQuestion, type KeptQuestion } from "./ask-or-know";
import { keepAnswer, keptAnswer, type KeptAnswer } from "../outbox/here";

type Lists = DaysAheadQuery["daysAhead"];

const name = "days-ahead";

/** Time after the first page, and between two times that the days ahead are asked for, in milliseconds. */
const pauses = { first: 4_000, next: 20 * 60_000 } as const;

/**
 * Keeps the lists of today and the coming days on the device as long as the page is open, and nothing else of anybody.
 * Returns how to end it.
 */
export function keepAhead(): () => void {
  const over = new AbortController();
  const first = setTimeout(() => void keepOnce(over.signal), pauses.first);
  const next = setInterval(() => void keepOnce(over.signal), pauses.next);
  return () => {
    over.abort();
    clearTimeout(first);
    clearInterval(next);
  };
}

/** One list, as the server has it or as it is known. */
export function listQuestion(sessionId: string): KeptQuestion<RollCallQuery> {
  return keptQuestion(RollCallDocument, { sessionId }, () => keptList(sessionId));
}

async function keptList(sessionId: string): Promise<KeptAnswer<RollCallQuery> | undefined> {
  const kept = await keptAnswer<Lists>(name);
  const rollCall = kept?.answer.find(({ session }) => session.id === sessionId);
  return kept && rollCall && { at: kept.at, answer: { rollCall } };
}

/** What is known of one day: its sessions. What else stands on that page needs the register. */
export async function keptDay(on: string): Promise<KeptAnswer<MyDayQuery> | undefined> {
  const kept = await keptAnswer<Lists>(name);
  const lists = kept?.answer.filter(({ session }) => session.on === on) ?? [];
  const sessions = lists.map(({ session, roster }) => ({ ...session, roster }));
  return kept && sessions.length > 0
    ? { at: kept.at, answer: { myDay: { on, sessions, notLogged: 0, missed: [] } } }
    : undefined;
}

async function keepOnce(over: AbortSignal): Promise<void> {
  // Without a line, what was kept before stays.
  const known = await send(DaysAheadDocument, {}).catch(() => null);
  // Nor does it lie down with whoever came since.
  if (known && !over.aborted) await keepAnswer(name, known.daysAhead);
}
