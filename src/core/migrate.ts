import { Client } from "pg";
import { makeSource } from "../../ormconfig";
import { isDatabaseError } from "./errors";

/** Where migrations run, and with which login the application will come. */
export interface Prepare {
  /** A login that may make roles and tables, on the database itself. */
  readonly adminUrl: string;
  /** The application's login: made or brought up to date when it names one; its password is taken from here. */
  readonly appUrl: string;
  readonly say?: (line: string) => void;
}

/** Groups that nobody logs in as. `backup` reads everything, and may only read. */
const groups = ["meedoen_owner", "meedoen_app", "meedoen_funder", "meedoen_gate", "meedoen_keeper"] as const;

/** What the application may hold of the server at most: 5 s a statement, 2 s waiting for a lock, 10 s idle in a transaction. */
const timeouts = { statement_timeout: "5s", lock_timeout: "2s", idle_in_transaction_session_timeout: "10s" } as const;

/** A key that all processes share, so that two migrations wait for each other. */
const MIGRATION_LOCK = 7_316_533;

/** Makes roles and the application's login where they lack, and runs the migrations that are still to run. Repeatable. */
export async function prepareDatabase({ adminUrl, appUrl, say = () => undefined }: Prepare): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await unlessMet(() => makeRoles(admin));
    await unlessMet(() => makeLogin(admin, new URL(appUrl)));
    await admin.query("GRANT CREATE ON SCHEMA public TO meedoen_owner");
    const database = admin.escapeIdentifier(admin.database ?? "");
    await admin.query(`GRANT CREATE ON DATABASE ${database} TO meedoen_owner`);
    // A temporary table stands in front of a real one, for whoever comes next on that connection too.
    await admin.query(`REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
    await admin.query("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    await migrate(adminUrl, say);
  } finally {
    await admin.end();
  }
}

/** Roles belong to the whole server: a start on another database may be making the same ones at this moment. */
async function unlessMet(make: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await make();
    } catch (thrown) {
      // Made a moment ago, or "tuple concurrently updated": what they make is the same.
      const met = isDatabaseError(thrown) && ["42710", "23505", "XX000"].includes(thrown.code);
      if (!met || attempt === 10) throw thrown;
    }
  }
}

async function makeRoles(admin: Client): Promise<void> {
  for (const group of groups) await makeRole(admin, group, "NOLOGIN");
  await makeBackupRole(admin);
  await admin.query(`GRANT meedoen_gate, meedoen_keeper TO meedoen_owner`);
  await admin.query(`GRANT ${groups.join(", ")} TO CURRENT_USER`);
}

/** Only a superuser may let a role read past row-level security; a rented server may have none for us. */
async function makeBackupRole(admin: Client): Promise<void> {
  try {
    await makeRole(admin, "meedoen_backup", "NOLOGIN BYPASSRLS");
  } catch (thrown) {
    const mayNot = isDatabaseError(thrown) && thrown.code === "42501";
    if (!mayNot) throw thrown;
    await makeRole(admin, "meedoen_backup", "NOLOGIN");
  }
}

async function makeLogin(admin: Client, app: URL): Promise<void> {
  const name = decodeURIComponent(app.username);
  if (name === "" || name === admin.user) return;
  const login = admin.escapeIdentifier(name);
  await makeRole(admin, name, "LOGIN");
  if (app.password)
    await admin.query(`ALTER ROLE ${login} PASSWORD ${admin.escapeLiteral(decodeURIComponent(app.password))}`);
  await admin.query(`GRANT meedoen_app TO ${login}`);
  for (const [setting, value] of Object.entries(timeouts))
    await admin.query(`ALTER ROLE ${login} SET ${setting} = '${value}'`);
}

async function makeRole(admin: Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  if (rowCount === 0) await admin.query(`CREATE ROLE ${admin.escapeIdentifier(name)} ${attributes}`);
}

/**
 * Migrations run as the owner. A lock that is not had within 150 ms is let go and asked again, so that nobody waits
 * behind us. With row_security off, a statement that row-level security would silently cut is an error instead.
 */
async function migrate(adminUrl: string, say: (line: string) => void): Promise<void> {
  const source = makeSource(adminUrl, {
    poolSize: 1,
    options: "-c role=meedoen_owner -c lock_timeout=150ms -c row_security=off",
  });
  await source.initialize();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const done = await source.runMigrations();
        for (const migration of done) say(`Migrated: ${migration.name}`);
        return;
      } catch (thrown) {
        const waited = isDatabaseError(thrown) && thrown.code === "55P03";
        if (!waited || attempt === 100) throw thrown;
      }
    }
  } finally {
    await source.destroy();
  }
}
