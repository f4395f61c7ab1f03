import { enrolled, folded, fullName, inReach, marks } from "./parts";

const term = (name: string, standard: number): string =>
  `coalesce((SELECT value FROM term WHERE organisation_id = (SELECT app.organisation()) AND name = '${name}'), ${standard})`;

const lastPresent = (row: string): string => `(SELECT max(s.on_date) FROM ${marks}
  WHERE a.organisation_id = ${row}.organisation_id AND a.participant_id = ${row}.participant_id AND s.track_id = ${row}.track_id AND a.status = 'PRESENT')`;

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
  WITH number AS (
    SELECT ${term("rhythm.window", 8)} AS sessions, ${term("rhythm.present", 5)} AS present, ${term("rhythm.absent", 3)} AS absent
  ), chosen AS (
    SELECT s.* FROM session s WHERE s.organisation_id = (SELECT app.organisation()) AND s.on_date = $1::date AND ${inReach("s.track_id")}
  ), recent AS MATERIALIZED (
    SELECT organisation_id, track_id, id, row_number() OVER (PARTITION BY track_id ORDER BY on_date DESC, id DESC) AS place
      FROM session s
     WHERE s.organisation_id = (SELECT app.organisation()) AND ${inReach("s.track_id")} AND s.on_date <= $1::date AND s.logged_at IS NOT NULL
       AND s.cancelled_at IS NULL AND (s.closed_at IS NOT NULL OR s.on_date < $1::date)
  ), rhythm AS MATERIALIZED (
    SELECT recent.* FROM recent, number WHERE place <= sessions + absent
  ), missed AS MATERIALIZED (
    SELECT w.organisation_id, w.track_id, w.participant_id,
           count(*) FILTER (WHERE a.status = 'PRESENT' AND r.place > (SELECT absent FROM number))::int AS present,
           coalesce(min(r.place) FILTER (WHERE a.status IS NULL OR a.status = 'PRESENT') - 1, count(*))::int AS in_a_row
      FROM (SELECT r.organisation_id, r.track_id, a.participant_id FROM rhythm r
              JOIN attendance a ON a.organisation_id = r.organisation_id AND a.session_id = r.id
             WHERE r.place <= (SELECT absent FROM number) AND a.status <> 'PRESENT'
             GROUP BY 1, 2, 3 HAVING count(*) = (SELECT absent FROM number)) AS w
      JOIN rhythm r ON r.organisation_id = w.organisation_id AND r.track_id = w.track_id
      LEFT JOIN attendance a ON a.organisation_id = w.organisation_id AND a.session_id = r.id AND a.participant_id = w.participant_id
     GROUP BY 1, 2, 3
    HAVING count(*) = (SELECT sessions + absent FROM number)
       AND count(*) FILTER (WHERE a.status = 'PRESENT' AND r.place > (SELECT absent FROM number)) >= (SELECT present FROM number)
  ), roster AS MATERIALIZED (
    SELECT coalesce(e.organisation_id, m.organisation_id) AS organisation_id, coalesce(e.session_id, m.session_id) AS session_id,
           coalesce(e.track_id, m.track_id) AS track_id, coalesce(e.participant_id, m.participant_id) AS participant_id,
           e.participant_id IS NOT NULL AS enrolled, m.status, m.contribution, m.contribution_words, m.revision
      FROM (SELECT DISTINCT c.organisation_id, c.id AS session_id, c.track_id, e.participant_id
              FROM chosen c JOIN enrolment e ON e.organisation_id = c.organisation_id AND e.track_id = c.track_id AND ${enrolled("e", "c")}) AS e
      FULL JOIN (SELECT a.*, c.track_id FROM chosen c JOIN attendance a ON a.organisation_id = c.organisation_id AND a.session_id = c.id) AS m
        ON m.session_id = e.session_id AND m.participant_id = e.participant_id
     WHERE e.participant_id IS NOT NULL OR m.status IS NOT NULL
  ), called AS MATERIALIZED (
    SELECT p.id, ${fullName("p")} AS name, p.phone, ${folded("p")} AS sorted, t.name AS track_name, m.present, m.in_a_row, ${lastPresent("m")} AS present_on
      FROM missed m
      JOIN participant p ON p.organisation_id = m.organisation_id AND p.id = m.participant_id
      JOIN track t ON t.organisation_id = m.organisation_id AND t.id = m.track_id
     WHERE EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = m.organisation_id AND e.participant_id = m.participant_id
       AND e.track_id = m.track_id AND e.registered_on <= $1::date AND (e.closed_on IS NULL OR e.closed_on >= $1::date))
     ORDER BY m.present DESC, m.in_a_row, sorted, p.id LIMIT 5
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
    'missed', (SELECT coalesce(json_agg(json_build_object('participantId', called.id, 'name', called.name, 'phone', called.phone,
        'trackName', called.track_name, 'present', called.present, 'of', number.sessions, 'absentInARow', called.in_a_row,
        'lastPresentOn', called.present_on) ORDER BY called.present DESC, called.in_a_row, called.sorted, called.id), '[]')
      FROM called, number))::text AS answer,
    ARRAY(SELECT participant_id FROM roster UNION ALL SELECT id FROM called) AS subjects`;
