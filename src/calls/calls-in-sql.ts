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
 * one, as long as the track is still hers (or she is a manager); otherwise who has the track longest, a stand-in last.
 */
export function callerJoinInSql(today: string): string {
  return `LEFT JOIN LATERAL (
    SELECT a.id, a.name FROM (
      SELECT s.account_id, s.stand_in, s.starts_on, s.id FROM assignment s
       WHERE s.organisation_id = b.organisation_id AND s.track_id = b.track_id AND ${assignedOn("s", today)}
       UNION ALL
      SELECT m.id, false, NULL, NULL FROM account m
       WHERE m.organisation_id = b.organisation_id AND m.id = step.recorded_by AND m.role = 'MANAGER') AS has
      JOIN account a ON a.organisation_id = b.organisation_id AND a.id = has.account_id AND a.disabled_at IS NULL
     ORDER BY has.account_id IS DISTINCT FROM step.recorded_by, has.stand_in, has.starts_on, has.id LIMIT 1) AS caller ON true`;
}

/** True where the track of the break was lent to who asks. */
export function standsInInSql(today: string): string {
  return `EXISTS (SELECT FROM assignment s WHERE s.organisation_id = b.organisation_id AND s.track_id = b.track_id
    AND s.account_id = (SELECT app.account()) AND s.stand_in AND ${assignedOn("s", today)})`;
}

function assignedOn(assignment: string, today: string): string {
  return `${assignment}.starts_on <= ${today} AND (${assignment}.ends_on IS NULL OR ${assignment}.ends_on > ${today})`;
}

/** The fields of Break as columns with their names; goes with the joins above, `t` the track. */
export const breakFieldsInSql = `b.track_id AS "trackId", t.name AS "trackName", b.present_on AS "lastPresentOn",
    caller.id AS "callerId", caller.name AS "callerName", step.outcome, CASE WHEN step.outcome IS NOT NULL THEN step.done_on END AS "outcomeOn",
    CASE WHEN step.outcome IS NOT NULL THEN (SELECT a.name FROM account a
      WHERE a.organisation_id = b.organisation_id AND a.id = step.recorded_by) END AS "outcomeBy",
    coalesce(step.number, 0) AS revision`;
