import { only, written, type Act } from "../access/act";
import { personWithinReach, withinReach } from "../access/reach";
import { refuseFuture } from "../access/refuse-future";
import type { Done } from "../core/done.types";
import { conflict, notFound, refusing } from "../core/errors";
import { newId } from "../core/ids";
import type { JoinWaitingListInput, WaitingEntryInput } from "./waiting.inputs";

const waitsAlready = "Deze persoon staat al op deze wachtlijst.";

/** Puts someone within reach on the list of a track within reach. Errors: NOT_FOUND, CONFLICT (waits already, takes part already, track closed), BAD_USER_INPUT. */
export async function joinWaitingList(act: Act, input: JoinWaitingListInput): Promise<Done> {
  refuseFuture(act, input.on);
  const id = newId(act.at);
  const added = await refusing(
    "one_open_waiting_entry",
    waitsAlready,
    act.sql`
    /* waiting.join */ INSERT INTO waiting_entry (organisation_id, id, participant_id, track_id, since, language, words, recorded_at, recorded_by)
    SELECT p.organisation_id, ${id}::uuid, p.id, t.id, ${input.on}::date, ${input.language?.trim()}, ${input.words?.trim()},
           ${act.at}::timestamptz, (SELECT app.account())
      FROM participant p JOIN track t ON t.organisation_id = p.organisation_id AND t.id = ${input.trackId}
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.participantId}
       AND ${written(withinReach("t.id"))} AND ${written(personWithinReach("p.id"))} AND (t.closed_on > ${act.today}::date) IS NOT FALSE
       AND NOT EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.id
         AND e.track_id = t.id AND e.closed_on IS NULL)
    RETURNING id`,
  );
  if (added.length === 0) throw await whyNotAdded(act, input);
  act.concerns([input.participantId], ["waiting_entry"]);
  return { id };
}

/** She waits no longer, and an offer that is open comes free. Errors: NOT_FOUND, which is also somebody who waits no longer. */
export async function leaveWaitingList(act: Act, { entryId }: WaitingEntryInput): Promise<Done> {
  const { participant_id } = only(
    await act.sql<{ participant_id: string }>`
    /* waiting.leave */ UPDATE waiting_entry w SET left_on = ${act.today}, outcome = 'LEFT'
     WHERE w.organisation_id = ${act.organisationId} AND w.id = ${entryId} AND w.left_on IS NULL AND ${written(withinReach("w.track_id"))}
    RETURNING w.participant_id`,
  );
  act.concerns([participant_id], ["waiting_entry"]);
  return { id: entryId };
}

async function whyNotAdded(act: Act, { participantId, trackId }: JoinWaitingListInput): Promise<Error> {
  const [found] = await act.sql<{ open: boolean }>`
    /* waiting.why-not-added */ SELECT (t.closed_on > ${act.today}::date) IS NOT FALSE AS open
      FROM participant p JOIN track t ON t.organisation_id = p.organisation_id AND t.id = ${trackId}
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${participantId}
       AND ${written(withinReach("t.id"))} AND ${written(personWithinReach("p.id"))}`;
  if (!found) return notFound();
  return conflict(found.open ? "Deze persoon doet al mee aan dit onderdeel." : "Dit onderdeel is gesloten.");
}
