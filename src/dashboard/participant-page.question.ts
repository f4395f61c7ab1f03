import type { Question } from "../access/ask";
import { breakFieldsInSql, callerJoinInSql, stepJoinInSql, toCallInSql } from "../calls/calls-in-sql";
import { lastPresentInSql, missedInSql } from "../sessions/roster-in-sql";
import { personWithinReach, reachedInSql, withinReached } from "../access/reach";

// A list is the rows of a subquery, whose columns have the names of the contract: half the work of naming them one by one.

const strengths = `(SELECT coalesce(json_agg(o ORDER BY s.noted_on, s.id), '[]')
  FROM strength s CROSS JOIN LATERAL (SELECT s.id, s.words, s.noted_on AS "notedOn") AS o
 WHERE s.organisation_id = p.organisation_id AND s.participant_id = p.id)`;

const reviews = `(SELECT coalesce(json_agg(o ORDER BY r."on", r.recorded_at, r.id), '[]')
  FROM goal_review r CROSS JOIN LATERAL (SELECT r.id, r.level, r."on", r.words) AS o
 WHERE r.organisation_id = g.organisation_id AND r.goal_id = g.id)`;

const goals = `(SELECT coalesce(json_agg(o ORDER BY g.closed_on IS NOT NULL, g.set_on DESC, g.id DESC), '[]')
  FROM goal g CROSS JOIN LATERAL (SELECT g.id, g.words, g.set_on AS "setOn", g.closed_on AS "closedOn", g.levels, ${reviews} AS reviews) AS o
 WHERE g.organisation_id = p.organisation_id AND g.participant_id = p.id)`;

const history = `(SELECT coalesce(json_agg(o ORDER BY c.number), '[]')
  FROM enrolment_change c CROSS JOIN LATERAL (SELECT c.status, c."on") AS o
 WHERE c.organisation_id = e.organisation_id AND c.enrolment_id = e.id)`;

const enrolments = `(SELECT coalesce(json_agg(o ORDER BY e.closed_on IS NOT NULL, e.registered_on DESC, e.id DESC), '[]')
  FROM enrolment e JOIN track t ON t.organisation_id = e.organisation_id AND t.id = e.track_id
 CROSS JOIN LATERAL (SELECT e.id, e.track_id AS "trackId", t.name AS "trackName", e.status, e.registered_on AS "registeredOn",
    e.active_from AS "activeFrom", e.closed_on AS "closedOn", e.exit_reason AS "exitReason", ${history} AS history) AS o
 WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.id AND ${withinReached("e.track_id")})`;

/** Each list reads only what it shows of them, so that a long life costs no more than a short one. */
const herMarks = `a.participant_id = $1 AND ${withinReached("a.track_id")}`;

const contributions = `(SELECT coalesce(json_agg(o ORDER BY m.on_date DESC, m.session_id DESC), '[]')
  FROM (SELECT a.* FROM attendance a WHERE ${herMarks} AND num_nonnulls(a.contribution, a.contribution_words) > 0
         ORDER BY a.on_date DESC, a.session_id DESC LIMIT 50) AS m
  JOIN track t ON t.organisation_id = m.organisation_id AND t.id = m.track_id
 CROSS JOIN LATERAL (SELECT m.on_date AS "on", t.name AS "trackName", m.contribution AS kind, m.contribution_words AS words) AS o)`;

const attendances = `(SELECT coalesce(json_agg(o ORDER BY m.on_date DESC, m.session_id DESC), '[]')
  FROM (SELECT a.* FROM attendance a WHERE ${herMarks} AND a.status IS NOT NULL ORDER BY a.on_date DESC, a.session_id DESC LIMIT 50) AS m
  JOIN track t ON t.organisation_id = m.organisation_id AND t.id = m.track_id
  JOIN session s ON s.organisation_id = m.organisation_id AND s.id = m.session_id
 CROSS JOIN LATERAL (SELECT m.session_id AS "sessionId", m.on_date AS "on", t.name AS "trackName", s.title, m.status) AS o)`;

