import type { Question } from "../access/ask";
import { personWithinReach, withinReach } from "../access/reach";

const strengths = `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'words', s.words, 'notedOn', s.noted_on) ORDER BY s.noted_on, s.id), '[]')
  FROM strength s WHERE s.organisation_id = p.organisation_id AND s.participant_id = p.id)`;

const reviews = `(SELECT coalesce(json_agg(json_build_object('id', r.id, 'level', r.level, 'on', r."on", 'words', r.words)
    ORDER BY r."on", r.recorded_at, r.id), '[]')
  FROM goal_review r WHERE r.organisation_id = g.organisation_id AND r.goal_id = g.id)`;

const goals = `(SELECT coalesce(json_agg(json_build_object('id', g.id, 'words', g.words, 'setOn', g.set_on, 'closedOn', g.closed_on,
    'levels', g.levels, 'reviews', ${reviews}) ORDER BY g.closed_on IS NOT NULL, g.set_on DESC, g.id DESC), '[]')
  FROM goal g WHERE g.organisation_id = p.organisation_id AND g.participant_id = p.id)`;

const history = `(SELECT coalesce(json_agg(json_build_object('status', c.status, 'on', c."on") ORDER BY c.number), '[]')
  FROM enrolment_change c WHERE c.organisation_id = e.organisation_id AND c.enrolment_id = e.id)`;

const enrolments = `(SELECT coalesce(json_agg(json_build_object('id', e.id, 'trackId', e.track_id, 'trackName', t.name, 'status', e.status,
    'registeredOn', e.registered_on, 'activeFrom', e.active_from, 'closedOn', e.closed_on, 'exitReason', e.exit_reason,
    'history', ${history}) ORDER BY e.closed_on IS NOT NULL, e.registered_on DESC, e.id DESC), '[]')
  FROM enrolment e JOIN track t ON t.organisation_id = e.organisation_id AND t.id = e.track_id
 WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.id AND ${withinReach("e.track_id")})`;

const contributions = `(SELECT coalesce(json_agg(json_build_object('on', m.on_date, 'trackName', m.track_name,
    'kind', m.contribution, 'words', m.contribution_words) ORDER BY m.on_date DESC, m.session_id DESC), '[]')
  FROM (SELECT * FROM mark WHERE num_nonnulls(contribution, contribution_words) > 0 ORDER BY on_date DESC, session_id DESC LIMIT 50) AS m)`;

const attendances = `(SELECT coalesce(json_agg(json_build_object('sessionId', m.session_id, 'on', m.on_date, 'trackName', m.track_name,
    'title', s.title, 'status', m.status) ORDER BY m.on_date DESC, m.session_id DESC), '[]')
  FROM (SELECT * FROM mark ORDER BY on_date DESC, session_id DESC LIMIT 50) AS m
  JOIN session s ON s.organisation_id = p.organisation_id AND s.id = m.session_id)`;

/** Weeks are counted from the first Monday, so that each mark finds its week by a division. */
const rhythm = `(SELECT json_agg(json_build_object('monday', f.monday + 7 * week, 'present', coalesce(w.present, 0),
    'absent', coalesce(w.absent, 0)) ORDER BY week)
  FROM first_week f CROSS JOIN generate_series(0, 52) AS week
  LEFT JOIN (SELECT (m.on_date - f.monday) / 7 AS week, count(*) FILTER (WHERE m.status = 'PRESENT') AS present,
                    count(*) FILTER (WHERE m.status <> 'PRESENT') AS absent
               FROM mark m CROSS JOIN first_week f WHERE m.on_date >= f.monday GROUP BY 1) AS w USING (week))`;

/** Everything that a participant's page shows, in one answer. NOT_FOUND out of reach. */
export const participantPageQuestion: Question<string> = {
  name: "dashboard.participant-page",
  may: "participant.read",
  sql: `WITH mark AS MATERIALIZED (
      SELECT a.session_id, a.on_date, a.status, a.contribution, a.contribution_words, t.name AS track_name
        FROM attendance a JOIN track t ON t.organisation_id = a.organisation_id AND t.id = a.track_id
       WHERE a.participant_id = $1 AND a.status IS NOT NULL
         AND ${withinReach("a.track_id")}
    ), first_week AS (
      SELECT $2::date - extract(isodow FROM $2::date)::integer + 1 - 52 * 7 AS monday
    )
    SELECT json_build_object('id', p.id, 'callingName', p.calling_name, 'familyName', p.family_name, 'name', p.name,
        'registeredOn', p.registered_on, 'phone', p.phone, 'email', p.email, 'birthYear', p.birth_year, 'birthMonth', p.birth_month,
        'districtCode', p.district_code, 'districtName', d.name, 'neighbourhoodCode', p.neighbourhood_code,
        'neighbourhoodName', n.name, 'language', p.language, 'revision', p.revision,
        'strengths', ${strengths}, 'contributions', ${contributions}, 'goals', ${goals}, 'enrolments', ${enrolments},
        'rhythm', ${rhythm}, 'attendances', ${attendances})::text AS answer,
      ARRAY[p.id] AS subjects
    FROM participant p
    LEFT JOIN district d ON d.code = p.district_code
    LEFT JOIN neighbourhood n ON n.code = p.neighbourhood_code
   WHERE p.id = $1 AND ${personWithinReach("p.id")}`,
  values: (id, { today }) => [id, today],
};
