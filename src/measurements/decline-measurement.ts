import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { notFound, refusing } from "../core/errors";
import { newId } from "../core/ids";
import { instrumentNamed } from "./instruments";
import type { DeclineMeasurementInput, RemoveMeasurementInput } from "./measurement.inputs";

/** She would rather not: always allowed, with or without consent. Errors: NOT_FOUND, CONFLICT (noted today already). */
export async function declineMeasurement(act: Act, input: DeclineMeasurementInput): Promise<Done> {
  const id = newId(act.at);
  only(
    await refusing(
      "one_measurement_a_day",
      "Dit staat er vandaag al.",
      act.sql`
    /* measurements.decline-measurement */
    INSERT INTO measurement (organisation_id, id, participant_id, instrument, instrument_version, moment, "on", state, recorded_at, recorded_by)
    SELECT p.organisation_id, ${id}::uuid, p.id, ${input.instrument}, ${instrumentNamed(input.instrument).version}, ${input.moment},
           ${act.today}::date, 'DECLINED', ${act.at}::timestamptz, (SELECT app.account())
      FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.participantId} AND ${written(personWithinReach("p.id"))}
    RETURNING id`,
    ),
  );
  act.concerns([input.participantId], ["measurement"]);
  return { id };
}

/** Takes back what you recorded today by mistake. Errors: NOT_FOUND (also when a colleague recorded it, or on another day). */
export async function removeMeasurement(act: Act, input: RemoveMeasurementInput): Promise<Done> {
  const [removed] = await act.sql<{ participant_id: string }>`
    /* measurements.remove-measurement */ DELETE FROM measurement m
     WHERE m.organisation_id = ${act.organisationId} AND m.id = ${input.id} AND m.recorded_by = (SELECT app.account())
       AND (m.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date = ${act.today} AND ${written(personWithinReach("m.participant_id"))}
    RETURNING participant_id`;
  if (!removed) throw notFound();
  act.concerns([removed.participant_id], ["measurement"]);
  return { id: input.id };
}
