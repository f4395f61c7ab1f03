import { reachedInSql, withinReached } from "../access/reach";
import { termInSql } from "../access/terms";

/** The steps in their order, with how often each has to be done. What is done once is the least. */
const stepsInSql = `(VALUES ('VISITOR', 1, NULL), ('REGULAR', 2, greatest(${termInSql("movement.visits")}, 1)),
  ('CONTRIBUTOR', 3, greatest(${termInSql("movement.contributions")}, 1)), ('HOST', 4, greatest(${termInSql("movement.hosting")}, 1)),
  ('ORGANISER', 5, greatest(${termInSql("movement.organising")}, 1)))`;

/**
 * The common table `proposal` (participant_id, step, on_date, times, weeks): at most one for each person, the lowest step above
 * those that were confirmed that she did often enough in the last weeks. The period ends with `today` and holds whole weeks: of
 * eight weeks the day 55 days ago is the first. Several sessions on one day are one visit; a task counts once a week, Monday to
 * Sunday. What was answered with "not now" comes back after the term. `person` narrows it to one.
 */
export function proposalsInSql(today: string, person: string | null): string {
  const of = (column: string): string => (person === null ? "" : `AND ${column} = ${person}`);
  const lately = (day: string): string => `${day} > ${today} - 7 * (SELECT weeks FROM span) AND ${day} <= ${today}`;
  return `${reachedInSql}, span AS MATERIALIZED (SELECT ${termInSql("movement.weeks")} AS weeks
  ), step AS MATERIALIZED (SELECT * FROM ${stepsInSql} AS s (step, rank, needed)
  ), mark AS MATERIALIZED (
    SELECT a.participant_id, a.on_date AS day, a.contribution AS kind, num_nonnulls(a.contribution, a.contribution_words) > 0 AS gave, true AS came
      FROM attendance a
     WHERE ${lately("a.on_date")} AND a.status = 'PRESENT' AND ${withinReached("a.track_id")} ${of("a.participant_id")}
    UNION ALL
    SELECT c.participant_id, c."on", c.kind, true, false FROM contribution c
     WHERE ${lately('c."on"')} AND c.direction = 'GIVEN' ${of("c.participant_id")} AND (${withinReached("c.track_id")}
        OR c.track_id IS NULL AND EXISTS (SELECT FROM enrolment e WHERE e.participant_id = c.participant_id AND ${withinReached("e.track_id")}))
  ), deed AS (
    SELECT DISTINCT participant_id, 'REGULAR' AS step, day FROM mark WHERE came
    UNION ALL SELECT participant_id, 'CONTRIBUTOR', day FROM mark WHERE gave
    UNION ALL SELECT participant_id, 'HOST', day FROM mark WHERE kind = 'HOSTING'
    UNION ALL SELECT participant_id, 'ORGANISER', min(day) FROM mark WHERE kind IN ('HOSTING', 'ORGANISING') GROUP BY participant_id, date_trunc('week', day)
  ), numbered AS (
    SELECT d.*, row_number() OVER (PARTITION BY participant_id, step ORDER BY day) AS number, count(*) OVER (PARTITION BY participant_id, step) AS times
      FROM deed d
  ), proposal AS MATERIALIZED (
    SELECT DISTINCT ON (n.participant_id) n.participant_id, n.step, n.day AS on_date, n.times, span.weeks
      FROM numbered n JOIN step s ON s.step = n.step AND s.needed = n.number CROSS JOIN span
      LEFT JOIN LATERAL (SELECT m.answer, (m.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date AS said_on FROM movement m
        WHERE m.participant_id = n.participant_id AND m.step = n.step ORDER BY m.number DESC LIMIT 1) AS last ON true
     WHERE NOT coalesce(last.answer = 'NOT_NOW' AND last.said_on + 7 * ${termInSql("movement.again")} > ${today}, false)
       AND s.rank > coalesce((SELECT max(high.rank) FROM step high WHERE (SELECT m.answer FROM movement m
         WHERE m.participant_id = n.participant_id AND m.step = high.step ORDER BY m.number DESC LIMIT 1) = 'CONFIRMED'), 0)
       AND EXISTS (SELECT FROM enrolment e WHERE e.participant_id = n.participant_id AND e.closed_on IS NULL AND ${withinReached("e.track_id")})
     ORDER BY n.participant_id, s.rank
  )`;
}

/** The fields of MovementProposal; goes with `proposal` as `r` and the participant as `p`. */
export const proposalFieldsInSql = `json_build_object('participantId', p.id, 'name', p.name, 'step', r.step, 'on', r.on_date,
  'times', r.times, 'weeks', r.weeks)`;
