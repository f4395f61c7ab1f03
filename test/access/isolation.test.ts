import { randomBytes, randomUUID } from "node:crypto";
import { Client } from "pg";
import { createOrganisation } from "../../src/access/create-organisation";
import { Role } from "../../src/access/permissions";
import { makeSource } from "../../ormconfig";
import { proofOf } from "../../src/access/password";
import { newToken } from "../../src/access/ticket";
import { freshDatabase, type TestDatabase } from "../support/database";

/** Tables without an organisation's rows. */
const shared = ["district", "neighbourhood", "migration", "typeorm_metadata"];

/** Values that a table's checks ask for; everything else is made from the column's type. */
const wanted: Record<string, Record<string, string>> = {
  account: { email: "'planted@example.org'", role: "'FUNDER'" },
  consent: { purpose: "'PHOTO'", answer: "'GIVEN'", method: "'SIGNED'" },
  consent_text: { purpose: "'PHOTO'" },
  audit_event: { role: "'ADMIN'", action: "'READ'" },
  initiative: { kind: "'WALK_IN'" },
  initiative_step: { phase: "'IDEA'" },
  network_member: { first_name: "'planted'" },
  gathering: { initiative_id: "gen_random_uuid()", head_count_quality: "'COUNTED'" },
  note: { participant_id: "gen_random_uuid()" },
  enrolment: { status: "'REGISTERED'" },
  enrolment_change: { status: "'REGISTERED'" },
  referral: { source: "'SELF'" },
  goal_review: { level: "1" },
  import: { kind: "'ATTENDANCE'" },
  import_row: { added_to: "'session'" },
  contribution: { direction: "'GIVEN'", kind: "'HOSTING'" },
  movement: { step: "'REGULAR'", answer: "'CONFIRMED'" },
  strength: { kind: "'CAN'" },
  network: { moment: "'START'" },
  network_tie: { tie_group: "'FRIENDS'", contact: "'WEEKLY'" },
  instrument_choice: { instrument: "'DJG6'" },
  instrument_wording: { instrument: "'DJG6'", items: "'[1]'" },
  measurement: { instrument: "'DJG6'", moment: "'START'", state: "'DECLINED'" },
  series: { rhythm: "'WEEKLY'", end_time: "'11:00'" },
  session: { ends_at: "'2026-01-05T10:00:00Z'" },
  assignment: { stand_in: "false" },
  visit_request: { purpose: "'COMPANY'" },
  visit_match: { purpose: "'COMPANY'", state: "'PROPOSED'" },
  match_change: { state: "'PROPOSED'" },
  match_step: { step: "'HOME'" },
  match_evaluation: { moment: "'SIX_WEEKS'", verdict: "'GOES_WELL'" },
  home_visit: { outcome: "'DONE'" },
};

const byType: Record<string, string> = {
  uuid: "gen_random_uuid()",
  text: "'planted'",
  date: "'2026-01-05'",
  timestamptz: "'2026-01-05T09:00:00Z'",
  int4: "1",
  int2: "1",
  bool: "false",
  json: "'{}'",
  bytea: "'\\x01'",
  _uuid: "'{}'",
  _text: "'{}'",
  time: "'10:00'",
  int8: "1",
};

interface Column {
  table: string;
  column: string;
  type: string;
}

type Standing = "nobody" | "own" | "other" | "forged" | "replayed" | "funder";

