import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import type { Period } from "../core/days";

const counted = (word: string, counts: string): string =>
  `coalesce((SELECT json_agg(json_build_object('${word}', c.word, 'count', c.count) ORDER BY c.count DESC, c.word) FROM ${counts} c), '[]')`;

/**
 * How people came in a period, and what they went on to, over the tracks within reach. Each enrolment counts: whoever comes
 * back counts again, so that what stood, came and went adds up.
 */
export const movingOnQuestion: Question<Period> = {
  name: "outcomes.moving-on",
  may: "overview.read",
  report: true,
  sql: `WITH within AS MATERIALIZED (
      SELECT e.* FROM enrolment e WHERE e.organisation_id = (SELECT app.organisation()) AND ${withinReach("e.track_id")}
    ), began AS (
      SELECT w.id FROM within w WHERE w.active_from >= $1::date AND w.active_from < $2::date
    ), source AS (
      SELECT r.source AS word, count(*) FROM began b LEFT JOIN referral r
          ON r.organisation_id = (SELECT app.organisation()) AND r.enrolment_id = b.id GROUP BY 1
    ), reason AS (
      SELECT w.exit_reason AS word, count(*) FROM within w WHERE w.closed_on >= $1::date AND w.closed_on < $2::date AND w.active_from IS NOT NULL GROUP BY 1
    )
    SELECT json_build_object(
      'atBeginning', (SELECT count(*) FROM within w WHERE w.active_from < $1::date AND (w.closed_on >= $1::date) IS NOT FALSE),
      'cameIn', (SELECT count(*) FROM began),
      'wentOut', coalesce((SELECT sum(reason.count) FROM reason), 0),
      'atEnd', (SELECT count(*) FROM within w WHERE w.active_from < $2::date AND (w.closed_on >= $2::date) IS NOT FALSE),
      'sources', ${counted("source", "source")},
      'reasons', ${counted("reason", "reason")})::text AS answer`,
  values: ({ from, until }) => [from, until],
};
