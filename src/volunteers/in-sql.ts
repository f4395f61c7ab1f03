import { termInSql } from "../access/terms";
import { EvaluationMoment, MatchStepKind } from "./kinds";

/** For how many months the proofs of a volunteer hold, as JSON. */
export const proofTermsInSql = `json_build_object('training', ${termInSql("volunteer.training")}, 'conduct', ${termInSql("volunteer.conduct")})`;

/** How long after its first day a match is evaluated. */
const moments: readonly (readonly [EvaluationMoment, string])[] = [
  [EvaluationMoment.SIX_WEEKS, "6 weeks"],
  [EvaluationMoment.THREE_MONTHS, "3 months"],
  [EvaluationMoment.SIX_MONTHS, "6 months"],
];

/** The moments as a table with moment, after and place. */
export const momentsInSql = `(VALUES ${moments.map(([moment, after], place) => `('${moment}', interval '${after}', ${place})`).join(", ")}) AS due (moment, after, place)`;

/** The steps in their order, for array_position. */
export const stepsInSql = `ARRAY[${Object.values(MatchStepKind)
  .map((step) => `'${step}'`)
  .join(", ")}]`;

/** The fields of MatchRow as columns with their names: `m` is the match, `p` the person, `v` the volunteer. */
export const matchFieldsInSql = `m.id, m.participant_id AS "participantId", p.name AS "participantName", m.volunteer_id AS "volunteerId",
    v.name AS "volunteerName", m.purpose, m.state, m.since, m.agreed_weekday AS "agreedWeekday", to_char(m.agreed_time, 'HH24:MI') AS "agreedTime",
    (SELECT s.step FROM match_step s WHERE s.organisation_id = m.organisation_id AND s.match_id = m.id
      ORDER BY array_position(${stepsInSql}, s.step::text) DESC LIMIT 1) AS step,
    (SELECT max(h."on") FROM home_visit h WHERE h.organisation_id = m.organisation_id AND h.match_id = m.id
      AND h.outcome <> 'NOT_AT_HOME') AS "lastVisitOn"`;

/** The joins that go with matchFieldsInSql. */
export const matchJoinsInSql = `JOIN participant p ON p.organisation_id = m.organisation_id AND p.id = m.participant_id
  JOIN volunteer v ON v.organisation_id = m.organisation_id AND v.id = m.volunteer_id`;

/** The fields of VisitRequestRow as columns with their names: `r` is the request, `p` the person; $1 is today. */
export const requestFieldsInSql = `r.id, r.participant_id AS "participantId", p.name AS "participantName", r.purpose, r.languages, r.interests,
    r.availability, r.words, d.name AS "districtName", r.asked_on AS "askedOn", $1::date - r.asked_on AS "waitedDays",
    (SELECT m.id FROM visit_match m WHERE m.organisation_id = r.organisation_id AND m.request_id = r.id AND m.ended_on IS NULL) AS "matchId"`;

/** The joins that go with requestFieldsInSql. */
export const requestJoinsInSql = `JOIN participant p ON p.organisation_id = r.organisation_id AND p.id = r.participant_id
  LEFT JOIN district d ON d.code = p.district_code`;
