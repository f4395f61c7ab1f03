import { termInSql } from "../access/terms";

// `b` is a break: organisation_id, participant_id, track_id, and present_on, the last day that she was there.

/**
 * What was done last about the break `b`, as `step`; without a row nobody did anything. A step of an earlier break has an
 * earlier day. One of a later day stays: that day was corrected, and the colleague did call.
 */
export const stepJoinInSql = `LEFT JOIN LATERAL (
    SELECT c.number, c.since, c.outcome, c.recorded_by, (c.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date AS done_on
      FROM call_step c
     WHERE c.organisation_id = b.organisation_id AND c.participant_id = b.participant_id AND c.track_id = b.track_id
     ORDER BY c.number DESC LIMIT 1) AS step ON step.since >= b.present_on`;

/** True where there is a call to make: nobody did, or it is time to try again, or to ask how she is. */
export function toCallInSql(today: string): string {
  return `(step.outcome IS NULL OR step.outcome IN ('NOT_REACHED', 'NEEDS_SOMETHING')
    AND step.done_on + ${termInSql("call.again")} <= ${today})`;
}

/**
 * The one colleague who makes the call, as `caller`; nobody where nobody has the track. Who did the last step makes the next
 * one, as long as the track is still hers (or she is a manager); otherwise who has the track longest, a stand-in last. Who stand in
 * for the track, as `has.stand_ins`. Each table of a statement costs it a look at who asks, so these are two and no more.
 */
export function callerJoinInSql(today: string): string {
  return `CROSS JOIN LATERAL (
    SELECT array_agg(s.account_id ORDER BY s.stand_in, s.starts_on, s.id) AS accounts, array_agg(s.account_id) FILTER (WHERE s.stand_in) AS stand_ins
      FROM assignment s
     WHERE s.organisation_id = b.organisation_id AND s.track_id = b.track_id
       AND s.starts_on <= ${today} AND (s.ends_on IS NULL OR s.ends_on > ${today})) AS has
  LEFT JOIN LATERAL (
    SELECT a.id, a.name FROM account a
     WHERE a.organisation_id = b.organisation_id AND a.id = ANY (has.accounts || step.recorded_by) AND a.disabled_at IS NULL
       AND (a.id = ANY (has.accounts) OR a.role = 'MANAGER')
     ORDER BY a.id IS DISTINCT FROM step.recorded_by, array_position(has.accounts, a.id) LIMIT 1) AS caller ON true`;
}

/** The fields of Break as columns with their names; goes with the joins above, `t` the track. */
export const breakFieldsInSql = `b.track_id AS "trackId", t.name AS "trackName", b.present_on AS "lastPresentOn",
    caller.id AS "callerId", caller.name AS "callerName", step.outcome, CASE WHEN step.outcome IS NOT NULL THEN step.done_on END AS "outcomeOn",
    CASE WHEN step.outcome IS NOT NULL THEN (SELECT a.name FROM account a
      WHERE a.organisation_id = b.organisation_id AND a.id = step.recorded_by) END AS "outcomeBy",
    coalesce(step.number, 0) AS revision`;
