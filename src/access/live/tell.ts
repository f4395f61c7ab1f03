import type { Pool } from "pg";
import type { Logger } from "pino";
import { setTimeout as sleep } from "node:timers/promises";
import { sendBatch } from "../../core/batch";
import { withClient } from "../../core/database";

/** The channel of PostgreSQL on which processes tell each other; LISTEN takes no parameter, so that it stands in both texts. */
export const channel = "roll_call";

/** How long what changes gathers before it is told, and the longest pause when it could not be; in milliseconds. */
const pauses = { gather: 100, longest: 5000 } as const;

/** Tells all processes that something changed: the organisation and the id, nothing else. */
export interface Telling {
  /** Answers at once: nobody waits for it, and what cannot be told now is told later. */
  tell(organisationId: string, ids: Iterable<string>): void;
  /** Tells what waits, and ends. */
  close(): Promise<void>;
}

/** What a hint is about, as it goes over the channel. */
export function topicOf(organisationId: string, id: string): string {
  return `${organisationId} ${id}`.toLowerCase();
}

/**
 * Makes the teller of one process. NOTIFY takes a lock that all who commit with one wait for, so it is never part of a write:
 * the first change goes out at once in a statement of its own, and what changes in the next tenth of a second goes out
 * together, each thing once. A thousand writes a second are ten small statements a second, whether or not anybody listens.
 */
export function makeTelling(pool: Pool, log: Logger): Telling {
  const waiting = new Set<string>();
  const closing = new AbortController();
  let sending: Promise<void> | undefined;

  async function sendAll(): Promise<void> {
    let pause: number = pauses.gather;
    while (waiting.size > 0) {
      const topics = [...waiting];
      waiting.clear();
      const told = await notify(pool, topics).then(
        () => true,
        () => false,
      );
      if (!told) {
        if (closing.signal.aborted) return;
        for (const topic of topics) waiting.add(topic);
        log.warn({ topics: topics.length }, "what changed could not be told yet");
      }
      pause = told ? pauses.gather : Math.min(2 * pause, pauses.longest);
      await sleep(pause, undefined, { signal: closing.signal }).catch(() => undefined);
    }
    sending = undefined;
  }

  return {
    tell: (organisationId, ids) => {
      for (const id of ids) waiting.add(topicOf(organisationId, id));
      if (waiting.size > 0) sending ??= sendAll();
    },
    close: async () => {
      closing.abort();
      await sending;
    },
  };
}

/** Nobody's data hangs on it, so that its commit does not wait for the disk. */
async function notify(pool: Pool, topics: readonly string[]): Promise<void> {
  const text = `/* access.tell-changes */
    SELECT set_config('synchronous_commit', 'off', true), count(pg_notify('${channel}', topic)) FROM unnest($1::text[]) AS topic`;
  await withClient(pool, (client) => sendBatch(client, [{ text, values: [topics] }]));
}
