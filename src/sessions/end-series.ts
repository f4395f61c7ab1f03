import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import type { EndSeriesInput } from "./session.inputs";

/**
 * Ends a series earlier and removes its later sessions that hold nothing: never logged, never cancelled, no row on the list.
 * What was recorded after that day stays. Errors: NOT_FOUND, CONFLICT (before its first day).
 */
export async function endSeries(act: Act, { seriesId, endsOn }: EndSeriesInput): Promise<Done> {
  only(
    await refusing(
      "series_runs_forward",
      "Deze dag ligt vóór de eerste dag van de reeks.",
      act.sql`
    /* sessions.end-series */ UPDATE series SET ends_on = least(series.ends_on, ${endsOn}::date)
     WHERE series.organisation_id = ${act.organisationId} AND series.id = ${seriesId} AND ${written(withinReach("series.track_id"))}
    RETURNING series.id`,
    ),
  );
  await act.sql`
    /* sessions.remove-later */ DELETE FROM session s
     WHERE s.organisation_id = ${act.organisationId} AND s.series_id = ${seriesId} AND s.on_date > ${endsOn}::date
       AND s.logged_at IS NULL AND s.cancelled_at IS NULL
       AND NOT EXISTS (SELECT FROM attendance a WHERE a.organisation_id = s.organisation_id AND a.session_id = s.id)`;
  act.concerns([], ["ends_on", "session"]);
  return { id: seriesId };
}
