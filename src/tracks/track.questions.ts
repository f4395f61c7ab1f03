import type { Batch, Question } from "../access/ask";
import { withinReach } from "../access/reach";

/** An administrator sets tracks up and reaches nobody in them; this shows her the tracks, never who takes part. */
const asAdministrator = `EXISTS (SELECT FROM account me WHERE me.organisation_id = (SELECT app.organisation())
  AND me.id = (SELECT app.account()) AND me.role = 'ADMIN')`;

export const workshopsQuestion: Question<void> = {
  name: "tracks.workshops",
  may: "track.read",
  sql: `SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name) ORDER BY w.name, w.id), '[]')::text AS answer
    FROM workshop w WHERE w.organisation_id = (SELECT app.organisation())`,
  values: () => [],
};

/** The tracks within reach; all of them for a manager or an administrator. Those that are closed come last. */
export const tracksQuestion: Question<void> = {
  name: "tracks.tracks",
  may: "track.read",
  sql: `SELECT coalesce(json_agg(json_build_object(
      'id', t.id, 'workshopId', t.workshop_id, 'name', t.name, 'publicLabel', t.public_label, 'sensitive', t.sensitive,
      'openedOn', t.opened_on, 'closedOn', t.closed_on, 'capacity', t.capacity) ORDER BY t.closed_on IS NOT NULL, t.name, t.id), '[]')::text AS answer
    FROM track t
   WHERE t.organisation_id = (SELECT app.organisation()) AND (${withinReach("t.id")} OR ${asAdministrator})`,
  values: () => [],
};

/** Who is or was assigned to each of these tracks, own ones first. `endsOn` is the last day, itself included. */
export const caseworkersOfTracks: Batch = {
  name: "tracks.caseworkers",
  may: "track.read",
  sql: `SELECT s.track_id AS key, json_agg(json_build_object(
      'assignmentId', s.id, 'accountId', s.account_id, 'name', a.name, 'startsOn', s.starts_on, 'endsOn', s.ends_on - 1,
      'standIn', s.stand_in) ORDER BY s.stand_in, s.starts_on, s.id)::text AS answer
    FROM assignment s JOIN account a ON a.organisation_id = s.organisation_id AND a.id = s.account_id
   WHERE s.organisation_id = (SELECT app.organisation()) AND s.track_id = ANY ($1::uuid[])
   GROUP BY s.track_id`,
};
