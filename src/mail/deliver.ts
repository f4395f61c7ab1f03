import { setTimeout as sleep } from "node:timers/promises";
import { createTransport } from "nodemailer";

/** A mail that one process has taken to send. */
export interface DueMail {
  readonly organisationId: string;
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  /** The how manieth try this is. */
  readonly tries: number;
}

/** Hands a mail to a mail server; throws when that did not take it. */
export type Deliver = (mail: DueMail) => Promise<void>;

/** The mail server, and who the mail is from. */
export interface Smtp {
  /** smtp://user:password@host:587, or smtps://… where TLS comes first. */
  readonly url: string;
  readonly from: string;
  /** The address that people log in at: stands below the text. */
  readonly publicUrl: string | undefined;
}

/** Milliseconds for one delivery: well under the two minutes for which a mail is taken. */
const LONGEST = 60_000;
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Delivers by SMTP. A process that dies between the mail server's yes and its own note sends the mail again; it then has
 * the same Message-ID, by which mail servers know it.
 */
export function deliverBy({ url, from, publicUrl }: Smtp): Deliver {
  const host = from.slice(from.lastIndexOf("@") + 1);
  return async ({ id, address, subject, text }) => {
    const transport = createTransport({ url, ...patience });
    const ending = new AbortController();
    try {
      const sent = transport.sendMail({
        from,
        to: address,
        subject,
        text: publicUrl ? `${text}\n\n${publicUrl}` : text,
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
      await Promise.race([sent, tooLong(ending.signal)]);
    } finally {
      ending.abort();
      transport.close();
    }
  };
}

async function tooLong(signal: AbortSignal): Promise<void> {
  await sleep(LONGEST, undefined, { signal }).catch(() => undefined);
  if (!signal.aborted) throw Object.assign(new Error("the mail server took too long"), { code: "ETIMEDOUT" });
}
