/** Where a count is of all tracks together: no track has this id. */
const allTracks = "'00000000-0000-0000-0000-000000000000'::uuid";

/** What the facts say now of the goals in `touched` (organisation_id, goal_id), a row a quarter with a review. */
export function goalSteps(touched: string): string {
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

/** The rows of counted_once that follow from rows of person_quarter, each with a sign. */
export function countPeople(people: string): string {
  return countOnce(`SELECT p.organisation_id, p.sign, w.what, p.participant_id AS subject_id, t.track_id, p.quarter,
                       p.sign * (w.what = 'CAME')::int AS came, p.sign * (w.what = 'CONTRIBUTED')::int AS contributed, 0 AS reviewed, 0 AS change
                  FROM ${people} AS p
                 CROSS JOIN LATERAL (VALUES ('CAME', p.present > 0), ('CONTRIBUTED', p.contributed > 0)) AS w (what, holds)
                 CROSS JOIN LATERAL (VALUES (p.track_id), (${allTracks})) AS t (track_id)
                 WHERE w.holds GROUP BY 1, 2, 3, 4, 5, 6`);
}

/** The same of rows of goal_quarter. */
export function countGoals(goals: string): string {
  return countOnce(`SELECT g.organisation_id, g.sign, 'REVIEWED' AS what, g.goal_id AS subject_id, t.track_id, g.quarter,
                       0 AS came, 0 AS contributed, g.sign AS reviewed, g.sign * g.change AS change
                  FROM ${goals} AS g CROSS JOIN LATERAL unnest(g.tracks || ${allTracks}) AS t (track_id)`);
}

/** A spot is somebody in a quarter; where she is next tells in which periods it is her last. */
function countOnce(spots: string): string {
  return `SELECT span.organisation_id, span.quarter, span.track_id, span.next, sum(span.came)::int AS came, sum(span.contributed)::int AS contributed,
             sum(span.reviewed)::int AS reviewed, sum(span.change)::int AS change
        FROM (SELECT spot.*, lead(spot.quarter, 1, 'infinity') OVER (
                PARTITION BY spot.organisation_id, spot.sign, spot.what, spot.subject_id, spot.track_id ORDER BY spot.quarter) AS next
          FROM (${spots}) AS spot) AS span
       GROUP BY 1, 2, 3, 4
      HAVING sum(span.came) <> 0 OR sum(span.contributed) <> 0 OR sum(span.reviewed) <> 0 OR sum(span.change) <> 0`;
}

/**
 * What changes of people come to, as common tables. `person`: whom it concerns, and whether she counts as a unique person: as the
 * roll-ups have her, or as the register knows her where a note says to look again. `move`: each of whom something begins or ends
 * to count is counted as the roll-ups have her, and as she is now.
 */
export const peopleMoving = `change AS MATERIALIZED (
        SELECT c.organisation_id, c.participant_id, c.track_id, c.quarter, sum(c.marks)::int AS marks, sum(c.present)::int AS present,
               sum(c.contributed)::int AS contributed
          FROM unnest(changes) AS c WHERE c.participant_id IS NOT NULL GROUP BY 1, 2, 3, 4
      ), person AS MATERIALIZED (
        SELECT c.organisation_id, c.participant_id, c.again, kept.registered AS counted,
               CASE WHEN c.again OR kept.registered IS NULL THEN EXISTS (SELECT FROM participant p
                 WHERE p.organisation_id = c.organisation_id AND p.id = c.participant_id AND p.registered_on IS NOT NULL) ELSE kept.registered END AS registered
          FROM (SELECT organisation_id, participant_id, bool_or(track_id IS NULL) AS again FROM change GROUP BY 1, 2) AS c
          LEFT JOIN LATERAL (SELECT k.registered FROM person_quarter k
            WHERE k.organisation_id = c.organisation_id AND k.participant_id = c.participant_id LIMIT 1) AS kept ON true
      ), flipped AS MATERIALIZED (
        SELECT DISTINCT p.organisation_id, p.participant_id, p.registered
          FROM person p
          JOIN change c ON c.organisation_id = p.organisation_id AND c.participant_id = p.participant_id
          LEFT JOIN person_quarter k ON k.organisation_id = c.organisation_id AND k.quarter = c.quarter
            AND k.track_id = c.track_id AND k.participant_id = c.participant_id
         WHERE p.counted <> p.registered
            OR (coalesce(k.present, 0) > 0) <> (coalesce(k.present, 0) + c.present > 0)
            OR (coalesce(k.contributed, 0) > 0) <> (coalesce(k.contributed, 0) + c.contributed > 0)
      ), kept AS MATERIALIZED (
        SELECT k.* FROM flipped f JOIN person_quarter k ON k.organisation_id = f.organisation_id AND k.participant_id = f.participant_id
      ), state AS (
        SELECT -1 AS sign, k.organisation_id, k.participant_id, k.track_id, k.quarter, k.present, k.contributed
          FROM kept k WHERE k.registered
        UNION ALL
        SELECT 1, n.organisation_id, n.participant_id, n.track_id, n.quarter, sum(n.present)::int, sum(n.contributed)::int
          FROM (SELECT k.organisation_id, k.participant_id, k.track_id, k.quarter, k.present, k.contributed FROM kept k
                UNION ALL
                SELECT c.organisation_id, c.participant_id, c.track_id, c.quarter, c.present, c.contributed FROM change c WHERE c.track_id IS NOT NULL) AS n
          JOIN flipped f ON f.organisation_id = n.organisation_id AND f.participant_id = n.participant_id AND f.registered
         GROUP BY 2, 3, 4, 5
      ), move AS MATERIALIZED (
        ${countPeople("state")}
      )`;

/** The same of goals. `step`: what the facts say of each now. */
export const goalsMoving = `touched AS MATERIALIZED (
        SELECT c.organisation_id, c.goal_id FROM unnest(changes) AS c WHERE c.goal_id IS NOT NULL
        UNION
        SELECT g.organisation_id, g.id FROM unnest(changes) AS c
          JOIN goal g ON g.organisation_id = c.organisation_id AND g.participant_id = c.participant_id WHERE c.track_id IS NULL
      ), step AS MATERIALIZED (
        ${goalSteps("touched")}
      ), state AS (
        SELECT -1 AS sign, k.* FROM touched t JOIN goal_quarter k ON k.organisation_id = t.organisation_id AND k.goal_id = t.goal_id
        UNION ALL SELECT 1, n.* FROM step n
      ), move AS MATERIALIZED (
        ${countGoals("state")}
      )`;
