import { Client } from "pg";
import { newId } from "../core/ids";
import { LINK_DAYS } from "./invite-account";
import { verifierOf } from "./password";
import { Role } from "./permissions";
import { newToken } from "./ticket";

/** Someone who belongs to an organisation from the first moment. */
export interface FirstAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Null: chosen by a link. */
  readonly password: string | null;
}

/** Where commands on the server itself work: a login that may stand for others, and the instant. */
export interface Desk {
  readonly adminUrl: string;
  readonly now: Date;
}

/** A link with which somebody chooses a password, once; to be put behind the address of the pages. */
export interface FirstLink {
  readonly path: string;
  readonly expiresAt: Date;
}

/** Makes an organisation with its first people. Everything or nothing; answers the ids, the accounts in the order given. */
export async function createOrganisation(
  desk: Desk,
  wanted: { readonly name: string; readonly accounts: readonly FirstAccount[] },
): Promise<{ organisationId: string; accountIds: string[] }> {
  const organisationId = newId(desk.now);
  const accounts = wanted.accounts.map((account) => ({ ...account, id: newId(desk.now) }));
  await atDesk(desk, (client) => foundOrganisation(client, { ...wanted, at: desk.now, organisationId, accounts }));
  return { organisationId, accountIds: accounts.map(({ id }) => id) };
}

/** Makes an organisation with one administrator, who chooses her password by a link that is good for seven days. */
export async function openOrganisation(
  desk: Desk,
  wanted: { readonly name: string; readonly adminName: string; readonly adminEmail: string },
): Promise<FirstLink> {
  const organisationId = newId(desk.now);
  const admin = {
    id: newId(desk.now),
    name: wanted.adminName,
    email: wanted.adminEmail,
    role: Role.ADMIN,
    password: null,
  };
  const { token, tokenHash } = newToken(organisationId);
  const expiresAt = new Date(desk.now.getTime() + LINK_DAYS * 24 * 60 * 60 * 1000);
  await atDesk(desk, async (client) => {
    await foundOrganisation(client, { name: wanted.name, at: desk.now, organisationId, accounts: [admin] });
    await standFor(client, { organisationId, accountId: admin.id });
    await client.query(
      "INSERT INTO invitation (organisation_id, token, account_id, expires_at) VALUES ($1, $2, $3, $4)",
      [organisationId, tokenHash, admin.id, expiresAt],
    );
  });
  return { path: `/welkom#${token}`, expiresAt };
}

/** The rows of an organisation and its first people, in a transaction at the desk that may do more. */
export async function foundOrganisation(
  client: Client,
  wanted: {
    readonly organisationId: string;
    readonly name: string;
    readonly at: Date;
    readonly accounts: readonly (FirstAccount & { readonly id: string })[];
  },
): Promise<void> {
  const { organisationId, at } = wanted;
  await client.query("SET LOCAL ROLE meedoen_owner");
  await client.query("INSERT INTO organisation (id, name, created_at) VALUES ($1, $2, $3)", [
    organisationId,
    wanted.name.trim(),
    at,
  ]);
  for (const { id, name, email, role, password } of wanted.accounts) {
    await client.query(
      "INSERT INTO account (organisation_id, id, name, email, role, invited_at) VALUES ($1, $2, $3, $4, $5, $6)",
      [organisationId, id, name.trim(), email.trim().toLowerCase(), role, at],
    );
    if (password === null) continue;
    const { salt, verifier } = await verifierOf(password);
    await client.query("SELECT app.set_first_password($1, $2, $3, $4)", [organisationId, id, salt, verifier]);
  }
}

/** From here on this transaction is that account's: the same row-level security, grants and triggers as over HTTP. */
export async function standFor(
  client: Client,
  who: { readonly organisationId: string; readonly accountId: string },
): Promise<void> {
  await client.query("SET LOCAL ROLE meedoen_owner");
  await client.query("SELECT app.stand_for($1, $2)", [who.organisationId, who.accountId]);
  await client.query("SET LOCAL ROLE meedoen_app");
}

/** Works at the desk in one transaction. */
export function atDesk<T>(desk: Desk, work: (client: Client) => Promise<T>): Promise<T> {
  return withDesk(desk, async (client) => {
    await client.query("BEGIN");
    const answer = await work(client);
    await client.query("COMMIT");
    return answer;
  });
}

/** Works at the desk on a connection of one's own. */
export async function withDesk<T>(desk: Desk, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: desk.adminUrl, application_name: "meedoen command" });
  // A connection that the server ends must not end the process: whoever is asking hears it from her statement.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
