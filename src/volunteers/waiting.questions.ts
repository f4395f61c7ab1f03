import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";
import { proofTermsInSql, requestFieldsInSql, requestJoinsInSql } from "./in-sql";

/** How long a group waits: who is in the middle, and who waits longest. */
const groupsBy = (
  name: string,
  from: string,
): string => `(SELECT coalesce(json_agg(g ORDER BY g."longestDays" DESC, g.name), '[]')
  FROM (SELECT ${name} AS name, count(*) AS waiting, max(w."waitedDays") AS "longestDays",
          round(percentile_cont(0.5) WITHIN GROUP (ORDER BY w."waitedDays"))::integer AS "medianDays"
          FROM ${from} GROUP BY 1) AS g)`;

/** Who waits for a volunteer within reach, longest first, and how long that is by district and by language. */
export const waitingListQuestion: Question<void> = {
  name: "volunteers.waiting-list",
  may: "volunteer.read",
  sql: `WITH w AS MATERIALIZED (
      SELECT ${requestFieldsInSql} FROM visit_request r ${requestJoinsInSql}
       WHERE r.organisation_id = (SELECT app.organisation()) AND r.closed_on IS NULL AND ${personWithinReach("r.participant_id")}
         AND NOT EXISTS (SELECT FROM visit_match m WHERE m.organisation_id = r.organisation_id AND m.request_id = r.id AND m.ended_on IS NULL))
    SELECT json_build_object('requests', (SELECT coalesce(json_agg(w ORDER BY w."askedOn", w.id), '[]') FROM w),
      'byDistrict', ${groupsBy('w."districtName"', "w")},
      'byLanguage', ${groupsBy("spoken.language", "w LEFT JOIN LATERAL unnest(w.languages) AS spoken (language) ON true")})::text AS answer,
      (SELECT array_agg(w."participantId") FROM w) AS subjects`,
  values: (_none, { today }) => [today],
};

/** An open request, and every volunteer to hold against it. NOT_FOUND out of reach, or when it is closed. */
export const requestQuestion: Question<string> = {
  name: "volunteers.request",
  may: "volunteer.read",
  sql: `SELECT json_build_object('request', to_json(o), 'terms', ${proofTermsInSql},
      'wanted', json_build_object('languages', r.languages, 'interests', r.interests, 'availability', r.availability,
        'districtCode', p.district_code, 'neighbourhoodCode', p.neighbourhood_code),
      'candidates', (SELECT coalesce(json_agg(c), '[]') FROM (
        SELECT v.id, v.name, v.languages, v.interests, v.availability, v.district_code AS "districtCode",
               v.neighbourhood_code AS "neighbourhoodCode", v.training_seen_on AS "trainingSeenOn", v.conduct_seen_on AS "conductSeenOn",
               (SELECT count(*) FROM visit_match m WHERE m.organisation_id = v.organisation_id AND m.volunteer_id = v.id
                 AND m.ended_on IS NULL) AS matches
          FROM volunteer v WHERE v.organisation_id = r.organisation_id AND v.ended_on IS NULL
           AND v.participant_id IS DISTINCT FROM r.participant_id) AS c))::text AS answer,
      ARRAY[r.participant_id] AS subjects
    FROM visit_request r ${requestJoinsInSql} CROSS JOIN LATERAL (SELECT ${requestFieldsInSql}) AS o
   WHERE r.id = $2 AND r.closed_on IS NULL AND ${personWithinReach("r.participant_id")}`,
  values: (id, { today }) => [today, id],
};

/** What goes on for one person: her open request and the match that goes on. NOT_FOUND out of reach. */
export const visitsOfPersonQuestion: Question<string> = {
  name: "volunteers.visits-of-person",
  may: "volunteer.read",
  sql: `SELECT json_build_object('requestId', r.id, 'askedOn', r.asked_on, 'purpose', r.purpose, 'matchId', m.id, 'state', m.state,
      'volunteerName', v.name)::text AS answer, ARRAY[p.id] AS subjects
    FROM participant p
    LEFT JOIN visit_request r ON r.organisation_id = p.organisation_id AND r.participant_id = p.id AND r.closed_on IS NULL
    LEFT JOIN visit_match m ON m.organisation_id = r.organisation_id AND m.request_id = r.id AND m.ended_on IS NULL
    LEFT JOIN volunteer v ON v.organisation_id = m.organisation_id AND v.id = m.volunteer_id
   WHERE p.id = $1 AND ${personWithinReach("p.id")}`,
  values: (id) => [id],
};
