import { written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { conflict, notFound } from "../core/errors";
import { knownFacts } from "./known-facts";
import type { AmendParticipantInput } from "./participant.inputs";

/**
 * Changes what is known of someone, unless it changed since the form was filled. Who was a newcomer is registered with it
 * and counts as a unique person from now on. Errors: NOT_FOUND, CONFLICT (changed meanwhile), BAD_USER_INPUT.
 */
export async function amendParticipant(act: Act, input: AmendParticipantInput): Promise<Done> {
  const known = knownFacts(act, input);
  const [amended] = await act.sql<{ revision: number; changed: string[] }>`
    /* participants.amend */ UPDATE participant p
       SET calling_name = ${known.callingName}, family_name = ${known.familyName}, phone = ${known.phone}, email = ${known.email},
           birth_year = ${known.birthYear}, birth_month = ${known.birthMonth}, district_code = ${known.districtCode},
           neighbourhood_code = ${known.neighbourhoodCode}, language = ${known.language},
           registered_on = coalesce(p.registered_on, ${act.today}::date), revision = p.revision + 1
      FROM participant old
     WHERE old.organisation_id = p.organisation_id AND old.id = p.id
       AND p.organisation_id = ${act.organisationId} AND p.id = ${input.id} AND p.revision = ${input.seenRevision}
       AND ${written(personWithinReach("p.id"))}
    RETURNING p.revision, ARRAY(SELECT now.key FROM jsonb_each(to_jsonb(p)) now
      WHERE now.key NOT IN ('revision', 'name', 'search_name') AND now.value IS DISTINCT FROM to_jsonb(old) -> now.key) AS changed`;
  if (!amended) throw await whyNot(act, input);
  act.concerns([input.id], amended.changed);
  return { id: input.id, revision: amended.revision };
}

async function whyNot(act: Act, { id }: AmendParticipantInput): Promise<Error> {
  const [found] = await act.sql`
    /* participants.why-not-amended */ SELECT FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${id} AND ${written(personWithinReach("p.id"))}`;
  return found
    ? conflict("Iemand anders heeft deze gegevens intussen aangepast. Kijk ze na en probeer het weer.")
    : notFound();
}
