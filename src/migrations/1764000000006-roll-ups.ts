import type { MigrationInterface, QueryRunner } from "typeorm";
import { seenBy, walled } from "./wall";

/**
 * What reports add up, kept in the transaction of the write. Statement triggers count old rows as -1 and new rows as +1;
 * since the new value comes back and the change is known, unique people move exactly, without counting again.
 * The triggers belong to the keeper, whom nobody logs in as and whose policies hide nothing: the one place where an
 * upsert is right. The application may only read.
 */
export class RollUps1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    -- quarter: its first day. marks: people marked; present: of those, present; contributed: of those, with a contribution.
    CREATE TABLE person_quarter (
      organisation_id uuid NOT NULL,
      quarter date NOT NULL,
      track_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      marks integer NOT NULL,
      present integer NOT NULL,
      contributed integer NOT NULL,
      PRIMARY KEY (organisation_id, quarter, track_id, participant_id)) WITH (fillfactor = 85);
    CREATE INDEX person_quarter_of_participant ON person_quarter (organisation_id, participant_id);
    ${walled("person_quarter", ["SELECT"])}
    ${seenBy("meedoen_keeper", "person_quarter", ["SELECT", "INSERT", "UPDATE", "DELETE"])}

    -- people and contributors: registered people with at least one. held: logged and not cancelled.
    CREATE TABLE track_quarter (
      organisation_id uuid NOT NULL,
      track_id uuid NOT NULL,
      quarter date NOT NULL,
      held integer NOT NULL DEFAULT 0,
      cancelled integer NOT NULL DEFAULT 0,
      marks integer NOT NULL DEFAULT 0,
      present integer NOT NULL DEFAULT 0,
      people integer NOT NULL DEFAULT 0,
      contributors integer NOT NULL DEFAULT 0,
      PRIMARY KEY (organisation_id, track_id, quarter)) WITH (fillfactor = 85);
    ${walled("track_quarter", ["SELECT"])}
    ${seenBy("meedoen_keeper", "track_quarter", ["SELECT", "INSERT", "UPDATE", "DELETE"])}
    -- Only to lock newcomers: PostgreSQL asks for this right to take a share of a row.
    GRANT UPDATE (registered_on) ON participant TO meedoen_keeper;

    SET LOCAL ROLE meedoen_keeper;
    ${["INSERT", "UPDATE", "DELETE"].map(countAttendance).join("\n")}
    ${["INSERT", "UPDATE", "DELETE"].map(countSession).join("\n")}

    -- A newcomer who gets registered starts to count as a unique person. Whoever marks her at that moment holds a share of
    -- her row (see "newcomer" above), so one of the two waits for the other.
    CREATE FUNCTION app.count_registration() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp SET enable_seqscan = off AS $$
    BEGIN
      WITH moved AS MATERIALIZED (
        SELECT q.organisation_id, q.track_id, q.quarter,
               sum(sign * (q.present > 0)::int) AS people, sum(sign * (q.contributed > 0)::int) AS contributors
          FROM (SELECT n.organisation_id, n.id, (n.registered_on IS NOT NULL)::int - (o.registered_on IS NOT NULL)::int AS sign
                  FROM old_rows o JOIN new_rows n ON n.organisation_id = o.organisation_id AND n.id = o.id) AS changed
          JOIN person_quarter q ON q.organisation_id = changed.organisation_id AND q.participant_id = changed.id
         WHERE sign <> 0 GROUP BY 1, 2, 3
      ), locked AS MATERIALIZED (
        SELECT FROM track_quarter t JOIN moved USING (organisation_id, track_id, quarter)
         ORDER BY t.organisation_id, t.track_id, t.quarter FOR UPDATE OF t
      )
      UPDATE track_quarter t SET people = t.people + moved.people, contributors = t.contributors + moved.contributors
        FROM moved
       WHERE t.organisation_id = moved.organisation_id AND t.track_id = moved.track_id AND t.quarter = moved.quarter
         AND (SELECT count(*) FROM locked) > 0;
      RETURN NULL;
    END $$;
    -- Whoever may call them can hang them on a table of her own and count for another organisation.
    REVOKE EXECUTE ON FUNCTION app.count_registration, app.count_session_insert, app.count_session_update,
      app.count_session_delete, app.count_attendance_insert, app.count_attendance_update, app.count_attendance_delete FROM PUBLIC;
    SET LOCAL ROLE meedoen_owner;

    CREATE TRIGGER count_inserted AFTER INSERT ON attendance REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.count_attendance_insert();
    CREATE TRIGGER count_updated AFTER UPDATE ON attendance REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.count_attendance_update();
    CREATE TRIGGER count_deleted AFTER DELETE ON attendance REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.count_attendance_delete();
    CREATE TRIGGER count_inserted AFTER INSERT ON session REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.count_session_insert();
    CREATE TRIGGER count_updated AFTER UPDATE ON session REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.count_session_update();
    CREATE TRIGGER count_deleted AFTER DELETE ON session REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.count_session_delete();
    CREATE TRIGGER count_registered AFTER UPDATE ON participant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.count_registration();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TRIGGER count_registered ON participant;
    DROP TRIGGER count_deleted ON session;
    DROP TRIGGER count_updated ON session;
    DROP TRIGGER count_inserted ON session;
    DROP TRIGGER count_deleted ON attendance;
    DROP TRIGGER count_updated ON attendance;
    DROP TRIGGER count_inserted ON attendance;
    DROP FUNCTION app.count_registration, app.count_session_insert, app.count_session_update, app.count_session_delete,
      app.count_attendance_insert, app.count_attendance_update, app.count_attendance_delete;
    DROP TABLE track_quarter, person_quarter;`);
  }
}

/** The rows that a statement took away (-1) and put there (+1); a trigger knows only the tables of its own event. */
function signedRows(event: string): string {
  const removed = "SELECT -1 AS sign, * FROM old_rows";
  const added = "SELECT 1 AS sign, * FROM new_rows";
  if (event === "INSERT") return added;
  if (event === "DELETE") return removed;
  return `${removed} UNION ALL ${added}`;
}

/**
 * Everybody locks in one order: newcomers, then track and quarter, then people. So writers of one track and quarter wait
 * for each other here and cannot deadlock. A handful of rows of large tables: never by reading a table from end to end,
 * also where the plan was made while the register was small.
 */
function countAttendance(event: string): string {
  return `
    CREATE FUNCTION app.count_attendance_${event.toLowerCase()}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp SET enable_seqscan = off AS $$
    BEGIN
      ${unlessNothing(event)}
      WITH change AS MATERIALIZED (
        SELECT organisation_id, date_trunc('quarter', on_date)::date AS quarter, track_id, participant_id,
               sum(sign) AS marks,
               sum(sign * (status = 'PRESENT')::int) AS present,
               sum(sign * (num_nonnulls(contribution, contribution_words) > 0)::int) AS contributed
          FROM (${signedRows(event)}) AS signed WHERE status IS NOT NULL
         GROUP BY 1, 2, 3, 4
        HAVING sum(sign) <> 0 OR sum(sign * (status = 'PRESENT')::int) <> 0
            OR sum(sign * (num_nonnulls(contribution, contribution_words) > 0)::int) <> 0
      ), newcomer AS MATERIALIZED (
        SELECT p.id FROM participant p JOIN change c ON c.organisation_id = p.organisation_id AND c.participant_id = p.id
         WHERE p.registered_on IS NULL ORDER BY p.id FOR SHARE OF p
      ), locked AS MATERIALIZED (
        SELECT FROM track_quarter t
          JOIN (SELECT DISTINCT organisation_id, track_id, quarter FROM change) AS touched USING (organisation_id, track_id, quarter)
         WHERE (SELECT count(*) FROM newcomer) >= 0
         ORDER BY t.organisation_id, t.track_id, t.quarter FOR UPDATE OF t
      ), counted AS (
        INSERT INTO person_quarter AS kept (organisation_id, quarter, track_id, participant_id, marks, present, contributed)
        SELECT * FROM change WHERE (SELECT count(*) FROM locked) >= 0 ORDER BY 1, 2, 3, 4
        ON CONFLICT (organisation_id, quarter, track_id, participant_id) DO UPDATE
          SET marks = kept.marks + excluded.marks, present = kept.present + excluded.present,
              contributed = kept.contributed + excluded.contributed
        RETURNING organisation_id, quarter, track_id, participant_id, present, contributed
      )
      INSERT INTO track_quarter AS kept (organisation_id, track_id, quarter, marks, present, people, contributors)
      SELECT c.organisation_id, c.track_id, c.quarter, sum(c.marks), sum(c.present),
             coalesce(sum((n.present > 0)::int - (n.present - c.present > 0)::int) FILTER (WHERE registered), 0),
             coalesce(sum((n.contributed > 0)::int - (n.contributed - c.contributed > 0)::int) FILTER (WHERE registered), 0)
        FROM change c JOIN counted n USING (organisation_id, quarter, track_id, participant_id)
       CROSS JOIN LATERAL (SELECT c.participant_id NOT IN (SELECT id FROM newcomer) AS registered) AS person
       GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (organisation_id, track_id, quarter) DO UPDATE
        SET marks = kept.marks + excluded.marks, present = kept.present + excluded.present,
            people = kept.people + excluded.people, contributors = kept.contributors + excluded.contributors;
      ${event === "INSERT" ? "" : forgetNobody}
      RETURN NULL;
    END $$;`;
}

/** A statement that touched no row fires its trigger all the same. */
function unlessNothing(event: string): string {
  return `IF NOT EXISTS (SELECT FROM ${event === "DELETE" ? "old_rows" : "new_rows"}) THEN
        RETURN NULL;
      END IF;`;
}

/** Somebody without a mark in a quarter leaves no row with her id. */
const forgetNobody = `
      DELETE FROM person_quarter q USING old_rows o
       WHERE q.organisation_id = o.organisation_id AND q.quarter = date_trunc('quarter', o.on_date)::date
         AND q.track_id = o.track_id AND q.participant_id = o.participant_id AND q.marks = 0;`;

function countSession(event: string): string {
  return `
    CREATE FUNCTION app.count_session_${event.toLowerCase()}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp AS $$
    BEGIN
      ${unlessNothing(event)}
      INSERT INTO track_quarter AS kept (organisation_id, track_id, quarter, held, cancelled)
      SELECT organisation_id, track_id, date_trunc('quarter', on_date)::date,
             sum(sign * (logged_at IS NOT NULL)::int), sum(sign * (cancelled_at IS NOT NULL)::int)
        FROM (${signedRows(event)}) AS signed
       GROUP BY 1, 2, 3
      HAVING sum(sign * (logged_at IS NOT NULL)::int) <> 0 OR sum(sign * (cancelled_at IS NOT NULL)::int) <> 0
       ORDER BY 1, 2, 3
      ON CONFLICT (organisation_id, track_id, quarter) DO UPDATE
        SET held = kept.held + excluded.held, cancelled = kept.cancelled + excluded.cancelled;
      RETURN NULL;
    END $$;`;
}
