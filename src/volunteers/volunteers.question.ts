import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";
import { termInSql } from "../access/terms";

const until = (column: string, term: string): string => `(${column} + make_interval(months => ${term}))::date`;

/** Everybody who visits people, in the order of their names. That she takes part as well is told to who reaches her. */
export const volunteersQuestion: Question<void> = {
  name: "volunteers.volunteers",
  may: "volunteer.read",
  sql: `WITH terms AS (SELECT ${termInSql("volunteer.training")} AS training, ${termInSql("volunteer.conduct")} AS conduct)
    SELECT coalesce(json_agg(o ORDER BY v.name, v.id), '[]')::text AS answer,
      array_remove(array_agg(o."participantId"), NULL) AS subjects
    FROM volunteer v CROSS JOIN terms
    LEFT JOIN district d ON d.code = v.district_code
   CROSS JOIN LATERAL (SELECT ${until("v.training_seen_on", "terms.training")} AS training, ${until("v.conduct_seen_on", "terms.conduct")} AS conduct) AS holds
   CROSS JOIN LATERAL (SELECT v.id, v.name, v.email, v.phone,
      CASE WHEN v.participant_id IS NOT NULL AND ${personWithinReach("v.participant_id")} THEN v.participant_id END AS "participantId",
      v.district_code AS "districtCode", d.name AS "districtName", v.neighbourhood_code AS "neighbourhoodCode",
      v.languages, v.interests, v.availability, v.training_seen_on AS "trainingSeenOn", holds.training AS "trainingUntil",
      v.conduct_seen_on AS "conductSeenOn", holds.conduct AS "conductUntil",
      coalesce(holds.training > $1::date AND holds.conduct > $1::date, false) AS "mayVisit",
      EXISTS (SELECT FROM account a WHERE a.organisation_id = v.organisation_id AND a.email = v.email
        AND a.role = 'VOLUNTEER' AND a.disabled_at IS NULL) AS "hasLogin",
      (SELECT count(*) FROM visit_match m WHERE m.organisation_id = v.organisation_id AND m.volunteer_id = v.id
        AND m.ended_on IS NULL) AS matches, v.revision) AS o
   WHERE v.organisation_id = (SELECT app.organisation()) AND v.ended_on IS NULL`,
  values: (_none, { today }) => [today],
};
