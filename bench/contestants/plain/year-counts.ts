import { inReach, marks } from "./parts";

/** $1, $2: the year as far as it has come; $3: the days that divide births into age bands; $4: today. */
export const yearCounts = `
  WITH presence AS MATERIALIZED (
    SELECT s.track_id, a.participant_id, count(*) AS present
      FROM ${marks}
     WHERE a.organisation_id = (SELECT app.organisation()) AND a.status = 'PRESENT' AND s.on_date >= $1::date AND s.on_date < $2::date
     GROUP BY 1, 2
  ), numbered AS (
    SELECT t.id AS track_id, t.public_label AS label, t.sensitive, dense_rank() OVER (ORDER BY t.public_label) - 1 AS number
      FROM track t
     WHERE t.organisation_id = (SELECT app.organisation()) AND ${inReach("t.id")}
       AND (t.opened_on < $2::date AND (t.closed_on IS NULL OR t.closed_on >= $1::date)
         OR EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = t.organisation_id AND e.track_id = t.id
                       AND e.active_from < $2::date AND (e.closed_on IS NULL OR e.closed_on >= $1::date))
         OR t.id IN (SELECT track_id FROM presence))
  ), came AS (
    SELECT p.participant_id, n.number, sum(p.present) AS present FROM presence p JOIN numbered n USING (track_id) GROUP BY 1, 2
  ), profile AS (
    SELECT p.id, p.registered_on IS NOT NULL AS registered, p.district_code AS district,
           CASE WHEN p.birth_year IS NOT NULL THEN cardinality($3::date[])
             - width_bucket(make_date(p.birth_year, coalesce(p.birth_month, 1), 1), $3::date[]) END AS band
      FROM participant p WHERE p.organisation_id = (SELECT app.organisation()) AND p.id IN (SELECT participant_id FROM came)
  ), people AS (
    SELECT c.tracks, p.district, p.band, count(*) AS people
      FROM (SELECT participant_id, array_agg(number ORDER BY number) AS tracks FROM came GROUP BY 1) AS c JOIN profile p ON p.id = c.participant_id
     WHERE p.registered GROUP BY 1, 2, 3
  ), participations AS (
    SELECT c.number AS track, p.district, p.band, sum(c.present) AS present FROM came c JOIN profile p ON p.id = c.participant_id GROUP BY 1, 2, 3
  ), flow AS (
    SELECT n.number,
           count(*) FILTER (WHERE e.active_from < $1::date AND (e.closed_on IS NULL OR e.closed_on >= $1::date)) AS begin,
           count(*) FILTER (WHERE e.active_from >= $1::date) AS inflow,
           count(*) FILTER (WHERE e.closed_on >= $1::date AND e.closed_on < $2::date) AS outflow,
           count(*) FILTER (WHERE e.closed_on IS NULL OR e.closed_on >= $2::date) AS "end"
      FROM enrolment e JOIN numbered n ON n.track_id = e.track_id
      JOIN participant p ON p.organisation_id = e.organisation_id AND p.id = e.participant_id AND p.registered_on IS NOT NULL
     WHERE e.organisation_id = (SELECT app.organisation()) AND e.active_from < $2::date GROUP BY 1
  ), held AS (
    SELECT n.number, count(s.logged_at) AS logged, count(*) AS of FROM session s JOIN numbered n ON n.track_id = s.track_id
     WHERE s.organisation_id = (SELECT app.organisation()) AND s.on_date >= $1::date AND s.on_date < $2::date
       AND s.cancelled_at IS NULL AND (s.on_date < $4::date OR s.logged_at IS NOT NULL) GROUP BY 1
  ), line AS (
    SELECT number, min(label) AS label, bool_or(sensitive) AS sensitive FROM numbered GROUP BY 1
  )
  SELECT json_build_object(
    'organisation', (SELECT o.name FROM organisation o WHERE o.id = (SELECT app.organisation())),
    'divisionYear', greatest(extract(year FROM $1::date)::int, (SELECT max(d.valid_from) FROM district d WHERE d.code IN (SELECT district FROM profile))),
    'tracks', (SELECT coalesce(json_agg(json_build_object('label', l.label, 'sensitive', l.sensitive, 'begin', coalesce(f.begin, 0),
        'inflow', coalesce(f.inflow, 0), 'outflow', coalesce(f.outflow, 0), 'end', coalesce(f."end", 0), 'logged', coalesce(h.logged, 0), 'of', coalesce(h.of, 0))
        ORDER BY l.number), '[]') FROM line l LEFT JOIN flow f USING (number) LEFT JOIN held h USING (number)),
    'districts', (SELECT coalesce(json_agg(json_build_object('code', d.code, 'name', d.name)), '[]') FROM district d WHERE d.code IN (SELECT district FROM profile)),
    'people', (SELECT coalesce(json_agg(json_build_object('tracks', tracks, 'district', district, 'band', band, 'people', people)), '[]') FROM people),
    'participations', (SELECT coalesce(json_agg(json_build_object('track', track, 'district', district, 'band', band, 'present', present)), '[]')
      FROM participations))::text AS answer`;