describe("raw SQL as the application's role", () => {
  let database: TestDatabase;
  let admin: Client;
  let app: Client;
  let columns: Column[];
  let tables: string[];
  const organisations: { id: string; token: Buffer; funderToken: Buffer }[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    app = new Client({ connectionString: database.appUrl });
    await admin.connect();
    await app.connect();
    for (const name of ["Ene", "Andere"]) organisations.push(await found(database, app, name));
    const { rows } = await admin.query<Column>(
      `
      SELECT c.relname AS table, a.attname AS column, coalesce(base.typname, t.typname) AS type
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type base ON base.oid = t.typbasetype
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnotnull AND a.attgenerated = '' AND a.attidentity = ''
         AND NOT c.relname = ANY ($1) ORDER BY c.relname, a.attnum`,
      [shared],
    );
    columns = rows;
    tables = [...new Set(rows.map((row) => row.table))];
    await admin.query("SET session_replication_role = replica");
    for (const table of tables) for (const { id } of organisations) await admin.query(insertInto(columns, table, id));
    await admin.query("SET session_replication_role = origin");
  });
  afterAll(async () => {
    await app.end();
    await admin.end();
    await database.drop();
  });

  test("every entity's table is in the matrix", () => {
    const { entityMetadatas } = Object.assign(makeSource(database.adminUrl, { poolSize: 1 }), {});
    expect(tables.length).toBeGreaterThan(20);
    expect(
      entityMetadatas
        .map((entity) => entity.tableName)
        .filter((name) => !tables.includes(name) && !shared.includes(name)),
    ).toEqual([]);
  });

  test.each<Standing>(["nobody", "own", "other", "forged", "replayed", "funder"])(
    "as %s sees and changes no row that is not its own",
    async (standing) => {
      expect(await faultsAs(standing)).toEqual([]);
    },
  );

  test("no organisation moves a row of its own to another", async () => {
    const faults: string[] = [];
    for (const table of tables.filter((name) => name !== "organisation")) {
      const done = await attempt(
        "own",
        `UPDATE ${table} SET organisation_id = '${organisations[1]?.id}' WHERE organisation_id = '${organisations[0]?.id}'`,
      );
      if (done !== "refused" && done > 0) faults.push(table);
    }
    expect(faults).toEqual([]);
  });

  test("what lies behind the gate cannot be read, and nobody can stand for another", async () => {
    for (const statement of [
      "SELECT * FROM gate.login",
      "SELECT * FROM gate.password",
      "SELECT key FROM gate.context_key",
      "SELECT gate.signature('x')",
      `SELECT app.stand_for('${organisations[1]?.id}', '${randomUUID()}')`,
      `SELECT app.set_first_password('${organisations[1]?.id}', '${randomUUID()}', '\\x01', '\\x02')`,
      "SELECT token FROM invitation",
      "CREATE TABLE mine (id int)",
      "SET ROLE meedoen_owner",
      "ALTER TABLE goal DISABLE ROW LEVEL SECURITY",
    ])
      expect([statement, await attempt("own", statement)]).toEqual([statement, "refused"]);
  });

  test.each<[string, Standing, string, string]>([
    [
      "a context whose signature nobody checks, which the guard cannot see",
      "forged",
      "CREATE OR REPLACE FUNCTION app.context() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$ BEGIN RETURN left(current_setting('app.context', true), -64); END $$",
      "goal: select gave 1",
    ],
    [
      "a context that holds for longer than its transaction",
      "replayed",
      "CREATE OR REPLACE FUNCTION gate.signature(payload text) RETURNS text LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN encode(sha256(convert_to(payload, 'UTF8') || (SELECT key FROM gate.context_key)), 'hex'); END $$",
      "goal: select gave 1",
    ],
    [
      "a right too many for the municipality",
      "funder",
      "CREATE POLICY leak ON goal TO meedoen_app USING (organisation_id = (SELECT app.publisher()))",
      "goal: select gave 1",
    ],
  ])("the matrix sees %s", async (_what, standing, plant, expected) => {
    const kept = await admin.query(
      "SELECT pg_get_functiondef(p.oid) AS text FROM pg_proc p WHERE p.proname IN ('context', 'signature')",
    );
    await admin.query(plant);
    const faults = await faultsAs(standing);
    for (const { text } of kept.rows) await admin.query(text);
    await admin.query("DROP POLICY IF EXISTS leak ON goal");
    expect(faults).toContain(expected);
  });

  /** Every way in which this standing sees or changes what is not its own. */
  async function faultsAs(standing: Standing): Promise<string[]> {
    const faults: string[] = [];
    for (const table of tables) {
      const key = table === "organisation" ? "id" : "organisation_id";
      const [mine, theirs] = organisations;
      if (!mine || !theirs) throw new Error("two organisations were made");
      const target = standing === "own" || standing === "funder" ? mine.id : theirs.id;
      const seen = await attempt(standing, `SELECT FROM ${table} WHERE ${key} = '${target}'`);
      const readable = await granted(table, "SELECT");
      const mayRead =
        readable &&
        (standing === "own" || (standing === "funder" && ["report_release", "organisation"].includes(table)));
      if (mayRead !== (seen !== "refused" && seen > 0)) faults.push(`${table}: select gave ${seen}`);
      const foreign = await attempt(standing, `SELECT FROM ${table} WHERE ${key} <> '${mine.id}'`);
      if (foreign !== "refused" && foreign > 0) faults.push(`${table}: ${foreign} rows of others`);
      if (standing === "own") continue;
      for (const change of [
        `UPDATE ${table} SET ${key} = ${key} WHERE ${key} = '${target}'`,
        `DELETE FROM ${table} WHERE ${key} = '${target}'`,
        insertInto(columns, table, target),
        `UPDATE ${table} SET ${key} = '${theirs.id}' WHERE ${key} = '${mine.id}'`,
      ]) {
        const done = await attempt(standing, change);
        if (done !== "refused" && done > 0) faults.push(`${table}: ${change.slice(0, 60)} changed ${done}`);
      }
    }
    return faults;
  }

  /** Runs a statement in a transaction with this standing and takes it back; answers the rows it saw or changed. */
  async function attempt(standing: Standing, statement: string): Promise<number | "refused"> {
    await app.query("BEGIN");
    try {
      await stand(standing);
      const { rowCount } = await app.query(statement);
      return rowCount ?? 0;
    } catch {
      return "refused";
    } finally {
      await app.query("ROLLBACK");
    }
  }

  async function stand(standing: Standing): Promise<void> {
    const [mine, theirs] = organisations;
    if (!mine || !theirs || standing === "nobody") return;
    if (standing === "replayed") return replay(theirs);
    if (standing === "forged") {
      const payload = `${theirs.id}${randomUUID()}M{}`;
      await app.query("SELECT set_config('app.context', $1, true)", [payload + randomBytes(32).toString("hex")]);
      return;
    }
    await enter(mine, standing === "funder" ? mine.funderToken : mine.token);
  }

  async function enter(organisation: { id: string }, token: Buffer): Promise<void> {
    await app.query("SELECT * FROM app.enter($1, $2, '{MANAGER,FUNDER}', false, '2026-11-23')", [
      organisation.id,
      token,
    ]);
  }

  /** A context that was right in an earlier transaction on this very connection. */
  async function replay(organisation: { id: string; token: Buffer }): Promise<void> {
    await enter(organisation, organisation.token);
    const { rows } = await app.query("SELECT current_setting('app.context') AS context");
    await app.query("ROLLBACK");
    await app.query("BEGIN");
    await app.query("SELECT set_config('app.context', $1, true)", [rows[0].context]);
  }

  async function granted(table: string, right: string): Promise<boolean> {
    const { rows } = await app.query("SELECT has_table_privilege($1, $2) AS granted", [table, right]);
    return rows[0].granted;
  }
});

