import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import { newId } from "../core/ids";
import type { WelcomeNewcomerInput } from "./attendance.inputs";
import { cancelledSentence } from "./hold-session";

/**
 * "Nieuw gezicht": somebody with a first name alone, enrolled in the session's track from that day, and present. She counts
 * as a participation now, and as a unique person once she is registered. Answers her id, which the client may have made.
 * Errors: NOT_FOUND, CONFLICT (cancelled; an id that is somebody's already).
 */
export async function welcomeNewcomer(
  act: Act,
  { sessionId, callingName, participantId }: WelcomeNewcomerInput,
): Promise<Done> {
  const id = participantId ?? newId(act.at);
  only(
    await refusing(
      "session_is_cancelled_or_logged",
      cancelledSentence,
      refusing(
        "participant_pkey",
        "Deze persoon staat al in het register.",
        act.sql`
    /* sessions.welcome-newcomer */
    WITH held AS MATERIALIZED (
      SELECT s.organisation_id, s.id, s.track_id, s.on_date FROM session s
       WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}
         FOR NO KEY UPDATE
    ), logged AS (
      UPDATE session s SET logged_at = coalesce(s.logged_at, ${act.at}) FROM held h
       WHERE s.organisation_id = h.organisation_id AND s.id = h.id
    ), newcomer AS (
      INSERT INTO participant (organisation_id, id, calling_name, created_at)
      SELECT h.organisation_id, ${id}::uuid, ${callingName.trim()}, ${act.at} FROM held h
    ), enrolled AS (
      INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on)
      SELECT h.organisation_id, ${newId(act.at)}::uuid, ${id}::uuid, h.track_id, 'REGISTERED', h.on_date FROM held h
      RETURNING organisation_id, id, registered_on
    ), noted AS (
      INSERT INTO enrolment_change (organisation_id, enrolment_id, number, status, "on", recorded_at, recorded_by)
      SELECT e.organisation_id, e.id, 1, 'REGISTERED', e.registered_on, ${act.at}, (SELECT app.account()) FROM enrolled e
    )
    INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, recorded_at, recorded_by)
    SELECT h.organisation_id, h.id, ${id}::uuid, h.track_id, h.on_date, 'PRESENT', ${act.at}, (SELECT app.account()) FROM held h
    RETURNING participant_id`,
      ),
    ),
  );
  act.concerns([id], ["participant", "enrolment", "attendance"]);
  act.changesList(sessionId);
  return { id };
}
