import { inReach, marks } from "./parts";

const contributed = "(a.contribution IS NOT NULL OR a.contribution_words IS NOT NULL)";

/** Of a quarter of a track, of a track, of all: what is null is left out. */
const key = "concat_ws(' ', which, track_id, quarter)";

/** $1, $2: the period, whole quarters; $3: today. Everything is counted from the marks and the sessions. */
export const overview = `
  WITH period AS (
    SELECT 'now' AS which, $1::date AS starts, $2::date AS ends
    UNION ALL SELECT 'before', ($1::date - interval '1 year')::date, ($2::date - interval '1 year')::date
  ), held AS (
    SELECT p.which, s.track_id, date_trunc('quarter', s.on_date)::date AS quarter, count(s.logged_at) AS held, count(s.cancelled_at) AS cancelled,
           count(*) FILTER (WHERE s.cancelled_at IS NULL AND s.logged_at IS NULL AND s.on_date < $3::date) AS not_logged
      FROM period p JOIN session s ON s.on_date >= p.starts AND s.on_date < p.ends
     WHERE s.organisation_id = (SELECT app.organisation())
     GROUP BY GROUPING SETS ((p.which, s.track_id, date_trunc('quarter', s.on_date)), (p.which, s.track_id), (p.which))
  ), mark AS (
    SELECT p.which, s.track_id, date_trunc('quarter', s.on_date)::date AS quarter, a.participant_id, count(*) AS marks,
           count(*) FILTER (WHERE a.status = 'PRESENT') AS present, count(*) FILTER (WHERE ${contributed}) AS contributed
      FROM ${marks} JOIN period p ON s.on_date >= p.starts AND s.on_date < p.ends
     WHERE a.organisation_id = (SELECT app.organisation()) AND a.status IS NOT NULL
     GROUP BY 1, 2, 3, 4
  ), came AS (
    SELECT which, track_id, quarter, sum(marks) AS marks, sum(present) AS present,
           count(DISTINCT participant_id) FILTER (WHERE present > 0 AND registered_on IS NOT NULL) AS people,
           count(DISTINCT participant_id) FILTER (WHERE contributed > 0 AND registered_on IS NOT NULL) AS contributors
      FROM mark JOIN participant m ON m.organisation_id = (SELECT app.organisation()) AND m.id = mark.participant_id
     GROUP BY GROUPING SETS ((which, track_id, quarter), (which, track_id), (which))
  ), last_review AS (
    SELECT DISTINCT ON (p.which, date_trunc('quarter', r."on"), r.goal_id) p.which, date_trunc('quarter', r."on")::date AS quarter, r.goal_id, r.level
      FROM period p JOIN goal_review r ON r."on" >= p.starts AND r."on" < p.ends
     WHERE r.organisation_id = (SELECT app.organisation())
     ORDER BY p.which, date_trunc('quarter', r."on"), r.goal_id, r."on" DESC, r.recorded_at DESC, r.id DESC
  ), first_review AS (
    SELECT DISTINCT ON (r.goal_id) r.goal_id, r.level FROM goal_review r
     WHERE r.organisation_id = (SELECT app.organisation()) ORDER BY r.goal_id, r."on", r.recorded_at, r.id
  ), change AS (
    SELECT l.which, l.quarter, g.participant_id, l.level - f.level AS change, l.quarter = max(l.quarter) OVER (PARTITION BY l.which, l.goal_id) AS is_last
      FROM last_review l JOIN first_review f USING (goal_id) JOIN goal g ON g.organisation_id = (SELECT app.organisation()) AND g.id = l.goal_id
  ), enrolled AS (
    SELECT DISTINCT e.participant_id, e.track_id FROM enrolment e WHERE e.organisation_id = (SELECT app.organisation())
  ), goals AS (
    SELECT c.which, e.track_id, c.quarter, avg(c.change::float8) AS change, count(*) AS goals FROM change c JOIN enrolled e USING (participant_id) GROUP BY 1, 2, 3
    UNION ALL SELECT c.which, e.track_id, NULL, avg(c.change::float8), count(*) FROM change c JOIN enrolled e USING (participant_id) WHERE c.is_last GROUP BY 1, 2
    UNION ALL SELECT c.which, NULL, NULL, avg(c.change::float8), count(*) FROM change c WHERE c.is_last GROUP BY 1
  ), shown AS (
    SELECT t.id, t.name FROM track t
     WHERE t.organisation_id = (SELECT app.organisation()) AND ${inReach("t.id")}
       AND (t.opened_on < $2::date AND (t.closed_on IS NULL OR t.closed_on > $1::date)
         OR EXISTS (SELECT FROM held h WHERE h.which = 'now' AND h.track_id = t.id AND h.held + h.cancelled > 0))
  ), line AS (
    SELECT 'now' AS which, t.id AS track_id, quarter::date FROM shown t CROSS JOIN generate_series($1::date, $2::date - 1, interval '3 months') AS quarter
    UNION ALL SELECT 'now', t.id, NULL FROM shown t
    UNION ALL SELECT p.which, NULL, NULL FROM period p
  ), figures AS (
    SELECT l.which, l.track_id, l.quarter, h.held + h.cancelled + h.not_logged > 0 AS known, json_build_object(
             'held', coalesce(h.held, 0), 'cancelled', coalesce(h.cancelled, 0), 'notLogged', coalesce(h.not_logged, 0),
             'attendances', coalesce(c.present, 0), 'people', coalesce(c.people, 0), 'contributors', coalesce(c.contributors, 0),
             'attendanceRate', c.present::float8 / nullif(c.marks, 0), 'goalChange', g.change::float8, 'goalsReviewed', coalesce(g.goals, 0)) AS figures
      FROM (SELECT *, ${key} AS key FROM line) AS l
      LEFT JOIN (SELECT *, ${key} AS key FROM held) AS h USING (key)
      LEFT JOIN (SELECT *, ${key} AS key FROM came) AS c USING (key)
      LEFT JOIN (SELECT *, ${key} AS key FROM goals) AS g USING (key)
  )
  SELECT json_build_object('from', $1::date, 'until', $2::date,
    'total', (SELECT figures FROM figures WHERE which = 'now' AND track_id IS NULL),
    'before', (SELECT figures FROM figures WHERE which = 'before' AND known),
    'tracks', (SELECT coalesce(json_agg(json_build_object('trackId', t.id, 'name', t.name,
        'total', (SELECT figures FROM figures f WHERE f.track_id = t.id AND f.quarter IS NULL),
        'quarters', (SELECT json_agg(json_build_object('quarter', f.quarter, 'figures', f.figures) ORDER BY f.quarter)
          FROM figures f WHERE f.track_id = t.id AND f.quarter IS NOT NULL)) ORDER BY t.name, t.id), '[]') FROM shown t))::text AS answer`;
