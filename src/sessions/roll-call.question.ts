import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import { chosenColumns, rollCallsInSql } from "./roll-calls-in-sql";

/** One session with everybody on its list, and what stood there the last time this series came together. */
export const rollCallQuestion: Question<{ readonly sessionId: string }> = {
  name: "sessions.roll-call",
  may: "session.read",
  sql: `WITH chosen AS MATERIALIZED (
    SELECT ${chosenColumns} FROM session s WHERE s.id = $1::uuid AND ${withinReach("s.track_id")}
  ), ${rollCallsInSql}
  SELECT answer::text, (SELECT array_agg(r.participant_id) FROM roster r) AS subjects FROM roll_call`,
  values: ({ sessionId }) => [sessionId],
};
