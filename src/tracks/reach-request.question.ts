import type { Question } from "../access/ask";

/** The requests that wait for a decision, oldest first. */
export const reachRequestsQuestion: Question<void> = {
  name: "tracks.reach-requests",
  may: "reach.decide",
  sql: `SELECT coalesce(json_agg(json_build_object(
      'id', r.id, 'participantId', r.participant_id, 'participantName', p.name,
      'currentTracks', (SELECT coalesce(json_agg(now.name ORDER BY now.name), '[]') FROM enrolment e
        JOIN track now ON now.organisation_id = e.organisation_id AND now.id = e.track_id
        WHERE e.organisation_id = r.organisation_id AND e.participant_id = r.participant_id AND e.closed_on IS NULL),
      'requestedById', r.requested_by, 'requestedBy', a.name, 'trackId', r.track_id, 'trackName', t.name,
      'requestedAt', r.requested_at, 'words', r.words) ORDER BY r.requested_at, r.id), '[]')::text AS answer,
      array_agg(r.participant_id) AS subjects
    FROM reach_request r
    JOIN participant p ON p.organisation_id = r.organisation_id AND p.id = r.participant_id
    JOIN account a ON a.organisation_id = r.organisation_id AND a.id = r.requested_by
    JOIN track t ON t.organisation_id = r.organisation_id AND t.id = r.track_id
   WHERE r.organisation_id = (SELECT app.organisation()) AND r.decision IS NULL AND (SELECT app.reaches_all())`,
  values: () => [],
};
