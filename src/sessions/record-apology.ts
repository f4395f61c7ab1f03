import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { conflict, notFound } from "../core/errors";
import type { RecordApologyInput } from "./attendance.inputs";
import { cancelledSentence } from "./hold-session";
import { enrolledOn } from "./roster-in-sql";

interface Row {
  readonly logged: boolean;
  readonly cancelled: boolean;
  readonly enrolled: boolean;
}

/**
 * Notes that somebody cannot come, or can after all, before anything of that session is recorded. Once it is, the list itself
 * says so. Errors: NOT_FOUND (session or person), CONFLICT (cancelled; already logged).
 */
export async function recordApology(
  act: Act,
  { sessionId, participantId, apologises }: RecordApologyInput,
): Promise<Done> {
  const { logged, cancelled, enrolled } = only(
    await act.sql<Row>`
    /* sessions.record-apology */
    WITH held AS MATERIALIZED (
      SELECT s.organisation_id, s.id, s.track_id, s.on_date, s.logged_at, s.cancelled_at FROM session s
       WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}
         FOR NO KEY UPDATE
    ), judged AS MATERIALIZED (
      SELECT h.*, EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = h.organisation_id AND e.participant_id = ${participantId}
        AND e.track_id = h.track_id AND ${written(enrolledOn("e", "h"))}) AS enrolled FROM held h
    ), noted AS (
      INSERT INTO apology (organisation_id, session_id, participant_id, recorded_at, recorded_by)
      SELECT organisation_id, id, ${participantId}, ${act.at}, (SELECT app.account()) FROM judged
       WHERE ${apologises} AND enrolled AND logged_at IS NULL AND cancelled_at IS NULL
      ON CONFLICT (organisation_id, session_id, participant_id) DO NOTHING
    ), withdrawn AS (
      DELETE FROM apology y USING judged j
       WHERE NOT ${apologises} AND y.organisation_id = j.organisation_id AND y.session_id = j.id AND y.participant_id = ${participantId}
         AND j.logged_at IS NULL
    )
    SELECT logged_at IS NOT NULL AS logged, cancelled_at IS NOT NULL AS cancelled, enrolled FROM judged`,
  );
  if (!enrolled) throw notFound();
  if (cancelled) throw conflict(cancelledSentence);
  if (logged) throw conflict("De lijst van deze bijeenkomst is al begonnen. Vul het daar in.");
  act.concerns([participantId], ["apology"]);
  act.changesList(sessionId);
  return { id: sessionId };
}
