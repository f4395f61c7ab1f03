import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";

const reviews = `(SELECT coalesce(json_agg(o ORDER BY r."on", r.recorded_at, r.id), '[]')
  FROM goal_review r CROSS JOIN LATERAL (SELECT r.id, r.level, r."on", r.words, r.moment) AS o
 WHERE r.organisation_id = g.organisation_id AND r.goal_id = g.id)`;

const goals = `(SELECT coalesce(json_agg(o ORDER BY g.closed_on IS NOT NULL, g.set_on DESC, g.id DESC), '[]')
  FROM goal g CROSS JOIN LATERAL (SELECT g.id, g.words, g.levels, g.weight, g.set_on AS "setOn", g.closed_on AS "closedOn", g.ending,
    g.closed_by_herself AS "closedByHerself", g.closing_words AS "closingWords", ${reviews} AS reviews) AS o
 WHERE g.organisation_id = p.organisation_id AND g.participant_id = p.id)`;

/** The goals of one participant with their reviews and how each was closed. NOT_FOUND out of reach. */
export const personGoalsQuestion: Question<{ readonly participantId: string }> = {
  name: "goals.person-goals",
  may: "participant.read",
  sql: `SELECT json_build_object('participantId', p.id, 'callingName', p.calling_name, 'goals', ${goals})::text AS answer,
      ARRAY[p.id] AS subjects
    FROM participant p
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1 AND ${personWithinReach("p.id")}`,
  values: ({ participantId }) => [participantId],
};
