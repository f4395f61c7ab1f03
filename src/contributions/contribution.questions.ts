import type { Question } from "../access/ask";
import { personWithinReach, reachedInSql, withinReach, withinReached } from "../access/reach";
import type { Period } from "../core/days";

/** What one participant gave and received. What tells in which track she takes part is shown for the tracks within reach. */
export const personLedgerQuestion: Question<{ readonly participantId: string }> = {
  name: "contributions.person-ledger",
  may: "participant.read",
  sql: `WITH ${reachedInSql}, entry AS MATERIALIZED (
      SELECT NULL::uuid AS id, a.on_date AS "on", 'GIVEN' AS direction, a.contribution AS kind, a.contribution_words AS words, a.track_id
        FROM attendance a
       WHERE a.participant_id = $1 AND num_nonnulls(a.contribution, a.contribution_words) > 0 AND ${withinReached("a.track_id")}
      UNION ALL
      SELECT c.id, c."on", c.direction, c.kind, c.words, c.track_id FROM contribution c
       WHERE c.participant_id = $1 AND (c.track_id IS NULL OR ${withinReached("c.track_id")})
    )
    SELECT json_build_object('participantId', p.id, 'given', (SELECT count(*) FROM entry WHERE direction = 'GIVEN'),
      'received', (SELECT count(*) FROM entry WHERE direction = 'RECEIVED'),
      'entries', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'on', e."on", 'direction', e.direction, 'kind', e.kind,
          'words', e.words, 'trackName', t.name) ORDER BY e."on" DESC, e.id DESC), '[]')
         FROM (SELECT * FROM entry ORDER BY "on" DESC, id DESC LIMIT 100) AS e LEFT JOIN track t ON t.id = e.track_id))::text AS answer,
      ARRAY[p.id] AS subjects
    FROM participant p
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1 AND ${personWithinReach("p.id")}`,
  values: ({ participantId }) => [participantId],
};

/** What the people of one group gave and received in a period, counted. NOT_FOUND out of reach. */
export const groupLedgerQuestion: Question<Period & { readonly trackId: string }> = {
  name: "contributions.group-ledger",
  may: "session.read",
  sql: `WITH entry AS MATERIALIZED (
      SELECT a.participant_id, 'GIVEN' AS direction, a.contribution AS kind FROM attendance a
       WHERE a.track_id = $1 AND a.on_date >= $2::date AND a.on_date < $3::date AND num_nonnulls(a.contribution, a.contribution_words) > 0
      UNION ALL
      SELECT c.participant_id, c.direction, c.kind FROM contribution c
       WHERE c.track_id = $1 AND c."on" >= $2::date AND c."on" < $3::date
    )
    SELECT json_build_object('trackId', t.id, 'name', t.name,
      'givers', (SELECT count(DISTINCT participant_id) FROM entry WHERE direction = 'GIVEN'),
      'given', (SELECT count(*) FROM entry WHERE direction = 'GIVEN'),
      'received', (SELECT count(*) FROM entry WHERE direction = 'RECEIVED'),
      'kinds', (SELECT coalesce(json_agg(json_build_object('kind', k.kind, 'given', k.given, 'received', k.received) ORDER BY k.given DESC, k.kind), '[]')
         FROM (SELECT kind, count(*) FILTER (WHERE direction = 'GIVEN') AS given, count(*) FILTER (WHERE direction = 'RECEIVED') AS received
                 FROM entry WHERE kind IS NOT NULL GROUP BY 1) AS k))::text AS answer
    FROM track t WHERE t.id = $1 AND ${withinReach("t.id")}`,
  values: ({ trackId, from, until }) => [trackId, from, until],
};
