import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";

/** The name of a participant, to whom she is within reach. */
const nameWithinReach = (column: string): string =>
  `(SELECT p.name FROM participant p WHERE p.organisation_id = i.organisation_id AND p.id = ${column} AND ${personWithinReach("p.id")})`;

const last = `LATERAL (SELECT s.phase, s."on" FROM initiative_step s
  WHERE s.organisation_id = i.organisation_id AND s.initiative_id = i.id ORDER BY s.number DESC LIMIT 1) AS step`;
const together = `LATERAL (SELECT max(g."on") AS last_on, count(*) AS times FROM gathering g
  WHERE g.organisation_id = i.organisation_id AND g.initiative_id = i.id) AS came`;

/** The columns of a row, under the names of the contract. */
const rowInSql = `i.id, i.kind, i.name, step.phase, step."on" AS "phaseSince",
  (SELECT m.name FROM meeting_place m WHERE m.organisation_id = i.organisation_id AND m.id = i.meeting_place_id) AS "placeName",
  (SELECT d.name FROM district d WHERE d.code = i.district_code) AS "districtName",
  coalesce(i.organiser_first_name, ${nameWithinReach("i.organiser_id")}) AS "organiserName",
  came.last_on AS "lastOn", came.times AS gatherings`;

const initiatives = (
  where: string,
): string => `(SELECT coalesce(json_agg(o ORDER BY o.phase = 'ENDED', o.name, o.id), '[]')
  FROM (SELECT ${rowInSql} FROM initiative i CROSS JOIN ${last} CROSS JOIN ${together} WHERE ${where}) AS o)`;

const times = (
  of: "initiative_id" | "network_id",
  id: string,
): string => `(SELECT coalesce(json_agg(o ORDER BY o."on" DESC, o.id DESC), '[]')
  FROM (SELECT g.id, g."on", g.head_count AS "headCount", g.head_count_quality AS quality,
               g.professional_quarters AS "professionalQuarters",
               (SELECT coalesce(json_agg(json_build_object('participantId', p.id, 'name', p.name, 'contribution', w.contribution)
                   ORDER BY p.name, p.id), '[]')
                  FROM gathering_presence w JOIN participant p ON p.organisation_id = w.organisation_id AND p.id = w.participant_id
                 WHERE w.organisation_id = g.organisation_id AND w.gathering_id = g.id AND ${personWithinReach("p.id")}) AS present
          FROM gathering g WHERE g.organisation_id = (SELECT app.organisation()) AND g.${of} = ${id}
         ORDER BY g."on" DESC, g.id DESC LIMIT 50) AS o)`;

/** Whom the times (json) show. */
const presentIn = (of: string): string => `SELECT (person ->> 'participantId')::uuid
  FROM json_array_elements(${of}) AS time CROSS JOIN json_array_elements(time -> 'present') AS person`;

const networkInSql = `n.id, n.name, (SELECT d.name FROM district d WHERE d.code = n.district_code) AS "districtName",
  (SELECT count(*) FROM network_member m WHERE m.organisation_id = n.organisation_id AND m.network_id = n.id AND m.left_on IS NULL) AS members,
  (SELECT max(g."on") FROM gathering g WHERE g.organisation_id = n.organisation_id AND g.network_id = n.id) AS "lastOn"`;

/** Every initiative and every network. */
export const neighbourhoodQuestion: Question<void> = {
  name: "initiatives.neighbourhood",
  may: "initiative.read",
  sql: `SELECT json_build_object(
      'initiatives', ${initiatives("i.organisation_id = (SELECT app.organisation())")},
      'networks', (SELECT coalesce(json_agg(o ORDER BY o.name, o.id), '[]')
        FROM (SELECT ${networkInSql} FROM residents_network n WHERE n.organisation_id = (SELECT app.organisation())) AS o))::text AS answer,
      (SELECT array_agg(i.organiser_id) FILTER (WHERE i.organiser_id IS NOT NULL AND ${personWithinReach("i.organiser_id")}) FROM initiative i
        WHERE i.organisation_id = (SELECT app.organisation())) AS subjects`,
  values: () => [],
};

/** One initiative: its life, its times, and what it took a professional month by month. */
export const initiativeQuestion: Question<{ readonly id: string }> = {
  name: "initiatives.initiative",
  may: "initiative.read",
  sql: `SELECT row_to_json(o)::text AS answer, ARRAY(SELECT o."organiserId" WHERE o."organiserId" IS NOT NULL UNION ${presentIn("o.times")}) AS subjects
    FROM (SELECT ${rowInSql}, i.revision, i.organiser_first_name AS "organiserFirstName", i.meeting_place_id AS "placeId",
        i.district_code AS "districtCode", i.network_id AS "networkId",
        (SELECT p.id FROM participant p WHERE p.organisation_id = i.organisation_id AND p.id = i.organiser_id
            AND ${personWithinReach("p.id")}) AS "organiserId",
        (SELECT n.name FROM residents_network n WHERE n.organisation_id = i.organisation_id AND n.id = i.network_id) AS "networkName",
        (SELECT json_agg(json_build_object('phase', s.phase, 'on', s."on") ORDER BY s.number) FROM initiative_step s
          WHERE s.organisation_id = i.organisation_id AND s.initiative_id = i.id) AS steps,
        ${times("initiative_id", "i.id")} AS times,
        (SELECT coalesce(json_agg(m ORDER BY m.month), '[]') FROM (
          SELECT date_trunc('month', g."on"::timestamp)::date AS month, count(*) AS gatherings, sum(g.head_count) AS visits,
                 sum(g.professional_quarters) AS "professionalQuarters"
            FROM gathering g WHERE g.organisation_id = i.organisation_id AND g.initiative_id = i.id
           GROUP BY 1 ORDER BY 1 DESC LIMIT 12) AS m) AS months
      FROM initiative i CROSS JOIN ${last} CROSS JOIN ${together}
     WHERE i.organisation_id = (SELECT app.organisation()) AND i.id = $1) AS o`,
  values: ({ id }) => [id],
};

/** One network: who belongs to it, what it does, when it met. */
export const networkQuestion: Question<{ readonly id: string }> = {
  name: "initiatives.network",
  may: "initiative.read",
  sql: `WITH people AS (
      SELECT m.id, p.id AS "participantId", coalesce(m.first_name, p.name) AS name, m.joined_on AS "joinedOn"
        FROM network_member m
        LEFT JOIN participant p ON p.organisation_id = m.organisation_id AND p.id = m.participant_id AND ${personWithinReach("p.id")}
       WHERE m.organisation_id = (SELECT app.organisation()) AND m.network_id = $1 AND m.left_on IS NULL
    )
    SELECT row_to_json(o)::text AS answer, ARRAY(SELECT "participantId" FROM people WHERE "participantId" IS NOT NULL UNION ${presentIn("o.times")}) AS subjects
      FROM (SELECT ${networkInSql}, n.started_on AS "startedOn",
          (SELECT coalesce(json_agg(people ORDER BY name NULLS LAST, id), '[]') FROM people) AS people,
          ${initiatives("i.organisation_id = n.organisation_id AND i.network_id = n.id")} AS initiatives,
          ${times("network_id", "n.id")} AS times
        FROM residents_network n
       WHERE n.organisation_id = (SELECT app.organisation()) AND n.id = $1) AS o`,
  values: ({ id }) => [id],
};
