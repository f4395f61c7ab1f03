import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import { cancelledSentence } from "./hold-session";
import type { SessionInput } from "./session.inputs";

/** "Afronden": the list is complete; without a mark it says that nobody came. Errors: NOT_FOUND, CONFLICT (cancelled). */
export async function closeSession(act: Act, { sessionId }: SessionInput): Promise<Done> {
  only(
    await refusing(
      "session_is_cancelled_or_logged",
      cancelledSentence,
      act.sql`
    /* sessions.close */ UPDATE session s
       SET closed_at = coalesce(s.closed_at, ${act.at}), logged_at = coalesce(s.logged_at, ${act.at})
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}
    RETURNING s.id`,
    ),
  );
  act.concerns([], ["closed_at"]);
  act.changesList(sessionId);
  return { id: sessionId };
}
