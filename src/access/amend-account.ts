import { badInput, conflict } from "../core/errors";
import type { Done } from "../core/done.types";
import { only, type Act } from "./act";
import type { AccountInput, ChangeRoleInput, SetTermInput } from "./account.inputs";
import { terms } from "./terms";

/** Gives an account another role; every login with the old role ends at once. Errors: NOT_FOUND, CONFLICT (last administrator). */
export async function changeRole(act: Act, input: ChangeRoleInput): Promise<Done> {
  await holdAdministrators(act);
  only(
    await act.sql`
    /* access.change-role */ UPDATE account SET role = ${input.role}
     WHERE organisation_id = ${act.organisationId} AND id = ${input.accountId} RETURNING id`,
  );
  await keepAnAdministrator(act);
  await endLogins(act, input.accountId);
  act.concerns([input.accountId], ["role"]);
  return { id: input.accountId };
}

/** Ends an account: its logins end at once. Errors: NOT_FOUND, CONFLICT (last administrator). */
export async function disableAccount(act: Act, input: AccountInput): Promise<Done> {
  await holdAdministrators(act);
  only(
    await act.sql`
    /* access.disable-account */ UPDATE account SET disabled_at = coalesce(disabled_at, ${act.at})
     WHERE organisation_id = ${act.organisationId} AND id = ${input.accountId} RETURNING id`,
  );
  await keepAnAdministrator(act);
  await endLogins(act, input.accountId);
  act.concerns([input.accountId], ["disabled_at"]);
  return { id: input.accountId };
}

/** Lets an account in again, with the password it had. Errors: NOT_FOUND. */
export async function enableAccount(act: Act, input: AccountInput): Promise<Done> {
  only(
    await act.sql`
    /* access.enable-account */ UPDATE account SET disabled_at = NULL
     WHERE organisation_id = ${act.organisationId} AND id = ${input.accountId} RETURNING id`,
  );
  act.concerns([input.accountId], ["disabled_at"]);
  return { id: input.accountId };
}

/** Sets a number that is configuration. Errors: BAD_USER_INPUT for a term that does not exist. */
export async function setTerm(act: Act, input: SetTermInput): Promise<Done> {
  if (!(input.name in terms)) throw badInput({ name: "Deze termijn bestaat niet." });
  const changed = await act.sql`
    /* access.set-term */ UPDATE term SET value = ${input.value}
     WHERE organisation_id = ${act.organisationId} AND name = ${input.name} RETURNING name`;
  if (changed.length === 0) {
    await act.sql`
      /* access.add-term */ INSERT INTO term (organisation_id, name, value)
      VALUES (${act.organisationId}, ${input.name}, ${input.value})`;
  }
  act.concerns([], [input.name]);
  return { id: input.name };
}

/** A login that is stopped stays so: it does not come back with the role, or with the account. */
async function endLogins(act: Act, accountId: string): Promise<void> {
  await act.sql`/* access.end-logins */ SELECT app.end_logins(${accountId})`;
}

/** Two administrators who take each other's place at the same moment come one after the other. */
async function holdAdministrators(act: Act): Promise<void> {
  await act.sql`
    /* access.hold-administrators */ SELECT FROM account
     WHERE organisation_id = ${act.organisationId} AND role = 'ADMIN' AND disabled_at IS NULL ORDER BY id FOR NO KEY UPDATE`;
}

async function keepAnAdministrator(act: Act): Promise<void> {
  const left = await act.sql`
    /* access.administrators-left */ SELECT FROM account
     WHERE organisation_id = ${act.organisationId} AND role = 'ADMIN' AND disabled_at IS NULL LIMIT 1`;
  if (left.length === 0) throw conflict("Er moet één beheerder overblijven.");
}
