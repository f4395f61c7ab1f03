const events = [
  { name: "INSERT", done: "inserted", tables: "NEW TABLE AS new_rows", rows: "SELECT 1 AS sign, * FROM new_rows" },
  {
    name: "UPDATE",
    done: "updated",
    tables: "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    rows: "SELECT -1 AS sign, * FROM old_rows UNION ALL SELECT 1 AS sign, * FROM new_rows",
  },
  { name: "DELETE", done: "deleted", tables: "OLD TABLE AS old_rows", rows: "SELECT -1 AS sign, * FROM old_rows" },
] as const;

type Event = (typeof events)[number];

/** What a change of the facts changes in the roll-ups, as a query of (everything that posting has but its id), by table. */
const changesOf: Readonly<Record<string, (rows: string) => string>> = {
  attendance: (
    rows,
  ) => `SELECT organisation_id, track_id, date_trunc('quarter', on_date)::date AS quarter, participant_id, NULL::uuid AS goal_id,
          0 AS held, 0 AS cancelled, sum(sign) AS marks, sum(sign * (status = 'PRESENT')::int) AS present,
          sum(sign * (num_nonnulls(contribution, contribution_words) > 0)::int) AS contributed
        FROM (${rows}) AS signed WHERE status IS NOT NULL GROUP BY 1, 2, 3, 4
      HAVING sum(sign) <> 0 OR sum(sign * (status = 'PRESENT')::int) <> 0
          OR sum(sign * (num_nonnulls(contribution, contribution_words) > 0)::int) <> 0`,
  session: (
    rows,
  ) => `SELECT organisation_id, track_id, date_trunc('quarter', on_date)::date AS quarter, NULL::uuid AS participant_id, NULL::uuid AS goal_id,
          sum(sign * (logged_at IS NOT NULL)::int) AS held, sum(sign * (cancelled_at IS NOT NULL)::int) AS cancelled,
          0 AS marks, 0 AS present, 0 AS contributed
        FROM (${rows}) AS signed GROUP BY 1, 2, 3
      HAVING sum(sign * (logged_at IS NOT NULL)::int) <> 0 OR sum(sign * (cancelled_at IS NOT NULL)::int) <> 0`,
  goal_review: (
    rows,
  ) => `SELECT DISTINCT organisation_id, NULL::uuid AS track_id, NULL::date AS quarter, NULL::uuid AS participant_id, goal_id,
          0 AS held, 0 AS cancelled, 0 AS marks, 0 AS present, 0 AS contributed FROM (${rows}) AS signed`,
  // Her goals count in her tracks; which goals those are is looked up when this is posted.
  enrolment: (
    rows,
  ) => `SELECT DISTINCT organisation_id, NULL::uuid AS track_id, NULL::date AS quarter, participant_id, NULL::uuid AS goal_id,
          0 AS held, 0 AS cancelled, 0 AS marks, 0 AS present, 0 AS contributed
        FROM (SELECT organisation_id, participant_id, track_id FROM (${rows}) AS signed GROUP BY 1, 2, 3 HAVING sum(sign) <> 0) AS moved`,
  // A newcomer who gets registered starts to count as a unique person.
  participant: (
    rows,
  ) => `SELECT organisation_id, NULL::uuid AS track_id, NULL::date AS quarter, id AS participant_id, NULL::uuid AS goal_id,
          0 AS held, 0 AS cancelled, 0 AS marks, 0 AS present, 0 AS contributed
        FROM (${rows}) AS signed GROUP BY 1, 4 HAVING sum(sign * (registered_on IS NOT NULL)::int) <> 0`,
};

const watched = Object.keys(changesOf).flatMap((table) =>
  events.filter(({ name }) => table !== "participant" || name === "UPDATE").map((event) => ({ table, event })),
);

const functionName = (table: string, event: Event): string => `count_${table}_${event.name.toLowerCase()}`;

/**
 * The functions that hand changes of the facts to the till. A handful of rows of large tables: never by reading one from end to
 * end, also where the plan was made while it was small.
 */
export const triggerFunctions = watched
  .map(
    ({ table, event }) => `
    CREATE FUNCTION app.${functionName(table, event)}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp SET enable_seqscan = off AS $$
    DECLARE
      changes posting[];
    BEGIN
      SELECT array_agg(ROW(c.organisation_id, NULL, c.track_id, c.quarter, c.participant_id, c.goal_id, c.held, c.cancelled, c.marks, c.present,
               c.contributed)::posting) INTO changes
        FROM (${changesOf[table]?.(event.rows)}) AS c;
      IF changes IS NOT NULL THEN
        PERFORM app.settle(changes);
      END IF;
      RETURN NULL;
    END $$;
    -- Whoever may call it can hang it on a table of her own and count for another organisation.
    REVOKE EXECUTE ON FUNCTION app.${functionName(table, event)} FROM PUBLIC;`,
  )
  .join("\n");

export const triggers = watched
  .map(
    ({ table, event }) => `
    CREATE TRIGGER count_${event.done} AFTER ${event.name} ON ${table} REFERENCING ${event.tables}
      FOR EACH STATEMENT EXECUTE FUNCTION app.${functionName(table, event)}();`,
  )
  .join("\n");

export const dropTriggers = watched
  .map(
    ({ table, event }) =>
      `DROP TRIGGER count_${event.done} ON ${table}; DROP FUNCTION app.${functionName(table, event)};`,
  )
  .join("\n");
