import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";
import { ConsentPurpose } from "../participants/consent.types";

/** The moment that `n` is held against: the last START until then, or else the first of all. */
const startInSql = `SELECT s.id FROM network s
  WHERE s.organisation_id = n.organisation_id AND s.participant_id = n.participant_id AND s."on" <= n."on"
  ORDER BY s.moment = 'START' DESC, CASE WHEN s.moment = 'START' THEN s."on" END DESC, s."on" LIMIT 1`;

const isNew = `NOT EXISTS (SELECT FROM network_tie first
  WHERE first.organisation_id = t.organisation_id AND first.network_id = start.id AND first.id = t.id)`;

const derived = `SELECT count(*) AS size,
    json_build_array(count(*) FILTER (WHERE t.circle = 1), count(*) FILTER (WHERE t.circle = 2), count(*) FILTER (WHERE t.circle = 3)) AS circles,
    count(*) FILTER (WHERE t.in_neighbourhood) AS near, count(*) FILTER (WHERE ${isNew}) AS added,
    count(*) FILTER (WHERE t.reciprocal)::float8 / nullif(count(*), 0) AS reciprocal, count(DISTINCT t.tie_group) AS variety,
    coalesce(json_agg(o ORDER BY t.circle, t.tie_group, t.alias, t.id) FILTER (WHERE t.id IS NOT NULL), '[]') AS ties
  FROM network_tie t CROSS JOIN LATERAL (SELECT t.id, t.alias, t.tie_group AS "group", t.circle, t.in_neighbourhood AS "inNeighbourhood",
    t.support, t.contact, t.through_workshop AS "throughWorkshop", t.reciprocal, ${isNew} AS "isNew") AS o
 WHERE t.organisation_id = n.organisation_id AND t.network_id = n.id`;

const networks = `(SELECT coalesce(json_agg(o ORDER BY n."on" DESC), '[]')
  FROM network n CROSS JOIN LATERAL (${startInSql}) AS start CROSS JOIN LATERAL (${derived}) AS d
 CROSS JOIN LATERAL (SELECT n.id, n.moment, n."on", d.ties, d.size, d.circles, d.near AS "inNeighbourhood",
    CASE WHEN start.id <> n.id THEN d.added END AS "newTies", d.reciprocal AS "reciprocalShare", d.variety) AS o
 WHERE n.organisation_id = p.organisation_id AND n.participant_id = p.id)`;

/** The network circles of one participant, at every moment. Without a consent that stands only how many moments there are. */
export const networkQuestion: Question<{ readonly participantId: string }> = {
  name: "network.network",
  may: "participant.read",
  sql: `SELECT json_build_object('participantId', p.id, 'callingName', p.calling_name, 'consents', c.stands,
      'mayHaveAliases', EXISTS (SELECT FROM enrolment e
         WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.id AND e.closed_on IS NULL),
      'recorded', (SELECT count(*) FROM network n WHERE n.organisation_id = p.organisation_id AND n.participant_id = p.id),
      'networks', CASE WHEN c.stands THEN ${networks} ELSE '[]' END)::text AS answer,
      ARRAY[p.id] AS subjects
    FROM participant p
   CROSS JOIN LATERAL (SELECT coalesce((SELECT c.answer = 'GIVEN' FROM consent c
      WHERE c.organisation_id = p.organisation_id AND c.participant_id = p.id AND c.purpose = '${ConsentPurpose.NETWORK}'
      ORDER BY c.number DESC LIMIT 1), false) AS stands) AS c
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1 AND ${personWithinReach("p.id")}`,
  values: ({ participantId }) => [participantId],
};
