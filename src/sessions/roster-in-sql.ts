import { termInSql } from "../access/terms";

/** True for an enrolment that is open on the session's day, the first and the last day included. */
export function enrolledOn(enrolment: string, session: string): string {
  return `${enrolment}.registered_on <= ${session}.on_date
    AND (${enrolment}.closed_on IS NULL OR ${enrolment}.closed_on >= ${session}.on_date)`;
}

/**
 * "Gemist", as the common tables `number`, `rhythm_session` and `missed` (track_id, participant_id, present, in_a_row).
 * Somebody broke her own rhythm who was present at five or more of eight held and logged sessions of the track, and was
 * then marked absent, with or without notice, at each of the last three; the three numbers are terms. Cancelled and
 * unlogged sessions never count, nor one of the day itself that is still being logged. No mark is no absence: whoever was not on the list that day is not missed.
 * `tracks` is a query of (organisation_id, track_id, on_date): which tracks, and the last day that counts. `person`: of whom
 * alone, where it is not everybody.
 */
export function missedInSql(tracks: string, person?: string): string {
  return `number AS MATERIALIZED (
    SELECT ${termInSql("rhythm.window")} AS sessions, ${termInSql("rhythm.present")} AS present, ${termInSql("rhythm.absent")} AS absent
  ), rhythm_session AS MATERIALIZED (
    SELECT tracks.organisation_id, tracks.track_id, last.id, last.place
      FROM (${tracks}) AS tracks
     CROSS JOIN LATERAL (
       SELECT newest.id, row_number() OVER (ORDER BY newest.on_date DESC, newest.id DESC) AS place
         FROM (SELECT s.id, s.on_date FROM session s
                WHERE s.organisation_id = tracks.organisation_id AND s.track_id = tracks.track_id AND s.on_date <= tracks.on_date
                  AND s.logged_at IS NOT NULL AND s.cancelled_at IS NULL
                  AND (s.closed_at IS NOT NULL OR s.on_date < tracks.on_date)
                ORDER BY s.on_date DESC, s.id DESC LIMIT (SELECT sessions + absent FROM number)) AS newest) AS last
  ), away AS MATERIALIZED (
    SELECT r.organisation_id, r.track_id, a.participant_id
      FROM rhythm_session r JOIN attendance a ON a.organisation_id = r.organisation_id AND a.session_id = r.id
     WHERE r.place <= (SELECT absent FROM number)${person ? ` AND a.participant_id = ${person}` : ""} AND a.status IN ('ABSENT_NOTIFIED', 'ABSENT_UNNOTIFIED')
     GROUP BY 1, 2, 3 HAVING count(*) = (SELECT absent FROM number)
  ), missed AS MATERIALIZED (
    SELECT w.organisation_id, w.track_id, w.participant_id,
           count(*) FILTER (WHERE a.status = 'PRESENT' AND r.place > (SELECT absent FROM number))::int AS present,
           coalesce(min(r.place) FILTER (WHERE a.status IS NULL OR a.status = 'PRESENT') - 1, count(*))::int AS in_a_row
      FROM away w
      JOIN rhythm_session r ON r.organisation_id = w.organisation_id AND r.track_id = w.track_id
      LEFT JOIN attendance a ON a.organisation_id = w.organisation_id AND a.session_id = r.id AND a.participant_id = w.participant_id
     GROUP BY 1, 2, 3
    HAVING count(*) = (SELECT sessions + absent FROM number)
       AND count(*) FILTER (WHERE a.status = 'PRESENT' AND r.place > (SELECT absent FROM number)) >= (SELECT present FROM number)
  )`;
}

/**
 * Who stands on the list of each session of the common table `chosen`, as the common table `roster`: whoever is enrolled
 * on its day, and whoever has a mark. Each session is looked up by itself (DISTINCT and OFFSET keep the planner from reading
 * everybody instead, where it does not know how few sessions a day has).
 */
export const rosterInSql = `roster AS MATERIALIZED (
    SELECT coalesce(e.organisation_id, m.organisation_id) AS organisation_id, coalesce(e.session_id, m.session_id) AS session_id,
           coalesce(e.track_id, m.track_id) AS track_id, coalesce(e.participant_id, m.participant_id) AS participant_id,
           e.participant_id IS NOT NULL AS enrolled, m.status, m.contribution, m.contribution_words, m.revision, m.recorded_at, m.recorded_by
      FROM (SELECT c.organisation_id, c.id AS session_id, c.track_id, listed.participant_id
              FROM chosen c CROSS JOIN LATERAL (
                SELECT DISTINCT e.participant_id FROM enrolment e
                 WHERE e.organisation_id = c.organisation_id AND e.track_id = c.track_id AND ${enrolledOn("e", "c")}) AS listed) AS e
      FULL JOIN (SELECT m.* FROM chosen c CROSS JOIN LATERAL (
          SELECT a.* FROM attendance a WHERE a.organisation_id = c.organisation_id AND a.session_id = c.id OFFSET 0) AS m) AS m
        ON m.session_id = e.session_id AND m.participant_id = e.participant_id
     WHERE e.participant_id IS NOT NULL OR m.status IS NOT NULL
  )`;

/** What a session's head shows of its list; `r` is the roster. */
export const countsInSql = `count(*) FILTER (WHERE r.enrolled) AS expected, count(r.status) AS marked,
    count(*) FILTER (WHERE r.status = 'PRESENT') AS present`;

/** The joins that a person of the roster needs: `p` the person, `last` her last eight marks in the track. */
export const personJoinsInSql = `
    JOIN participant p ON p.organisation_id = r.organisation_id AND p.id = r.participant_id
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(eight), '[]') AS marks, max(eight."on") FILTER (WHERE eight.status = 'PRESENT') AS present_on
        FROM (SELECT a.on_date AS "on", a.status FROM attendance a
               WHERE a.organisation_id = r.organisation_id AND a.participant_id = r.participant_id AND a.track_id = r.track_id
                 AND a.status IS NOT NULL
               ORDER BY a.on_date DESC, a.session_id DESC LIMIT 8) AS eight) AS last`;

/** The fields of RosterPerson as columns with their names; goes with personJoinsInSql and missedInSql. */
export const personFieldsInSql = `p.id AS "participantId", p.name, p.registered_on IS NOT NULL AS registered,
    CASE WHEN r.revision IS NOT NULL THEN json_build_object('status', r.status, 'contribution', r.contribution,
      'contributionWords', r.contribution_words, 'revision', r.revision) END AS mark,
    coalesce(last.present_on, ${lastPresentInSql("r")}) AS "lastPresentOn", last.marks AS "lastMarks",
    (SELECT coalesce(json_agg(g.words ORDER BY g.set_on, g.id), '[]') FROM goal g
      WHERE g.organisation_id = r.organisation_id AND g.participant_id = r.participant_id AND g.closed_on IS NULL) AS "openGoals",
    EXISTS (SELECT FROM missed m WHERE m.participant_id = r.participant_id AND m.track_id = r.track_id) AS missed`;

/** The last day on which a person (`row`: organisation_id, track_id, participant_id) was present in the track. */
export function lastPresentInSql(row: string): string {
  return `(SELECT a.on_date FROM attendance a
      WHERE a.organisation_id = ${row}.organisation_id AND a.participant_id = ${row}.participant_id AND a.track_id = ${row}.track_id
        AND a.status = 'PRESENT' ORDER BY a.on_date DESC, a.session_id DESC LIMIT 1)`;
}
