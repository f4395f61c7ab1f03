import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import type { EraseNetworksInput, RemoveNetworkInput } from "./network.inputs";
import { newestNetwork } from "./newest-network";

/** Takes the newest moment away, with its ties; the one before is the newest again. Errors: NOT_FOUND, CONFLICT (not the newest). */
export async function removeNetwork(act: Act, { networkId }: RemoveNetworkInput): Promise<Done> {
  const participantId = await newestNetwork(act, networkId);
  await act.sql`
    /* network.remove */ DELETE FROM network n WHERE n.organisation_id = ${act.organisationId} AND n.id = ${networkId}`;
  act.concerns([participantId], ["network"]);
  return { id: networkId };
}

/** Erases every moment of somebody, as after a consent that was withdrawn. Needs no consent. Errors: NOT_FOUND. */
export async function eraseNetworks(act: Act, { participantId }: EraseNetworksInput): Promise<Done> {
  only(
    await act.sql`
    /* network.erase */
    WITH erased AS (
      DELETE FROM network n WHERE n.organisation_id = ${act.organisationId} AND n.participant_id = ${participantId}
         AND ${written(personWithinReach("n.participant_id"))}
    )
    SELECT FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${participantId} AND ${written(personWithinReach("p.id"))}`,
  );
  act.concerns([participantId], ["network"]);
  return { id: participantId };
}
