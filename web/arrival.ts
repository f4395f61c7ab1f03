import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { isFault } from "./graphql/fault";
import { ArrivalDocument, MyDayDocument, type MeQuery } from "./graphql/generated/graphql";
import { meQuestion, question } from "./graphql/questions";
import { send } from "./graphql/send";
import { dayIn } from "./words/days";

/** All that the browser keeps of a visit: which page came first, not whose. */
const key = "first-page";

/** Asks while the first page is still being drawn. An invitation is for somebody who is not logged in. */
export function arrive(questions: QueryClient): void {
  if (window.location.pathname !== "/welkom") void questions.prefetchQuery(arrivalQuestion);
}

/**
 * Who is logged in, asked before anything can be drawn. Where the visit begins at Vandaag, her day comes in the same
 * answer and is laid where that screen looks for it: one request instead of two behind each other.
 */
export const arrivalQuestion = queryOptions<MeQuery | null>({
  ...meQuestion,
  staleTime: Infinity,
  queryFn: async (visit) => {
    const isFresh = visit.client.getQueryData(meQuestion.queryKey) === undefined;
    try {
      return await (isFresh && opensToday() ? askWithMyDay(visit.client) : meQuestion.queryFn());
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

function opensToday(): boolean {
  const { pathname } = window.location;
  return (pathname === "/" ? localStorage.getItem(key) : pathname) === "/vandaag";
}

async function askWithMyDay(questions: QueryClient): Promise<MeQuery> {
  const on = dayIn(new URLSearchParams(window.location.search).get("dag"));
  try {
    const { me, myDay } = await send(ArrivalDocument, { on });
    questions.setQueryData(question(MyDayDocument, { on: myDay.on }).queryKey, { myDay });
    return { me };
  } catch (fault) {
    if (isFault(fault, "UNAUTHENTICATED") || isFault(fault, "UNREACHABLE")) throw fault;
    // A role without a day, or a day that cannot be: who she is can still be told.
    return meQuestion.queryFn();
  }
}
