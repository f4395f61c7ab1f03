import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { isFault } from "./graphql/fault";
import { ArrivalDocument, MyDayDocument, type MeQuery, type MyDayQuery } from "./graphql/generated/graphql";
import { meQuestion, question } from "./graphql/questions";
import { send } from "./graphql/send";
import { listQuestion } from "./offline/ahead";
import { askOrKnow, type Dated } from "./offline/ask-or-know";
import { keptAnswer, type KeptAnswer } from "./outbox/here";
import { loadRollCall } from "./routes";
import { dayIn, dayOf } from "./words/days";

/** All that the browser keeps of a visit: which page came first, not whose. */
const key = "first-page";

/** The address of a list: its screen and its people are on their way before it is known who asks. */
const list = /^\/bijeenkomsten\/([\da-f-]{36})$/;

/** Asks while the first page is still being drawn. An invitation is for somebody who is not logged in. */
export function arrive(questions: QueryClient): void {
  const { pathname } = window.location;
  if (pathname === "/welkom") return;
  void questions.prefetchQuery(arrivalQuestion);
  const sessionId = list.exec(pathname)?.[1];
  if (sessionId) void Promise.all([loadRollCall(), questions.prefetchQuery(listQuestion(sessionId))]);
}

/**
 * Who is logged in, asked before anything can be drawn. Where the visit begins at Vandaag, her day comes in the same
 * answer and is laid where that screen looks for it: one request instead of two behind each other.
 */
export const arrivalQuestion = queryOptions<Dated<MeQuery> | null>({
  ...meQuestion,
  staleTime: Infinity,
  queryFn: async (visit) => {
    const isFresh = visit.client.getQueryData(meQuestion.queryKey) === undefined;
    const asOf = Date.now();
    const ask = async (): Promise<Dated<MeQuery>> => {
      const known = await (isFresh && opensToday() ? askWithMyDay(visit.client) : meQuestion.queryFn());
      return { ...known, asOf };
    };
    try {
      return await askOrKnow(ask, keptMe, (late) => visit.client.setQueryData(meQuestion.queryKey, late));
    } catch (fault) {
      // Nobody is an answer too: were it a fault, the page would ask again once it is drawn.
      if (isFault(fault, "UNAUTHENTICATED")) return null;
      throw fault;
    }
  },
});

/** What "/" opens depends on the role; the last visit tells before the server does. */
export function rememberFirstPage(path: string): void {
  localStorage.setItem(key, path);
}

/** Who was logged in here last, on the day that it is now. */
async function keptMe(): Promise<KeptAnswer<Dated<MeQuery>> | undefined> {
  const kept = await keptAnswer<MeQuery["me"]>("me");
  return kept && { at: kept.at, answer: { me: { ...kept.answer, today: dayOf(Date.now()) }, asOf: kept.at } };
}

function opensToday(): boolean {
  const { pathname } = window.location;
  return (pathname === "/" ? localStorage.getItem(key) : pathname) === "/vandaag";
}

async function askWithMyDay(questions: QueryClient): Promise<MeQuery> {
  const on = dayIn(new URLSearchParams(window.location.search).get("dag"));
  try {
    const asOf = Date.now();
    const { me, myDay } = await send(ArrivalDocument, { on });
    const day: Dated<MyDayQuery> = { myDay, asOf };
    questions.setQueryData(question(MyDayDocument, { on: myDay.on }).queryKey, day);
    return { me };
  } catch (fault) {
    if (isFault(fault, "UNAUTHENTICATED") || isFault(fault, "UNREACHABLE")) throw fault;
    // A role without a day, or a day that cannot be: who she is can still be told.
    return meQuestion.queryFn();
  }
}
