import { only, type Act } from "../access/act";
import type { Done } from "../core/done.types";
import { newId } from "../core/ids";
import type { AmendMeetingPlaceInput, CloseMeetingPlaceInput, OpenMeetingPlaceInput } from "./place.inputs";

/** Opens a meeting place. Errors: NOT_FOUND for a district that does not exist. */
export async function openMeetingPlace(act: Act, input: OpenMeetingPlaceInput): Promise<Done> {
  const id = newId(act.at);
  await act.sql`
    /* places.open-meeting-place */ INSERT INTO meeting_place (organisation_id, id, name, address, district_code)
    VALUES (${act.organisationId}, ${id}, ${input.name.trim()}, ${input.address?.trim()}, ${input.districtCode})`;
  act.concerns([], ["meeting_place"]);
  return { id };
}

/** Changes name, address and district together. Errors: NOT_FOUND. */
export async function amendMeetingPlace(act: Act, input: AmendMeetingPlaceInput): Promise<Done> {
  only(
    await act.sql`
    /* places.amend-meeting-place */ UPDATE meeting_place
       SET name = ${input.name.trim()}, address = ${input.address?.trim()}, district_code = ${input.districtCode}
     WHERE organisation_id = ${act.organisationId} AND id = ${input.id} RETURNING id`,
  );
  act.concerns([], ["name", "address", "district_code"]);
  return { id: input.id };
}

/** From a day on nothing is planned here; sessions that are planned already stay. Errors: NOT_FOUND. */
export async function closeMeetingPlace(act: Act, input: CloseMeetingPlaceInput): Promise<Done> {
  only(
    await act.sql`
    /* places.close-meeting-place */ UPDATE meeting_place SET closed_on = ${input.closedOn}
     WHERE organisation_id = ${act.organisationId} AND id = ${input.id} RETURNING id`,
  );
  act.concerns([], ["closed_on"]);
  return { id: input.id };
}
