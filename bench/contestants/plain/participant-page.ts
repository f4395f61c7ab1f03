import { breakFields, callerJoin, isToCall, missedTables, stepJoin } from "./calls";
import { fullName, inReach, lastPresent, marks, personInReach } from "./parts";

/** $1: the participant; $2: today. */
export const participantPage = `
  WITH mark AS MATERIALIZED (
    SELECT a.session_id, s.on_date, s.title, a.status, a.contribution, a.contribution_words, t.name AS track_name
      FROM ${marks} JOIN track t ON t.organisation_id = s.organisation_id AND t.id = s.track_id
     WHERE a.organisation_id = (SELECT app.organisation()) AND a.participant_id = $1 AND a.status IS NOT NULL AND ${inReach("s.track_id")}
  ), first_week AS (
    SELECT $2::date - extract(isodow FROM $2::date)::int + 1 - 52 * 7 AS monday
  ), ${missedTables({ day: "$2", person: "$1" })}
  SELECT json_build_object('id', p.id, 'callingName', p.calling_name, 'familyName', p.family_name, 'name', ${fullName("p")},
      'registeredOn', p.registered_on, 'phone', p.phone, 'email', p.email, 'birthYear', p.birth_year, 'birthMonth', p.birth_month,
      'districtCode', p.district_code, 'districtName', d.name, 'neighbourhoodCode', p.neighbourhood_code, 'neighbourhoodName', n.name,
      'language', p.language, 'revision', p.revision,
      'strengths', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'words', s.words, 'notedOn', s.noted_on) ORDER BY s.noted_on, s.id), '[]')
        FROM strength s WHERE s.organisation_id = p.organisation_id AND s.participant_id = p.id),
      'contributions', (SELECT coalesce(json_agg(json_build_object('on', m.on_date, 'trackName', m.track_name, 'kind', m.contribution,
          'words', m.contribution_words) ORDER BY m.on_date DESC, m.session_id DESC), '[]')
        FROM (SELECT * FROM mark WHERE contribution IS NOT NULL OR contribution_words IS NOT NULL ORDER BY on_date DESC, session_id DESC LIMIT 50) AS m),
      'goals', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'words', g.words, 'setOn', g.set_on, 'closedOn', g.closed_on, 'levels', g.levels,
          'reviews', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'level', r.level, 'on', r."on", 'words', r.words)
              ORDER BY r."on", r.recorded_at, r.id), '[]')
            FROM goal_review r WHERE r.organisation_id = g.organisation_id AND r.goal_id = g.id))
          ORDER BY g.closed_on IS NOT NULL, g.set_on DESC, g.id DESC), '[]')
        FROM goal g WHERE g.organisation_id = p.organisation_id AND g.participant_id = p.id),
      'enrolments', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'trackId', e.track_id, 'trackName', t.name, 'status', e.status,
          'registeredOn', e.registered_on, 'activeFrom', e.active_from, 'closedOn', e.closed_on, 'exitReason', e.exit_reason,
          'history', (SELECT coalesce(json_agg(json_build_object('status', c.status, 'on', c."on") ORDER BY c.number), '[]')
            FROM enrolment_change c WHERE c.organisation_id = e.organisation_id AND c.enrolment_id = e.id))
          ORDER BY e.closed_on IS NOT NULL, e.registered_on DESC, e.id DESC), '[]')
        FROM enrolment e JOIN track t ON t.organisation_id = e.organisation_id AND t.id = e.track_id
       WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.id AND ${inReach("e.track_id")}),
      'rhythm', (SELECT json_agg(json_build_object('monday', f.monday + 7 * week, 'present', coalesce(w.present, 0), 'absent', coalesce(w.absent, 0)) ORDER BY week)
        FROM first_week f CROSS JOIN generate_series(0, 52) AS week
        LEFT JOIN (SELECT (m.on_date - f.monday) / 7 AS week, count(*) FILTER (WHERE m.status = 'PRESENT') AS present,
                          count(*) FILTER (WHERE m.status <> 'PRESENT') AS absent
                     FROM mark m, first_week f WHERE m.on_date >= f.monday GROUP BY 1) AS w USING (week)),
      'attendances', (SELECT coalesce(json_agg(json_build_object('sessionId', m.session_id, 'on', m.on_date, 'trackName', m.track_name,
          'title', m.title, 'status', m.status) ORDER BY m.on_date DESC, m.session_id DESC), '[]')
        FROM (SELECT * FROM mark ORDER BY on_date DESC, session_id DESC LIMIT 50) AS m),
      'calls', (SELECT coalesce(json_agg(json_build_object(${breakFields}, 'isOpen', m.track_id IS NOT NULL AND ${isToCall}) ORDER BY t.name, t.id), '[]')
        FROM (SELECT her.*, ${lastPresent("her")} AS present_on
                FROM (SELECT DISTINCT e.organisation_id, e.track_id, e.participant_id FROM enrolment e
                       WHERE e.organisation_id = (SELECT app.organisation()) AND e.participant_id = $1 AND ${inReach("e.track_id")}
                         AND e.registered_on <= $2::date AND (e.closed_on IS NULL OR e.closed_on >= $2::date)) AS her) AS b
        LEFT JOIN missed m ON m.track_id = b.track_id
        ${stepJoin} ${callerJoin}
        JOIN track t ON t.organisation_id = b.organisation_id AND t.id = b.track_id
       WHERE b.present_on IS NOT NULL AND (m.track_id IS NOT NULL AND ${isToCall} OR step.outcome IS NOT NULL
         AND (SELECT a.status FROM ${marks} WHERE a.organisation_id = b.organisation_id AND a.participant_id = b.participant_id
               AND s.track_id = b.track_id AND a.status IS NOT NULL ORDER BY s.on_date DESC, s.id DESC LIMIT 1) <> 'PRESENT')))::text AS answer,
    ARRAY[p.id] AS subjects
    FROM participant p
    LEFT JOIN district d ON d.code = p.district_code
    LEFT JOIN neighbourhood n ON n.code = p.neighbourhood_code
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1 AND ${personInReach("p.id")}`;
