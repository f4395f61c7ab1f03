import type { Act } from "../access/act";
import { newId } from "../core/ids";

/** What a mail says. Neither may name a person or a track: it lies in a mailbox, and its subject on the screen of a telephone. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

/** Writes a mail to each of these accounts in the transaction of the act: with it it is there, without it it never was. */
export async function writeMail(act: Act, accountIds: readonly string[], { subject, text }: MailWords): Promise<void> {
  await act.sql`
    /* mail.write */ INSERT INTO mail (organisation_id, id, account_id, subject, text, made_at, next_at)
    SELECT ${act.organisationId}::uuid, given.id, given.account_id, ${subject}, ${text}, ${act.at}::timestamptz, ${act.at}::timestamptz
      FROM unnest(${accountIds.map(() => newId(act.at))}::uuid[], ${accountIds}::uuid[]) AS given (id, account_id)`;
}
