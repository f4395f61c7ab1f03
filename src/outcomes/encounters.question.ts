import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import type { Period } from "../core/days";

/** Fewer are not told: who works with a group could guess who they are. */
const fewestTold = 5;

/**
 * Per track, how many people met somebody at its sessions in whole quarters: the same other person at least once, or at least three
 * times. The pairs are counted and forgotten; nobody is named. A report, since everybody is held against everybody.
 */
export const encountersQuestion: Question<Period> = {
  name: "outcomes.encounters",
  may: "overview.read",
  report: true,
  sql: `WITH present AS MATERIALIZED (
      SELECT a.track_id, a.session_id, a.participant_id FROM attendance a
       WHERE a.on_date >= $1::date AND a.on_date < $2::date AND a.status = 'PRESENT' AND ${withinReach("a.track_id")}
    ), met AS (
      SELECT one.track_id, one.participant_id, other.participant_id AS other_id, count(*) AS times
        FROM present one JOIN present other ON other.session_id = one.session_id AND other.participant_id <> one.participant_id
       GROUP BY 1, 2, 3
    ), person AS (
      SELECT track_id, participant_id, max(times) AS times FROM met GROUP BY 1, 2
    ), counted AS (
      SELECT track_id, count(*) AS once, count(*) FILTER (WHERE times >= 3) AS thrice FROM person GROUP BY 1
    )
    SELECT coalesce(json_agg(json_build_object('trackId', t.id, 'name', t.name,
        'metOnce', CASE WHEN c.once >= ${fewestTold} THEN c.once END,
        'metThrice', CASE WHEN c.thrice >= ${fewestTold} THEN c.thrice END) ORDER BY t.name, t.id), '[]')::text AS answer
      FROM track t LEFT JOIN counted c ON c.track_id = t.id
     WHERE ${withinReach("t.id")} AND EXISTS (SELECT FROM present p WHERE p.track_id = t.id)`,
  values: ({ from, until }) => [from, until],
};
