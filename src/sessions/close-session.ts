import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import { apologiesOfHeld } from "./apologies-in-sql";
import { cancelledSentence } from "./hold-session";
import type { SessionInput } from "./session.inputs";

/** "Afronden": the list is complete; without a mark it says that nobody came. Who apologised beforehand is marked so. Errors: NOT_FOUND, CONFLICT (cancelled). */
export async function closeSession(act: Act, { sessionId }: SessionInput): Promise<Done> {
  only(
    await refusing(
      "session_is_cancelled_or_logged",
      cancelledSentence,
      act.sql`
    /* sessions.close */
    WITH held AS MATERIALIZED (
      SELECT s.organisation_id, s.id, s.track_id, s.on_date, s.logged_at FROM session s
       WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}
         FOR NO KEY UPDATE
    ), apologised AS (
      INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, recorded_at, recorded_by)
      SELECT organisation_id, session_id, participant_id, track_id, on_date, 'ABSENT_NOTIFIED', ${act.at}, recorded_by
        FROM (${written(apologiesOfHeld)}) AS y ORDER BY participant_id
      ON CONFLICT (organisation_id, session_id, participant_id) DO NOTHING
    )
    UPDATE session s
       SET closed_at = coalesce(s.closed_at, ${act.at}), logged_at = coalesce(s.logged_at, ${act.at})
      FROM held h WHERE s.organisation_id = h.organisation_id AND s.id = h.id
    RETURNING s.id`,
    ),
  );
  act.concerns([], ["closed_at"]);
  act.changesList(sessionId);
  return { id: sessionId };
}
