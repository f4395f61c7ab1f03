import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import { momentOf } from "./moment";
import type { MoveSessionInput } from "./session.inputs";

/**
 * Changes one session without touching the others of its series: day, time, place and title together. Marks go with it.
 * Errors: NOT_FOUND (session, place), CONFLICT (its series comes together at that moment already), BAD_USER_INPUT.
 */
export async function moveSession(act: Act, input: MoveSessionInput): Promise<Done> {
  const { startsAt, endsAt } = momentOf(input.on, input);
  only(
    await refusing(
      "one_session_a_moment",
      "Deze reeks heeft op dat moment al een bijeenkomst.",
      act.sql`
    /* sessions.move */ UPDATE session s
       SET on_date = ${input.on}, starts_at = ${startsAt}, ends_at = ${endsAt}, meeting_place_id = ${input.placeId}, title = ${input.title.trim()}
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${input.sessionId} AND ${written(withinReach("s.track_id"))}
    RETURNING s.id`,
    ),
  );
  act.concerns([], ["on_date", "starts_at", "ends_at", "meeting_place_id", "title"]);
  act.changesList(input.sessionId);
  return { id: input.sessionId };
}
