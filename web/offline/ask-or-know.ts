import type { QueryFunctionContext } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { isFault } from "../graphql/fault";
import type { TypedDocumentString } from "../graphql/generated/graphql";
import { question } from "../graphql/questions";
import type { KeptAnswer } from "../outbox/here";

/** How long the line may keep somebody waiting before what is known is shown, in milliseconds; less once it has shown itself bad. */
const patience = { first: 2_500, next: 300 } as const;

let knownSince: number | null = null;
const listeners = new Set<() => void>();

/** When that was true which the page shows; null while it shows what the server says. */
export function useKnownSince(): number | null {
  return useSyncExternalStore(listen, () => knownSince);
}

/**
 * An answer with the moment at which it was asked for, by this device's clock: all that the server had done by then is in
 * it, whenever it comes.
 */
export type Dated<Data> = Data & { readonly asOf: number };

export type KeptQuestion<Data> = {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (visit: QueryFunctionContext) => Promise<Dated<Data>>;
};

type Known<Data> = () => Promise<KeptAnswer<Data> | undefined>;

/** A question with what is known of its answer, for when there is no line. Nothing older takes the place of what is newer. */
export function keptQuestion<Data extends object, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  known: Known<Data>,
): KeptQuestion<Data> {
  const { queryKey, queryFn } = question(document, variables);
  return {
    queryKey,
    queryFn: ({ client }) => {
      const asOf = Date.now();
      return askOrKnow(
        async () => ({ ...(await queryFn()), asOf }),
        async () => {
          const kept = await known();
          const newest = newer(client.getQueryData<Dated<Data>>(queryKey), kept && { ...kept.answer, asOf: kept.at });
          return newest && { at: newest.asOf, answer: newest };
        },
        (late) => client.setQueryData<Dated<Data>>(queryKey, (held) => newer(held, late)),
      );
    },
  };
}

function newer<Data>(one: Dated<Data> | undefined, other: Dated<Data> | undefined): Dated<Data> | undefined {
  return one && other ? (one.asOf > other.asOf ? one : other) : (one ?? other);
}

/**
 * Asks, and answers what is known where the line is gone or makes one wait; what comes late after all is told. Faults of
 * the server stay faults.
 */
export async function askOrKnow<Data>(
  ask: () => Promise<Data>,
  known: Known<Data>,
  tellLate: (answer: Data) => void,
): Promise<Data> {
  const askedAt = Date.now();
  const asking = ask();
  asking.then(
    () => setKnownSince(null),
    () => undefined,
  );
  try {
    return await within(knownSince === null ? patience.first : patience.next, asking);
  } catch (thrown) {
    if (!(thrown instanceof TooSlow) && !isFault(thrown, "UNREACHABLE")) throw thrown;
    const kept = await known();
    if (!kept) return asking;
    asking.then(tellLate, () => undefined);
    // What came since this was asked says that there is a line.
    if (kept.at <= askedAt) setKnownSince(kept.at);
    return kept.answer;
  }
}

class TooSlow extends Error {}

async function within<T>(time: number, promise: Promise<T>): Promise<T> {
  let end: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    end = setTimeout(() => reject(new TooSlow()), time);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(end));
}

function setKnownSince(at: number | null): void {
  if (at === knownSince) return;
  knownSince = at;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
