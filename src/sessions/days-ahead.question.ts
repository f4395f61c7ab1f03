import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import { plusDays } from "../core/days";
import { chosenColumns, rollCallsInSql } from "./roll-calls-in-sql";

/** As far ahead as a phone keeps lists for: today, and a week, so that what comes weekly is always among it. */
const DAYS_AHEAD = 8;

/**
 * The lists of today and the coming days, for a phone that may have no line by then: of the tracks that are hers to look
 * after, so of a manager who reaches all tracks only those that she was assigned to.
 */
export const daysAheadQuestion: Question<void> = {
  name: "sessions.days-ahead",
  may: "day.read",
  sql: `WITH chosen AS MATERIALIZED (
    SELECT ${chosenColumns} FROM session s
     WHERE s.on_date >= $1::date AND s.on_date < $2::date AND ${withinReach("s.track_id")}
       AND EXISTS (SELECT FROM assignment a WHERE a.organisation_id = s.organisation_id AND a.track_id = s.track_id
         AND a.account_id = (SELECT app.account()) AND a.starts_on <= $1::date AND (a.ends_on IS NULL OR a.ends_on > $1::date))
  ), ${rollCallsInSql}
  SELECT (SELECT coalesce(json_agg(answer ORDER BY starts_at, id), '[]') FROM roll_call)::text AS answer,
         ARRAY(SELECT DISTINCT r.participant_id FROM roster r) AS subjects`,
  values: (_, { today }) => [today, plusDays(today, DAYS_AHEAD)],
};
