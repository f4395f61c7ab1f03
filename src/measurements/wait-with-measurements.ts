import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import { plusDays } from "../core/days";
import type { Done } from "../core/done.types";
import { badInput } from "../core/errors";
import type { WaitWithMeasurementsInput } from "./measurement.inputs";

/** "Later": proposes nothing to her until this day; today ends an earlier wait. No reason is asked. Errors: NOT_FOUND, BAD_USER_INPUT. */
export async function waitWithMeasurements(
  act: Act,
  { participantId, until }: WaitWithMeasurementsInput,
): Promise<Done> {
  if (until < act.today) throw badInput({ until: "Kies een dag die nog komt." });
  if (until > plusDays(act.today, 366)) throw badInput({ until: "Kies een dag binnen een jaar." });
  const changed = await act.sql`
    /* measurements.wait-again */ UPDATE measurement_wait w SET until = ${until}
     WHERE w.organisation_id = ${act.organisationId} AND w.participant_id = ${participantId} AND ${written(personWithinReach("w.participant_id"))}
    RETURNING participant_id`;
  if (changed.length === 0)
    only(
      await act.sql`
      /* measurements.wait */ INSERT INTO measurement_wait (organisation_id, participant_id, until)
      SELECT p.organisation_id, p.id, ${until}::date FROM participant p
       WHERE p.organisation_id = ${act.organisationId} AND p.id = ${participantId} AND ${written(personWithinReach("p.id"))}
      RETURNING participant_id`,
    );
  act.concerns([participantId], ["measurement_wait"]);
  return { id: participantId };
}
