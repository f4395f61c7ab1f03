import { Client } from "pg";
import { plusDays, type Day } from "../../src/core/days";
import { prepareDatabase } from "../../src/core/migrate";
import type { Addresses } from "../cluster";
import type { Size } from "../size";
import { dice } from "./dice";
import { goals } from "./goals";
import { house } from "./house";
import { namePairs } from "./names";
import { people } from "./people";
import { attendances, sessions } from "./sessions";

const NAMES = 20_000;

/** Days whose attendances are written in one statement: few enough to be sorted in memory. */
const STRIDE = 28;

/**
 * Fills an empty database through the product's own schema, the same for the same size and day. Triggers rest meanwhile;
 * the roll-ups are counted once at the end.
 */
export async function fillRegister(at: Addresses, size: Size, today: Day, say: (line: string) => void): Promise<void> {
  await prepareDatabase({ ...at, say: () => undefined });
  const client = new Client({ connectionString: at.adminUrl });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'");
    await client.query(dice);
    await lay(client, size, today);
    for (const statement of [...house, ...people, ...goals, sessions]) await client.query(statement);
    await withoutIndexes(client, "attendance", () => markAll(client, size, today));
    await client.query("SELECT app.recount()");
    await client.query("RESET session_replication_role");
    await client.query("VACUUM (ANALYZE)");
    say(await countsOf(client));
  } finally {
    await client.end();
  }
}

/** What the statements of the filling read: the size, and names. */
async function lay(client: Client, size: Size, today: Day): Promise<void> {
  await client.query(`CREATE TEMPORARY TABLE size AS SELECT ${size.organisations} AS organisations, ${size.peopleEach} AS people_each,
    ${size.tracksEach} AS tracks_each, ${size.listed} AS listed, ${size.weeks} AS weeks, ${size.sessionsAWeek} AS sessions_a_week,
    '${today}'::date AS today, ('${today}'::date - 7 * ${size.weeks} - 30)::timestamptz AS founded`);
  await client.query(
    `CREATE TEMPORARY TABLE name_pair (number integer PRIMARY KEY, calling text, family text, language text)`,
  );
  await client.query("INSERT INTO name_pair SELECT * FROM json_populate_recordset(NULL::name_pair, $1)", [
    JSON.stringify(namePairs(NAMES)),
  ]);
}

async function markAll(client: Client, size: Size, today: Day): Promise<void> {
  await client.query("ANALYZE session");
  for (let from = plusDays(today, -7 * size.weeks); from < today; from = plusDays(from, STRIDE)) {
    await client.query(attendances, [from, plusDays(from, STRIDE)]);
  }
}

/** An index is built faster over all rows at once. */
async function withoutIndexes(client: Client, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index i
      WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}

async function countsOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ words: string }>(
    `SELECT format('%s organisations, %s participants, %s sessions, %s attendances (%s on disk)',
       (SELECT count(*) FROM organisation), (SELECT count(*) FROM participant), (SELECT count(*) FROM session),
       (SELECT count(*) FROM attendance), pg_size_pretty(pg_database_size(current_database()))) AS words`,
  );
  return rows[0]?.words ?? "";
}
