import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { badInput, refusing } from "../core/errors";
import type { RecordHeadCountInput } from "./attendance.inputs";
import { cancelledSentence, forgetLoggingOfNothing } from "./hold-session";

/** Counts the people beside the named ones; null takes the count back. Errors: NOT_FOUND, CONFLICT (cancelled), BAD_USER_INPUT. */
export async function recordHeadCount(
  act: Act,
  { sessionId, headCount = null, quality = null }: RecordHeadCountInput,
): Promise<Done> {
  if ((headCount === null) !== (quality === null))
    throw badInput({ quality: "Zeg bij een aantal of het geteld of geschat is." });
  only(
    await refusing(
      "session_is_cancelled_or_logged",
      cancelledSentence,
      act.sql`
    /* sessions.record-head-count */ UPDATE session s
       SET head_count = ${headCount}::smallint, head_count_quality = ${quality}::text,
           logged_at = CASE WHEN ${headCount}::smallint IS NULL THEN s.logged_at ELSE coalesce(s.logged_at, ${act.at}) END
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}
    RETURNING s.id`,
    ),
  );
  if (headCount === null) await forgetLoggingOfNothing(act, sessionId);
  act.concerns([], ["head_count"]);
  act.changesList(sessionId);
  return { id: sessionId };
}
