/** The organisations with their staff, places and tracks, as temporary tables for what follows and as rows. */
export const house: readonly string[] = [
  `CREATE TEMPORARY TABLE house AS
     SELECT o, pg_temp.id(size.founded, 'organisation ' || o) AS organisation_id FROM size, generate_series(1, size.organisations) AS o`,
  `INSERT INTO organisation SELECT organisation_id, 'Meedoen in regio ' || o, size.founded FROM house, size`,

  // Number 0 is the manager; each caseworker has three tracks.
  `CREATE TEMPORARY TABLE staff AS
     SELECT o, n, organisation_id, pg_temp.id(size.founded, format('account %s %s', o, n)) AS account_id,
            CASE n WHEN 0 THEN 'MANAGER' ELSE 'CASEWORKER' END AS role
       FROM house, size, generate_series(0, size.tracks_each / 3) AS n`,
  `INSERT INTO account (organisation_id, id, name, email, role, invited_at)
     SELECT organisation_id, account_id, p.calling || ' ' || p.family, format('medewerker%s@regio%s.example', n, o), role, size.founded
       FROM staff, size, name_pair AS p WHERE p.number = 1 + 31 * o + n`,
  `INSERT INTO gate.password SELECT organisation_id, account_id, '\\x00', '\\x00', size.founded FROM staff, size`,
  // The secret of a cookie follows from the account, so that a register that is used again can be logged in to.
  `INSERT INTO gate.login (organisation_id, token, account_id, role)
     SELECT organisation_id, sha256(decode(md5('secret of ' || account_id), 'hex')), account_id, role FROM staff`,

  `INSERT INTO meeting_place (organisation_id, id, name, district_code)
     SELECT organisation_id, pg_temp.id(size.founded, format('place %s %s', o, n)), 'Buurthuis ' || n,
            pg_temp.one_of((SELECT array_agg(code ORDER BY code) FROM district), format('place %s %s', o, n))
       FROM house, size, generate_series(1, 8) AS n`,
  `INSERT INTO workshop SELECT organisation_id, pg_temp.id(size.founded, 'workshop ' || o), 'De werkplaats' FROM house, size`,
  // Three tracks share a public label; those of one caseworker meet one after the other on one day.
  `CREATE TEMPORARY TABLE course AS
     SELECT o, t, organisation_id, pg_temp.id(size.founded, format('track %s %s', o, t)) AS track_id,
            pg_temp.id(size.founded, format('series %s %s', o, t)) AS series_id,
            pg_temp.id(size.founded, format('place %s %s', o, 1 + t % 8)) AS meeting_place_id, s.account_id,
            (ARRAY['Samen koken', 'Taalcafé', 'Wandelen', 'Naaiatelier', 'Moestuin', 'Repaircafé', 'Schrijfgroep', 'Eettafel', 'Sporten',
              'Computerhulp', 'Zingen', 'Verder na verlies', 'Nieuw in Nederland'])[1 + t / 3 % 13] AS label,
            (ARRAY['ochtend', 'middag', 'namiddag'])[1 + t % 3] AS part, time '09:30' + t / 13 * interval '150 minutes' AS starts_at,
            t % 7 AS weekday
       FROM house CROSS JOIN size CROSS JOIN generate_series(0, size.tracks_each - 1) AS t JOIN staff AS s USING (o, organisation_id)
      WHERE s.n = 1 + t % (size.tracks_each / 3)`,
  `INSERT INTO track (organisation_id, id, workshop_id, name, public_label, sensitive, opened_on)
     SELECT organisation_id, track_id, pg_temp.id(size.founded, 'workshop ' || o), label || ', ' || part, label,
            label IN ('Verder na verlies', 'Nieuw in Nederland'), size.founded::date
       FROM course, size`,
  `INSERT INTO assignment (organisation_id, id, track_id, account_id, starts_on, stand_in)
     SELECT organisation_id, pg_temp.id(size.founded, format('assignment %s %s', o, t)), track_id, account_id, size.founded::date, false FROM course, size`,
  `INSERT INTO series (organisation_id, id, track_id, meeting_place_id, title, rhythm, starts_on, ends_on, start_time, end_time)
     SELECT organisation_id, series_id, track_id, meeting_place_id, label, 'WEEKLY', size.founded::date, size.today + 90, starts_at, starts_at + interval '2 hours'
       FROM course, size`,
];
