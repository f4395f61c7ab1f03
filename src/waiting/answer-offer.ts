import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { conflict, notFound, refusing } from "../core/errors";
import { newId } from "../core/ids";
import { noteStatus } from "../tracks/change-enrolment";
import { EnrolmentStatus } from "../tracks/enrolment.types";
import type { LetGoOfPlaceInput, WaitingEntryInput } from "./waiting.inputs";
import type { OfferAnswer } from "./waiting.types";

/** She takes the place that is offered: REGISTERED from today. Answers the enrolment. Errors: NOT_FOUND, CONFLICT (no open offer, track closed). */
export async function acceptPlace(act: Act, { entryId }: WaitingEntryInput): Promise<Done> {
  const { participant_id, track_id } = await answer(act, entryId, "ACCEPTED");
  const id = newId(act.at);
  const enrolled = await refusing(
    "one_open_enrolment",
    "Deze persoon doet al mee aan dit onderdeel.",
    act.sql`
    /* waiting.take-place */ INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on)
    SELECT t.organisation_id, ${id}::uuid, ${participant_id}::uuid, t.id, ${EnrolmentStatus.REGISTERED}, ${act.today}::date
      FROM track t WHERE t.organisation_id = ${act.organisationId} AND t.id = ${track_id} AND (t.closed_on > ${act.today}::date) IS NOT FALSE
    RETURNING id`,
  );
  if (enrolled.length === 0) throw conflict("Dit onderdeel is gesloten.");
  await noteStatus(act, id, EnrolmentStatus.REGISTERED, act.today);
  act.concerns([participant_id], ["place_offer", "enrolment"]);
  return { id };
}

/** She lets the place go; it comes free at once. Errors: NOT_FOUND, CONFLICT (no open offer). */
export async function letGoOfPlace(act: Act, { entryId, waitsOn }: LetGoOfPlaceInput): Promise<Done> {
  const { participant_id } = await answer(act, entryId, "LET_GO");
  if (!waitsOn) {
    only(
      await act.sql`
    /* waiting.wait-no-more */ UPDATE waiting_entry SET left_on = ${act.today}, outcome = 'LEFT'
     WHERE organisation_id = ${act.organisationId} AND id = ${entryId} AND left_on IS NULL RETURNING id`,
    );
  }
  act.concerns([participant_id], ["place_offer"]);
  return { id: entryId };
}

/** Answers the open offer, once: of two who do, the second one finds none. */
async function answer(
  act: Act,
  entryId: string,
  given: OfferAnswer,
): Promise<{ participant_id: string; track_id: string }> {
  const [answered] = await act.sql<{ participant_id: string; track_id: string }>`
    /* waiting.answer */ UPDATE place_offer o SET answer = ${given}, answered_on = ${act.today}, answered_by = (SELECT app.account())
      FROM waiting_entry w
     WHERE w.organisation_id = ${act.organisationId} AND w.id = ${entryId} AND w.left_on IS NULL AND ${written(withinReach("w.track_id"))}
       AND o.organisation_id = w.organisation_id AND o.entry_id = w.id AND o.answer IS NULL AND o.until_on >= ${act.today}::date
    RETURNING w.participant_id, w.track_id`;
  if (!answered) throw await whyNotAnswered(act, entryId);
  return answered;
}

async function whyNotAnswered(act: Act, entryId: string): Promise<Error> {
  const [found] = await act.sql`
    /* waiting.why-not-answered */ SELECT FROM waiting_entry w
     WHERE w.organisation_id = ${act.organisationId} AND w.id = ${entryId} AND w.left_on IS NULL AND ${written(withinReach("w.track_id"))}`;
  return found ? conflict("Dit aanbod is al beantwoord of verlopen. Bied de plaats opnieuw aan.") : notFound();
}
