import { folded, fullName, inReach, marks, personInReach } from "./parts";

const words = (text: string): string => `translate(${text}, '-''’', '   ')`;

/** $1: a part of the name, or null; $2: how many. The first page, as the bench asks it. */
export const participants = `
  WITH found AS (
    SELECT p.id, p.registered_on, ${fullName("p")} AS name, ${folded("p")} AS sorted FROM participant p
     WHERE p.organisation_id = (SELECT app.organisation()) AND ${personInReach("p.id")}
       AND ' ' || ${words(folded("p"))} LIKE ALL (ARRAY(
         SELECT '% ' || regexp_replace(word, '([%_\\\\])', '\\\\\\1', 'g') || '%'
           FROM regexp_split_to_table(${words("app.folded($1::text)")}, ' +') AS word WHERE word <> ''))
     ORDER BY sorted, p.id LIMIT $2::int + 1
  ), page AS (
    SELECT * FROM found ORDER BY sorted, id LIMIT $2
  )
  SELECT json_build_object(
      'people', coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'registered', p.registered_on IS NOT NULL,
        'tracks', (SELECT coalesce(json_agg(t.name ORDER BY t.name), '[]')
          FROM enrolment e JOIN track t ON t.organisation_id = e.organisation_id AND t.id = e.track_id
         WHERE e.organisation_id = (SELECT app.organisation()) AND e.participant_id = p.id AND e.closed_on IS NULL AND ${inReach("e.track_id")}),
        'lastPresentOn', (SELECT max(s.on_date) FROM ${marks}
         WHERE a.organisation_id = (SELECT app.organisation()) AND a.participant_id = p.id AND a.status = 'PRESENT' AND ${inReach("s.track_id")}))
        ORDER BY p.sorted, p.id), '[]'),
      'next', (SELECT replace(encode(convert_to(l.id || l.sorted, 'UTF8'), 'base64'), E'\\n', '') FROM page l
        WHERE (SELECT count(*) FROM found) > $2 ORDER BY l.sorted DESC, l.id DESC LIMIT 1),
      'total', NULL)::text AS answer,
    array_agg(p.id) AS subjects
    FROM page p`;
