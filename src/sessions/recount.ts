import type { Client } from "pg";

/** The tills, one an organisation: whoever holds one may write the roll-ups. The same number as in the migration *roll-ups*. */
const tills = 7_316_534;

/**
 * Counts the roll-ups of one organisation again from the facts, while everybody goes on writing: what they write meanwhile
 * stays as their notes. Needs a login that may be the owner.
 */
export async function recount(client: Client, organisationId: string): Promise<void> {
  const till = [tills, organisationId];
  await client.query("SELECT pg_advisory_lock($1, hashtext($2))", till);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await client.query("SET LOCAL ROLE meedoen_keeper");
    await client.query("SELECT app.recount($1)", [organisationId]);
    await client.query("COMMIT");
  } catch (thrown) {
    await client.query("ROLLBACK");
    throw thrown;
  } finally {
    await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", till);
  }
}
