import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { codeOf } from "../core/errors";
import type { Deliver, DueMail } from "./deliver";

/** What sends the mail of all organisations. Every process may: the database gives each mail to one. */
export interface Sending {
  readonly pool: Pool;
  readonly deliver: Deliver;
  readonly now: () => Date;
  readonly log: Logger;
}

/** How long nobody looks when nothing waits. */
const PAUSE = 5000;

/** Sends what waits, until it is stopped; what is under way then is finished. */
export function keepSending(sending: Sending): { stop(): Promise<void> } {
  const ending = new AbortController();
  const ended = loop(sending, ending.signal);
  return {
    stop: async () => {
      ending.abort();
      await ended;
    },
  };
}

async function loop(sending: Sending, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const sent = await sendNext(sending).catch((thrown: unknown) => {
      sending.log.warn({ code: codeOf(thrown) ?? "unknown" }, "mail could not be looked for");
      return false;
    });
    if (!sent) await sleep(PAUSE, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Sends the mail that waited longest; false when nothing waits. Taken out of the queue for longer than a delivery may last, so
 * that no other process has it too; after a failure it comes back, each time later.
 */
export async function sendNext({ pool, deliver, now, log }: Sending): Promise<boolean> {
  const taken = await pool.query<DueMail>(
    `/* mail.take */ SELECT organisation_id AS "organisationId", id, address, subject, text, tries FROM app.take_mail($1)`,
    [now()],
  );
  const [mail] = taken.rows;
  if (!mail) return false;
  try {
    await deliver(mail);
  } catch (thrown) {
    // Not the message of the mail server: it holds the address.
    log.warn({ mail: mail.id, tries: mail.tries, code: codeOf(thrown) ?? "unknown" }, "a mail could not be delivered");
    return true;
  }
  await pool.query("/* mail.note-sent */ SELECT app.note_mail_sent($1, $2, $3)", [mail.organisationId, mail.id, now()]);
  return true;
}
