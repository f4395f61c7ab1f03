import { countsInSql, missedInSql, personFieldsInSql, personJoinsInSql, rosterInSql } from "./roster-in-sql";
import { sessionFieldsInSql, sessionJoinsInSql, summaryFieldsInSql } from "./session-in-sql";

/** What the common table `chosen` has of each session whose list is called. */
export const chosenColumns = "s.organisation_id, s.id, s.track_id, s.on_date, s.series_id, s.starts_at";

/**
 * The whole list of each session of the common table `chosen`, as the common table `roll_call` (starts_at, id, answer), with
 * what stood there the last time its series came together; `roster` has everybody who is shown.
 */
export const rollCallsInSql = `previous AS MATERIALIZED (
    SELECT c.id AS session_id, before.id, before.on_date FROM chosen c
     CROSS JOIN LATERAL (
       SELECT s.id, s.on_date FROM session s
        WHERE s.organisation_id = c.organisation_id AND s.series_id = c.series_id AND s.starts_at < c.starts_at
          AND s.logged_at IS NOT NULL AND s.cancelled_at IS NULL
        ORDER BY s.starts_at DESC LIMIT 1) AS before
  ), ${missedInSql("SELECT organisation_id, track_id, min(on_date) AS on_date FROM chosen GROUP BY 1, 2")},
  ${rosterInSql},
  listed AS MATERIALIZED (
    SELECT r.session_id, ${countsInSql}, json_agg(o ORDER BY p.search_name, p.id) AS roster
      FROM roster r ${personJoinsInSql}
      LEFT JOIN previous ON previous.session_id = r.session_id
      LEFT JOIN attendance before ON before.organisation_id = r.organisation_id
       AND before.session_id = previous.id AND before.participant_id = r.participant_id
     CROSS JOIN LATERAL (SELECT ${personFieldsInSql}, p.calling_name AS "callingName", before.status AS "lastTime", CASE WHEN r.revision IS NOT NULL THEN r.recorded_at END AS "recordedAt",
         (SELECT a.name FROM account a WHERE a.organisation_id = r.organisation_id AND a.id = r.recorded_by) AS "recordedByName",
         (SELECT json_build_object('recordedAt', y.recorded_at, 'recordedByName', a.name)
            FROM apology y JOIN account a ON a.organisation_id = y.organisation_id AND a.id = y.recorded_by
           WHERE y.organisation_id = r.organisation_id AND y.session_id = r.session_id AND y.participant_id = r.participant_id) AS apology) AS o
     GROUP BY r.session_id
  ), roll_call AS (
    SELECT s.starts_at, s.id, json_build_object(
        'session', json_build_object(${sessionFieldsInSql}, ${summaryFieldsInSql},
          'expected', coalesce(l.expected, 0), 'marked', coalesce(l.marked, 0), 'present', coalesce(l.present, 0)),
        'previousSessionOn', (SELECT previous.on_date FROM previous WHERE previous.session_id = s.id),
        'roster', coalesce(l.roster, '[]')) AS answer
      FROM chosen JOIN ${sessionJoinsInSql} ON s.organisation_id = chosen.organisation_id AND s.id = chosen.id
      LEFT JOIN listed l ON l.session_id = s.id
  )`;
