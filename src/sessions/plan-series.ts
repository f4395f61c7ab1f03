import { only, written, type Act } from "../access/act";
import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import type { Day } from "../core/days";
import type { Done } from "../core/done.types";
import { badInput } from "../core/errors";
import { newId } from "../core/ids";
import { occurrencesOf } from "./recurrence";
import type { PlanSeriesInput, SeriesPlan } from "./session.inputs";

/** The organisation's closed days in the period of a plan, by day, for a track within reach. */
export const closedDaysOfPlan: Question<SeriesPlan> = {
  name: "sessions.closed-days-of-plan",
  may: "session.read",
  sql: `SELECT (SELECT coalesce(json_object_agg(c."on", c.name), '{}') FROM closed_day c
      WHERE c.organisation_id = t.organisation_id AND c."on" >= $2::date AND c."on" <= $3::date)::text AS answer
    FROM track t WHERE t.organisation_id = (SELECT app.organisation()) AND t.id = $1::uuid AND ${withinReach("t.id")}`,
  values: ({ trackId, startsOn, endsOn }) => [trackId, startsOn, endsOn],
};

/**
 * Plans a series and each of its sessions; public holidays and closed days are skipped. Answers the series' id.
 * Errors: NOT_FOUND (track, place), BAD_USER_INPUT (too long, or nothing left to plan).
 */
export async function planSeries(act: Act, { plan }: PlanSeriesInput): Promise<Done> {
  const planned = occurrencesOf(plan, await closedDays(act, plan)).filter(
    ({ skippedBecause }) => skippedBecause === null,
  );
  if (planned.length === 0) throw badInput({ endsOn: "In deze periode valt geen enkele bijeenkomst." });
  const id = newId(act.at);
  only(
    await act.sql`
    /* sessions.plan-series */
    WITH planned AS (
      INSERT INTO series (organisation_id, id, track_id, meeting_place_id, title, rhythm, starts_on, ends_on, start_time, end_time)
      SELECT t.organisation_id, ${id}::uuid, t.id, ${plan.placeId}::uuid, ${plan.title.trim()}, ${plan.rhythm}, ${plan.startsOn}::date,
             ${plan.endsOn}::date, ${plan.startTime}::time, ${plan.endTime}::time
        FROM track t WHERE t.organisation_id = ${act.organisationId} AND t.id = ${plan.trackId} AND ${written(withinReach("t.id"))}
      RETURNING *
    )
    INSERT INTO session (organisation_id, id, track_id, series_id, meeting_place_id, title, on_date, starts_at, ends_at)
    SELECT p.organisation_id, s.id, p.track_id, p.id, p.meeting_place_id, p.title, s.on_date, s.starts_at, s.ends_at
      FROM planned p CROSS JOIN unnest(${planned.map(() => newId(act.at))}::uuid[], ${planned.map(({ on }) => on)}::date[],
        ${planned.map(({ startsAt }) => startsAt)}::timestamptz[], ${planned.map(({ endsAt }) => endsAt)}::timestamptz[])
        AS s (id, on_date, starts_at, ends_at)
    RETURNING id`,
  );
  act.concerns([], ["series", "session"]);
  return { id };
}

async function closedDays(act: Act, { startsOn, endsOn }: SeriesPlan): Promise<ReadonlyMap<Day, string>> {
  const rows = await act.sql<{ on: Day; name: string }>`
    /* sessions.closed-days */ SELECT c."on"::text, c.name FROM closed_day c
     WHERE c.organisation_id = ${act.organisationId} AND c."on" >= ${startsOn}::date AND c."on" <= ${endsOn}::date`;
  return new Map(rows.map(({ on, name }) => [on, name]));
}
