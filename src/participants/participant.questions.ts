import type { Question } from "../access/ask";
import { personWithinReach, withinReach } from "../access/reach";
import { readCursor } from "./cursor";
import type { DuplicatesArgs, ParticipantsArgs } from "./search.inputs";

/** The names of the tracks within reach in which someone takes part now. */
export const tracksNow = (
  participantColumn: string,
): string => `(SELECT coalesce(json_agg(t.name ORDER BY t.name), '[]')
  FROM enrolment e JOIN track t ON t.organisation_id = e.organisation_id AND t.id = e.track_id
 WHERE e.participant_id = ${participantColumn} AND e.closed_on IS NULL
   AND ${withinReach("e.track_id")})`;

/**
 * Every word that is searched for begins a part of the name, in any order; no word finds everybody. The coalesce hides the
 * LIKE from the planner, which takes it for so rare that it would read and sort everybody rather than follow the index until
 * the page is full.
 */
const nameMatches = `coalesce(translate(' ' || p.search_name, '-''’', '   ') LIKE ALL (ARRAY(
  SELECT '% ' || regexp_replace(word, '([%_\\\\])', '\\\\\\1', 'g') || '%'
    FROM regexp_split_to_table(translate(app.folded($1::text), '-''’', '   '), ' +') AS word WHERE word <> '')), true)`;

const found = `${personWithinReach("p.id")}
  AND ($2::uuid IS NULL OR EXISTS (SELECT FROM enrolment e WHERE e.participant_id = p.id AND e.track_id = $2 AND e.closed_on IS NULL))`;

/**
 * People within reach in the order of their names, a page at a time. The page itself reads nothing but the index on names
 * and stops when it is full; what stands beside a name is read for that page only.
 */
export const participantsQuestion: Question<ParticipantsArgs> = { ...aPage("NULL"), name: "participants.participants" };

/** The first page of everybody, and how many that are: the one time that all are counted. */
export const everybodyQuestion: Question<ParticipantsArgs> = {
  ...aPage(`(SELECT count(*) FROM participant p WHERE ${found})`),
  name: "participants.everybody",
};

function aPage(total: string): Omit<Question<ParticipantsArgs>, "name"> {
  return {
    may: "participant.read",
    sql: `WITH page AS (
      SELECT p.id, p.search_name, p.name FROM participant p
       WHERE ${found} AND (p.search_name, p.id) > ($4, $5::uuid) AND ${nameMatches}
       ORDER BY p.search_name, p.id LIMIT $3::integer + 1
    ), numbered AS (
      SELECT id, search_name, name, row_number() OVER (ORDER BY search_name, id) AS place FROM page
    )
    SELECT CASE WHEN $2::uuid IS NULL OR ${withinReach("$2")} THEN json_build_object(
      'people', coalesce(json_agg(o ORDER BY n.place), '[]'),
      'next', (SELECT replace(encode(convert_to(l.id || l.search_name, 'UTF8'), 'base64'), E'\\n', '') FROM numbered l
         WHERE l.place = $3 AND EXISTS (SELECT FROM numbered more WHERE more.place > $3)),
      'total', ${total}) END::text AS answer,
      array_agg(n.id) AS subjects
    FROM numbered n CROSS JOIN LATERAL (
      SELECT n.id, n.name, (SELECT q.registered_on IS NOT NULL FROM participant q WHERE q.id = n.id) AS registered,
             ${tracksNow("n.id")} AS tracks,
             (SELECT a.on_date FROM attendance a WHERE a.participant_id = n.id AND a.status = 'PRESENT' AND ${withinReach("a.track_id")}
               ORDER BY a.on_date DESC, a.session_id DESC LIMIT 1) AS "lastPresentOn") AS o
   WHERE n.place <= $3`,
    values: ({ search, trackId, first, after }) => {
      const { searchName, id } = readCursor(after);
      return [search?.trim() || null, trackId, first, searchName, id];
    },
  };
}

/**
 * Who may be known already, in the whole organisation: the same name, or a name that begins with the same three letters and
 * the same month of birth (fewer letters would let somebody try out the alphabet). Of who is out of reach nothing is told but that she may be known. At most ten.
 */
export const possibleDuplicatesQuestion: Question<DuplicatesArgs> = {
  name: "participants.possible-duplicates",
  may: "participant.write",
  sql: `SELECT coalesce(json_agg(json_build_object(
      'reference', d.id, 'inReach', d.reached,
      'name', CASE WHEN d.reached THEN d.name END,
      'birthYear', CASE WHEN d.reached THEN d.birth_year END,
      'birthMonth', CASE WHEN d.reached THEN d.birth_month END,
      'tracks', CASE WHEN d.reached THEN ${tracksNow("d.id")} END) ORDER BY d.reached DESC, d.id), '[]')::text AS answer,
      array_agg(d.id) AS subjects
    FROM (SELECT p.id, p.name, p.birth_year, p.birth_month, ${personWithinReach("p.id")} AS reached FROM participant p
       WHERE starts_with(p.search_name, left(app.folded($1), 3))
         AND (p.search_name = app.folded($1 || coalesce(' ' || $2, '')) OR
           length(app.folded($1)) >= 3 AND p.birth_year = $3::integer AND p.birth_month = $4::integer)
       ORDER BY reached DESC, p.id LIMIT 10) AS d`,
  values: ({ callingName, familyName, birthYear, birthMonth }) => [
    callingName.trim(),
    familyName?.trim() || null,
    birthYear,
    birthMonth,
  ],
};
