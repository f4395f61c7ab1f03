import type { MigrationInterface, QueryRunner } from "typeorm";
import { RollUps1764000000006 } from "./1764000000006-roll-ups";
import { tables } from "./roll-ups/tables";
import { dropTriggers, triggerFunctions, triggers } from "./roll-ups/triggers";
import { seenBy } from "./wall";

/** What the roll-ups are made from. */
const facts = ["session", "attendance", "goal", "goal_review", "enrolment"];

/**
 * What reports add up is kept as in a set of books: who came in a quarter (person_quarter), what a track did in it (track_quarter), how
 * far a goal came in it (goal_quarter), and what counts once in any period (counted_once). Whatever changes in the facts is
 * posted to the books in the same transaction by whoever finds the till of her organisation free; whoever finds it taken
 * leaves a note (posting) instead of waiting, for the next one to post. Reports add the notes that lie there, so they are
 * exact at every moment.
 *
 * All of it belongs to the keeper, whom nobody logs in as and whose policies hide nothing: the one place where an upsert is
 * right. The application may only read.
 */
export class RollUps1764100000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await new RollUps1764000000006().down(runner);
    await runner.query(`
    REVOKE UPDATE (registered_on) ON participant FROM meedoen_keeper;
    ${facts.map((table) => seenBy("meedoen_keeper", table, ["SELECT"])).join("\n")}
    ${tables}
    SET LOCAL ROLE meedoen_keeper;
    ${[moves, post, settle, recount].join("\n")}
    ${triggerFunctions}
    SET LOCAL row_security = on;
    SELECT app.recount();
    SET LOCAL row_security = off;
    SET LOCAL ROLE meedoen_gate;
    ${organisations}
    SET LOCAL ROLE meedoen_owner;
    ${triggers}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ${dropTriggers}
    DROP FUNCTION app.organisations, app.recount, app.settle, app.post, app.moves;
    DROP TABLE posting, counted_once, goal_quarter, track_quarter, person_quarter;`);
    await new RollUps1764000000006().up(runner);
    await runner.query(`
    SET LOCAL ROLE meedoen_keeper;
    SET LOCAL row_security = on;
    ${countFormerRollUps}
    SET LOCAL row_security = off;
    SET LOCAL ROLE meedoen_owner;
    ${facts.map((table) => `DROP POLICY meedoen_keeper_sees_all ON ${table}; REVOKE SELECT ON ${table} FROM meedoen_keeper;`).join("\n")}`);
  }
}

const organisations = `
    -- Every organisation, with an account that a command on the server itself may stand for.
    CREATE FUNCTION app.organisations() RETURNS TABLE (organisation_id uuid, name text, account_id uuid)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      RETURN QUERY SELECT DISTINCT ON (o.id) o.id, o.name::text, a.id
        FROM organisation o JOIN account a ON a.organisation_id = o.id AND a.disabled_at IS NULL ORDER BY o.id, a.id;
    END $$;
    REVOKE EXECUTE ON FUNCTION app.organisations FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION app.organisations TO meedoen_owner;`;

/** The roll-ups of before, from the facts. */
const countFormerRollUps = `
    INSERT INTO person_quarter
    SELECT organisation_id, date_trunc('quarter', on_date)::date, track_id, participant_id, count(*), count(*) FILTER (WHERE status = 'PRESENT'),
           count(*) FILTER (WHERE num_nonnulls(contribution, contribution_words) > 0)
      FROM attendance WHERE status IS NOT NULL GROUP BY 1, 2, 3, 4;
    INSERT INTO track_quarter (organisation_id, track_id, quarter, held, cancelled, marks, present, people, contributors)
    SELECT organisation_id, track_id, quarter, sum(held), sum(cancelled), sum(marks), sum(present), sum(person), sum(contributor)
      FROM (SELECT q.organisation_id, q.track_id, q.quarter, 0 AS held, 0 AS cancelled, q.marks, q.present,
                   (q.present > 0 AND p.registered_on IS NOT NULL)::int AS person,
                   (q.contributed > 0 AND p.registered_on IS NOT NULL)::int AS contributor
              FROM person_quarter q JOIN participant p ON p.organisation_id = q.organisation_id AND p.id = q.participant_id
            UNION ALL
            SELECT organisation_id, track_id, date_trunc('quarter', on_date)::date, (logged_at IS NOT NULL)::int, (cancelled_at IS NOT NULL)::int, 0, 0, 0, 0
              FROM session WHERE logged_at IS NOT NULL OR cancelled_at IS NOT NULL) AS part
     GROUP BY 1, 2, 3;`;

/** Where a count is of all tracks together: no track has this id. */
const allTracks = "'00000000-0000-0000-0000-000000000000'::uuid";

