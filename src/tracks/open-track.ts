import { only, type Act } from "../access/act";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import { newId } from "../core/ids";
import type { AmendTrackInput, CloseTrackInput, OpenTrackInput, OpenWorkshopInput } from "./track.inputs";

/** Opens a workshop, of which tracks are parts. */
export async function openWorkshop(act: Act, input: OpenWorkshopInput): Promise<Done> {
  const id = newId(act.at);
  await act.sql`
    /* tracks.open-workshop */ INSERT INTO workshop (organisation_id, id, name)
    VALUES (${act.organisationId}, ${id}, ${input.name.trim()})`;
  act.concerns([], ["workshop"]);
  return { id };
}

/** Opens a track in a workshop. Errors: NOT_FOUND for the workshop. */
export async function openTrack(act: Act, input: OpenTrackInput): Promise<Done> {
  const id = newId(act.at);
  await act.sql`
    /* tracks.open-track */ INSERT INTO track (organisation_id, id, workshop_id, name, public_label, sensitive, opened_on, capacity)
    VALUES (${act.organisationId}, ${id}, ${input.workshopId}, ${input.name.trim()}, ${input.publicLabel.trim()},
      ${input.sensitive}, ${input.openedOn}, ${input.capacity})`;
  act.concerns([], ["track"]);
  return { id };
}

/** Changes names, sensitivity and the limit together; a limit below who takes part sends nobody away. Errors: NOT_FOUND. */
export async function amendTrack(act: Act, input: AmendTrackInput): Promise<Done> {
  only(
    await act.sql`
    /* tracks.amend-track */ UPDATE track
       SET name = ${input.name.trim()}, public_label = ${input.publicLabel.trim()}, sensitive = ${input.sensitive},
           capacity = ${input.capacity}
     WHERE organisation_id = ${act.organisationId} AND id = ${input.id} RETURNING id`,
  );
  act.concerns([], ["name", "public_label", "sensitive", "capacity"]);
  return { id: input.id };
}

/** From a day on nobody enrols any more; who takes part stays until her own end. Errors: NOT_FOUND, CONFLICT (before its opening). */
export async function closeTrack(act: Act, input: CloseTrackInput): Promise<Done> {
  only(
    await refusing(
      "track_period_runs_forward",
      "Dit onderdeel begint pas na die dag.",
      act.sql`
    /* tracks.close-track */ UPDATE track SET closed_on = ${input.closedOn}
     WHERE organisation_id = ${act.organisationId} AND id = ${input.id} RETURNING id`,
    ),
  );
  act.concerns([], ["closed_on"]);
  return { id: input.id };
}
