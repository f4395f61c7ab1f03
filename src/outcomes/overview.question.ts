import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import type { Period } from "../core/days";

/**
 * The manager's overview of whole quarters, with the same period a year earlier beside it. Sessions, marks and unique
 * people of a quarter stand in the roll-ups; people over several quarters are told apart by name in person_quarter.
 * All marks are of people who were enrolled and of sessions that were held: the roll call takes no others.
 * Each common table gives rows by (which, track, quarter), by (which, track) and by (which); a null is "all of them".
 */
export const overviewQuestion: Question<Period> = {
  name: "outcomes.overview",
  may: "overview.read",
  sql: `WITH period AS (
      SELECT 'now' AS which, $1::date AS starts, $2::date AS ends
      UNION ALL SELECT 'before', ($1::date - interval '1 year')::date, ($2::date - interval '1 year')::date
    ), sessions AS (
      SELECT p.which, q.track_id, q.quarter, sum(q.held) AS held, sum(q.cancelled) AS cancelled, sum(q.marks) AS marks,
             sum(q.present) AS present, sum(q.people) AS people, sum(q.contributors) AS contributors
        FROM period p JOIN track_quarter q ON q.quarter >= p.starts AND q.quarter < p.ends
       WHERE q.organisation_id = (SELECT app.organisation())
       GROUP BY GROUPING SETS ((p.which, q.track_id, q.quarter), (p.which, q.track_id), (p.which))
    ), unlogged AS (
      SELECT p.which, s.track_id, date_trunc('quarter', s.on_date)::date AS quarter, count(*) AS sessions
        FROM period p JOIN session s ON s.on_date >= p.starts AND s.on_date < least(p.ends, $3::date)
       WHERE s.organisation_id = (SELECT app.organisation()) AND s.cancelled_at IS NULL AND s.logged_at IS NULL
       GROUP BY GROUPING SETS ((p.which, s.track_id, date_trunc('quarter', s.on_date)), (p.which, s.track_id), (p.which))
    ), person AS (
      SELECT p.which, q.track_id, q.participant_id, bool_or(q.present > 0) AS came, bool_or(q.contributed > 0) AS contributed
        FROM period p JOIN person_quarter q ON q.quarter >= p.starts AND q.quarter < p.ends
        JOIN participant m ON m.organisation_id = q.organisation_id AND m.id = q.participant_id AND m.registered_on IS NOT NULL
       WHERE q.organisation_id = (SELECT app.organisation()) GROUP BY 1, 2, 3
    ), reached AS (
      SELECT which, track_id, count(*) FILTER (WHERE came) AS people, count(*) FILTER (WHERE contributed) AS contributors
        FROM person GROUP BY 1, 2
      UNION ALL
      SELECT which, NULL, count(*) FILTER (WHERE came), count(*) FILTER (WHERE contributed)
        FROM (SELECT which, participant_id, bool_or(came) AS came, bool_or(contributed) AS contributed FROM person GROUP BY 1, 2) AS anywhere
       GROUP BY 1
    ), last_review AS (
      SELECT DISTINCT ON (p.which, date_trunc('quarter', r."on"), r.goal_id)
             p.which, date_trunc('quarter', r."on")::date AS quarter, r.goal_id, r.level
        FROM period p JOIN goal_review r ON r."on" >= p.starts AND r."on" < p.ends
       WHERE r.organisation_id = (SELECT app.organisation())
       ORDER BY p.which, date_trunc('quarter', r."on"), r.goal_id, r."on" DESC, r.recorded_at DESC, r.id DESC
    ), first_review AS (
      SELECT DISTINCT ON (r.goal_id) r.goal_id, r.level
        FROM goal_review r
       WHERE r.organisation_id = (SELECT app.organisation()) AND r.goal_id IN (SELECT goal_id FROM last_review)
       ORDER BY r.goal_id, r."on", r.recorded_at, r.id
    ), change AS (
      SELECT l.which, l.quarter, g.participant_id, l.level - f.level AS change,
             l.quarter = max(l.quarter) OVER (PARTITION BY l.which, l.goal_id) AS is_last
        FROM last_review l JOIN first_review f USING (goal_id)
        JOIN goal g ON g.organisation_id = (SELECT app.organisation()) AND g.id = l.goal_id
    ), enrolled AS (
      SELECT DISTINCT e.participant_id, e.track_id FROM enrolment e
       WHERE e.organisation_id = (SELECT app.organisation()) AND e.participant_id IN (SELECT participant_id FROM change)
    ), goals AS (
      SELECT c.which, e.track_id, c.quarter, avg(c.change) AS change, count(*) AS goals
        FROM change c JOIN enrolled e USING (participant_id) GROUP BY 1, 2, 3
      UNION ALL SELECT c.which, e.track_id, NULL, avg(c.change), count(*)
        FROM change c JOIN enrolled e USING (participant_id) WHERE c.is_last GROUP BY 1, 2
      UNION ALL SELECT c.which, NULL, NULL, avg(c.change), count(*) FROM change c WHERE c.is_last GROUP BY 1
    ), shown AS (
      SELECT t.id, t.name FROM track t
       WHERE t.organisation_id = (SELECT app.organisation()) AND ${withinReach("t.id")}
         AND (t.opened_on < $2::date AND (t.closed_on IS NULL OR t.closed_on > $1::date)
           OR EXISTS (SELECT FROM sessions s WHERE s.which = 'now' AND s.track_id = t.id))
    ), line AS (
      SELECT 'now' AS which, t.id AS track_id, quarter::date
        FROM shown t CROSS JOIN generate_series($1::date, $2::date - 1, interval '3 months') AS quarter
      UNION ALL SELECT 'now', t.id, NULL FROM shown t
      UNION ALL SELECT p.which, NULL, NULL FROM period p
    ), figures AS (
      SELECT l.which, l.track_id, l.quarter, s.which IS NOT NULL OR u.which IS NOT NULL AS known, json_build_object(
               'held', coalesce(s.held, 0), 'cancelled', coalesce(s.cancelled, 0), 'notLogged', coalesce(u.sessions, 0),
               'attendances', coalesce(s.present, 0),
               'people', coalesce(CASE WHEN l.quarter IS NULL THEN r.people ELSE s.people END, 0),
               'contributors', coalesce(CASE WHEN l.quarter IS NULL THEN r.contributors ELSE s.contributors END, 0),
               'attendanceRate', s.present::float8 / nullif(s.marks, 0), 'goalChange', g.change::float8,
               'goalsReviewed', coalesce(g.goals, 0)) AS figures
        FROM line l
        LEFT JOIN sessions s ON s.which = l.which AND s.track_id IS NOT DISTINCT FROM l.track_id AND s.quarter IS NOT DISTINCT FROM l.quarter
        LEFT JOIN unlogged u ON u.which = l.which AND u.track_id IS NOT DISTINCT FROM l.track_id AND u.quarter IS NOT DISTINCT FROM l.quarter
        LEFT JOIN reached r ON r.which = l.which AND r.track_id IS NOT DISTINCT FROM l.track_id AND l.quarter IS NULL
        LEFT JOIN goals g ON g.which = l.which AND g.track_id IS NOT DISTINCT FROM l.track_id AND g.quarter IS NOT DISTINCT FROM l.quarter)
    SELECT json_build_object('from', $1::date, 'until', $2::date,
      'total', (SELECT figures FROM figures WHERE which = 'now' AND track_id IS NULL),
      'before', (SELECT figures FROM figures WHERE which = 'before' AND known),
      'tracks', (SELECT coalesce(json_agg(json_build_object('trackId', t.id, 'name', t.name,
          'total', (SELECT figures FROM figures f WHERE f.track_id = t.id AND f.quarter IS NULL),
          'quarters', (SELECT json_agg(json_build_object('quarter', f.quarter, 'figures', f.figures) ORDER BY f.quarter)
            FROM figures f WHERE f.track_id = t.id AND f.quarter IS NOT NULL)) ORDER BY t.name, t.id), '[]')
        FROM shown t))::text AS answer`,
  values: ({ from, until }, { today }) => [from, until, today],
};
