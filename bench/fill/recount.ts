/** Builds the roll-ups of all organisations anew, after a filling that no trigger saw. */
export const recount = `
  DELETE FROM person_quarter;
  DELETE FROM track_quarter;
  INSERT INTO person_quarter (organisation_id, quarter, track_id, participant_id, marks, present, contributed)
    SELECT organisation_id, date_trunc('quarter', on_date)::date, track_id, participant_id, count(*), count(*) FILTER (WHERE status = 'PRESENT'),
           count(*) FILTER (WHERE num_nonnulls(contribution, contribution_words) > 0)
      FROM attendance WHERE status IS NOT NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
  INSERT INTO track_quarter (organisation_id, track_id, quarter, held, cancelled, marks, present, people, contributors)
    SELECT organisation_id, track_id, quarter, coalesce(held, 0), coalesce(cancelled, 0), coalesce(marks, 0), coalesce(present, 0), coalesce(people, 0), coalesce(contributors, 0)
      FROM (SELECT organisation_id, track_id, date_trunc('quarter', on_date)::date AS quarter, count(logged_at) AS held, count(cancelled_at) AS cancelled
              FROM session GROUP BY 1, 2, 3 HAVING count(logged_at) + count(cancelled_at) > 0) AS s
      FULL JOIN (SELECT q.organisation_id, q.track_id, q.quarter, sum(q.marks) AS marks, sum(q.present) AS present,
                        count(*) FILTER (WHERE q.present > 0 AND p.registered_on IS NOT NULL) AS people,
                        count(*) FILTER (WHERE q.contributed > 0 AND p.registered_on IS NOT NULL) AS contributors
                   FROM person_quarter q JOIN participant p ON p.organisation_id = q.organisation_id AND p.id = q.participant_id
                  GROUP BY 1, 2, 3) AS m USING (organisation_id, track_id, quarter)`;
