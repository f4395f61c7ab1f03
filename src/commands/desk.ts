import type { Client } from "pg";
import { standFor, type Desk } from "../access/create-organisation";
import { rolesFor, type Permission, type Role } from "../access/permissions";
import type { Config } from "../core/config";
import { isDatabaseError } from "../core/errors";
import { findDatabase } from "../place";

/** A desk that is given up when the command is done. */
export interface OpenDesk extends Desk {
  leave(): Promise<void>;
}

/**
 * Opens the desk of this machine: the login of DATABASE_OWNER_URL, or the embedded PostgreSQL, which a running server
 * may be using as well.
 */
export async function openDesk(config: Config, say: (line: string) => void): Promise<OpenDesk> {
  const now = new Date();
  if (config.ownerUrl) return { adminUrl: config.ownerUrl, now, leave: async () => undefined };
  if (config.databaseUrl)
    throw new Error("Set DATABASE_OWNER_URL: a login that may stand for the people of an organisation.");
  const { adminUrl, leave } = await findDatabase(config, say);
  if (!adminUrl) throw new Error("Set DATABASE_OWNER_URL: a login that may stand for the people of an organisation.");
  return { adminUrl, now, leave };
}

/** Whom a command stands for. */
export interface Person {
  readonly organisationId: string;
  readonly accountId: string;
  readonly organisation: string;
  readonly role: Role;
}

interface Wanted {
  readonly email: string;
  /** Needed only for an address that is known in more than one organisation. */
  readonly organisation?: string | undefined;
  readonly permission: Permission;
}

/**
 * From here on this transaction is the account's with that address: what row-level security and reach forbid her over
 * HTTP, they forbid this command. Refuses in words an address that is unknown, ambiguous, or whose role may not do this.
 */
export async function standAs(client: Client, { email, organisation, permission }: Wanted): Promise<Person> {
  const people = await peopleWith(client, email.trim().toLowerCase());
  const meant = organisation === undefined ? people : people.filter((person) => person.organisation === organisation);
  const [person, second] = meant;
  if (!person)
    throw new Error(`There is no account that can log in as ${email}${organisation ? ` in ${organisation}` : ""}.`);
  if (second) {
    const names = people.map((each) => each.organisation).join(", ");
    throw new Error(`${email} is known in more than one organisation. Say which with --organisation: ${names}.`);
  }
  if (!rolesFor(permission).includes(person.role))
    throw new Error(`${email} has a role (${person.role}) that may not do this.`);
  await standFor(client, person);
  return person;
}

/** The owner sees no accounts; the gate answers which ones may log in by this address, or one that does not exist. */
async function peopleWith(client: Client, email: string): Promise<Person[]> {
  const { rows } = await client.query<{ organisation_id: string; account_id: string }>(
    "SELECT organisation_id, account_id FROM app.login_salts($1)",
    [email],
  );
  const people: Person[] = [];
  for (const row of rows) {
    const person = await look(client, { organisationId: row.organisation_id, accountId: row.account_id });
    if (person) people.push(person);
  }
  return people;
}

async function look(client: Client, who: { organisationId: string; accountId: string }): Promise<Person | null> {
  await client.query("SAVEPOINT look");
  try {
    await standFor(client, who);
    const { rows } = await client.query<{ organisation: string; role: Role }>(
      "SELECT o.name AS organisation, a.role FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE a.organisation_id = $1 AND a.id = $2",
      [who.organisationId, who.accountId],
    );
    return rows[0] ? { ...who, ...rows[0] } : null;
  } catch (thrown) {
    // P0002: there is no such account.
    if (isDatabaseError(thrown) && thrown.code === "P0002") return null;
    throw thrown;
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT look");
  }
}
