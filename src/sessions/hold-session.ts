import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";

/** What a person reads who wants to log a session that was cancelled. */
export const cancelledSentence = "Deze bijeenkomst is niet doorgegaan. Zet haar eerst terug.";

/**
 * Holds a session within reach until the end of this act: whoever else writes to it or to its list comes before or after,
 * so that later statements of this act see everything that stands. Errors: NOT_FOUND.
 */
export async function holdSession(act: Act, sessionId: string): Promise<void> {
  only(
    await act.sql`
    /* sessions.hold */ SELECT s.id FROM session s
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}
       FOR NO KEY UPDATE`,
  );
}

/** True when something was recorded of the session `s`: a mark or a head count. */
export const holdsSomething = `(s.head_count IS NOT NULL OR EXISTS (SELECT FROM attendance a
  WHERE a.organisation_id = s.organisation_id AND a.session_id = s.id AND a.status IS NOT NULL))`;

/** Takes back "logged" where the last record was withdrawn and nobody closed it: the session waits to be logged again. */
export async function forgetLoggingOfNothing(act: Act, sessionId: string): Promise<void> {
  await act.sql`
    /* sessions.forget-logging */ UPDATE session s SET logged_at = NULL
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId}
       AND s.logged_at IS NOT NULL AND s.closed_at IS NULL AND NOT ${written(holdsSomething)}`;
}
