import { Client } from "pg";
import { Pool } from "pg";
import { faultsOf } from "../../src/access/guard";
import { freshDatabase, type TestDatabase } from "../support/database";

describe("the guard at start-up", () => {
  let database: TestDatabase;
  let admin: Client;
  let pool: Pool;

  beforeAll(async () => {
    database = await freshDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    pool = new Pool({ connectionString: database.appUrl, max: 1 });
  });
  afterAll(async () => {
    await pool.end();
    await admin.end();
    await database.drop();
  });

  test("finds nothing wrong with a migrated database", async () => {
    expect(await faultsOf(pool)).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    ["a table without row-level security", "ALTER TABLE goal DISABLE ROW LEVEL SECURITY", /goal has no forced/],
    ["a table where it is not forced", "ALTER TABLE goal NO FORCE ROW LEVEL SECURITY", /goal has no forced/],
    ["a new table that nobody walled", "CREATE TABLE diary (organisation_id uuid, words text)", /diary has no forced/],
    [
      "a policy that lets everybody in",
      "CREATE POLICY open ON goal TO meedoen_app USING (true)",
      /policy open on goal/,
    ],
    ["a policy for all roles", "CREATE POLICY open ON goal USING (organisation_id IS NOT NULL)", /policy open on goal/],
    [
      "a policy with an unwrapped context",
      "CREATE POLICY slow ON goal TO meedoen_app USING (organisation_id = app.organisation())",
      /policy slow on goal/,
    ],
    [
      "a policy whose check is open",
      "CREATE POLICY half ON goal TO meedoen_app USING (organisation_id = (SELECT app.organisation())) WITH CHECK (true)",
      /policy half on goal/,
    ],
    ["a unique key across organisations", "CREATE UNIQUE INDEX one_name ON track (name)", /key one_name of track/],
    [
      "a reference across organisations",
      "CREATE UNIQUE INDEX u ON goal (organisation_id, id); ALTER TABLE track ADD CONSTRAINT far FOREIGN KEY (closed_on) REFERENCES closed_far (day)",
      /far/,
    ],
    ["a view that shows rows as its owner", "CREATE VIEW everybody AS SELECT * FROM participant", /view everybody/],
    [
      "a function that runs as its owner",
      "CREATE FUNCTION app.all_people() RETURNS SETOF participant LANGUAGE sql SECURITY DEFINER AS 'SELECT * FROM participant'",
      /all_people/,
    ],
    ["an application that may pass the wall", "ALTER ROLE meedoen_guard_test BYPASSRLS", /may pass row-level security/],
    ["an application that is the owner", "GRANT meedoen_owner TO meedoen_guard_test", /is a member of meedoen_owner/],
  ])("sees %s", async (_what, plant, expected) => {
    const own = await asOwnLogin(admin, database.appUrl);
    try {
      if (plant.includes("closed_far")) await admin.query("CREATE TABLE closed_far (day date PRIMARY KEY)");
      await admin.query(plant);
      expect((await faultsOf(own.pool)).join("\n")).toMatch(expected);
    } finally {
      await own.pool.end();
      await own.undo();
    }
  });
});

/** A login like the application's own, so that a planted right harms no other test, and a way back for planted objects. */
async function asOwnLogin(admin: Client, appUrl: string): Promise<{ pool: Pool; undo(): Promise<void> }> {
  await admin.query("DROP ROLE IF EXISTS meedoen_guard_test");
  await admin.query("CREATE ROLE meedoen_guard_test LOGIN PASSWORD 'guard' IN ROLE meedoen_app");
  for (const name of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]) {
    await admin.query(`ALTER ROLE meedoen_guard_test SET ${name} = '5s'`);
  }
  const url = new URL(appUrl);
  url.username = "meedoen_guard_test";
  url.password = "guard";
  return {
    pool: new Pool({ connectionString: url.href, max: 1 }),
    undo: async () => {
      for (const statement of [
        "ALTER TABLE goal ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE goal FORCE ROW LEVEL SECURITY",
        "DROP TABLE IF EXISTS diary",
        "DROP POLICY IF EXISTS open ON goal",
        "DROP POLICY IF EXISTS slow ON goal",
        "DROP POLICY IF EXISTS half ON goal",
        "DROP INDEX IF EXISTS one_name, u",
        "ALTER TABLE track DROP CONSTRAINT IF EXISTS far",
        "DROP TABLE IF EXISTS closed_far",
        "DROP VIEW IF EXISTS everybody",
        "DROP FUNCTION IF EXISTS app.all_people",
        "DROP ROLE meedoen_guard_test",
      ])
        await admin.query(statement);
    },
  };
}
