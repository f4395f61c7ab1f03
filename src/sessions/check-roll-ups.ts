import type { Question } from "../access/ask";
import { allTracks, countedOnceNow, personQuarterNow, trackQuarterNow } from "./roll-ups-in-sql";

/** A row of a roll-up that is not what a fresh count of the facts gives. */
export interface RollUpDifference {
  readonly table: "person_quarter" | "track_quarter" | "goal_quarter" | "counted_once";
  /** The row's key: quarter, track (zeros: all together), and who or what. */
  readonly row: string;
  /** In the order of the table's columns; a row that is not there counts as zeros. */
  readonly kept: readonly number[];
  readonly counted: readonly number[];
}

/** Counts the facts of one organisation again and answers where the roll-ups differ: nowhere, or something is broken. */
export const checkRollUps: Question<void> = {
  name: "sessions.check-roll-ups",
  may: "overview.read",
  report: true,
  sql: `WITH mark AS MATERIALIZED (
    SELECT a.track_id, date_trunc('quarter', a.on_date)::date AS quarter, a.participant_id, count(*) AS marks,
           count(*) FILTER (WHERE a.status = 'PRESENT') AS present,
           count(*) FILTER (WHERE num_nonnulls(a.contribution, a.contribution_words) > 0) AS contributed
      FROM attendance a WHERE a.organisation_id = (SELECT app.organisation()) AND a.status IS NOT NULL GROUP BY 1, 2, 3
  ), session_part AS (
    SELECT s.track_id, date_trunc('quarter', s.on_date)::date AS quarter, count(s.logged_at) AS held, count(s.cancelled_at) AS cancelled
      FROM session s WHERE s.organisation_id = (SELECT app.organisation()) GROUP BY 1, 2
  ), registered AS (
    SELECT m.* FROM mark m JOIN participant p ON p.organisation_id = (SELECT app.organisation()) AND p.id = m.participant_id
     WHERE p.registered_on IS NOT NULL
  ), anywhere AS (
    SELECT track_id, quarter, participant_id, present, contributed FROM registered
    UNION ALL SELECT ${allTracks}, quarter, participant_id, sum(present), sum(contributed) FROM registered GROUP BY 2, 3
  ), review AS (
    SELECT g.id, g.participant_id, r.level, date_trunc('quarter', r."on")::date AS quarter,
           row_number() OVER (PARTITION BY g.id ORDER BY r."on", r.recorded_at, r.id) AS first,
           row_number() OVER (PARTITION BY g.id, date_trunc('quarter', r."on") ORDER BY r."on" DESC, r.recorded_at DESC, r.id DESC) AS last
      FROM goal g JOIN goal_review r ON r.organisation_id = g.organisation_id AND r.goal_id = g.id
     WHERE g.organisation_id = (SELECT app.organisation())
  ), goal_step AS (
    SELECT l.id, l.participant_id, l.quarter, l.level - f.level AS change FROM review l JOIN review f ON f.id = l.id AND f.first = 1 WHERE l.last = 1
  ), spot AS (
    SELECT 'CAME' AS what, participant_id AS subject, track_id, quarter, 0 AS change FROM anywhere WHERE present > 0
    UNION ALL SELECT 'CONTRIBUTED', participant_id, track_id, quarter, 0 FROM anywhere WHERE contributed > 0
    UNION ALL SELECT 'REVIEWED', id, ${allTracks}, quarter, change FROM goal_step
    UNION ALL SELECT DISTINCT 'REVIEWED', g.id, e.track_id, g.quarter, g.change
      FROM goal_step g JOIN enrolment e ON e.organisation_id = (SELECT app.organisation()) AND e.participant_id = g.participant_id
  ), once AS (
    SELECT track_id, quarter, next, count(*) FILTER (WHERE what = 'CAME') AS came, count(*) FILTER (WHERE what = 'CONTRIBUTED') AS contributed,
           count(*) FILTER (WHERE what = 'REVIEWED') AS reviewed, sum(change) AS change
      FROM (SELECT s.*, lead(s.quarter, 1, 'infinity') OVER (PARTITION BY s.what, s.subject, s.track_id ORDER BY s.quarter) AS next FROM spot s) AS s
     GROUP BY 1, 2, 3
  ), person_kept AS (
    SELECT track_id, quarter, participant_id, sum(marks) AS marks, sum(present) AS present, sum(contributed) AS contributed
      FROM (${personQuarterNow}) AS k GROUP BY 1, 2, 3
  ), track_kept AS (
    SELECT track_id, quarter, sum(held) AS held, sum(cancelled) AS cancelled, sum(marks) AS marks, sum(present) AS present
      FROM (${trackQuarterNow}) AS k GROUP BY 1, 2
  ), once_kept AS (
    SELECT track_id, quarter, next, sum(came) AS came, sum(contributed) AS contributed, sum(reviewed) AS reviewed, sum(change) AS change
      FROM (${countedOnceNow}) AS k GROUP BY 1, 2, 3
  ), track_counted AS (
    SELECT track_id, quarter, coalesce(s.held, 0) AS held, coalesce(s.cancelled, 0) AS cancelled, coalesce(m.marks, 0) AS marks, coalesce(m.present, 0) AS present
      FROM session_part s FULL JOIN (SELECT track_id, quarter, sum(marks) AS marks, sum(present) AS present FROM mark GROUP BY 1, 2) AS m USING (track_id, quarter)
  ), again AS MATERIALIZED (
    SELECT participant_id, goal_id FROM posting WHERE track_id IS NULL
  ), compared AS (
    SELECT 'person_quarter' AS "table", concat_ws(' ', quarter, track_id, participant_id) AS row,
           ARRAY[coalesce(k.marks, 0), coalesce(k.present, 0), coalesce(k.contributed, 0)]::bigint[] AS kept,
           ARRAY[coalesce(m.marks, 0), coalesce(m.present, 0), coalesce(m.contributed, 0)]::bigint[] AS counted
      FROM person_kept k FULL JOIN mark m USING (track_id, quarter, participant_id)
    UNION ALL
    SELECT 'track_quarter', concat_ws(' ', quarter, track_id),
           ARRAY[coalesce(k.held, 0), coalesce(k.cancelled, 0), coalesce(k.marks, 0), coalesce(k.present, 0)]::bigint[],
           ARRAY[coalesce(c.held, 0), coalesce(c.cancelled, 0), coalesce(c.marks, 0), coalesce(c.present, 0)]::bigint[]
      FROM track_kept k FULL JOIN track_counted c USING (track_id, quarter)
    UNION ALL
    -- What the next posting takes away again; not of whom a note says to look again.
    SELECT 'person_quarter', concat_ws(' ', k.quarter, k.track_id, k.participant_id, 'registered'), ARRAY[k.registered::int]::bigint[], ARRAY[(NOT k.registered)::int]::bigint[]
      FROM person_quarter k JOIN participant p ON p.organisation_id = k.organisation_id AND p.id = k.participant_id
     WHERE k.registered <> (p.registered_on IS NOT NULL) AND k.participant_id NOT IN (SELECT participant_id FROM again WHERE participant_id IS NOT NULL)
    UNION ALL
    SELECT 'goal_quarter', concat_ws(' ', quarter, goal_id), ARRAY[coalesce(k.change, 0), coalesce(cardinality(k.tracks), -1)]::bigint[],
           ARRAY[coalesce(g.change, 0), coalesce(g.tracks, -1)]::bigint[]
      FROM (SELECT q.quarter, q.goal_id, q.change, q.tracks FROM goal_quarter q) AS k
      FULL JOIN (SELECT s.quarter, s.id AS goal_id, s.participant_id, s.change, (SELECT count(DISTINCT e.track_id) FROM enrolment e
          WHERE e.organisation_id = (SELECT app.organisation()) AND e.participant_id = s.participant_id) AS tracks FROM goal_step s) AS g USING (quarter, goal_id)
     WHERE goal_id NOT IN (SELECT goal_id FROM again WHERE goal_id IS NOT NULL)
       AND NOT EXISTS (SELECT FROM again a WHERE a.participant_id = g.participant_id)
    UNION ALL
    SELECT 'counted_once', concat_ws(' ', quarter, track_id, next),
           ARRAY[coalesce(k.came, 0), coalesce(k.contributed, 0), coalesce(k.reviewed, 0), coalesce(k.change, 0)]::bigint[],
           ARRAY[coalesce(o.came, 0), coalesce(o.contributed, 0), coalesce(o.reviewed, 0), coalesce(o.change, 0)]::bigint[]
      FROM once_kept k FULL JOIN once o USING (track_id, quarter, next)
  )
  SELECT coalesce(json_agg(json_build_object('table', "table", 'row', row, 'kept', kept, 'counted', counted) ORDER BY "table", row), '[]')::text AS answer
    FROM compared WHERE kept <> counted`,
  values: () => [],
};
