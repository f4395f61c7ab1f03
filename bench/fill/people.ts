const reasons = [
  "OWN_ACTIVITY",
  "ASSOCIATION",
  "VOLUNTEERING",
  "EDUCATION",
  "WORK",
  "GOAL_REACHED",
  "MOVED",
  "HEALTH",
  "NO_CONTACT",
];

/**
 * People in places: each of a track's places is taken by somebody for some fifteen weeks, then by somebody else. Weeks
 * are counted back from today; a stay begins and ends with a week, so that every list is full on every day.
 */
export const people: readonly string[] = [
  `CREATE TEMPORARY TABLE stay AS
     WITH drawn AS (
       SELECT o, t, organisation_id, track_id, account_id, place, turn, 4 + floor(-ln(1 - pg_temp.dice(key)) * 10)::integer AS weeks, key
         FROM (SELECT *, format('stay %s %s %s %s', o, t, place, turn) AS key
                 FROM course, size, generate_series(1, size.listed) AS place, generate_series(0, size.weeks / 4) AS turn) AS keyed
     ), spent AS (
       SELECT *, CASE turn WHEN 0 THEN 1 + floor(weeks * pg_temp.dice('so far ' || key))::integer ELSE weeks END AS spent FROM drawn
     ), counted AS (
       SELECT *, sum(spent) OVER (PARTITION BY o, t, place ORDER BY turn) AS begun FROM spent
     ), numbered AS (
       SELECT counted.*, begun - spent AS ended, row_number() OVER (PARTITION BY o ORDER BY pg_temp.dice('shuffle ' || key)) > size.people_each AS again
         FROM counted, size WHERE begun - spent < size.weeks
     ), ranked AS (
       SELECT *, row_number() OVER (PARTITION BY o, again ORDER BY t, place, turn) - 1 AS rank, count(*) OVER (PARTITION BY o, again) AS of FROM numbered
     )
     -- Who comes a second time does so in a track half the list away.
     SELECT o, t, organisation_id, track_id, account_id, key, turn = 0 AS open,
            size.today - 7 * least(begun, size.weeks)::integer AS first_on,
            CASE WHEN turn > 0 THEN size.today - 7 * ended::integer - 1 END AS last_on,
            CASE WHEN again THEN floor((rank::float8 / of + 0.5) * size.people_each)::integer % size.people_each ELSE rank END AS person
       FROM ranked, size`,
  `CREATE TEMPORARY TABLE person AS
     SELECT o, person, organisation_id, pg_temp.id(min(first_on), format('participant %s %s', o, person)) AS participant_id, min(first_on) AS first_on,
            format('participant %s %s', o, person) AS key
       FROM stay GROUP BY 1, 2, 3`,
  "CREATE UNIQUE INDEX ON person (o, person)",
  "ANALYZE stay; ANALYZE person; ANALYZE course",

  `CREATE TEMPORARY TABLE home AS SELECT row_number() OVER (ORDER BY code)::integer AS number, code, district_code FROM neighbourhood`,
  // One in a hundred has given no more than a first name, one in twenty no address.
  `INSERT INTO participant (organisation_id, id, calling_name, family_name, phone, birth_year, birth_month,
                            district_code, neighbourhood_code, language, registered_on, created_at)
     SELECT p.organisation_id, p.participant_id, n.calling, CASE WHEN NOT new THEN n.family END,
            CASE WHEN NOT new THEN '06' || lpad((pg_temp.dice('phone ' || p.key) * 1e8)::integer::text, 8, '0') END,
            CASE WHEN NOT new THEN 1935 + (pg_temp.dice('year ' || p.key) * 70)::integer END,
            CASE WHEN NOT new THEN 1 + floor(pg_temp.dice('month ' || p.key) * 12)::integer END,
            h.district_code, h.code, CASE WHEN NOT new THEN n.language END, CASE WHEN NOT new THEN p.first_on END, p.first_on
       FROM (SELECT *, pg_temp.dice('new ' || key) < 0.01 AS new,
                    1 + floor(pg_temp.dice('name ' || key) * (SELECT count(*) FROM name_pair))::integer AS name,
                    CASE WHEN pg_temp.dice('known ' || key) > 0.05
                      THEN 1 + floor(pg_temp.dice('home ' || key) * (SELECT count(*) FROM home))::integer END AS home
               FROM person) AS p
       JOIN name_pair AS n ON n.number = p.name
       LEFT JOIN home AS h ON h.number = p.home AND NOT new
      ORDER BY p.first_on, p.participant_id`,

  `CREATE TEMPORARY TABLE place AS
     SELECT s.*, p.participant_id, pg_temp.id(s.first_on, s.key) AS enrolment_id,
            CASE WHEN NOT s.open THEN 'CLOSED' WHEN pg_temp.dice('paused ' || s.key) < 0.03 THEN 'PAUSED' ELSE 'ACTIVE' END AS status,
            0.6 + 0.35 * pg_temp.dice('comes ' || p.key) AS comes
       FROM stay s JOIN person p USING (o, person)`,
  "CREATE INDEX ON place (track_id)",
  "ANALYZE place",
  `INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on, active_from, closed_on, exit_reason)
     SELECT organisation_id, enrolment_id, participant_id, track_id, status, first_on, first_on, last_on,
            CASE status WHEN 'CLOSED' THEN pg_temp.one_of('{${reasons.join(",")}}', 'reason ' || key) END
       FROM place ORDER BY first_on, enrolment_id`,
  `INSERT INTO enrolment_change (organisation_id, enrolment_id, number, status, "on", recorded_at, recorded_by)
     SELECT organisation_id, enrolment_id, step.number, step.status, step.on, step.on, account_id
       FROM place CROSS JOIN size CROSS JOIN LATERAL (VALUES (1, 'REGISTERED', first_on), (2, 'ACTIVE', first_on),
         (3, CASE WHEN status <> 'ACTIVE' THEN status END, coalesce(last_on, size.today - 1))) AS step (number, status, "on")
      WHERE step.status IS NOT NULL ORDER BY step.on, enrolment_id`,
];
