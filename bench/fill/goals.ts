const talents = [
  "kan goed luisteren",
  "kookt voor een heel plein",
  "repareert alles",
  "spreekt vier talen",
  "kent iedereen in de buurt",
  "heeft groene vingers",
  "naait kleding",
  "zingt in een koor",
  "legt geduldig uit",
  "regelt graag",
  "maakt mensen aan het lachen",
  "schrijft gedichten",
];

const wishes = [
  "Ik wil elke week een keer de deur uit",
  "Ik wil de mensen in mijn straat leren kennen",
  "Ik wil Nederlands durven spreken",
  "Ik wil weer fietsen",
  "Ik wil iets voor een ander betekenen",
  "Ik wil vrijwilliger worden in de tuin",
  "Ik wil vaker samen eten",
  "Ik wil mijn brieven zelf begrijpen",
];

/** Everybody's one to three strengths; for two in five a goal or two, with one to four reviews, four weeks apart. */
export const goals: readonly string[] = [
  `INSERT INTO strength (organisation_id, id, participant_id, words, noted_on)
     SELECT organisation_id, pg_temp.id(first_on, format('strength %s %s', n, key)), participant_id,
            pg_temp.one_of('{${talents.join(",")}}', format('words %s %s', n, key)), first_on
       FROM person CROSS JOIN LATERAL generate_series(1, 1 + floor(pg_temp.dice('strengths ' || key) * 3)::integer) AS n`,
  `CREATE TEMPORARY TABLE wish AS
     SELECT organisation_id, participant_id, pg_temp.id(set_on, key) AS goal_id, set_on, key
       FROM (SELECT organisation_id, participant_id, first_on + 14 + 60 * (n - 1) AS set_on, format('goal %s %s', n, key) AS key
               FROM (SELECT *, pg_temp.dice('goals ' || key) AS die FROM person) AS asked
              CROSS JOIN LATERAL generate_series(1, CASE WHEN die < 0.32 THEN 1 WHEN die < 0.4 THEN 2 ELSE 0 END) AS n) AS set, size
      WHERE set_on < size.today`,
  `INSERT INTO goal (organisation_id, id, participant_id, words, levels, set_on, closed_on)
     SELECT organisation_id, goal_id, participant_id, pg_temp.one_of('{${wishes.join(",")}}', 'words ' || key),
            CASE WHEN pg_temp.dice('levels ' || key) < 0.3
              THEN ARRAY['Nooit', 'Een keer per maand', 'Een keer per week', 'Twee keer per week', 'Bijna elke dag'] END,
            set_on, CASE WHEN set_on + 120 < size.today AND pg_temp.dice('closed ' || key) < 0.5 THEN set_on + 120 END
       FROM wish, size`,
  `INSERT INTO goal_review (organisation_id, id, goal_id, level, "on", words, recorded_at)
     SELECT organisation_id, pg_temp.id(on_date, key), goal_id,
            greatest(-2, least(2, n - 3 + floor(pg_temp.dice('level ' || key) * 3)::integer)), on_date,
            CASE WHEN pg_temp.dice('words ' || key) < 0.5 THEN 'Het gaat stapje voor stapje.' END, on_date
       FROM (SELECT organisation_id, goal_id, n, set_on + 28 * n AS on_date, format('review %s %s', n, key) AS key
               FROM wish CROSS JOIN LATERAL generate_series(1, 1 + floor(pg_temp.dice('reviews ' || key) * 4)::integer) AS n) AS review, size
      WHERE on_date < size.today`,
];
