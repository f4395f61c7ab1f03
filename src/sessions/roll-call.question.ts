import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import { countsInSql, missedInSql, personFieldsInSql, personJoinsInSql, rosterInSql } from "./roster-in-sql";
import { sessionFieldsInSql, sessionJoinsInSql, summaryFieldsInSql } from "./session-in-sql";

/** One session with everybody on its list, and what stood there the last time this series came together. */
export const rollCallQuestion: Question<{ readonly sessionId: string }> = {
  name: "sessions.roll-call",
  may: "session.read",
  sql: `WITH chosen AS MATERIALIZED (
    SELECT s.organisation_id, s.id, s.track_id, s.on_date, s.series_id, s.starts_at FROM session s
     WHERE s.id = $1::uuid AND ${withinReach("s.track_id")}
  ), previous AS MATERIALIZED (
    SELECT before.id, before.on_date FROM chosen c
     CROSS JOIN LATERAL (
       SELECT s.id, s.on_date FROM session s
        WHERE s.organisation_id = c.organisation_id AND s.series_id = c.series_id AND s.starts_at < c.starts_at
          AND s.logged_at IS NOT NULL AND s.cancelled_at IS NULL
        ORDER BY s.starts_at DESC LIMIT 1) AS before
  ), ${missedInSql("SELECT organisation_id, track_id, on_date FROM chosen")},
  ${rosterInSql}
  SELECT json_build_object(
      'session', json_build_object(${sessionFieldsInSql}, ${summaryFieldsInSql},
        'expected', c.expected, 'marked', c.marked, 'present', c.present),
      'previousSessionOn', (SELECT on_date FROM previous),
      'roster', (SELECT coalesce(json_agg(o ORDER BY p.search_name, p.id), '[]')
        FROM roster r ${personJoinsInSql}
        LEFT JOIN attendance before ON before.organisation_id = r.organisation_id
         AND before.session_id = (SELECT id FROM previous) AND before.participant_id = r.participant_id
        CROSS JOIN LATERAL (SELECT ${personFieldsInSql}, before.status AS "lastTime",
          p.calling_name AS "callingName") AS o))::text AS answer,
      (SELECT array_agg(r.participant_id) FROM roster r) AS subjects
    FROM chosen JOIN ${sessionJoinsInSql} ON s.organisation_id = chosen.organisation_id AND s.id = chosen.id
   CROSS JOIN (SELECT ${countsInSql} FROM roster r) AS c`,
  values: ({ sessionId }) => [sessionId],
};
