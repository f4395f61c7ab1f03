import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** A database of one's own; `adminUrl` is a superuser, `appUrl` the role that the application logs in as. */
export interface TestDatabase {
  readonly adminUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** A copy of the migrated and empty database, in some forty milliseconds. Drop it in `afterAll`. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = required("MEEDOEN_TEST_ADMIN_URL");
  const template = required("MEEDOEN_TEST_TEMPLATE");
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  await withAdmin(server, (client) => copyDatabase(client, name, template));
  return {
    ...testAddresses(inDatabase(server, name)),
    drop: () => withAdmin(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** Both addresses of the database that a superuser's address names. */
export function testAddresses(adminUrl: string): { adminUrl: string; appUrl: string } {
  const appUrl = new URL(adminUrl);
  appUrl.username = "meedoen";
  // The same in each run: roles belong to the whole server, which several runs may share.
  appUrl.password = "only-for-tests";
  return { adminUrl, appUrl: appUrl.href };
}

/** The same server, another database. */
export function inDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function copyDatabase(client: Client, name: string, template: string): Promise<void> {
  for (let round = 0; ; round++) {
    try {
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      // What is granted on a database is not part of its copy.
      await client.query(`REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
      return;
    } catch (thrown) {
      // 55006: somebody is in the template, autovacuum for one. It passes.
      const isBusy = thrown instanceof Error && "code" in thrown && thrown.code === "55006";
      if (!isBusy || round === 20) throw thrown;
      await sleep(100);
    }
  }
}

/** One connection of a superuser, closed afterwards. */
export async function withAdmin(adminUrl: string, act: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: tests are run by jest, whose settings start the database.`);
  return value;
}
