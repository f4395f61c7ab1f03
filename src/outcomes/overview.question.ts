import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import type { Period } from "../core/days";
import { allTracks, countedOnceNow, trackQuarterNow } from "../sessions/roll-ups-in-sql";

/**
 * The manager's overview of whole quarters, with the same period a year earlier beside it. All of it stands in the roll-ups but
 * the sessions that nobody logged. All marks are of people who were enrolled and of sessions that were held: the roll call
 * takes no others. Each common table gives rows by (which, track, quarter), by (which, track) and by (which); a null is "all
 * of them".
 */
export const overviewQuestion: Question<Period> = {
  name: "outcomes.overview",
  may: "overview.read",
  sql: `WITH period AS (
      SELECT 'now' AS which, $1::date AS starts, $2::date AS ends
      UNION ALL SELECT 'before', ($1::date - interval '1 year')::date, ($2::date - interval '1 year')::date
    ), sessions AS MATERIALIZED (
      SELECT p.which, q.track_id, q.quarter, sum(q.held) AS held, sum(q.cancelled) AS cancelled, sum(q.marks) AS marks,
             sum(q.present) AS present
        FROM period p JOIN (${trackQuarterNow}) AS q ON q.quarter >= p.starts AND q.quarter < p.ends
       GROUP BY GROUPING SETS ((p.which, q.track_id, q.quarter), (p.which, q.track_id), (p.which))
    ), unlogged AS MATERIALIZED (
      SELECT p.which, s.track_id, date_trunc('quarter', s.on_date)::date AS quarter, count(*) AS sessions
        FROM period p JOIN session s ON s.on_date >= p.starts AND s.on_date < least(p.ends, $3::date)
       WHERE s.organisation_id = (SELECT app.organisation()) AND s.cancelled_at IS NULL AND s.logged_at IS NULL
       GROUP BY GROUPING SETS ((p.which, s.track_id, date_trunc('quarter', s.on_date)), (p.which, s.track_id), (p.which))
    ), counted AS (
      SELECT p.which, nullif(c.track_id, ${allTracks}) AS track_id, c.quarter, c.what, c.number, c.change, c.next >= p.ends AS is_last
        FROM period p JOIN (${countedOnceNow}) AS c ON c.quarter >= p.starts AND c.quarter < p.ends
    ), once AS MATERIALIZED (
      SELECT which, track_id, quarter, sum(number) FILTER (WHERE what = 'CAME') AS people,
             sum(number) FILTER (WHERE what = 'CONTRIBUTED') AS contributors, sum(number) FILTER (WHERE what = 'REVIEWED') AS goals,
             sum(change) FILTER (WHERE what = 'REVIEWED') AS change
        FROM counted WHERE track_id IS NOT NULL GROUP BY 1, 2, 3
      UNION ALL
      SELECT which, track_id, NULL, sum(number) FILTER (WHERE what = 'CAME'), sum(number) FILTER (WHERE what = 'CONTRIBUTED'),
             sum(number) FILTER (WHERE what = 'REVIEWED'), sum(change) FILTER (WHERE what = 'REVIEWED')
        FROM counted WHERE is_last GROUP BY 1, 2
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
               'people', coalesce(o.people, 0), 'contributors', coalesce(o.contributors, 0),
               'attendanceRate', s.present::float8 / nullif(s.marks, 0), 'goalChange', o.change::float8 / nullif(o.goals, 0),
               'goalsReviewed', coalesce(o.goals, 0)) AS figures
        FROM line l
        LEFT JOIN sessions s ON s.which = l.which AND s.track_id IS NOT DISTINCT FROM l.track_id AND s.quarter IS NOT DISTINCT FROM l.quarter
        LEFT JOIN unlogged u ON u.which = l.which AND u.track_id IS NOT DISTINCT FROM l.track_id AND u.quarter IS NOT DISTINCT FROM l.quarter
        LEFT JOIN once o ON o.which = l.which AND o.track_id IS NOT DISTINCT FROM l.track_id AND o.quarter IS NOT DISTINCT FROM l.quarter)
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
