import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import { plusDays } from "../core/days";
import { personQuarterNow, trackQuarterNow } from "../sessions/roll-ups-in-sql";
import { bandBorders } from "./age-bands";
import { periodOf } from "./year-report.plan";

/**
 * Counts a year, unprotected: for the plan alone, never for a screen. Who came and how often is read from the roll-ups;
 * age and district are those that the register has now. People without registration count as participations only.
 */
export const yearCountsQuestion: Question<{ readonly year: number }> = {
  name: "reports.year-counts",
  may: "report.draft",
  report: true,
  sql: `WITH numbered AS (
      SELECT t.id AS track_id, t.public_label AS label, t.sensitive, t.opened_on, t.closed_on,
             dense_rank() OVER (ORDER BY t.public_label) - 1 AS number
        FROM track t
       WHERE ${withinReach("t.id")}
         AND (t.opened_on < $2::date AND (t.closed_on IS NULL OR t.closed_on >= $1::date)
           OR EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = t.organisation_id AND e.track_id = t.id
                         AND e.active_from < $2::date AND (e.closed_on IS NULL OR e.closed_on >= $1::date))
           OR EXISTS (SELECT FROM (${trackQuarterNow}) AS q WHERE q.track_id = t.id
                         AND q.quarter >= $1::date AND q.quarter < $2::date HAVING sum(q.present) > 0))
    ), came AS MATERIALIZED (
      SELECT q.participant_id, n.number, sum(q.present)::int AS present
        FROM (${personQuarterNow}) AS q JOIN numbered n ON n.track_id = q.track_id
       WHERE q.quarter >= $1::date AND q.quarter < $2::date GROUP BY 1, 2 HAVING sum(q.present) > 0
    ), person AS MATERIALIZED (
      SELECT p.id, p.registered_on IS NOT NULL AS registered, p.district_code, p.birth_year, p.birth_month FROM participant p
    ), visitor AS MATERIALIZED (
      SELECT c.participant_id, c.number, c.present, p.registered, p.district_code AS district,
             CASE WHEN p.birth_year IS NOT NULL THEN cardinality($3::date[])
               - width_bucket(make_date(p.birth_year, coalesce(p.birth_month, 1), 1), $3::date[]) END AS band
        FROM came c JOIN person p ON p.id = c.participant_id
    ), people AS (
      SELECT v.tracks, v.district, v.band, count(*) AS people
        FROM (SELECT participant_id, min(district) AS district, min(band) AS band, array_agg(number) AS tracks
                FROM (SELECT * FROM visitor WHERE registered ORDER BY participant_id, number) AS v GROUP BY 1) AS v GROUP BY 1, 2, 3
    ), participations AS (
      SELECT v.number AS track, v.district, v.band, sum(v.present) AS present FROM visitor v GROUP BY 1, 2, 3
    ), flow AS MATERIALIZED (
      SELECT n.number,
             count(*) FILTER (WHERE e.active_from < $1::date AND (e.closed_on IS NULL OR e.closed_on >= $1::date)) AS begin,
             count(*) FILTER (WHERE e.active_from >= $1::date) AS inflow,
             count(*) FILTER (WHERE e.closed_on >= $1::date AND e.closed_on < $2::date) AS outflow,
             count(*) FILTER (WHERE e.closed_on IS NULL OR e.closed_on >= $2::date) AS "end"
        FROM enrolment e JOIN numbered n ON n.track_id = e.track_id
       WHERE e.active_from < $2::date AND e.participant_id NOT IN (SELECT p.id FROM person p WHERE NOT p.registered)
       GROUP BY 1
    ), held AS MATERIALIZED (
      SELECT n.number, sum(h.logged) AS logged, sum(h.logged) + sum(h.unlogged) AS of
        FROM (SELECT q.track_id, q.held AS logged, 0 AS unlogged FROM (${trackQuarterNow}) AS q WHERE q.quarter >= $1::date AND q.quarter < $2::date
              UNION ALL
              SELECT s.track_id, 0, 1 FROM session s WHERE s.on_date >= $1::date AND s.on_date < least($2::date, $4::date)
                 AND s.cancelled_at IS NULL AND s.logged_at IS NULL) AS h
        JOIN numbered n ON n.track_id = h.track_id GROUP BY 1
    ), line AS (
      SELECT number, min(label) AS label, bool_or(sensitive) AS sensitive FROM numbered GROUP BY 1)
    SELECT json_build_object(
      'organisation', (SELECT o.name FROM organisation o WHERE o.id = (SELECT app.organisation())),
      'divisionYear', greatest(extract(year FROM $1::date)::int, (SELECT max(d.valid_from) FROM district d WHERE d.code IN (SELECT district FROM visitor))),
      'tracks', (SELECT coalesce(json_agg(json_build_object('label', l.label, 'sensitive', l.sensitive,
          'begin', coalesce(f.begin, 0), 'inflow', coalesce(f.inflow, 0), 'outflow', coalesce(f.outflow, 0), 'end', coalesce(f."end", 0),
          'logged', coalesce(h.logged, 0), 'of', coalesce(h.of, 0)) ORDER BY l.number), '[]')
        FROM line l LEFT JOIN flow f USING (number) LEFT JOIN held h USING (number)),
      'districts', (SELECT coalesce(json_agg(json_build_object('code', d.code, 'name', d.name)), '[]')
        FROM district d WHERE d.code IN (SELECT district FROM visitor)),
      'people', (SELECT coalesce(json_agg(p), '[]') FROM people p),
      'participations', (SELECT coalesce(json_agg(p), '[]') FROM participations p)
    )::text AS answer`,
  values: ({ year }, { today }) => {
    const { from, until } = periodOf({ year, today });
    return [from, until, bandBorders(plusDays(until, -1)), today];
  },
};
