import { written, type Act } from "../access/act";
import type { Done } from "../core/done.types";
import { conflict, notFound, refusing } from "../core/errors";
import { addressTaken, namedWithinReach } from "./register-volunteer";
import { volunteerFacts } from "./volunteer-facts";
import type { AmendVolunteerInput, EndVolunteerInput } from "./volunteer.inputs";

/**
 * Changes what is known of a volunteer, unless it changed since the form was filled. That she takes part as well stays as it
 * is where that person is out of reach. Errors: NOT_FOUND, CONFLICT (changed meanwhile, the address), BAD_USER_INPUT.
 */
export async function amendVolunteer(act: Act, input: AmendVolunteerInput): Promise<Done> {
  const known = volunteerFacts(act, input);
  const [amended] = await refusing(
    "one_volunteer_of_address",
    addressTaken,
    act.sql<{ revision: number; kept: string | null }>`
    /* volunteers.amend */ UPDATE volunteer v
       SET name = ${known.name}, email = ${known.email}, phone = ${known.phone}, district_code = ${known.districtCode},
           neighbourhood_code = ${known.neighbourhoodCode}, training_seen_on = ${known.trainingSeenOn}::date,
           conduct_seen_on = ${known.conductSeenOn}::date, languages = ${known.languages}::text[], interests = ${known.interests}::text[],
           availability = ${known.availability}::text[], revision = v.revision + 1,
           participant_id = CASE WHEN ${written(namedWithinReach.replaceAll("given.", "v."))} THEN given.participant_id ELSE v.participant_id END
      FROM (SELECT ${known.participantId}::uuid AS participant_id) AS given
     WHERE v.organisation_id = ${act.organisationId} AND v.id = ${input.id} AND v.ended_on IS NULL
       AND v.revision = ${input.seenRevision} AND ${written(namedWithinReach)}
    RETURNING v.revision, v.participant_id AS kept`,
  );
  if (!amended) throw await whyNot(act, input, known.participantId);
  act.concerns(amended.kept ? [amended.kept] : [], ["volunteer"]);
  return { id: input.id, revision: amended.revision };
}

async function whyNot(act: Act, { id }: AmendVolunteerInput, participantId: string | null): Promise<Error> {
  const [found] = await act.sql`
    /* volunteers.why-not-amended */ SELECT FROM volunteer v CROSS JOIN (SELECT ${participantId}::uuid AS participant_id) AS given
     WHERE v.organisation_id = ${act.organisationId} AND v.id = ${id} AND v.ended_on IS NULL AND ${written(namedWithinReach)}`;
  return found
    ? conflict("Iemand anders heeft deze gegevens intussen aangepast. Kijk ze na en probeer het weer.")
    : notFound();
}

/** A volunteer stops, today. Errors: NOT_FOUND, CONFLICT (a match of hers goes on). */
export async function endVolunteer(act: Act, { volunteerId }: EndVolunteerInput): Promise<Done> {
  const [held] = await act.sql<{ matches: boolean }>`
    /* volunteers.hold-volunteer */ SELECT EXISTS (SELECT FROM visit_match m
        WHERE m.organisation_id = v.organisation_id AND m.volunteer_id = v.id AND m.ended_on IS NULL) AS matches
      FROM volunteer v WHERE v.organisation_id = ${act.organisationId} AND v.id = ${volunteerId} AND v.ended_on IS NULL FOR UPDATE`;
  if (!held) throw notFound();
  if (held.matches) throw conflict("Er loopt nog een koppeling van deze vrijwilliger. Beëindig die eerst.");
  await act.sql`
    /* volunteers.end */ UPDATE volunteer SET ended_on = ${act.today}, revision = revision + 1
     WHERE organisation_id = ${act.organisationId} AND id = ${volunteerId}`;
  act.concerns([], ["ended_on"]);
  return { id: volunteerId };
}