/** Weeks are counted from the first Monday, so that each mark finds its week by a division. */
const rhythm = `(SELECT json_agg(o ORDER BY week)
  FROM first_week f CROSS JOIN generate_series(0, 52) AS week
  LEFT JOIN (SELECT (a.on_date - f.monday) / 7 AS week, count(*) FILTER (WHERE a.status = 'PRESENT') AS present,
                    count(*) FILTER (WHERE a.status <> 'PRESENT') AS absent
               FROM first_week f JOIN attendance a ON a.on_date >= f.monday WHERE ${herMarks} GROUP BY 1) AS w USING (week)
 CROSS JOIN LATERAL (SELECT f.monday + 7 * week AS monday, coalesce(w.present, 0) AS present, coalesce(w.absent, 0) AS absent) AS o)`;

/** The tracks within reach in which she takes part today, and was not there the last time: only of these a break is looked for. */
const herAbsences = `SELECT e.organisation_id, e.track_id, e.participant_id, $2::date AS on_date
  FROM (SELECT DISTINCT e.organisation_id, e.track_id, e.participant_id FROM enrolment e
         WHERE e.participant_id = $1 AND e.registered_on <= $2::date AND (e.closed_on IS NULL OR e.closed_on >= $2::date)
           AND ${withinReached("e.track_id")}) AS e
 CROSS JOIN LATERAL (SELECT a.status FROM attendance a
   WHERE a.organisation_id = e.organisation_id AND a.participant_id = e.participant_id AND a.track_id = e.track_id AND a.status IS NOT NULL
   ORDER BY a.on_date DESC, a.session_id DESC LIMIT 1) AS newest
 WHERE newest.status <> 'PRESENT'`;

/** Who calls her, or what came of it: that stays as long as she has not been there since. */
const calls = `(SELECT coalesce(json_agg(o ORDER BY t.name, t.id), '[]')
  FROM (SELECT h.*, ${lastPresentInSql("h")} AS present_on FROM her_absence h OFFSET 0) AS b
  ${stepJoinInSql}
 CROSS JOIN LATERAL (SELECT b.present_on IS NOT NULL AND ${toCallInSql("$2::date")}
    AND EXISTS (SELECT FROM missed m WHERE m.track_id = b.track_id) AS open OFFSET 0) AS call
  ${callerJoinInSql("$2::date")}
  JOIN track t ON t.organisation_id = b.organisation_id AND t.id = b.track_id
 CROSS JOIN LATERAL (SELECT ${breakFieldsInSql}, call.open AS "isOpen") AS o
 WHERE call.open OR step.outcome IS NOT NULL)`;

/** Everything that a participant's page shows, in one answer. NOT_FOUND out of reach. */
export const participantPageQuestion: Question<string> = {
  name: "dashboard.participant-page",
  may: "participant.read",
  sql: `WITH ${reachedInSql}, first_week AS (
      SELECT $2::date - extract(isodow FROM $2::date)::integer + 1 - 52 * 7 AS monday
    ), her_absence AS MATERIALIZED (${herAbsences}
    ), ${missedInSql("SELECT organisation_id, track_id, on_date FROM her_absence", "$1")}
    SELECT json_build_object('id', p.id, 'callingName', p.calling_name, 'familyName', p.family_name, 'name', p.name,
        'registeredOn', p.registered_on, 'phone', p.phone, 'email', p.email, 'birthYear', p.birth_year, 'birthMonth', p.birth_month,
        'districtCode', p.district_code, 'districtName', d.name, 'neighbourhoodCode', p.neighbourhood_code,
        'neighbourhoodName', n.name, 'language', p.language, 'revision', p.revision,
        'strengths', ${strengths}, 'contributions', ${contributions}, 'goals', ${goals}, 'enrolments', ${enrolments},
        'rhythm', ${rhythm}, 'attendances', ${attendances}, 'calls', ${calls})::text AS answer,
      ARRAY[p.id] AS subjects
    FROM participant p
    LEFT JOIN district d ON d.code = p.district_code
    LEFT JOIN neighbourhood n ON n.code = p.neighbourhood_code
   WHERE p.id = $1 AND ${personWithinReach("p.id")}`,
  values: (id, { today }) => [id, today],
};
