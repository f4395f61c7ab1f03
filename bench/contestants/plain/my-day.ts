import { breakFields, callerJoin, isToCall, missedTables, stepJoin } from "./calls";
import { enrolled, folded, fullName, inReach, lastPresent, marks } from "./parts";

const person = `json_build_object('participantId', p.id, 'name', ${fullName("p")}, 'registered', p.registered_on IS NOT NULL,
  'mark', CASE WHEN r.revision IS NOT NULL THEN json_build_object('status', r.status, 'contribution', r.contribution,
    'contributionWords', r.contribution_words, 'revision', r.revision) END,
  'lastPresentOn', ${lastPresent("r")},
  'lastMarks', (SELECT coalesce(json_agg(json_build_object('on', eight.on_date, 'status', eight.status)), '[]')
    FROM (SELECT s.on_date, a.status FROM ${marks}
      WHERE a.organisation_id = r.organisation_id AND a.participant_id = r.participant_id AND s.track_id = r.track_id AND a.status IS NOT NULL
      ORDER BY s.on_date DESC, s.id DESC LIMIT 8) AS eight),
  'openGoals', (SELECT coalesce(json_agg(g.words ORDER BY g.set_on, g.id), '[]') FROM goal g
    WHERE g.organisation_id = r.organisation_id AND g.participant_id = r.participant_id AND g.closed_on IS NULL),
  'missed', EXISTS (SELECT FROM missed m WHERE m.participant_id = r.participant_id AND m.track_id = r.track_id))`;

/** $1: the day that is asked; $2: today. */
export const myDay = `
  WITH chosen AS (
    SELECT s.* FROM session s WHERE s.organisation_id = (SELECT app.organisation()) AND s.on_date = $1::date AND ${inReach("s.track_id")}
  ), ${missedTables({ day: "$1" })}, roster AS MATERIALIZED (
    SELECT coalesce(e.organisation_id, m.organisation_id) AS organisation_id, coalesce(e.session_id, m.session_id) AS session_id,
           coalesce(e.track_id, m.track_id) AS track_id, coalesce(e.participant_id, m.participant_id) AS participant_id,
           e.participant_id IS NOT NULL AS enrolled, m.status, m.contribution, m.contribution_words, m.revision
      FROM (SELECT DISTINCT c.organisation_id, c.id AS session_id, c.track_id, e.participant_id
              FROM chosen c JOIN enrolment e ON e.organisation_id = c.organisation_id AND e.track_id = c.track_id AND ${enrolled("e", "c")}) AS e
      FULL JOIN (SELECT a.*, c.track_id FROM chosen c JOIN attendance a ON a.organisation_id = c.organisation_id AND a.session_id = c.id) AS m
        ON m.session_id = e.session_id AND m.participant_id = e.participant_id
     WHERE e.participant_id IS NOT NULL OR m.status IS NOT NULL
  ), called AS MATERIALIZED (
    SELECT p.id, ${folded("p")} AS sorted, b.present, b.in_a_row, caller.id IS NOT DISTINCT FROM (SELECT app.account()) AS mine,
           json_build_object(${breakFields}, 'participantId', p.id, 'name', ${fullName("p")}, 'phone', p.phone,
             'came', CASE WHEN b.present >= sessions THEN 'ALWAYS' WHEN 4 * b.present >= 3 * sessions THEN 'NEARLY_ALWAYS' ELSE 'OFTEN' END,
             'absentInARow', b.in_a_row) AS call
      FROM (SELECT m.*, ${lastPresent("m")} AS present_on FROM missed m) AS b
     CROSS JOIN number
      ${stepJoin} ${callerJoin}
      JOIN participant p ON p.organisation_id = b.organisation_id AND p.id = b.participant_id
      JOIN track t ON t.organisation_id = b.organisation_id AND t.id = b.track_id
     WHERE $1::date = $2::date AND b.present_on IS NOT NULL AND ${isToCall}
       AND EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = b.organisation_id AND e.participant_id = b.participant_id
         AND e.track_id = b.track_id AND e.registered_on <= $2::date AND (e.closed_on IS NULL OR e.closed_on >= $2::date))
       AND (caller.id = (SELECT app.account()) OR caller.id IS NULL AND (SELECT app.reaches_all())
         OR EXISTS (SELECT FROM assignment s WHERE s.organisation_id = b.organisation_id AND s.track_id = b.track_id AND s.stand_in
           AND s.account_id = (SELECT app.account()) AND s.starts_on <= $2::date AND s.ends_on > $2::date))
     ORDER BY mine DESC, b.present DESC, b.in_a_row, sorted, p.id LIMIT 5
  ), listed AS (
    SELECT r.session_id, count(*) FILTER (WHERE r.enrolled) AS expected, count(r.status) AS marked, count(*) FILTER (WHERE r.status = 'PRESENT') AS present,
           json_agg(${person} ORDER BY ${folded("p")}, p.id) AS roster
      FROM roster r JOIN participant p ON p.organisation_id = r.organisation_id AND p.id = r.participant_id GROUP BY 1
  )
  SELECT json_build_object('on', $1::date,
    'sessions', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'trackId', s.track_id, 'trackName', t.name, 'placeName', h.name,
        'startsAt', s.starts_at, 'endsAt', s.ends_at, 'headCount', s.head_count, 'headCountQuality', s.head_count_quality,
        'cancelledAt', s.cancelled_at, 'cancelReason', s.cancel_reason, 'loggedAt', s.logged_at, 'closedAt', s.closed_at,
        'expected', coalesce(l.expected, 0), 'marked', coalesce(l.marked, 0), 'present', coalesce(l.present, 0),
        'roster', coalesce(l.roster, '[]')) ORDER BY s.starts_at, s.title, s.id), '[]')
      FROM chosen s JOIN track t ON t.organisation_id = s.organisation_id AND t.id = s.track_id
      LEFT JOIN meeting_place h ON h.organisation_id = s.organisation_id AND h.id = s.meeting_place_id
      LEFT JOIN listed l ON l.session_id = s.id),
    'notLogged', (SELECT count(*) FROM session s WHERE s.organisation_id = (SELECT app.organisation()) AND ${inReach("s.track_id")}
      AND s.on_date < $2::date AND s.logged_at IS NULL AND s.cancelled_at IS NULL),
    'missed', (SELECT coalesce(json_agg(call ORDER BY mine DESC, present DESC, in_a_row, sorted, id), '[]') FROM called))::text AS answer,
    ARRAY(SELECT participant_id FROM roster UNION ALL SELECT id FROM called) AS subjects`;
