import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { isAlive } from "../../src/core/embedded/processes";
import { startEmbedded } from "../../src/core/embedded/start-embedded";
import { prepareDatabase } from "../../src/core/migrate";
import { inDatabase, testAddresses } from "./database";

declare global {
  /** How the run ends; jest calls setup and teardown in one process, but loads their modules apart. */
  var endTestDatabase: (() => Promise<void>) | undefined;
}

const prefix = "meedoen-test-";

/**
 * Before all tests: a server (the one of TEST_DATABASE_URL, a superuser, or an embedded one without durability) and in
 * it one migrated database, of which each test file takes a copy.
 */
export default async function startDatabase(): Promise<void> {
  const given = process.env["TEST_DATABASE_URL"];
  const server = given ? { adminUrl: given, end: async () => undefined } : await ownServer();
  // Several runs may share one server.
  const template = `meedoen_test_${process.pid}_${randomBytes(3).toString("hex")}`;
  process.env["MEEDOEN_TEST_ADMIN_URL"] = server.adminUrl;
  process.env["MEEDOEN_TEST_TEMPLATE"] = template;
  globalThis.endTestDatabase = async () => {
    if (given) await dropAll(given, template);
    await server.end();
  };
  try {
    await makeTemplate(server.adminUrl, template);
  } catch (thrown) {
    await globalThis.endTestDatabase();
    throw thrown;
  }
}

async function ownServer() {
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // As root, PostgreSQL runs under another account, which has to pass through.
  chmodSync(folder, 0o711);
  const embedded = await startEmbedded({ dataFolder: join(folder, "postgres"), forTests: true, say: () => undefined });
  const end = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { adminUrl: embedded.adminUrl, end };
}

/** Of runs that were killed. Their PostgreSQL ends by itself within a minute of missing its folder. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (pid && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

async function makeTemplate(adminUrl: string, template: string): Promise<void> {
  // Sorts as the embedded one does, whatever the server's own locale.
  const order = "ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'nl'";
  await asAdmin(adminUrl, `CREATE DATABASE ${template} TEMPLATE template0 ${order}`);
  await prepareDatabase(testAddresses(inDatabase(adminUrl, template)));
  // A database that somebody is connected to cannot be copied.
  await asAdmin(adminUrl, `ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
}

async function dropAll(adminUrl: string, template: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')",
    [template],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
