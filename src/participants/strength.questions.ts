import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";
import { tracksNow } from "./participant.questions";

/** What one participant likes, can and wants to bring. NOT_FOUND out of reach. */
export const personStrengthsQuestion: Question<{ readonly participantId: string }> = {
  name: "participants.person-strengths",
  may: "participant.read",
  sql: `SELECT json_build_object('participantId', p.id, 'callingName', p.calling_name, 'strengths',
      (SELECT coalesce(json_agg(o ORDER BY s.noted_on, s.id), '[]')
         FROM strength s CROSS JOIN LATERAL (SELECT s.id, s.kind, s.words, s.noted_on AS "notedOn") AS o
        WHERE s.organisation_id = p.organisation_id AND s.participant_id = p.id))::text AS answer,
      ARRAY[p.id] AS subjects
    FROM participant p
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1 AND ${personWithinReach("p.id")}`,
  values: ({ participantId }) => [participantId],
};

/** At most so many are shown; who finds more asks with more words. */
const mostFound = 50;

/**
 * "Wie kan er koken voor dertig?": strengths within reach in which a word of the search is found, by its stem or as a part; those with
 * most of them first. Who takes part in nothing now is left out, since nobody would ask her.
 */
export const strengthsQuestion: Question<{ readonly search: string }> = {
  name: "participants.strengths",
  may: "participant.read",
  sql: `WITH wanted AS MATERIALIZED (
      SELECT w.word, '%' || regexp_replace(w.word, '([%_\\\\])', '\\\\\\1', 'g') || '%' AS part, plainto_tsquery('dutch', w.word) || plainto_tsquery('dutch',
             regexp_replace(w.word, '([a-z]{3,})t$', '\\1')) AS stem
        FROM regexp_split_to_table(app.folded($1), '[^[:alnum:]%_\\\\]+') AS w (word)
       WHERE w.word <> '' AND (numnode(plainto_tsquery('dutch', w.word)) > 0 OR w.word ~ '[%_\\\\]') LIMIT 12
    ), found AS MATERIALIZED (
      SELECT s.id, s.participant_id, s.kind, s.words, hit.words AS hits
        FROM strength s CROSS JOIN LATERAL (SELECT count(*) AS words FROM wanted w
          WHERE s.findable @@ w.stem OR length(w.word) > 2 AND app.folded(s.words) LIKE w.part) AS hit
       WHERE hit.words > 0 AND ${personWithinReach("s.participant_id")}
         AND EXISTS (SELECT FROM enrolment e WHERE e.participant_id = s.participant_id AND e.closed_on IS NULL)
       ORDER BY hits DESC, s.id DESC LIMIT ${mostFound}
    )
    SELECT coalesce(json_agg(json_build_object('id', f.id, 'participantId', p.id, 'name', p.name, 'kind', f.kind, 'words', f.words,
        'tracks', ${tracksNow("p.id")}) ORDER BY f.hits DESC, p.search_name, f.id), '[]')::text AS answer,
      array_agg(DISTINCT p.id) AS subjects
    FROM found f JOIN participant p ON p.id = f.participant_id`,
  values: ({ search }) => [search],
};
