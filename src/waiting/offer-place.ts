import { written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { badInput, conflict, notFound, refusing } from "../core/errors";
import type { OfferPlaceInput } from "./waiting.inputs";

const offeredAlready = "Deze persoon heeft al een aanbod.";

/**
 * Offers a place to somebody who waits. It is kept for her up to and including a day; without an answer she waits on.
 * Errors: NOT_FOUND, CONFLICT (no place free, offered already, track closed), BAD_USER_INPUT (a day that has been).
 */
export async function offerPlace(act: Act, { entryId, until }: OfferPlaceInput): Promise<Done> {
  if (until < act.today) throw badInput({ until: "Deze dag is al voorbij." });
  const [offered] = await refusing(
    "place_offer_pkey",
    offeredAlready,
    act.sql<{ participant_id: string }>`
    /* waiting.offer */ WITH wanted AS MATERIALIZED (
      SELECT w.* FROM waiting_entry w JOIN track t ON t.organisation_id = w.organisation_id AND t.id = w.track_id
       WHERE w.organisation_id = ${act.organisationId} AND w.id = ${entryId} AND w.left_on IS NULL
         AND ${written(withinReach("w.track_id"))} AND (t.closed_on > ${act.today}::date) IS NOT FALSE
         AND NOT EXISTS (SELECT FROM place_offer o WHERE o.organisation_id = w.organisation_id AND o.entry_id = w.id
           AND o.answer IS NULL AND o.until_on >= ${act.today}::date)
    ), made AS (
      INSERT INTO place_offer (organisation_id, entry_id, number, offered_on, until_on, offered_by)
      SELECT w.organisation_id, w.id, 1 + (SELECT coalesce(max(o.number), 0) FROM place_offer o
               WHERE o.organisation_id = w.organisation_id AND o.entry_id = w.id),
             ${act.today}::date, ${until}::date, (SELECT app.account())
        FROM wanted w WHERE app.has_place(w.organisation_id, w.track_id, w.participant_id, ${act.today}::date)
      RETURNING entry_id
    )
    SELECT w.participant_id FROM wanted w JOIN made ON made.entry_id = w.id`,
  );
  if (!offered) throw await whyNotOffered(act, entryId);
  act.concerns([offered.participant_id], ["place_offer"]);
  return { id: entryId };
}

async function whyNotOffered(act: Act, entryId: string): Promise<Error> {
  const [found] = await act.sql<{ open: boolean; offered: boolean }>`
    /* waiting.why-not-offered */ SELECT (t.closed_on > ${act.today}::date) IS NOT FALSE AS open,
      EXISTS (SELECT FROM place_offer o WHERE o.organisation_id = w.organisation_id AND o.entry_id = w.id
        AND o.answer IS NULL AND o.until_on >= ${act.today}::date) AS offered
      FROM waiting_entry w JOIN track t ON t.organisation_id = w.organisation_id AND t.id = w.track_id
     WHERE w.organisation_id = ${act.organisationId} AND w.id = ${entryId} AND w.left_on IS NULL AND ${written(withinReach("w.track_id"))}`;
  if (!found) return notFound();
  if (!found.open) return conflict("Dit onderdeel is gesloten.");
  return conflict(found.offered ? offeredAlready : "Er is geen plaats vrij. Een collega was je misschien net voor.");
}
