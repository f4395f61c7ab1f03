/**
 * Every track's sessions of each week and one today. One in fifty was cancelled, a few were never logged. They are spread
 * over the days of the week; where there are more than seven, the next ones follow an hour and a half later.
 */
export const sessions = `
  INSERT INTO session (organisation_id, id, track_id, series_id, meeting_place_id, title, on_date, starts_at, ends_at,
                       cancelled_at, cancel_reason, logged_at, closed_at)
  SELECT organisation_id, pg_temp.id(begins - interval '100 days', key), track_id, series_id, meeting_place_id, label, on_date,
         begins, begins + interval '75 minutes',
         CASE WHEN fate < 0.02 THEN begins - interval '1 day' END, CASE WHEN fate < 0.02 THEN 'Begeleider ziek' END,
         CASE WHEN fate > 0.023 THEN begins + interval '75 minutes' END, CASE WHEN fate > 0.023 THEN begins + interval '75 minutes' END
    FROM (SELECT *, (on_date + starts_at + nth / 7 * interval '90 minutes') AT TIME ZONE 'Europe/Amsterdam' AS begins,
                 CASE WHEN on_date < size_today THEN pg_temp.dice('fate ' || key) ELSE 0.0225 END AS fate
            FROM (SELECT course.*, nth, size.today AS size_today, format('session %s %s %s %s', o, t, week, nth) AS key,
                         CASE week WHEN 0 THEN size.today ELSE size.today - 7 * week + (weekday + nth) % 7 END AS on_date
                    FROM course, size, generate_series(0, size.weeks) AS week, generate_series(0, size.sessions_a_week - 1) AS nth
                   WHERE week > 0 OR nth = 0) AS planned) AS dated
   ORDER BY begins, organisation_id, track_id`;

/** Who was there in the sessions of some days, in the order in which it was written down. */
export const attendances = `
  INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, contribution, contribution_words, recorded_at, recorded_by)
  SELECT organisation_id, session_id, participant_id, track_id, on_date, status, contribution,
         CASE WHEN contribution IS NOT NULL AND die >> 40 & 1 = 0 THEN 'hielp met de koffie en de stoelen' END, logged_at, account_id
    FROM (SELECT *, CASE WHEN status = 'PRESENT' AND die >> 20 & 1023 < 102
                     THEN ('{HOSTING,TEACHING,PRACTICAL_HELP,ORGANISING,CREATING,COMPANY}'::text[])[1 + (die >> 32 & 255) % 6] END AS contribution
            FROM (SELECT *, CASE WHEN (die & 1023) / 1024.0 < comes THEN 'PRESENT' WHEN die >> 10 & 1023 < 683 THEN 'ABSENT_NOTIFIED'
                              ELSE 'ABSENT_UNNOTIFIED' END AS status
                    FROM (SELECT s.organisation_id, s.id AS session_id, p.participant_id, s.track_id, s.on_date, s.logged_at, p.account_id, p.comes,
                                 uuid_hash_extended(p.participant_id, uuid_hash_extended(s.id, 2026)) AS die
                            FROM session s JOIN place p ON p.track_id = s.track_id AND p.first_on <= s.on_date AND (p.last_on IS NULL OR p.last_on >= s.on_date)
                           WHERE s.on_date >= $1::date AND s.on_date < $2::date AND s.logged_at IS NOT NULL) AS listed) AS came) AS brought
   ORDER BY logged_at, session_id, participant_id`;
