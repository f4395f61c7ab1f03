import { QueryClient, hashKey, keepPreviousData } from "@tanstack/react-query";
import { Fault, isFault } from "./fault";
import { MeDocument, type MeQuery, type TypedDocumentString } from "./generated/graphql";
import { send, whenLoggedOut } from "./send";
import { speakFor } from "./speaker";

/**
 * What the browser knows for now, of one person: whoever is another gets no answer that was given to her. A login that ended
 * empties `me`, and the page asks to log in where one stands.
 */
export function makeQuestions(): QueryClient {
  const questions = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, networkMode: "always", retry: mayPass, retryDelay },
      mutations: { networkMode: "always", retry: mayPass, retryDelay },
    },
  });
  const place = hashKey(meQuestion.queryKey);
  whenLoggedOut(() => questions.setQueryData(meQuestion.queryKey, null));
  // Told before anything is drawn from it.
  questions.getQueryCache().subscribe(({ type, query: { queryHash } }) => {
    if (type !== "updated" || queryHash !== place) return;
    const known = questions.getQueryData<MeQuery | null>(meQuestion.queryKey);
    if (known && speakFor(known.me.accountId))
      questions.removeQueries({ predicate: (query) => query.queryHash !== place });
  });
  return questions;
}

/** One question with its place in the cache: `useQuery(question(TodayDocument, { on }))`. */
export function question<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): { readonly queryKey: readonly unknown[]; readonly queryFn: () => Promise<Data> } {
  return {
    queryKey: [document.__meta__?.["name"], variables],
    queryFn: () => send(document, variables),
  };
}

/** Who is logged in; null in the cache once the server says that nobody is. */
export const meQuestion = question(MeDocument, {});

/** While a filter changes the former answer stays, so that the page keeps its height. */
export const keepingPlace = { placeholderData: keepPreviousData } as const;

/** Only what a second try may mend is tried again: a lost line, or a server that asks to come back. */
function mayPass(failures: number, error: unknown): boolean {
  return isFault(error, "UNREACHABLE") && failures < 6;
}

function retryDelay(failures: number, error: unknown): number {
  if (error instanceof Fault && error.retryAfter !== undefined) return error.retryAfter;
  return Math.min(1000 * 2 ** failures, 20_000);
}
