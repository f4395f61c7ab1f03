import { written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { notFound, refusing } from "../core/errors";
import { newId } from "../core/ids";
import { volunteerFacts } from "./volunteer-facts";
import type { RegisterVolunteerInput } from "./volunteer.inputs";

/** Said where two volunteers would share a login. */
export const addressTaken = "Er is al een vrijwilliger met dit e-mailadres.";

/** True where no person is named, or one within reach. */
export const namedWithinReach = `(given.participant_id IS NULL OR ${personWithinReach("given.participant_id")})`;

/** Takes somebody up as a volunteer, from today. Errors: NOT_FOUND (whom she is), CONFLICT (the address), BAD_USER_INPUT. */
export async function registerVolunteer(act: Act, input: RegisterVolunteerInput): Promise<Done> {
  const known = volunteerFacts(act, input);
  const id = newId(act.at);
  const rows = await refusing(
    "one_volunteer_of_address",
    addressTaken,
    act.sql`
    /* volunteers.register */ INSERT INTO volunteer (organisation_id, id, name, email, phone, participant_id, district_code, neighbourhood_code,
      training_seen_on, conduct_seen_on, started_on, languages, interests, availability)
    SELECT ${act.organisationId}::uuid, ${id}::uuid, ${known.name}, ${known.email}, ${known.phone}, given.participant_id,
      ${known.districtCode}, ${known.neighbourhoodCode}, ${known.trainingSeenOn}::date, ${known.conductSeenOn}::date, ${act.today}::date,
      ${known.languages}::text[], ${known.interests}::text[], ${known.availability}::text[]
      FROM (SELECT ${known.participantId}::uuid AS participant_id) AS given WHERE ${written(namedWithinReach)}
    RETURNING id`,
  );
  if (rows.length === 0) throw notFound();
  act.concerns(known.participantId ? [known.participantId] : [], ["volunteer"]);
  return { id, revision: 1 };
}
