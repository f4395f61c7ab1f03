import { written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import { conflict, notFound } from "../core/errors";

/**
 * Holds a network until the end of the act, and answers whose it is. What was recorded before it was carried forward stays
 * as it is, so only the newest may be touched. Errors: NOT_FOUND, CONFLICT (a newer one was recorded).
 */
export async function newestNetwork(act: Act, networkId: string): Promise<string> {
  const [network] = await act.sql<{ participant_id: string; is_newest: boolean }>`
    /* network.newest */ SELECT n.participant_id, NOT EXISTS (SELECT FROM network later
        WHERE later.organisation_id = n.organisation_id AND later.participant_id = n.participant_id AND later."on" > n."on") AS is_newest
      FROM network n
     WHERE n.organisation_id = ${act.organisationId} AND n.id = ${networkId} AND ${written(personWithinReach("n.participant_id"))}
       FOR UPDATE`;
  if (!network) throw notFound();
  if (!network.is_newest) throw conflict("Er is al een later moment vastgelegd. Alleen het laatste kun je veranderen.");
  return network.participant_id;
}
