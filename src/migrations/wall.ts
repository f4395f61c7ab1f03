/** What the application may do with the rows of a table; what is not granted is refused by PostgreSQL itself. */
type Right = "SELECT" | "INSERT" | "UPDATE" | "DELETE";

/**
 * The wall around a table with an organisation's rows: row-level security, forced so that it holds for the owner too.
 * The context function stands in a SELECT, so that it is evaluated once per statement and not once per row.
 */
export function walled(table: string, rights: readonly Right[]): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_organisation ON ${table} TO meedoen_app
      USING (organisation_id = (SELECT app.organisation()))
      WITH CHECK (organisation_id = (SELECT app.organisation()));
    GRANT ${rights.join(", ")} ON ${table} TO meedoen_app;
    GRANT SELECT ON ${table} TO meedoen_backup;`;
}

/** Lets a role that nobody logs in as see all rows of a table: the gate (logging in) or the keeper (roll-ups). */
export function seenBy(role: "meedoen_gate" | "meedoen_keeper", table: string, rights: readonly Right[]): string {
  return `
    CREATE POLICY ${role}_sees_all ON ${table} TO ${role} USING (true) WITH CHECK (true);
    GRANT ${rights.join(", ")} ON ${table} TO ${role};`;
}

/** Lets the owner, whom only commands on the server itself can be, found an organisation with its first accounts. */
export function foundedBy(table: "organisation" | "account"): string {
  return `CREATE POLICY founding ON ${table} FOR INSERT TO meedoen_owner WITH CHECK (true);`;
}