/** What the facts say now of the goals in `touched` (organisation_id, goal_id), a row a quarter with a review. */
function goalSteps(touched: string): string {
  return `SELECT touched.organisation_id, touched.goal_id, step.quarter, step.change, step.tracks
         FROM ${touched} AS touched CROSS JOIN LATERAL (
           SELECT DISTINCT ON (date_trunc('quarter', r."on")) date_trunc('quarter', r."on")::date AS quarter,
                  (r.level - first_value(r.level) OVER (ORDER BY r."on", r.recorded_at, r.id))::smallint AS change,
                  ARRAY(SELECT DISTINCT e.track_id FROM goal g
                    JOIN enrolment e ON e.organisation_id = g.organisation_id AND e.participant_id = g.participant_id
                   WHERE g.organisation_id = touched.organisation_id AND g.id = touched.goal_id ORDER BY 1) AS tracks
             FROM goal_review r WHERE r.organisation_id = touched.organisation_id AND r.goal_id = touched.goal_id
            ORDER BY date_trunc('quarter', r."on"), r."on" DESC, r.recorded_at DESC, r.id DESC) AS step`;
}

/** The rows of counted_once that follow from rows of person_quarter and of goal_quarter, each with a sign. */
function countOnce(people: string, goals: string): string {
  return `SELECT span.organisation_id, span.quarter, span.track_id, span.next, sum(span.came)::int, sum(span.contributed)::int,
             sum(span.reviewed)::int, sum(span.change)::int
        FROM (SELECT spot.*, lead(spot.quarter, 1, 'infinity') OVER (
                PARTITION BY spot.organisation_id, spot.sign, spot.what, spot.subject_id, spot.track_id ORDER BY spot.quarter) AS next
          FROM (SELECT p.organisation_id, p.sign, w.what, p.participant_id AS subject_id, t.track_id, p.quarter,
                       p.sign * (w.what = 'CAME')::int AS came, p.sign * (w.what = 'CONTRIBUTED')::int AS contributed, 0 AS reviewed, 0 AS change
                  FROM ${people} AS p
                 CROSS JOIN LATERAL (VALUES ('CAME', p.present > 0), ('CONTRIBUTED', p.contributed > 0)) AS w (what, holds)
                 CROSS JOIN LATERAL (VALUES (p.track_id), (${allTracks})) AS t (track_id)
                 WHERE w.holds GROUP BY 1, 2, 3, 4, 5, 6
                UNION ALL
                SELECT g.organisation_id, g.sign, 'REVIEWED', g.goal_id, t.track_id, g.quarter, 0, 0, g.sign, g.sign * g.change
                  FROM ${goals} AS g CROSS JOIN LATERAL unnest(g.tracks || ${allTracks}) AS t (track_id)) AS spot) AS span
       GROUP BY 1, 2, 3, 4
      HAVING sum(span.came) <> 0 OR sum(span.contributed) <> 0 OR sum(span.reviewed) <> 0 OR sum(span.change) <> 0`;
}

/** How many people and goals move when these changes are posted: each is counted as the roll-ups have her, and as she is now. */
const moves = `
    CREATE FUNCTION app.moves(changes posting[]) RETURNS SETOF counted_once LANGUAGE plpgsql STABLE AS $$
    BEGIN
      IF cardinality(changes) = 0 THEN
        RETURN;
      END IF;
      RETURN QUERY WITH change AS MATERIALIZED (
        SELECT c.organisation_id, c.participant_id, c.track_id, c.quarter, sum(c.present)::int AS present, sum(c.contributed)::int AS contributed
          FROM unnest(changes) AS c WHERE c.participant_id IS NOT NULL GROUP BY 1, 2, 3, 4
      ), flipped AS MATERIALIZED (
        SELECT DISTINCT c.organisation_id, c.participant_id, p.registered_on IS NOT NULL AS registered
          FROM change c
          LEFT JOIN participant p ON p.organisation_id = c.organisation_id AND p.id = c.participant_id
          LEFT JOIN person_quarter k ON k.organisation_id = c.organisation_id AND k.quarter = c.quarter
            AND k.track_id = c.track_id AND k.participant_id = c.participant_id
         WHERE c.track_id IS NULL OR k.registered <> (p.registered_on IS NOT NULL)
            OR (coalesce(k.present, 0) > 0) <> (coalesce(k.present, 0) + c.present > 0)
            OR (coalesce(k.contributed, 0) > 0) <> (coalesce(k.contributed, 0) + c.contributed > 0)
      ), kept AS MATERIALIZED (
        SELECT k.* FROM flipped f JOIN person_quarter k ON k.organisation_id = f.organisation_id AND k.participant_id = f.participant_id
      ), person AS (
        SELECT -1 AS sign, k.organisation_id, k.participant_id, k.track_id, k.quarter, k.present, k.contributed
          FROM kept k WHERE k.registered
        UNION ALL
        SELECT 1, n.organisation_id, n.participant_id, n.track_id, n.quarter, sum(n.present)::int, sum(n.contributed)::int
          FROM (SELECT k.organisation_id, k.participant_id, k.track_id, k.quarter, k.present, k.contributed FROM kept k
                UNION ALL SELECT * FROM change c WHERE c.track_id IS NOT NULL) AS n
          JOIN flipped f ON f.organisation_id = n.organisation_id AND f.participant_id = n.participant_id AND f.registered
         GROUP BY 2, 3, 4, 5
      ), touched AS MATERIALIZED (
        SELECT DISTINCT c.organisation_id, c.goal_id FROM unnest(changes) AS c WHERE c.goal_id IS NOT NULL
      ), goal_state AS (
        SELECT -1 AS sign, k.organisation_id, k.goal_id, k.quarter, k.change, k.tracks
          FROM touched t JOIN goal_quarter k ON k.organisation_id = t.organisation_id AND k.goal_id = t.goal_id
        UNION ALL
        SELECT 1, n.* FROM (${goalSteps("touched")}) AS n
      )
      ${countOnce("person", "goal_state")};
    END $$;`;

