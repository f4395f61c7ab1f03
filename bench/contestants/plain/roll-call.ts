import { enrolled, inReach } from "./parts";

/** $1..$5: participants, statuses, contributions, their words, revisions seen; $6: the session; $7: now. */
export const rollCall = `
  WITH wish AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[]) WITH ORDINALITY
      AS wish (participant_id, status, contribution, contribution_words, seen, place)
  ), held AS MATERIALIZED (
    SELECT s.* FROM session s WHERE s.organisation_id = (SELECT app.organisation()) AND s.id = $6 AND ${inReach("s.track_id")} FOR NO KEY UPDATE
  ), judged AS MATERIALIZED (
    SELECT h.organisation_id, h.id AS session_id, w.*, a.revision, a.status AS status_now, a.contribution AS contribution_now,
           CASE WHEN (w.status, w.contribution, w.contribution_words) IS NOT DISTINCT FROM (a.status, a.contribution, a.contribution_words) THEN 'ALREADY_SO'
                WHEN w.seen <> coalesce(a.revision, 0) THEN 'CONFLICT'
                WHEN a.revision IS NOT NULL THEN 'CHANGE'
                WHEN EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = h.organisation_id AND e.participant_id = w.participant_id
                  AND e.track_id = h.track_id AND ${enrolled("e", "h")}) THEN 'ADD'
                ELSE 'NOT_ENROLLED' END AS verdict
      FROM held h CROSS JOIN wish w
      LEFT JOIN attendance a ON a.organisation_id = h.organisation_id AND a.session_id = h.id AND a.participant_id = w.participant_id
  ), added AS (
    INSERT INTO attendance (organisation_id, session_id, participant_id, status, contribution, contribution_words, recorded_at, recorded_by)
    SELECT organisation_id, session_id, participant_id, status, contribution, contribution_words, $7, (SELECT app.account())
      FROM judged WHERE verdict = 'ADD' ORDER BY participant_id
    ON CONFLICT (organisation_id, session_id, participant_id) DO NOTHING RETURNING participant_id, revision
  ), changed AS (
    UPDATE attendance a SET status = j.status, contribution = j.contribution, contribution_words = j.contribution_words,
           revision = a.revision + 1, recorded_at = $7, recorded_by = (SELECT app.account())
      FROM judged j
     WHERE j.verdict = 'CHANGE' AND a.organisation_id = j.organisation_id AND a.session_id = j.session_id
       AND a.participant_id = j.participant_id AND a.revision = j.seen
    RETURNING a.participant_id, a.revision
  ), logged AS (
    UPDATE session s SET logged_at = $7 FROM held h
     WHERE s.organisation_id = h.organisation_id AND s.id = h.id AND h.logged_at IS NULL AND EXISTS (SELECT FROM added)
  )
  SELECT j.participant_id, coalesce(d.revision, j.revision, 0) AS revision,
         CASE WHEN d.revision IS NOT NULL THEN 'RECORDED' WHEN j.verdict IN ('ADD', 'CHANGE') THEN 'CONFLICT' ELSE j.verdict END AS outcome,
         CASE WHEN d.revision IS NOT NULL THEN j.status ELSE j.status_now END AS status,
         CASE WHEN d.revision IS NOT NULL THEN j.contribution ELSE j.contribution_now END AS contribution
    FROM judged j LEFT JOIN (SELECT * FROM added UNION ALL SELECT * FROM changed) AS d USING (participant_id)
   ORDER BY j.place`;

/** The operation is claimed first, so that the same one sent twice is done once. */
export const claim = `INSERT INTO operation (organisation_id, id, account_id, name, body_hash, at)
  VALUES ((SELECT app.organisation()), $1, (SELECT app.account()), 'RecordAttendance', $2, $3)`;

export const audit = `INSERT INTO audit_event (organisation_id, at, account_id, role, action, operation, trace_id, subjects, changed)
  SELECT a.organisation_id, $1, a.id, a.role, 'CHANGE', 'RecordAttendance', NULL, $2, $3 FROM account a
   WHERE a.organisation_id = (SELECT app.organisation()) AND a.id = (SELECT app.account())`;

export const keep = "UPDATE operation SET answer = $2 WHERE organisation_id = (SELECT app.organisation()) AND id = $1";
