import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { newId } from "../core/ids";
import { momentOf } from "./moment";
import type { PlanSessionInput } from "./session.inputs";

/** Plans a single session, outside a series; on a holiday too, when somebody wants it. Errors: NOT_FOUND (track, place), BAD_USER_INPUT. */
export async function planSession(act: Act, input: PlanSessionInput): Promise<Done> {
  const { startsAt, endsAt } = momentOf(input.on, input);
  const id = newId(act.at);
  only(
    await act.sql`
    /* sessions.plan */ INSERT INTO session (organisation_id, id, track_id, meeting_place_id, title, on_date, starts_at, ends_at)
    SELECT t.organisation_id, ${id}::uuid, t.id, ${input.placeId}::uuid, ${input.title.trim()}, ${input.on}::date,
           ${startsAt}::timestamptz, ${endsAt}::timestamptz
      FROM track t WHERE t.organisation_id = ${act.organisationId} AND t.id = ${input.trackId} AND ${written(withinReach("t.id"))}
    RETURNING id`,
  );
  act.concerns([], ["session"]);
  return { id };
}
