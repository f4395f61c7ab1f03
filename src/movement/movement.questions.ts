import type { Question } from "../access/ask";
import { personWithinReach, withinReached } from "../access/reach";
import { proposalFieldsInSql, proposalsInSql } from "./proposals-in-sql";

/** Whose last weeks say that she took a step; at most one for each person, by name. For a colleague to confirm. */
export const movementProposalsQuestion: Question<void> = {
  name: "movement.proposals",
  may: "participant.read",
  sql: `WITH ${proposalsInSql("$1::date", null)}
    SELECT coalesce(json_agg(${proposalFieldsInSql} ORDER BY p.search_name, p.id), '[]')::text AS answer, array_agg(p.id) AS subjects
      FROM proposal r JOIN participant p ON p.id = r.participant_id`,
  values: (_, { today }) => [today],
};

const facts = `(SELECT coalesce(json_agg(json_build_object('step', s.step, 'on', m."on", 'confirmedBy', a.name) ORDER BY s.rank), '[]')
  FROM step s CROSS JOIN LATERAL (SELECT m.* FROM movement m
    WHERE m.participant_id = p.id AND m.step = s.step ORDER BY m.number DESC LIMIT 1) AS m
  JOIN account a ON a.organisation_id = m.organisation_id AND a.id = m.recorded_by WHERE m.answer = 'CONFIRMED')`;

const firstVisit = `(SELECT a.on_date FROM attendance a
  WHERE a.participant_id = p.id AND a.status = 'PRESENT' AND ${withinReached("a.track_id")} ORDER BY a.on_date LIMIT 1)`;

/** The steps that one participant took, as facts with dates, and the next one where her last weeks propose it. NOT_FOUND out of reach. */
export const personMovementQuestion: Question<{ readonly participantId: string }> = {
  name: "movement.person",
  may: "participant.read",
  sql: `WITH ${proposalsInSql("$2::date", "$1")}
    SELECT json_build_object('participantId', p.id, 'firstVisitOn', ${firstVisit}, 'facts', ${facts},
      'proposal', (SELECT ${proposalFieldsInSql} FROM proposal r WHERE r.participant_id = p.id))::text AS answer, ARRAY[p.id] AS subjects
    FROM participant p
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1::uuid AND ${personWithinReach("p.id")}`,
  values: ({ participantId }, { today }) => [participantId, today],
};
