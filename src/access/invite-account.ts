import { refusing } from "../core/errors";
import { newId } from "../core/ids";
import { only, type Act } from "./act";
import type { AccountInput, InviteAccountInput } from "./account.inputs";
import { newToken } from "./ticket";

/** A link is good for seven days. */
export const LINK_DAYS = 7;

/** What is kept of handing out a link: not the link. */
interface LinkKept {
  readonly accountId: string;
  readonly expiresAt: string;
}

/** Makes an account that chooses its password by a link. Errors: CONFLICT when the address is in use. */
export async function inviteAccount(
  act: Act,
  input: InviteAccountInput,
  show: (path: string) => void,
): Promise<LinkKept> {
  const id = newId(act.at);
  await refusing(
    "account_organisation_id_email_key",
    "Er is al een gebruiker met dit e-mailadres.",
    act.sql`
    /* access.invite-account */ INSERT INTO account (organisation_id, id, name, email, role, invited_at)
    VALUES (${act.organisationId}, ${id}, ${input.name.trim()}, ${input.email.trim().toLowerCase()}, ${input.role}, ${act.at})`,
  );
  act.concerns([id], ["account"]);
  return makeLink(act, id, show);
}

/** Makes a new link for an account that lost its password or its invitation. Errors: NOT_FOUND. */
export async function sendPasswordLink(act: Act, input: AccountInput, show: (path: string) => void): Promise<LinkKept> {
  only(
    await act.sql`
    /* access.find-account */ SELECT id FROM account
     WHERE organisation_id = ${act.organisationId} AND id = ${input.accountId} AND disabled_at IS NULL`,
  );
  act.concerns([input.accountId], ["password link"]);
  return makeLink(act, input.accountId, show);
}

async function makeLink(act: Act, accountId: string, show: (path: string) => void): Promise<LinkKept> {
  const { token, tokenHash } = newToken(act.organisationId);
  const expiresAt = new Date(act.at.getTime() + LINK_DAYS * 24 * 60 * 60 * 1000);
  await act.sql`
    /* access.make-link */ INSERT INTO invitation (organisation_id, token, account_id, expires_at)
    VALUES (${act.organisationId}, ${tokenHash}, ${accountId}, ${expiresAt})`;
  show(`/welkom#${token}`);
  return { accountId, expiresAt: expiresAt.toISOString() };
}
