import type { Question } from "../access/ask";
import { personWithinReach, withinReach } from "../access/reach";

/** Whether the offer `o` waits for an answer today. */
const openOffer = "(o.answer IS NULL AND o.until_on >= $1::date)";

/** How full the track `t` is; `waiting` are the entries of those who wait for it. */
const placesOf = `SELECT t.id AS "trackId", t.name AS "trackName", t.capacity,
    (SELECT count(*) FROM enrolment e WHERE e.organisation_id = t.organisation_id AND e.track_id = t.id AND e.closed_on IS NULL) AS taken,
    (SELECT count(*) FROM waiting_entry w JOIN place_offer o ON o.organisation_id = w.organisation_id AND o.entry_id = w.id
      WHERE w.organisation_id = t.organisation_id AND w.track_id = t.id AND w.left_on IS NULL AND ${openOffer}) AS offered,
    (SELECT count(*) FROM waiting_entry w
      WHERE w.organisation_id = t.organisation_id AND w.track_id = t.id AND w.left_on IS NULL) AS waiting`;

/** The open tracks within reach. */
const openTracks = `t.organisation_id = (SELECT app.organisation()) AND ${withinReach("t.id")} AND (t.closed_on > $1::date) IS NOT FALSE`;

/** How full each open track within reach is. */
export const trackPlacesQuestion: Question<void> = {
  name: "waiting.track-places",
  may: "track.read",
  sql: `SELECT coalesce(json_agg(places ORDER BY t.name, t.id), '[]')::text AS answer
    FROM track t CROSS JOIN LATERAL (${placesOf}) AS places WHERE ${openTracks}`,
  values: (_, { today }) => [today],
};

/** Who waits for a place, for each track within reach that has a limit or somebody who waits. */
export const waitingListsQuestion: Question<void> = {
  name: "waiting.lists",
  may: "participant.read",
  sql: `WITH person AS MATERIALIZED (
      SELECT w.track_id, w.since, w.id, w.participant_id, json_build_object(
          'entryId', w.id, 'participantId', w.participant_id, 'name', p.name, 'isWithinReach', ${personWithinReach("w.participant_id")},
          'phone', p.phone, 'since', w.since, 'districtCode', d.code, 'districtName', d.name, 'language', coalesce(w.language, p.language),
          'words', w.words, 'offeredUntil', CASE WHEN ${openOffer} THEN o.until_on END,
          'lapsedOn', CASE WHEN o.answer IS NULL AND NOT ${openOffer} THEN o.until_on END) AS shown
        FROM waiting_entry w
        JOIN participant p ON p.organisation_id = w.organisation_id AND p.id = w.participant_id
        LEFT JOIN district d ON d.code = p.district_code
        LEFT JOIN LATERAL (SELECT * FROM place_offer o WHERE o.organisation_id = w.organisation_id AND o.entry_id = w.id
          ORDER BY o.number DESC LIMIT 1) AS o ON true
       WHERE w.organisation_id = (SELECT app.organisation()) AND w.left_on IS NULL AND ${withinReach("w.track_id")}
    ), list AS MATERIALIZED (
      SELECT places.*, coalesce((SELECT json_agg(person.shown ORDER BY person.since, person.id) FROM person
          WHERE person.track_id = t.id), '[]') AS people
        FROM track t CROSS JOIN LATERAL (${placesOf}) AS places
       WHERE ${openTracks} AND (t.capacity IS NOT NULL OR places.waiting > 0)
    )
    SELECT (SELECT coalesce(json_agg(list ORDER BY list."trackName", list."trackId"), '[]') FROM list)::text AS answer,
           (SELECT array_agg(person.participant_id) FROM person) AS subjects`,
  values: (_, { today }) => [today],
};
