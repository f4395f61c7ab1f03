import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import { breakFieldsInSql, callerJoinInSql, stepJoinInSql, toCallInSql } from "../calls/calls-in-sql";
import type { Day } from "../core/days";
import {
  countsInSql,
  enrolledOn,
  lastPresentInSql,
  missedInSql,
  personFieldsInSql,
  personJoinsInSql,
  rosterInSql,
} from "../sessions/roster-in-sql";
import { sessionFieldsInSql, sessionJoinsInSql } from "../sessions/session-in-sql";

/** The tracks within reach on that day, for who broke her rhythm in them. */
const ownTracks = `SELECT (SELECT app.organisation()) AS organisation_id, reached.track_id, $1::date AS on_date
  FROM unnest((SELECT app.reach())) AS reached (track_id)`;

/**
 * A caseworker's day: its sessions with everybody on their lists, how many earlier ones are still to log, and at most five
 * calls to make to people who broke their own rhythm: hers first, the strongest rhythm first. Calls are of today; another
 * day has none. One statement, whose cost does not grow with the years.
 */
export const myDayQuestion: Question<{ readonly on?: Day | null }> = {
  name: "dashboard.my-day",
  may: "day.read",
  sql: `WITH chosen AS MATERIALIZED (
    SELECT s.organisation_id, s.id, s.track_id, s.on_date FROM session s
     WHERE s.on_date = $1::date AND ${withinReach("s.track_id")}
  ), ${missedInSql(ownTracks)},
  ${rosterInSql},
  asker AS MATERIALIZED (SELECT app.account() AS id),
  called AS MATERIALIZED (
    SELECT p.id, p.search_name, b.present, b.in_a_row, caller.id IS NOT DISTINCT FROM asker.id AS mine, o
      FROM (SELECT m.*, ${lastPresentInSql("m")} AS present_on FROM missed m
             WHERE $1::date = $2::date AND EXISTS (SELECT FROM enrolment e CROSS JOIN (SELECT $2::date AS on_date) AS today
               WHERE e.organisation_id = m.organisation_id AND e.participant_id = m.participant_id AND e.track_id = m.track_id
                 AND ${enrolledOn("e", "today")})
            OFFSET 0) AS b
      ${stepJoinInSql}
      ${callerJoinInSql("$2::date")}
      JOIN participant p ON p.organisation_id = b.organisation_id AND p.id = b.participant_id
      JOIN track t ON t.organisation_id = b.organisation_id AND t.id = b.track_id
     CROSS JOIN number CROSS JOIN asker
     CROSS JOIN LATERAL (SELECT ${breakFieldsInSql}, p.id AS "participantId", p.name, p.phone,
       CASE WHEN b.present >= number.sessions THEN 'ALWAYS' WHEN 4 * b.present >= 3 * number.sessions THEN 'NEARLY_ALWAYS' ELSE 'OFTEN' END AS came,
       b.in_a_row AS "absentInARow") AS o
     WHERE b.present_on IS NOT NULL AND ${toCallInSql("$2::date")}
       AND (caller.id = asker.id OR asker.id = ANY (has.stand_ins) OR caller.id IS NULL AND (SELECT app.reaches_all()))
     ORDER BY mine DESC, b.present DESC, b.in_a_row, p.search_name, p.id LIMIT 5
  ), listed AS MATERIALIZED (
    SELECT r.session_id, ${countsInSql},
           json_agg(o ORDER BY p.search_name, p.id) AS roster
      FROM roster r ${personJoinsInSql} CROSS JOIN LATERAL (SELECT ${personFieldsInSql}) AS o
     GROUP BY r.session_id
  )
  SELECT json_build_object('on', $1::date,
    'sessions', (SELECT coalesce(json_agg(json_build_object(${sessionFieldsInSql},
          'expected', coalesce(l.expected, 0), 'marked', coalesce(l.marked, 0), 'present', coalesce(l.present, 0),
          'roster', coalesce(l.roster, '[]')) ORDER BY s.starts_at, s.title, s.id), '[]')
        FROM chosen JOIN ${sessionJoinsInSql} ON s.organisation_id = chosen.organisation_id AND s.id = chosen.id
        LEFT JOIN listed l ON l.session_id = s.id),
    'notLogged', (SELECT count(*) FROM session s
        WHERE ${withinReach("s.track_id")}
          AND s.on_date < $2::date AND s.logged_at IS NULL AND s.cancelled_at IS NULL),
    'missed', (SELECT coalesce(json_agg(called.o ORDER BY called.mine DESC, called.present DESC, called.in_a_row, called.search_name, called.id), '[]')
        FROM called))::text AS answer,
    ARRAY(SELECT r.participant_id FROM roster r UNION ALL SELECT called.id FROM called) AS subjects`,
  values: ({ on }, { today }) => [on ?? today, today],
};
