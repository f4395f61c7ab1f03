import type { Question } from "../access/ask";
import { personWithinReach, withinReach } from "../access/reach";

const noteFields = `SELECT n.id, n."on", n.words, a.name AS "recordedByName", a.id = (SELECT app.account()) AS "isMine"`;
const writer = "account a ON a.organisation_id = n.organisation_id AND a.id = n.recorded_by";

/** The notes about a person, the newest first. */
export const notesOfParticipantQuestion: Question<{ readonly participantId: string }> = {
  name: "notes.of-participant",
  may: "note.read",
  sql: `SELECT (SELECT coalesce(json_agg(o ORDER BY n."on" DESC, n.id DESC), '[]')
        FROM note n JOIN ${writer} CROSS JOIN LATERAL (${noteFields}) AS o
       WHERE n.organisation_id = p.organisation_id AND n.participant_id = p.id)::text AS answer, ARRAY[p.id] AS subjects
    FROM participant p
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1 AND ${personWithinReach("p.id")}`,
  values: ({ participantId }) => [participantId],
};

/** The notes about a session, in the order in which they were written. */
export const notesOfSessionQuestion: Question<{ readonly sessionId: string }> = {
  name: "notes.of-session",
  may: "note.read",
  sql: `SELECT (SELECT coalesce(json_agg(o ORDER BY n.id), '[]')
        FROM note n JOIN ${writer} CROSS JOIN LATERAL (${noteFields}) AS o
       WHERE n.organisation_id = s.organisation_id AND n.session_id = s.id)::text AS answer
    FROM session s
   WHERE s.organisation_id = (SELECT app.organisation()) AND s.id = $1 AND ${withinReach("s.track_id")}`,
  values: ({ sessionId }) => [sessionId],
};
