import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { newId } from "../core/ids";
import type { AddStrengthInput, RemoveStrengthInput } from "./participant.inputs";

/** Notes what someone can, in her own words. Errors: NOT_FOUND. */
export async function addStrength(act: Act, input: AddStrengthInput): Promise<Done> {
  const id = newId(act.at);
  only(
    await act.sql`
    /* participants.add-strength */ INSERT INTO strength (organisation_id, id, participant_id, words, kind, noted_on)
    SELECT p.organisation_id, ${id}::uuid, p.id, ${input.words.trim()}, ${input.kind}, ${act.today}::date FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.participantId} AND ${written(personWithinReach("p.id"))}
    RETURNING id`,
  );
  act.concerns([input.participantId], ["strength"]);
  return { id };
}

/** Takes a strength away. Errors: NOT_FOUND. */
export async function removeStrength(act: Act, input: RemoveStrengthInput): Promise<Done> {
  const { participant_id } = only(
    await act.sql<{ participant_id: string }>`
    /* participants.remove-strength */ DELETE FROM strength s
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${input.id} AND ${written(personWithinReach("s.participant_id"))}
    RETURNING s.participant_id`,
  );
  act.concerns([participant_id], ["strength"]);
  return { id: input.id };
}
