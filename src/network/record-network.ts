import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import { refuseFuture } from "../access/refuse-future";
import type { Done } from "../core/done.types";
import { conflict } from "../core/errors";
import { newId } from "../core/ids";
import { ConsentPurpose } from "../participants/consent.types";
import { needsConsent } from "../participants/consented";
import type { RecordNetworkInput } from "./network.inputs";

/**
 * Records a network on a day. It begins as a copy of the newest one, to be changed after; the first begins empty, which says:
 * nobody. Errors: NOT_FOUND, BAD_USER_INPUT (a day to come), CONFLICT (no consent, or not after the newest).
 */
export async function recordNetwork(act: Act, { participantId, moment, on }: RecordNetworkInput): Promise<Done> {
  refuseFuture(act, on);
  only(
    await act.sql`
    /* network.hold-person */ SELECT FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${participantId} AND ${written(personWithinReach("p.id"))}
       FOR NO KEY UPDATE`,
  );
  await needsConsent(act, participantId, ConsentPurpose.NETWORK);
  const id = newId(act.at);
  const [recorded] = await act.sql`
    /* network.record */
    WITH newest AS (
      SELECT n.id, n."on" FROM network n
       WHERE n.organisation_id = ${act.organisationId} AND n.participant_id = ${participantId} ORDER BY n."on" DESC LIMIT 1
    ), recorded AS (
      INSERT INTO network (organisation_id, id, participant_id, moment, "on", recorded_at, recorded_by)
      SELECT ${act.organisationId}::uuid, ${id}::uuid, ${participantId}::uuid, ${moment}, ${on}::date, ${act.at}::timestamptz, (SELECT app.account())
       WHERE NOT EXISTS (SELECT FROM newest WHERE "on" >= ${on}::date)
      RETURNING organisation_id, id
    ), carried AS (
      INSERT INTO network_tie (organisation_id, network_id, id, alias, tie_group, circle, in_neighbourhood, support, contact, through_workshop, reciprocal)
      SELECT r.organisation_id, r.id, t.id, t.alias, t.tie_group, t.circle, t.in_neighbourhood, t.support, t.contact, t.through_workshop, t.reciprocal
        FROM recorded r CROSS JOIN newest JOIN network_tie t ON t.organisation_id = r.organisation_id AND t.network_id = newest.id
    )
    SELECT id FROM recorded`;
  if (!recorded) throw conflict("Er is al een moment op of na deze dag vastgelegd. Kies een latere dag.");
  act.concerns([participantId], ["network"]);
  return { id };
}
