import type { Pool } from "pg";
import { sendBatch } from "../core/batch";
import { withClient } from "../core/database";
import { notLoggedIn } from "../core/errors";

/** One operation that showed people, or took their data out of the house. */
export interface ReadEvent {
  readonly organisation: string;
  readonly token: string;
  readonly at: string;
  readonly action: "READ" | "EXPORT";
  readonly operation: string;
  readonly trace: string | null;
  readonly subjects: readonly string[];
}

/** One writer that writes at once when nothing is under way, and otherwise takes all that wait, as a group commit does. */
export interface ReadLog {
  write(event: ReadEvent): Promise<void>;
}

interface Waiting {
  readonly event: ReadEvent;
  readonly done: () => void;
  readonly failed: (thrown: unknown) => void;
}

/** Makes the writer of one process. */
export function makeReadLog(pool: Pool): ReadLog {
  let waiting: Waiting[] = [];
  let busy = false;

  async function flush(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        const ended = await note(
          pool,
          group.map(({ event }) => event),
        );
        for (const { event, done, failed } of group) {
          if (ended.has(event.token)) failed(notLoggedIn());
          else done();
        }
      } catch (thrown) {
        for (const { failed } of group) failed(thrown);
      }
    }
    busy = false;
  }

  return {
    write: (event) =>
      new Promise((done, failed) => {
        waiting.push({ event, done, failed });
        void flush();
      }),
  };
}

/** Answers the tokens of logins that ended meanwhile: what they read could not be written down. */
async function note(pool: Pool, events: readonly ReadEvent[]): Promise<ReadonlySet<unknown>> {
  const text = "/* access.note-reads */ SELECT app.note_reads($1) AS ended";
  const [rows] = await withClient(pool, (client) => sendBatch(client, [{ text, values: [JSON.stringify(events)] }]));
  const ended: unknown = rows?.[0]?.["ended"];
  return new Set(Array.isArray(ended) ? ended : []);
}
