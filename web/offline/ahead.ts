import {
  DaysAheadDocument,
  RollCallDocument,
  type DaysAheadQuery,
  type MyDayQuery,
  type RollCallQuery,
} from "../graphql/generated/graphql";
import { send } from "../graphql/send";
import { keptQuestion, type Dated, type KeptQuestion } from "./ask-or-know";
import { forgetAnswers, keepAnswer, keptAnswer, type KeptAnswer } from "../outbox/here";
import { dayOf } from "../words/days";

type Lists = DaysAheadQuery["daysAhead"];

const name = "days-ahead";
/** Before the id of a list that was looked at since all of them were asked for. */
const single = "list ";

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

/** Keeps a list that was looked at, so that no line that fails brings back how it was before. What is past is not kept. */
export async function keepList({ rollCall, asOf }: Dated<RollCallQuery>): Promise<void> {
  const { id, on } = rollCall.session;
  if (on >= dayOf(Date.now())) await keepAnswer(`${single}${id}`, rollCall, asOf);
}

async function keptList(sessionId: string): Promise<KeptAnswer<RollCallQuery> | undefined> {
  const known = await newestOf(sessionId, await keptAnswer<Lists>(name));
  return known && { at: known.at, answer: { rollCall: known.answer } };
}

/** One list, from among all of them or as it was looked at since. */
async function newestOf(
  sessionId: string,
  lists: KeptAnswer<Lists> | undefined,
): Promise<KeptAnswer<Lists[number]> | undefined> {
  const looked = await keptAnswer<Lists[number]>(`${single}${sessionId}`);
  const answer = lists?.answer.find(({ session }) => session.id === sessionId);
  const among = lists && answer && { at: lists.at, answer };
  return looked && among ? (looked.at > among.at ? looked : among) : (looked ?? among);
}

/** What is known of one day: its sessions. What else stands on that page needs the register. */
export async function keptDay(on: string): Promise<KeptAnswer<MyDayQuery> | undefined> {
  const kept = await keptAnswer<Lists>(name);
  const ofDay = (kept?.answer ?? []).filter(({ session }) => session.on === on);
  const lists = await Promise.all(ofDay.map(({ session }) => newestOf(session.id, kept)));
  const sessions = lists.flatMap((list) => (list ? [{ ...list.answer.session, roster: list.answer.roster }] : []));
  return kept && sessions.length > 0
    ? { at: kept.at, answer: { myDay: { on, sessions, notLogged: 0, missed: [] } } }
    : undefined;
}

async function keepOnce(over: AbortSignal): Promise<void> {
  const asOf = Date.now();
  // Without a line, what was kept before stays.
  const known = await send(DaysAheadDocument, {}).catch(() => null);
  // Nor does it lie down with whoever came since.
  if (!known || over.aborted) return;
  await keepAnswer(name, known.daysAhead, asOf);
  await forgetAnswers(single, asOf);
}
