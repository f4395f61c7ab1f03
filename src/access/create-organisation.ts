import { Client } from "pg";
import { newId } from "../core/ids";
import { verifierOf } from "./password";
import type { Role } from "./permissions";

/** Someone who can log in from the first moment. */
export interface FirstAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
}

/** Where commands on the server itself work: a login that may stand for others, and the instant. */
export interface Desk {
  readonly adminUrl: string;
  readonly now: Date;
}

/** Makes an organisation with its first people. Everything or nothing; answers the ids, the accounts in the order given. */
export async function createOrganisation(
  desk: Desk,
  wanted: { readonly name: string; readonly accounts: readonly FirstAccount[] },
): Promise<{ organisationId: string; accountIds: string[] }> {
  const organisationId = newId(desk.now);
  const accountIds = wanted.accounts.map(() => newId(desk.now));
  await atDesk(desk, async (client) => {
    await client.query("SET LOCAL ROLE meedoen_owner");
    await client.query("INSERT INTO organisation (id, name, created_at) VALUES ($1, $2, $3)", [organisationId, wanted.name, desk.now]);
    for (const [index, account] of wanted.accounts.entries()) {
      const { salt, verifier } = await verifierOf(account.password);
      await client.query(
        "INSERT INTO account (organisation_id, id, name, email, role, invited_at) VALUES ($1, $2, $3, $4, $5, $6)",
        [organisationId, accountIds[index], account.name, account.email.toLowerCase(), account.role, desk.now],
      );
      await client.query("SELECT app.set_first_password($1, $2, $3, $4)", [organisationId, accountIds[index], salt, verifier]);
    }
  });
  return { organisationId, accountIds };
}

/** Works at the desk in one transaction. */
export async function atDesk<T>(desk: Desk, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: desk.adminUrl, application_name: "meedoen command" });
  await client.connect();
  try {
    await client.query("BEGIN");
    const answer = await work(client);
    await client.query("COMMIT");
    return answer;
  } finally {
    await client.end();
  }
}
