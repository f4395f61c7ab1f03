import type { Pool } from "pg";

/** What has to hold of the database before a single request is served; each statement answers the faults, in words. */
const checks: readonly string[] = [
  // The server itself
  `SELECT format('PostgreSQL %s is not supported: 15 to 18 are', current_setting('server_version')) AS fault
     WHERE current_setting('server_version_num')::int / 10000 NOT BETWEEN 15 AND 18`,
  // The role that the application comes with
  `SELECT format('the role %I may pass row-level security', rolname) AS fault FROM pg_roles
     WHERE rolname = current_user AND (rolsuper OR rolbypassrls)`,
  `SELECT format('the role %I may make roles or databases', rolname) AS fault FROM pg_roles
     WHERE rolname = current_user AND (rolcreaterole OR rolcreatedb)`,
  `SELECT format('the role %I is a member of %I', current_user, rolname) AS fault FROM pg_roles
     WHERE rolname IN ('meedoen_owner', 'meedoen_gate', 'meedoen_keeper', 'meedoen_backup') AND pg_has_role(current_user, oid, 'MEMBER')`,
  `SELECT format('the role %I is no member of meedoen_app', current_user) AS fault
     WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'meedoen_app' AND pg_has_role(current_user, oid, 'MEMBER'))`,
  `SELECT format('the role %I has no %s', current_user, name) AS fault
     FROM unnest(ARRAY['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) AS name
     WHERE current_setting(name) = '0'`,
  `SELECT format('the role %I may make temporary tables: REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_user, current_database()) AS fault
     WHERE has_database_privilege(current_database(), 'TEMPORARY')`,
  `SELECT format('the role %I may make things in %s', current_user, place) AS fault
     FROM (SELECT format('the database %I', current_database()) AS place WHERE has_database_privilege(current_database(), 'CREATE')
           UNION ALL SELECT format('the schema %I', nspname) FROM pg_namespace WHERE has_schema_privilege(oid, 'CREATE')) AS open`,
  // Every table with an organisation's rows
  `SELECT format('the table %I has no forced row-level security', relname) AS fault FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT (relrowsecurity AND relforcerowsecurity) AND relname NOT IN ('district', 'neighbourhood', 'migration', 'typeorm_metadata')`,
  `SELECT format('the policy %I on %I is not by organisation', policyname, tablename) AS fault FROM pg_policies
     WHERE schemaname = 'public' AND NOT roles <@ '{meedoen_gate,meedoen_keeper,meedoen_owner}'
       AND (coalesce(qual, with_check) !~ '^\\((organisation_id|id) = \\( SELECT app\\.(organisation|publisher)\\(\\) AS'
         OR coalesce(with_check, qual) !~ '^\\((organisation_id|id) = \\( SELECT app\\.(organisation|publisher)\\(\\) AS')`,
  `SELECT format('the owner sees rows of %I by the policy %I', tablename, policyname) AS fault FROM pg_policies
     WHERE schemaname = 'public' AND 'meedoen_owner' = ANY (roles) AND policyname <> 'founding'`,
  // Keys that begin with the organisation
  `SELECT format('the key %I of %I does not begin with organisation_id', i.relname, t.relname) AS fault
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
     LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
     WHERE t.relnamespace = 'public'::regnamespace AND x.indisunique AND t.relname NOT IN ('organisation', 'district', 'neighbourhood', 'migration', 'typeorm_metadata')
       AND a.attname IS DISTINCT FROM 'organisation_id'`,
  `SELECT format('the reference %I of %I can point to another organisation', c.conname, t.relname) AS fault
     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace AND f.relname NOT IN ('district', 'neighbourhood')
       AND a.attname <> 'organisation_id'`,
  // Nothing runs as its owner unseen
  `SELECT format('the view %I shows rows as its owner', relname) AS fault FROM pg_class
     WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace) AND relkind IN ('v', 'm')
       AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)`,
  `SELECT format('the function %s runs as %s', p.oid::regprocedure, p.proowner::regrole) AS fault FROM pg_proc p
     WHERE p.prosecdef AND p.pronamespace IN ('public'::regnamespace, 'app'::regnamespace)
       AND NOT (p.proowner = 'meedoen_gate'::regrole AND p.proname = ANY ($1) OR p.proowner = 'meedoen_keeper'::regrole AND p.proname LIKE 'count\\_%' AND p.prorettype = 'trigger'::regtype)`,
  `SELECT format('the function %s counts for any organisation and may be called by %I', p.oid::regprocedure, current_user) AS fault
     FROM pg_proc p WHERE p.prosecdef AND p.prorettype = 'trigger'::regtype AND has_function_privilege(p.oid, 'EXECUTE')`,
  `SELECT format('the function %s looks names up where others may put them', p.oid::regprocedure) AS fault FROM pg_proc p
     WHERE p.pronamespace IN ('public'::regnamespace, 'app'::regnamespace)
       AND (p.prosecdef OR p.proname IN ('organisation', 'publisher', 'account', 'reaches_all', 'reach'))
       AND NOT coalesce(p.proconfig && ARRAY['search_path=public, pg_temp', 'search_path=pg_catalog, pg_temp'], false)`,
];

/** The functions of the gate: whatever else runs as its owner is a fault. */
const gateFunctions = [
  "context",
  "reach",
  "enter",
  "me",
  "device_key",
  "house_name",
  "login_salts",
  "login_wait",
  "log_in",
  "log_out",
  "link_holds",
  "choose_password",
  "end_logins",
  "account_logins",
  "note_reads",
  "take_mail",
  "note_mail_sent",
  "stand_for",
  "set_first_password",
  "organisations",
];

/** Below these versions an upsert under row-level security leaks a yes or no about hidden rows (CVE-2026-120154). */
const firstSafe: Readonly<Record<number, number>> = { 15: 20, 16: 16, 17: 12, 18: 7 };

/** Everything that is wrong with the database and the application's login on it; empty when it may be used. */
export async function faultsOf(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query("SELECT to_regnamespace('app') IS NOT NULL AS migrated");
  if (!rows[0]?.migrated) return ["the database was not migrated: run npm run migrate"];
  const faults: string[] = [];
  for (const check of checks) {
    const found = await pool.query<{ fault: string }>(check, check.includes("$1") ? [gateFunctions] : []);
    faults.push(...found.rows.map((row) => row.fault));
  }
  return faults;
}

/** A sentence when the server's version has a known leak, for production to warn about. */
export async function versionWarning(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ number: string; version: string }>(
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version",
  );
  const number = Number(rows[0]?.number ?? 0);
  const major = Math.floor(number / 10_000);
  const safe = firstSafe[major];
  if (safe === undefined || number % 10_000 >= safe) return undefined;
  return `PostgreSQL ${rows[0]?.version} has a known leak under row-level security; upgrade to ${major}.${safe} or newer.`;
}