/**
 * Adds changes to the roll-ups. One statement, so one look at the facts: whoever is registered, or reviewed, since then left a
 * note of her own, and looking at somebody twice changes nothing.
 */
const post = `
    CREATE FUNCTION app.post(changes posting[]) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      WITH change AS MATERIALIZED (
        SELECT c.organisation_id, c.quarter, c.track_id, c.participant_id, sum(c.held)::int AS held, sum(c.cancelled)::int AS cancelled,
               sum(c.marks)::int AS marks, sum(c.present)::int AS present, sum(c.contributed)::int AS contributed
          FROM unnest(changes) AS c WHERE c.goal_id IS NULL GROUP BY 1, 2, 3, 4
      ), person AS MATERIALIZED (
        SELECT c.organisation_id, c.participant_id, p.registered_on IS NOT NULL AS registered
          FROM (SELECT DISTINCT organisation_id, participant_id FROM change WHERE participant_id IS NOT NULL) AS c
          LEFT JOIN participant p ON p.organisation_id = c.organisation_id AND p.id = c.participant_id
      ), once AS (
        INSERT INTO counted_once AS kept SELECT * FROM app.moves(changes)
        ON CONFLICT (organisation_id, quarter, track_id, next) DO UPDATE
          SET came = kept.came + excluded.came, contributed = kept.contributed + excluded.contributed,
              reviewed = kept.reviewed + excluded.reviewed, change = kept.change + excluded.change
      ), people AS (
        INSERT INTO person_quarter AS kept
        SELECT c.organisation_id, c.quarter, c.track_id, c.participant_id, c.marks, c.present, c.contributed, p.registered
          FROM change c JOIN person p USING (organisation_id, participant_id) WHERE c.track_id IS NOT NULL
        ON CONFLICT (organisation_id, quarter, track_id, participant_id) DO UPDATE
          SET marks = kept.marks + excluded.marks, present = kept.present + excluded.present,
              contributed = kept.contributed + excluded.contributed, registered = excluded.registered
      ), registered AS (
        UPDATE person_quarter k SET registered = p.registered FROM person p
         WHERE k.organisation_id = p.organisation_id AND k.participant_id = p.participant_id AND k.registered <> p.registered
           AND NOT EXISTS (SELECT FROM change c WHERE c.organisation_id = k.organisation_id AND c.quarter = k.quarter
             AND c.track_id = k.track_id AND c.participant_id = k.participant_id)
      ), touched AS MATERIALIZED (
        SELECT DISTINCT c.organisation_id, c.goal_id FROM unnest(changes) AS c WHERE c.goal_id IS NOT NULL
      ), step AS MATERIALIZED (
        ${goalSteps("touched")}
      ), stepped AS (
        INSERT INTO goal_quarter SELECT * FROM step
        ON CONFLICT (organisation_id, goal_id, quarter) DO UPDATE SET change = excluded.change, tracks = excluded.tracks
      ), unstepped AS (
        DELETE FROM goal_quarter k USING touched t
         WHERE k.organisation_id = t.organisation_id AND k.goal_id = t.goal_id AND NOT EXISTS (SELECT FROM step s
           WHERE s.organisation_id = k.organisation_id AND s.goal_id = k.goal_id AND s.quarter = k.quarter)
      )
      INSERT INTO track_quarter AS kept (organisation_id, track_id, quarter, held, cancelled, marks, present)
      SELECT c.organisation_id, c.track_id, c.quarter, sum(c.held), sum(c.cancelled), sum(c.marks), sum(c.present)
        FROM change c WHERE c.track_id IS NOT NULL GROUP BY 1, 2, 3
      ON CONFLICT (organisation_id, track_id, quarter) DO UPDATE
        SET held = kept.held + excluded.held, cancelled = kept.cancelled + excluded.cancelled,
            marks = kept.marks + excluded.marks, present = kept.present + excluded.present;
      -- Somebody without a mark in a quarter leaves no row with her id.
      DELETE FROM person_quarter k USING unnest(changes) AS c
       WHERE c.marks <= 0 AND k.organisation_id = c.organisation_id AND k.quarter = c.quarter AND k.track_id = c.track_id
         AND k.participant_id = c.participant_id AND k.marks = 0;
    END $$;`;

