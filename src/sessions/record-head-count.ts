import { written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { badInput, notFound, Refusal, refusing } from "../core/errors";
import type { RecordHeadCountInput } from "./attendance.inputs";
import { cancelledSentence, forgetLoggingOfNothing } from "./hold-session";

/**
 * Counts the people beside the named ones; null takes the count back. Who says what she saw replaces only that; the same count is
 * never in conflict. Errors: NOT_FOUND, CONFLICT (cancelled, or another count than was seen), BAD_USER_INPUT.
 */
export async function recordHeadCount(act: Act, input: RecordHeadCountInput): Promise<Done> {
  const { sessionId, headCount = null, quality = null, seenHeadCount } = input;
  if ((headCount === null) !== (quality === null))
    throw badInput({ quality: "Zeg bij een aantal of het geteld of geschat is." });
  const [counted] = await refusing(
    "session_is_cancelled_or_logged",
    cancelledSentence,
    act.sql`
    /* sessions.record-head-count */ UPDATE session s
       SET head_count = ${headCount}::smallint, head_count_quality = ${quality}::text,
           head_count_at = ${act.at}::timestamptz, head_count_by = (SELECT app.account()),
           logged_at = CASE WHEN ${headCount}::smallint IS NULL THEN s.logged_at ELSE coalesce(s.logged_at, ${act.at}) END
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}
       AND (${seenHeadCount === undefined}::boolean OR s.head_count IS NOT DISTINCT FROM ${seenHeadCount}::integer
            OR s.head_count IS NOT DISTINCT FROM ${headCount}::integer)
    RETURNING s.id`,
  );
  if (!counted) throw await whyNotCounted(act, sessionId);
  if (headCount === null) await forgetLoggingOfNothing(act, sessionId);
  act.concerns([], ["head_count"]);
  act.changesList(sessionId);
  return { id: sessionId };
}

/** `fields.headCount` holds the count that stands, empty for none, so that a screen can offer both. */
async function whyNotCounted(act: Act, sessionId: string): Promise<Refusal> {
  const [session] = await act.sql<{
    head_count: number | null;
    at: string | null;
    colleague: string | null;
    mine: boolean;
  }>`
    /* sessions.why-not-counted */
    SELECT s.head_count, to_char(s.head_count_at AT TIME ZONE 'Europe/Amsterdam', 'HH24:MI') AS at, a.name AS colleague,
           coalesce(a.id = (SELECT app.account()), false) AS mine
      FROM session s LEFT JOIN account a ON a.organisation_id = s.organisation_id AND a.id = s.head_count_by
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}`;
  if (!session) return notFound();
  const { head_count: stands, at, colleague, mine } = session;
  const who = mine ? "Jij, op een ander apparaat," : (colleague ?? "Een collega");
  const what =
    stands === null ? "haalde het aantal anderen weg" : `telde ${stands === 1 ? "1 ander" : `${stands} anderen`}`;
  return new Refusal("CONFLICT", `${who} ${what}${at ? ` om ${at}` : ""}. Wat klopt?`, {
    headCount: String(stands ?? ""),
  });
}
