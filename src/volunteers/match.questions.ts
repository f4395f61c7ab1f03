import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";
import { termInSql } from "../access/terms";
import { matchFieldsInSql, matchJoinsInSql, momentsInSql, stepsInSql } from "./in-sql";

/** The matches within reach that go on, in the order of the people's names. */
export const matchesQuestion: Question<void> = {
  name: "volunteers.matches",
  may: "volunteer.read",
  sql: `SELECT coalesce(json_agg(o ORDER BY p.search_name, m.id), '[]')::text AS answer, array_agg(m.participant_id) AS subjects
    FROM visit_match m ${matchJoinsInSql} CROSS JOIN LATERAL (SELECT ${matchFieldsInSql}) AS o
   WHERE m.organisation_id = (SELECT app.organisation()) AND m.ended_on IS NULL AND ${personWithinReach("m.participant_id")}`,
  values: () => [],
};

const changes = `(SELECT coalesce(json_agg(o ORDER BY c.number), '[]') FROM match_change c CROSS JOIN LATERAL (SELECT c.state, c."on") AS o
  WHERE c.organisation_id = m.organisation_id AND c.match_id = m.id)`;

const steps = `(SELECT coalesce(json_agg(o ORDER BY array_position(${stepsInSql}, s.step::text)), '[]')
  FROM match_step s CROSS JOIN LATERAL (SELECT s.step, s."on") AS o WHERE s.organisation_id = m.organisation_id AND s.match_id = m.id)`;

const evaluations = `(SELECT json_agg(o ORDER BY due.place) FROM ${momentsInSql}
  LEFT JOIN match_evaluation e ON e.organisation_id = m.organisation_id AND e.match_id = m.id AND e.moment = due.moment
 CROSS JOIN LATERAL (SELECT due.moment, (m.active_from + due.after)::date AS "dueOn", e."on", e.verdict, e.words) AS o)`;

const visits = `(SELECT coalesce(json_agg(o ORDER BY h."on" DESC, h.id DESC), '[]')
  FROM (SELECT * FROM home_visit h WHERE h.organisation_id = m.organisation_id AND h.match_id = m.id ORDER BY h."on" DESC, h.id DESC LIMIT 50) AS h
 CROSS JOIN LATERAL (SELECT h.id, h."on", h.outcome) AS o)`;

/** A match with all that happened in it. NOT_FOUND out of reach. */
export const matchQuestion: Question<string> = {
  name: "volunteers.match",
  may: "volunteer.read",
  sql: `SELECT to_json(o)::text AS answer, ARRAY[m.participant_id] AS subjects
    FROM visit_match m ${matchJoinsInSql}
   CROSS JOIN LATERAL (SELECT ${matchFieldsInSql}, m.request_id AS "requestId", v.phone AS "volunteerPhone", m.active_from AS "activeFrom",
      ${changes} AS changes, ${steps} AS steps, ${evaluations} AS evaluations, ${visits} AS visits) AS o
   WHERE m.id = $1 AND ${personWithinReach("m.participant_id")}`,
  values: (id) => [id],
};

/** The newest moment that has come and was not evaluated; an earlier one that was missed is not asked for any more. */
const dueEvaluations = `SELECT m.id, 'EVALUATION_DUE' AS reason, newest.moment, newest.due_on AS since FROM m
  CROSS JOIN LATERAL (SELECT due.moment, (m.active_from + due.after)::date AS due_on FROM ${momentsInSql}
    WHERE (m.active_from + due.after)::date <= $1::date ORDER BY due.place DESC LIMIT 1) AS newest
  WHERE m.state = 'ACTIVE' AND NOT EXISTS (SELECT FROM match_evaluation e
    WHERE e.organisation_id = m.organisation_id AND e.match_id = m.id AND e.moment = newest.moment)`;

/** Nothing was heard: no visit, no step, no evaluation, no change. A match that pauses is left alone. */
const silences = `SELECT m.id, 'SILENCE', NULL, heard.last_on FROM m
  CROSS JOIN LATERAL (SELECT greatest(m.since,
      (SELECT max(h."on") FROM home_visit h WHERE h.organisation_id = m.organisation_id AND h.match_id = m.id),
      (SELECT max(s."on") FROM match_step s WHERE s.organisation_id = m.organisation_id AND s.match_id = m.id),
      (SELECT max(e."on") FROM match_evaluation e WHERE e.organisation_id = m.organisation_id AND e.match_id = m.id)) AS last_on) AS heard
  WHERE m.state <> 'PAUSED' AND heard.last_on + ${termInSql("match.silence")} <= $1::date`;

/** A proof of the volunteer no longer holds while she visits somebody. */
const runOut = `SELECT m.id, 'TERM_RUN_OUT', NULL, proof.ran_out_on FROM m
  JOIN volunteer v ON v.organisation_id = m.organisation_id AND v.id = m.volunteer_id
  CROSS JOIN LATERAL (SELECT least((v.conduct_seen_on + make_interval(months => ${termInSql("volunteer.conduct")}))::date,
      (v.training_seen_on + make_interval(months => ${termInSql("volunteer.training")}))::date) AS ran_out_on) AS proof
  WHERE m.state = 'ACTIVE' AND proof.ran_out_on <= $1::date`;

/** The matches within reach that ask to be looked at, each reason a row, oldest first. */
export const matchesToLookAtQuestion: Question<void> = {
  name: "volunteers.matches-to-look-at",
  may: "volunteer.read",
  sql: `WITH m AS MATERIALIZED (
      SELECT m.* FROM visit_match m
       WHERE m.organisation_id = (SELECT app.organisation()) AND m.ended_on IS NULL AND ${personWithinReach("m.participant_id")}
    ), found AS (${dueEvaluations} UNION ALL ${silences} UNION ALL ${runOut})
    SELECT coalesce(json_agg(json_build_object('matchId', m.id, 'participantName', p.name, 'volunteerName', v.name,
        'reason', found.reason, 'moment', found.moment, 'since', found.since) ORDER BY found.since, m.id, found.reason), '[]')::text AS answer,
      array_agg(m.participant_id) AS subjects
    FROM found JOIN m ON m.id = found.id ${matchJoinsInSql}`,
  values: (_none, { today }) => [today],
};
