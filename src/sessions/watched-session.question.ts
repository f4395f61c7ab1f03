import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";

/** Whether a session's list may be looked at by who asks; shows nothing of it. */
export const watchedSessionQuestion: Question<{ readonly sessionId: string }> = {
  name: "sessions.watched",
  may: "session.read",
  sql: `SELECT json_build_object('id', s.id)::text AS answer FROM session s
     WHERE s.id = $1::uuid AND ${withinReach("s.track_id")}`,
  values: ({ sessionId }) => [sessionId],
};
