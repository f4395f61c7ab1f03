import type { Question } from "../access/ask";
import { personWithinReach, withinReach } from "../access/reach";

/** The days on which a colleague saw, changed or took out what is known of the person `p`, by colleague and by what she did. */
export const looksInSql = `SELECT e.account_id, e.role, e.action, count(DISTINCT (e.at AT TIME ZONE 'Europe/Amsterdam')::date) AS days,
    min((e.at AT TIME ZONE 'Europe/Amsterdam')::date) AS "firstOn", max((e.at AT TIME ZONE 'Europe/Amsterdam')::date) AS "lastOn"
  FROM audit_event e
 WHERE e.organisation_id = p.organisation_id AND e.subjects @> ARRAY[p.id]
 GROUP BY e.account_id, e.role, e.action`;

/**
 * A colleague is named to whoever shares a track with her, and a manager names and is named to all: a stranger's name would tell in
 * which other track somebody takes part.
 */
const mayBeNamed = `((SELECT app.reaches_all()) OR l.role <> 'CASEWORKER' OR l.account_id = (SELECT app.account()) OR EXISTS (
  SELECT FROM assignment s WHERE s.organisation_id = p.organisation_id AND s.account_id = l.account_id AND ${withinReach("s.track_id")}))`;

/** Who looked at somebody's data, the latest first. Asking it is itself a look. */
export const whoLookedQuestion: Question<{ readonly participantId: string }> = {
  name: "privacy.who-looked",
  may: "participant.read",
  sql: `SELECT json_build_object('participantId', p.id, 'name', p.name, 'callingName', p.calling_name, 'looks', (
      SELECT coalesce(json_agg(o ORDER BY o."lastOn" DESC, o."colleagueName" NULLS LAST, o.action), '[]') FROM (
        SELECT CASE WHEN ${mayBeNamed} THEN a.name END AS "colleagueName", l.role, l.action, sum(l.days)::integer AS days,
               min(l."firstOn") AS "firstOn", max(l."lastOn") AS "lastOn"
          FROM (${looksInSql}) AS l
          JOIN account a ON a.organisation_id = p.organisation_id AND a.id = l.account_id
         GROUP BY 1, 2, 3) AS o))::text AS answer, ARRAY[p.id] AS subjects
    FROM participant p
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1 AND ${personWithinReach("p.id")}`,
  values: ({ participantId }) => [participantId],
};
