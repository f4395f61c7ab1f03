import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { badInput, refusing } from "../core/errors";
import { newId } from "../core/ids";
import type { AddMemberInput, EndMembershipInput, StartNetworkInput } from "./initiative.inputs";

/** Starts a residents' network today. */
export async function startNetwork(act: Act, input: StartNetworkInput): Promise<Done> {
  const id = newId(act.at);
  await act.sql`
    /* initiatives.start-network */ INSERT INTO residents_network (organisation_id, id, name, district_code, started_on)
    VALUES (${act.organisationId}, ${id}, ${input.name.trim()}, ${input.districtCode}, ${act.today})`;
  act.concerns([], ["residents_network"]);
  return { id };
}

/** Somebody joins a network today. Errors: NOT_FOUND, CONFLICT (belongs to it already), BAD_USER_INPUT (nobody, or two). */
export async function addMember(act: Act, input: AddMemberInput): Promise<Done> {
  const { networkId, participantId = null, firstName = null } = input;
  if ((participantId === null) === (firstName === null))
    throw badInput({ firstName: "Kies een deelnemer, of noem een voornaam. Niet allebei." });
  const id = newId(act.at);
  only(
    await refusing(
      "one_membership",
      "Deze deelnemer hoort al bij dit netwerk.",
      act.sql`
    /* initiatives.add-member */
    INSERT INTO network_member (organisation_id, id, network_id, participant_id, first_name, joined_on)
    SELECT n.organisation_id, ${id}::uuid, n.id, ${participantId}::uuid, ${firstName?.trim()}, ${act.today}::date
      FROM residents_network n
     WHERE n.organisation_id = ${act.organisationId} AND n.id = ${networkId}
       AND (${participantId}::uuid IS NULL OR EXISTS (SELECT FROM participant p
              WHERE p.organisation_id = n.organisation_id AND p.id = ${participantId}::uuid AND ${written(personWithinReach("p.id"))}))
    RETURNING id`,
    ),
  );
  act.concerns(participantId ? [participantId] : [], ["network_member"]);
  return { id };
}

/** Somebody leaves a network today. Errors: NOT_FOUND (also where she left before). */
export async function endMembership(act: Act, { memberId }: EndMembershipInput): Promise<Done> {
  const { participant_id } = only(
    await act.sql<{ participant_id: string | null }>`
    /* initiatives.end-membership */ UPDATE network_member m SET left_on = ${act.today}
     WHERE m.organisation_id = ${act.organisationId} AND m.id = ${memberId} AND m.left_on IS NULL
       AND (m.participant_id IS NULL OR ${written(personWithinReach("m.participant_id"))})
    RETURNING m.participant_id`,
  );
  act.concerns(participant_id ? [participant_id] : [], ["network_member"]);
  return { id: memberId };
}
