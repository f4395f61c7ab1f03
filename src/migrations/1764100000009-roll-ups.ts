import type { MigrationInterface, QueryRunner } from "typeorm";
import { RollUps1764000000006 } from "./1764000000006-roll-ups";
import { countGoals, countPeople, goalsMoving, goalSteps, peopleMoving } from "./roll-ups/counting";
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
    -- Every organisation, with an account that a command on the server itself may stand for; a funder sees no rows.
    CREATE FUNCTION app.organisations() RETURNS TABLE (organisation_id uuid, name text, account_id uuid)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      RETURN QUERY SELECT DISTINCT ON (o.id) o.id, o.name::text, a.id
        FROM organisation o JOIN account a ON a.organisation_id = o.id AND a.disabled_at IS NULL AND a.role <> 'FUNDER' ORDER BY o.id, a.id;
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

/** How many people and goals move when these changes are posted. */
const moves = `
    CREATE FUNCTION app.moves(changes posting[]) RETURNS SETOF counted_once LANGUAGE plpgsql STABLE AS $$
    BEGIN
      IF cardinality(changes) > 0 THEN
        RETURN QUERY WITH ${peopleMoving} SELECT * FROM move;
        RETURN QUERY WITH ${goalsMoving} SELECT * FROM move;
      END IF;
    END $$;`;

/** Lets what moves count. */
const moving = `INSERT INTO counted_once AS kept SELECT * FROM move
        ON CONFLICT (organisation_id, quarter, track_id, next) DO UPDATE
          SET came = kept.came + excluded.came, contributed = kept.contributed + excluded.contributed,
              reviewed = kept.reviewed + excluded.reviewed, change = kept.change + excluded.change`;

/**
 * Adds changes to the roll-ups. What is looked up of people and of goals is looked up at one moment; whoever is registered or
 * reviewed after that left a note of her own, and looking at somebody twice changes nothing.
 */
const post = `
    CREATE FUNCTION app.post(changes posting[]) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM unnest(changes) AS c WHERE c.participant_id IS NOT NULL) THEN
        WITH ${peopleMoving}, moving AS (
          ${moving}
        ), rows AS (
          INSERT INTO person_quarter AS kept
          SELECT c.organisation_id, c.quarter, c.track_id, c.participant_id, c.marks, c.present, c.contributed, p.registered
            FROM change c JOIN person p ON p.organisation_id = c.organisation_id AND p.participant_id = c.participant_id
           WHERE c.track_id IS NOT NULL
          ON CONFLICT (organisation_id, quarter, track_id, participant_id) DO UPDATE
            SET marks = kept.marks + excluded.marks, present = kept.present + excluded.present,
                contributed = kept.contributed + excluded.contributed, registered = excluded.registered
        )
        UPDATE person_quarter k SET registered = p.registered FROM person p
         WHERE p.counted <> p.registered AND k.organisation_id = p.organisation_id AND k.participant_id = p.participant_id
           AND NOT EXISTS (SELECT FROM change c WHERE c.organisation_id = k.organisation_id AND c.quarter = k.quarter
             AND c.track_id = k.track_id AND c.participant_id = k.participant_id);
        -- Somebody without a mark in a quarter leaves no row with her id.
        DELETE FROM person_quarter k USING unnest(changes) AS c
         WHERE c.marks <= 0 AND k.organisation_id = c.organisation_id AND k.quarter = c.quarter AND k.track_id = c.track_id
           AND k.participant_id = c.participant_id AND k.marks = 0;
      END IF;
      IF EXISTS (SELECT FROM unnest(changes) AS c WHERE c.goal_id IS NOT NULL OR c.participant_id IS NOT NULL AND c.track_id IS NULL) THEN
        WITH ${goalsMoving}, moving AS (
          ${moving}
        ), stepped AS (
          INSERT INTO goal_quarter SELECT * FROM step
          ON CONFLICT (organisation_id, goal_id, quarter) DO UPDATE SET change = excluded.change, tracks = excluded.tracks
        )
        DELETE FROM goal_quarter k USING touched t
         WHERE k.organisation_id = t.organisation_id AND k.goal_id = t.goal_id AND NOT EXISTS (SELECT FROM step s
           WHERE s.organisation_id = k.organisation_id AND s.goal_id = k.goal_id AND s.quarter = k.quarter);
      END IF;
      INSERT INTO track_quarter AS kept (organisation_id, track_id, quarter, held, cancelled, marks, present)
      SELECT c.organisation_id, c.track_id, c.quarter, sum(c.held), sum(c.cancelled), sum(c.marks), sum(c.present)
        FROM unnest(changes) AS c WHERE c.track_id IS NOT NULL GROUP BY 1, 2, 3
      ON CONFLICT (organisation_id, track_id, quarter) DO UPDATE
        SET held = kept.held + excluded.held, cancelled = kept.cancelled + excluded.cancelled,
            marks = kept.marks + excluded.marks, present = kept.present + excluded.present;
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
      INSERT INTO counted_once
      SELECT organisation_id, quarter, track_id, next, sum(came), sum(contributed), sum(reviewed), sum(change)
        FROM (${countPeople("(SELECT 1 AS sign, * FROM person_quarter WHERE registered AND (one IS NULL OR organisation_id = one))")}
              UNION ALL
              ${countGoals("(SELECT 1 AS sign, * FROM goal_quarter WHERE one IS NULL OR organisation_id = one)")}) AS part
       GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
    END $$;`;
