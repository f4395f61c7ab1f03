import { inReach, term } from "./parts";

// `b` is a break in somebody's rhythm (organisation_id, participant_id, track_id, present_on); $2 is today.

/** What was done last about it. */
export const stepJoin = `LEFT JOIN LATERAL (
    SELECT c.number, c.since, c.outcome, c.recorded_by, (c.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date AS done_on FROM call_step c
     WHERE c.organisation_id = b.organisation_id AND c.participant_id = b.participant_id AND c.track_id = b.track_id
     ORDER BY c.number DESC LIMIT 1) AS step ON step.since >= b.present_on`;

/** There is a call to make. */
export const isToCall = `(step.outcome IS NULL OR step.outcome IN ('NOT_REACHED', 'NEEDS_SOMETHING') AND step.done_on + ${term("call.again", 4)} <= $2::date)`;

/** The colleague who makes it. */
export const callerJoin = `LEFT JOIN LATERAL (
    SELECT a.id, a.name FROM account a
      LEFT JOIN assignment s ON s.organisation_id = a.organisation_id AND s.account_id = a.id AND s.track_id = b.track_id
       AND s.starts_on <= $2::date AND (s.ends_on IS NULL OR s.ends_on > $2::date)
     WHERE a.organisation_id = b.organisation_id AND a.disabled_at IS NULL
       AND (s.id IS NOT NULL OR a.id = step.recorded_by AND a.role = 'MANAGER')
     ORDER BY a.id IS DISTINCT FROM step.recorded_by, s.stand_in, s.starts_on, s.id LIMIT 1) AS caller ON true`;

/** What a screen shows of a break; `t` is the track. */
export const breakFields = `'trackId', b.track_id, 'trackName', t.name, 'lastPresentOn', b.present_on, 'callerId', caller.id, 'callerName', caller.name,
    'outcome', step.outcome, 'outcomeOn', CASE WHEN step.outcome IS NOT NULL THEN step.done_on END,
    'outcomeBy', CASE WHEN step.outcome IS NOT NULL THEN (SELECT a.name FROM account a
      WHERE a.organisation_id = b.organisation_id AND a.id = step.recorded_by) END,
    'revision', coalesce(step.number, 0)`;

/** Who broke her rhythm, of everybody or of one person, as the common table `missed`; `day` is the last one that counts. */
export const missedTables = ({
  day,
  person,
}: {
  readonly day: string;
  readonly person?: string;
}): string => `number AS (
    SELECT ${term("rhythm.window", 8)} AS sessions, ${term("rhythm.present", 5)} AS present, ${term("rhythm.absent", 3)} AS absent
  ), recent AS MATERIALIZED (
    SELECT organisation_id, track_id, id, row_number() OVER (PARTITION BY track_id ORDER BY on_date DESC, id DESC) AS place
      FROM session s
     WHERE s.organisation_id = (SELECT app.organisation()) AND ${inReach("s.track_id")}${person ? ` AND s.track_id IN (SELECT e.track_id FROM enrolment e WHERE e.organisation_id = s.organisation_id AND e.participant_id = ${person})` : ""} AND s.on_date <= ${day}::date AND s.logged_at IS NOT NULL
       AND s.cancelled_at IS NULL AND (s.closed_at IS NOT NULL OR s.on_date < ${day}::date)
  ), rhythm AS MATERIALIZED (
    SELECT recent.* FROM recent, number WHERE place <= sessions + absent
  ), missed AS MATERIALIZED (
    SELECT w.organisation_id, w.track_id, w.participant_id,
           count(*) FILTER (WHERE a.status = 'PRESENT' AND r.place > (SELECT absent FROM number))::int AS present,
           coalesce(min(r.place) FILTER (WHERE a.status IS NULL OR a.status = 'PRESENT') - 1, count(*))::int AS in_a_row
      FROM (SELECT r.organisation_id, r.track_id, a.participant_id FROM rhythm r
              JOIN attendance a ON a.organisation_id = r.organisation_id AND a.session_id = r.id
             WHERE r.place <= (SELECT absent FROM number) AND a.status <> 'PRESENT'${person ? ` AND a.participant_id = ${person}` : ""}
             GROUP BY 1, 2, 3 HAVING count(*) = (SELECT absent FROM number)) AS w
      JOIN rhythm r ON r.organisation_id = w.organisation_id AND r.track_id = w.track_id
      LEFT JOIN attendance a ON a.organisation_id = w.organisation_id AND a.session_id = r.id AND a.participant_id = w.participant_id
     GROUP BY 1, 2, 3
    HAVING count(*) = (SELECT sessions + absent FROM number)
       AND count(*) FILTER (WHERE a.status = 'PRESENT' AND r.place > (SELECT absent FROM number)) >= (SELECT present FROM number)
  )`;
