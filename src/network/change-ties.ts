import { only, type Act } from "../access/act";
import type { Done } from "../core/done.types";
import { badInput, conflict, isDatabaseError } from "../core/errors";
import { newId } from "../core/ids";
import { ConsentPurpose } from "../participants/consent.types";
import { needsConsent } from "../participants/consented";
import type { AddTieInput, ChangeTieInput, RemoveTieInput } from "./network.inputs";
import { newestNetwork } from "./newest-network";

/** A picture with more says nothing any more. */
const mostTies = 60;

/** Adds somebody to the newest network. Errors: NOT_FOUND, BAD_USER_INPUT, CONFLICT (no consent, not the newest, full). */
export async function addTie(act: Act, input: AddTieInput): Promise<Done> {
  const participantId = await held(act, input.networkId);
  const id = newId(act.at);
  const alias = await keptAlias(act, participantId, input.alias);
  const [added] = await leadingToNobody(
    act.sql`
    /* network.add-tie */
    INSERT INTO network_tie (organisation_id, network_id, id, alias, tie_group, circle, in_neighbourhood, support, contact, through_workshop, reciprocal)
    SELECT ${act.organisationId}::uuid, ${input.networkId}::uuid, ${id}::uuid, ${alias}, ${input.group}, ${input.circle}::smallint,
           ${input.inNeighbourhood}::boolean, ${input.support}::text[], ${input.contact}, ${input.throughWorkshop}::boolean, ${input.reciprocal}::boolean
     WHERE (SELECT count(*) FROM network_tie t
       WHERE t.organisation_id = ${act.organisationId} AND t.network_id = ${input.networkId}) < ${mostTies}
    RETURNING id`,
  );
  if (!added) throw conflict(`Er staan al ${mostTies} mensen in de cirkels. Meer passen er niet.`);
  act.concerns([participantId], ["network_tie"]);
  return { id };
}

/** Changes all that is known of a tie in the newest network. Errors as addTie's. */
export async function changeTie(act: Act, input: ChangeTieInput): Promise<Done> {
  const participantId = await held(act, input.networkId);
  const alias = await keptAlias(act, participantId, input.alias);
  only(
    await leadingToNobody(
      act.sql`
    /* network.change-tie */ UPDATE network_tie t
       SET alias = ${alias}, tie_group = ${input.group}, circle = ${input.circle}, in_neighbourhood = ${input.inNeighbourhood},
           support = ${input.support}, contact = ${input.contact}, through_workshop = ${input.throughWorkshop}, reciprocal = ${input.reciprocal}
     WHERE t.organisation_id = ${act.organisationId} AND t.network_id = ${input.networkId} AND t.id = ${input.tieId}
    RETURNING t.id`,
    ),
  );
  act.concerns([participantId], ["network_tie"]);
  return { id: input.tieId };
}

/** Takes somebody out of the newest network; who was there at an earlier moment stays there. Errors: NOT_FOUND, CONFLICT. */
export async function removeTie(act: Act, input: RemoveTieInput): Promise<Done> {
  const participantId = await held(act, input.networkId);
  only(
    await act.sql`
    /* network.remove-tie */ DELETE FROM network_tie t
     WHERE t.organisation_id = ${act.organisationId} AND t.network_id = ${input.networkId} AND t.id = ${input.tieId} RETURNING t.id`,
  );
  act.concerns([participantId], ["network_tie"]);
  return { id: input.tieId };
}

/** Holds the network and the consent; answers whose they are. */
async function held(act: Act, networkId: string): Promise<string> {
  const participantId = await newestNetwork(act, networkId);
  await needsConsent(act, participantId, ConsentPurpose.NETWORK);
  return participantId;
}

/** The alias, which may be kept only while she takes part in something; that ends after this act, which holds the person. */
async function keptAlias(act: Act, participantId: string, alias: string | null | undefined): Promise<string | null> {
  const chosen = alias?.trim() || null;
  if (chosen === null) return null;
  const open = await act.sql`
    /* network.takes-part */ SELECT FROM enrolment e
     WHERE e.organisation_id = ${act.organisationId} AND e.participant_id = ${participantId} AND e.closed_on IS NULL LIMIT 1`;
  if (open.length === 0)
    throw badInput({ alias: "Een bijnaam bewaren we alleen zolang iemand meedoet. Laat dit veld leeg." });
  return chosen;
}

async function leadingToNobody<T>(attempt: Promise<T>): Promise<T> {
  try {
    return await attempt;
  } catch (thrown) {
    if (isDatabaseError(thrown) && thrown.constraint === "tie_alias_leads_to_nobody")
      throw badInput({ alias: "Kies een bijnaam zonder telefoonnummer of e-mailadres." });
    throw thrown;
  }
}
