import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import { holdSession, holdsSomething } from "./hold-session";
import type { CancelSessionInput, SessionInput } from "./session.inputs";

const loggedSentence =
  "Er staat al wie er was, dus deze bijeenkomst ging door. Haal eerst de aanwezigheid en het aantal weg.";

/**
 * "Niet doorgegaan", with a reason. A session that was closed while nobody came may still turn out not to have been held.
 * Errors: NOT_FOUND, CONFLICT when a mark or a head count stands.
 */
export async function cancelSession(act: Act, { sessionId, reason }: CancelSessionInput): Promise<Done> {
  await holdSession(act, sessionId);
  await refusing(
    "session_is_cancelled_or_logged",
    loggedSentence,
    act.sql`
    /* sessions.cancel */ UPDATE session s
       SET cancelled_at = coalesce(s.cancelled_at, ${act.at}), cancel_reason = ${reason.trim()},
           logged_at = CASE WHEN ${written(holdsSomething)} THEN s.logged_at END, closed_at = CASE WHEN ${written(holdsSomething)} THEN s.closed_at END
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId}`,
  );
  act.concerns([], ["cancelled_at", "cancel_reason"]);
  act.changesList(sessionId);
  return { id: sessionId };
}

/** Takes a cancellation back: the session waits to be logged. Errors: NOT_FOUND. */
export async function restoreSession(act: Act, { sessionId }: SessionInput): Promise<Done> {
  only(
    await act.sql`
    /* sessions.restore */ UPDATE session s SET cancelled_at = NULL, cancel_reason = NULL
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}
    RETURNING s.id`,
  );
  act.concerns([], ["cancelled_at", "cancel_reason"]);
  act.changesList(sessionId);
  return { id: sessionId };
}
