import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import type { Period } from "../core/days";
import { allTracks, countedOnceNow, trackQuarterNow } from "../sessions/roll-ups-in-sql";

/** The figures of a line, named as the screen has them; the line has what adds up, and people and goals that count once. */
const figuresOf = (
  line: string,
): string => `(SELECT coalesce(${line}.held, 0) AS held, coalesce(${line}.cancelled, 0) AS cancelled,
    coalesce(${line}.unlogged, 0) AS "notLogged", coalesce(${line}.present, 0) AS attendances, coalesce(${line}.came, 0) AS people,
    coalesce(${line}.contributed, 0) AS contributors, ${line}.present::float8 / nullif(${line}.marks, 0) AS "attendanceRate",
    ${line}.change::float8 / nullif(${line}.reviewed, 0) AS "goalChange", coalesce(${line}.reviewed, 0) AS "goalsReviewed")`;

/** The day a year before; as a day, so that an index on days finds it. */
const aYearBefore = (day: string): string => `(${day}::date - interval '1 year')::date`;

/** What adds up over lines. People and goals do not: they count in the last quarter that they have in the period. */
const summed = `sum(held) AS held, sum(cancelled) AS cancelled, sum(marks) AS marks, sum(present) AS present, sum(unlogged) AS unlogged`;

/**
 * The manager's overview of whole quarters, with the same period a year earlier beside it. All of it stands in the roll-ups
 * but the sessions that nobody logged. All marks are of people who were enrolled and of sessions that were held: the roll
 * call takes no others. A cell is a track in a quarter; `last_` is what counts for the period as a whole.
 */
export const overviewQuestion: Question<Period> = {
  name: "outcomes.overview",
  may: "overview.read",
  sql: `WITH added AS MATERIALIZED (
      SELECT q.track_id, q.quarter, q.held, q.cancelled, q.marks, q.present, 0 AS unlogged
        FROM (${trackQuarterNow}) AS q WHERE q.quarter >= ${aYearBefore("$1")} AND q.quarter < $2::date
      UNION ALL
      SELECT s.track_id, date_trunc('quarter', s.on_date)::date, 0, 0, 0, 0, 1 FROM session s
       WHERE s.on_date >= ${aYearBefore("$1")} AND s.on_date < least($2::date, $3::date)
         AND s.cancelled_at IS NULL AND s.logged_at IS NULL
    ), once AS MATERIALIZED (
      SELECT c.* FROM (${countedOnceNow}) AS c WHERE c.quarter >= ${aYearBefore("$1")} AND c.quarter < $2::date
    ), cell AS MATERIALIZED (
      SELECT track_id, quarter, ${summed}, sum(came) AS came, sum(contributed) AS contributed, sum(reviewed) AS reviewed, sum(change) AS change,
             sum(came) FILTER (WHERE last) AS last_came, sum(contributed) FILTER (WHERE last) AS last_contributed,
             sum(reviewed) FILTER (WHERE last) AS last_reviewed, sum(change) FILTER (WHERE last) AS last_change
        FROM (SELECT *, NULL::int AS came, NULL::int AS contributed, NULL::int AS reviewed, NULL::int AS change, false AS last
                FROM added WHERE quarter >= $1::date
              UNION ALL
              SELECT track_id, quarter, NULL, NULL, NULL, NULL, NULL, came, contributed, reviewed, change, next >= $2::date
                FROM once WHERE quarter >= $1::date) AS part
       GROUP BY 1, 2
    ), whole AS (
      SELECT track_id, ${summed}, sum(last_came) AS came, sum(last_contributed) AS contributed, sum(last_reviewed) AS reviewed,
             sum(last_change) AS change FROM cell GROUP BY 1
    ), total AS (
      SELECT ${summed}, sum(came) FILTER (WHERE track_id = ${allTracks}) AS came, sum(contributed) FILTER (WHERE track_id = ${allTracks}) AS contributed,
             sum(reviewed) FILTER (WHERE track_id = ${allTracks}) AS reviewed, sum(change) FILTER (WHERE track_id = ${allTracks}) AS change FROM whole
    ), before AS (
      SELECT * FROM (SELECT count(*) AS lines, ${summed} FROM added WHERE quarter < ${aYearBefore("$2")}) AS a
       CROSS JOIN (SELECT sum(came) AS came, sum(contributed) AS contributed, sum(reviewed) AS reviewed, sum(change) AS change FROM once
         WHERE track_id = ${allTracks} AND quarter < ${aYearBefore("$2")} AND next >= ${aYearBefore("$2")}) AS o
    ), shown AS MATERIALIZED (
      SELECT t.id, t.name FROM track t
       WHERE ${withinReach("t.id")} AND (t.opened_on < $2::date AND (t.closed_on IS NULL OR t.closed_on > $1::date)
         OR EXISTS (SELECT FROM whole w WHERE w.track_id = t.id AND w.held + w.cancelled + w.marks > 0))
    ), quarters AS (
      SELECT t.id, json_agg(json_build_object('quarter', each.quarter::date, 'figures', f) ORDER BY each.quarter) AS quarters
        FROM shown t CROSS JOIN generate_series($1::date, $2::date - 1, interval '3 months') AS each (quarter)
        LEFT JOIN cell c ON c.track_id = t.id AND c.quarter = each.quarter::date CROSS JOIN LATERAL ${figuresOf("c")} AS f GROUP BY 1
    )
    SELECT json_build_object('from', $1::date, 'until', $2::date,
      'total', (SELECT row_to_json(f) FROM total t CROSS JOIN LATERAL ${figuresOf("t")} AS f),
      'before', (SELECT row_to_json(f) FROM before b CROSS JOIN LATERAL ${figuresOf("b")} AS f WHERE b.lines > 0),
      'tracks', (SELECT coalesce(json_agg(json_build_object('trackId', t.id, 'name', t.name, 'total', f, 'quarters', q.quarters) ORDER BY t.name, t.id), '[]')
        FROM shown t JOIN quarters q ON q.id = t.id LEFT JOIN whole w ON w.track_id = t.id CROSS JOIN LATERAL ${figuresOf("w")} AS f))::text AS answer`,
  values: ({ from, until }, { today }) => [from, until, today],
};
