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

    SET LOCAL ROLE meedoen_keeper;
    ${["INSERT", "UPDATE", "DELETE"].map(countAttendance).join("\n")}
    ${["INSERT", "UPDATE", "DELETE"].map(countSession).join("\n")}

    -- A newcomer who gets registered (or the other way round) starts to count as a unique person.
    CREATE FUNCTION app.count_registration() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE track_quarter t SET people = t.people + moved.people, contributors = t.contributors + moved.contributors
        FROM (SELECT q.organisation_id, q.track_id, q.quarter,
                     sum(sign * (q.present > 0)::int) AS people, sum(sign * (q.contributed > 0)::int) AS contributors
                FROM (SELECT n.organisation_id, n.id, (n.registered_on IS NOT NULL)::int - (o.registered_on IS NOT NULL)::int AS sign
                        FROM old_rows o JOIN new_rows n ON n.organisation_id = o.organisation_id AND n.id = o.id) AS changed
                JOIN person_quarter q ON q.organisation_id = changed.organisation_id AND q.participant_id = changed.id
               WHERE sign <> 0 GROUP BY 1, 2, 3) AS moved
       WHERE t.organisation_id = moved.organisation_id AND t.track_id = moved.track_id AND t.quarter = moved.quarter;
      RETURN NULL;
    END $$;
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

function countAttendance(event: string): string {
  return `
    CREATE FUNCTION app.count_attendance_${event.toLowerCase()}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp AS $$
    BEGIN
      WITH change AS (
        SELECT organisation_id, date_trunc('quarter', on_date)::date AS quarter, track_id, participant_id,
               sum(sign * (status IS NOT NULL)::int) AS marks,
               sum(sign * (status = 'PRESENT')::int) AS present,
               sum(sign * (num_nonnulls(contribution, contribution_words) > 0)::int) AS contributed
          FROM (${signedRows(event)}) AS signed WHERE status IS NOT NULL
         GROUP BY 1, 2, 3, 4
        HAVING sum(sign) <> 0 OR sum(sign * (status = 'PRESENT')::int) <> 0
            OR sum(sign * (num_nonnulls(contribution, contribution_words) > 0)::int) <> 0
      ), counted AS (
        INSERT INTO person_quarter AS kept (organisation_id, quarter, track_id, participant_id, marks, present, contributed)
        SELECT * FROM change ORDER BY 1, 2, 3, 4
        ON CONFLICT (organisation_id, quarter, track_id, participant_id) DO UPDATE
          SET marks = kept.marks + excluded.marks, present = kept.present + excluded.present,
              contributed = kept.contributed + excluded.contributed
        RETURNING organisation_id, quarter, track_id, participant_id, present, contributed
      )
      INSERT INTO track_quarter AS kept (organisation_id, track_id, quarter, marks, present, people, contributors)
      SELECT c.organisation_id, c.track_id, c.quarter, sum(c.marks), sum(c.present),
             coalesce(sum((n.present > 0)::int - (n.present - c.present > 0)::int) FILTER (WHERE p.registered_on IS NOT NULL), 0),
             coalesce(sum((n.contributed > 0)::int - (n.contributed - c.contributed > 0)::int) FILTER (WHERE p.registered_on IS NOT NULL), 0)
        FROM change c
        JOIN counted n USING (organisation_id, quarter, track_id, participant_id)
        JOIN participant p ON p.organisation_id = c.organisation_id AND p.id = c.participant_id
       GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (organisation_id, track_id, quarter) DO UPDATE
        SET marks = kept.marks + excluded.marks, present = kept.present + excluded.present,
            people = kept.people + excluded.people, contributors = kept.contributors + excluded.contributors;
      RETURN NULL;
    END $$;`;
}

function countSession(event: string): string {
  return `
    CREATE FUNCTION app.count_session_${event.toLowerCase()}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp AS $$
    BEGIN
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
