import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import type { Period } from "../core/days";

/**
 * Every rating of a goal that was looked at in whole quarters, for `goalResults` to add up: the first level ever and the last in
 * the period. Who it was is a number that counts from 1 within the answer. Never for a screen.
 */
export const goalRatingsQuestion: Question<Period> = {
  name: "outcomes.goal-ratings",
  may: "overview.read",
  report: true,
  sql: `WITH reviewed AS MATERIALIZED (
      SELECT g.id, g.participant_id, g.weight, r.level AS last, row_number() OVER (PARTITION BY g.id ORDER BY r."on" DESC, r.recorded_at DESC, r.id DESC) AS place
        FROM goal_review r JOIN goal g ON g.organisation_id = r.organisation_id AND g.id = r.goal_id
       WHERE r."on" >= $1::date AND r."on" < $2::date
    ), rated AS (
      SELECT w.participant_id, w.weight, w.last, first.level AS first, first.times > 1 AS again
        FROM reviewed w CROSS JOIN LATERAL (SELECT (array_agg(r.level ORDER BY r."on", r.recorded_at, r.id))[1] AS level, count(*) AS times
          FROM goal_review r WHERE r.goal_id = w.id AND r."on" < $2::date) AS first
       WHERE w.place = 1
    )
    SELECT coalesce(json_agg(json_build_object('trackId', t.id, 'name', t.name, 'person', n.person, 'weight', n.weight,
        'first', n.first, 'last', n.last, 'again', n.again) ORDER BY t.name, t.id, n.person), '[]')::text AS answer
      FROM (SELECT rated.*, dense_rank() OVER (ORDER BY participant_id) AS person FROM rated) AS n
      JOIN LATERAL (SELECT DISTINCT e.track_id FROM enrolment e WHERE e.participant_id = n.participant_id
        AND e.registered_on < $2::date AND (e.closed_on IS NULL OR e.closed_on >= $1::date)) AS e ON true
      JOIN track t ON t.id = e.track_id
     WHERE ${withinReach("t.id")}`,
  values: ({ from, until }) => [from, until],
};