function insertInto(columns: readonly Column[], table: string, organisation: string): string {
  const needed = columns.filter((column) => column.table === table);
  const extra = Object.keys(wanted[table] ?? {}).filter((name) => !needed.some(({ column }) => column === name));
  const own = [...needed, ...extra.map((column) => ({ table, column, type: "" }))];
  const values = own.map(({ column, type }) => {
    if (column === "organisation_id" || (table === "organisation" && column === "id")) return `'${organisation}'`;
    return wanted[table]?.[column] ?? byType[type] ?? `'unknown type ${type}'`;
  });
  const overriding = table === "organisation" ? " ON CONFLICT DO NOTHING" : "";
  return `INSERT INTO ${table} (${own.map(({ column }) => `"${column}"`).join(", ")}) VALUES (${values.join(", ")})${overriding}`;
}

async function found(
  database: TestDatabase,
  app: Client,
  name: string,
): Promise<{ id: string; token: Buffer; funderToken: Buffer }> {
  const accounts = [Role.MANAGER, Role.FUNDER].map((role) => ({
    name: role,
    email: `${role}@${name}.example`.toLowerCase(),
    role,
    password: "een lang wachtwoord",
  }));
  const made = await createOrganisation({ adminUrl: database.adminUrl, now: new Date() }, { name, accounts });
  const tokens: Buffer[] = [];
  for (const [index, account] of accounts.entries()) {
    const { rows } = await app.query("SELECT salt FROM app.login_salts($1)", [account.email]);
    const { tokenHash } = newToken(made.organisationId);
    const proof = await proofOf(account.password, rows[0].salt);
    await app.query("SELECT app.log_in($1, $2, $3, $4, NULL, 'here', $5)", [
      made.organisationId,
      made.accountIds[index],
      proof,
      tokenHash,
      account.email,
    ]);
    tokens.push(tokenHash);
  }
  const [token, funderToken] = tokens;
  if (!token || !funderToken) throw new Error("two people were made");
  return { id: made.organisationId, token, funderToken };
}
