import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../../src/core/embedded/processes";
import { startEmbedded } from "../../src/core/embedded/start-embedded";
import { prepareDatabase } from "../../src/core/migrate";
import { inDatabase, testAddresses, withAdmin } from "./database";

declare global {
  /** How the run ends; jest calls setup and teardown in one process, but loads their modules apart. */
  var endTestDatabase: (() => Promise<void>) | undefined;
}

const prefix = "meedoen-test-";
const memory = "/dev/shm";

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
  const embedded = await startEmbedded({
    dataFolder: join(makeFolder(roomiestFolder()), "postgres"),
    // Folders in memory are often closed to programs.
    binariesFolder: join(makeFolder(tmpdir()), "binaries"),
    forTests: true,
    say: () => undefined,
  });
  const end = async () => {
    await embedded.stop();
    removeOf(process.pid);
  };
  return { adminUrl: embedded.adminUrl, end };
}

/** In memory where there is plenty of it: a copy of the database is made eight times faster than on a slow disk. */
function roomiestFolder(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4e9 ? memory : tmpdir();
}

function makeFolder(parent: string): string {
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  // As root, PostgreSQL runs under another account, which has to pass through.
  chmodSync(folder, 0o711);
  return folder;
}

/** Of runs that were killed. Their PostgreSQL ends by itself within a minute of missing its folder. */
function removeLeftovers(): void {
  for (const { pid } of ourFolders()) {
    if (isAlive(pid)) continue;
    try {
      removeOf(pid);
    } catch {
      // another user's
    }
  }
}

function removeOf(owner: number): void {
  for (const { pid, path } of ourFolders()) if (pid === owner) rmSync(path, { recursive: true, force: true });
}

function ourFolders(): { pid: number; path: string }[] {
  return [tmpdir(), memory].filter(existsSync).flatMap((parent) =>
    readdirSync(parent).flatMap((name) => {
      const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
      return pid ? [{ pid, path: join(parent, name) }] : [];
    }),
  );
}

async function makeTemplate(adminUrl: string, template: string): Promise<void> {
  // Sorts as the embedded one does, whatever the server's own locale.
  const order = "ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'nl'";
  await withAdmin(adminUrl, (client) => client.query(`CREATE DATABASE ${template} TEMPLATE template0 ${order}`));
  await prepareDatabase(testAddresses(inDatabase(adminUrl, template)));
  // A database that somebody is connected to cannot be copied.
  await withAdmin(adminUrl, (client) => client.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`));
}

async function dropAll(adminUrl: string, template: string): Promise<void> {
  await withAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')",
      [template],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
}
