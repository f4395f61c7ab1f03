import { only, type Act } from "../access/act";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import type { AddClosedDayInput, RemoveClosedDayInput } from "./place.inputs";

/** Keeps a day free of sessions that are planned from now on. Errors: CONFLICT when it is closed already. */
export async function addClosedDay(act: Act, input: AddClosedDayInput): Promise<Done> {
  await refusing(
    "closed_day_pkey",
    "Deze dag staat er al als vrije dag.",
    act.sql`
    /* places.add-closed-day */ INSERT INTO closed_day (organisation_id, "on", name)
    VALUES (${act.organisationId}, ${input.on}, ${input.name.trim()})`,
  );
  act.concerns([], ["closed_day"]);
  return { id: input.on };
}

/** Gives a closed day back. Errors: NOT_FOUND. */
export async function removeClosedDay(act: Act, input: RemoveClosedDayInput): Promise<Done> {
  only(
    await act.sql`
    /* places.remove-closed-day */ DELETE FROM closed_day
     WHERE organisation_id = ${act.organisationId} AND "on" = ${input.on} RETURNING "on"`,
  );
  act.concerns([], ["closed_day"]);
  return { id: input.on };
}