/**
 * Posts changes with all notes that lie at the till of their organisation, or leaves them as notes where somebody else is posting in a
 * transaction that has not ended: nobody waits for anybody. The till is an advisory lock.
 */
const settle = `
    CREATE FUNCTION app.settle(changes posting[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      organisation uuid;
      own posting[];
      notes posting[];
    BEGIN
      FOR organisation, own IN SELECT c.organisation_id, array_agg(c) FROM unnest(changes) AS c GROUP BY 1 LOOP
        IF pg_try_advisory_xact_lock(7316534, hashtext(organisation::text)) THEN
          WITH taken AS (DELETE FROM posting p WHERE p.organisation_id = organisation RETURNING p)
          SELECT array_agg(taken.p) INTO notes FROM taken;
          PERFORM app.post(own || notes);
        ELSE
          INSERT INTO posting (organisation_id, track_id, quarter, participant_id, goal_id, held, cancelled, marks, present, contributed)
          SELECT c.organisation_id, c.track_id, c.quarter, c.participant_id, c.goal_id, c.held, c.cancelled, c.marks, c.present, c.contributed
            FROM unnest(own) AS c;
        END IF;
      END LOOP;
    END $$;`;

/**
 * Counts the roll-ups of one organisation, or of all, again from the facts. To be called by the keeper who holds the till, in a
 * transaction that looks once (REPEATABLE READ): what others write meanwhile stays as their notes.
 */
const recount = `
    CREATE FUNCTION app.recount(one uuid DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      ${["posting", "counted_once", "goal_quarter", "track_quarter", "person_quarter"]
        .map((table) => `DELETE FROM ${table} WHERE one IS NULL OR organisation_id = one;`)
        .join("\n      ")}
      INSERT INTO person_quarter
      SELECT a.organisation_id, date_trunc('quarter', a.on_date)::date, a.track_id, a.participant_id, count(*), count(*) FILTER (WHERE a.status = 'PRESENT'),
             count(*) FILTER (WHERE num_nonnulls(a.contribution, a.contribution_words) > 0), p.registered_on IS NOT NULL
        FROM attendance a JOIN participant p ON p.organisation_id = a.organisation_id AND p.id = a.participant_id
       WHERE (one IS NULL OR a.organisation_id = one) AND a.status IS NOT NULL
       GROUP BY 1, 2, 3, 4, p.registered_on ORDER BY 1, 2, 3, 4;
      INSERT INTO track_quarter
      SELECT organisation_id, track_id, quarter, sum(held), sum(cancelled), sum(marks), sum(present)
        FROM (SELECT organisation_id, track_id, quarter, 0 AS held, 0 AS cancelled, marks, present FROM person_quarter
              UNION ALL
              SELECT s.organisation_id, s.track_id, date_trunc('quarter', s.on_date)::date, (s.logged_at IS NOT NULL)::int,
                     (s.cancelled_at IS NOT NULL)::int, 0, 0 FROM session s WHERE s.logged_at IS NOT NULL OR s.cancelled_at IS NOT NULL) AS part
       WHERE one IS NULL OR organisation_id = one GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
      INSERT INTO goal_quarter ${goalSteps("(SELECT g.organisation_id, g.id AS goal_id FROM goal g WHERE one IS NULL OR g.organisation_id = one)")};
      INSERT INTO counted_once ${countOnce(
        "(SELECT 1 AS sign, * FROM person_quarter WHERE registered AND (one IS NULL OR organisation_id = one))",
        "(SELECT 1 AS sign, * FROM goal_quarter WHERE one IS NULL OR organisation_id = one)",
      )} ORDER BY 1, 2, 3, 4;
    END $$;`;
