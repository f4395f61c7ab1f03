import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";

/** The worries within reach that are not settled: who nobody takes up first, then oldest first. */
export const worriesQuestion: Question<void> = {
  name: "volunteers.worries",
  may: "volunteer.read",
  sql: `SELECT coalesce(json_agg(o ORDER BY w.taken_at IS NOT NULL, w.raised_at, w.id), '[]')::text AS answer,
      array_agg(w.participant_id) AS subjects
    FROM worry w
    JOIN home_visit h ON h.organisation_id = w.organisation_id AND h.id = w.visit_id
    JOIN visit_match m ON m.organisation_id = h.organisation_id AND m.id = h.match_id
    JOIN volunteer v ON v.organisation_id = m.organisation_id AND v.id = m.volunteer_id
    JOIN participant p ON p.organisation_id = w.organisation_id AND p.id = w.participant_id
    LEFT JOIN account a ON a.organisation_id = w.organisation_id AND a.id = w.taken_by
   CROSS JOIN LATERAL (SELECT w.id, w.participant_id AS "participantId", p.name AS "participantName", p.phone AS "participantPhone",
      m.id AS "matchId", v.name AS "volunteerName", v.phone AS "volunteerPhone", h."on" AS "visitedOn", w.raised_at AS "raisedAt",
      w.words, w.taken_at AS "takenAt", a.name AS "takenBy", coalesce(w.taken_by = (SELECT app.account()), false) AS "isMine") AS o
   WHERE w.organisation_id = (SELECT app.organisation()) AND w.settled_at IS NULL AND ${personWithinReach("w.participant_id")}`,
  values: () => [],
};

/** The volunteer's matches `m` of who asks: the account with her address, while they are active. */
export const ownMatchesInSql = `visit_match m
  JOIN volunteer v ON v.organisation_id = m.organisation_id AND v.id = m.volunteer_id AND v.ended_on IS NULL
  JOIN account a ON a.organisation_id = v.organisation_id AND a.email = v.email AND a.id = (SELECT app.account()) AND a.role = 'VOLUNTEER'`;

/** Whom a volunteer visits: her own active matches and nothing of what was written in them by others. */
export const myVisitsQuestion: Question<void> = {
  name: "volunteers.my-visits",
  may: "visit.log",
  sql: `SELECT coalesce(json_agg(o ORDER BY m.agreed_weekday, m.agreed_time, p.calling_name, m.id), '[]')::text AS answer,
      array_agg(m.participant_id) AS subjects
    FROM ${ownMatchesInSql}
    JOIN participant p ON p.organisation_id = m.organisation_id AND p.id = m.participant_id
   CROSS JOIN LATERAL (SELECT m.id AS "matchId", p.calling_name AS "callingName", m.agreed_weekday AS "agreedWeekday",
      to_char(m.agreed_time, 'HH24:MI') AS "agreedTime",
      (SELECT max(h."on") FROM home_visit h WHERE h.organisation_id = m.organisation_id AND h.match_id = m.id
        AND h.recorded_by = (SELECT app.account())) AS "lastLoggedOn") AS o
   WHERE m.organisation_id = (SELECT app.organisation()) AND m.state = 'ACTIVE'`,
  values: () => [],
};
