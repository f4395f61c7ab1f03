import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { badInput, conflict, notFound } from "../core/errors";
import { newId } from "../core/ids";
import type { AmendInitiativeInput, StartInitiativeInput, TakeStepInput } from "./initiative.inputs";

/** Starts an initiative with its first step. Errors: NOT_FOUND (organiser, place or network), BAD_USER_INPUT (two organisers, a day to come). */
export async function startInitiative(act: Act, input: StartInitiativeInput): Promise<Done> {
  const organiser = await organiserOf(act, input);
  if (input.on > act.today) throw badInput({ on: notYet });
  const id = newId(act.at);
  await act.sql`
    /* initiatives.start */
    WITH started AS (
      INSERT INTO initiative (organisation_id, id, kind, name, organiser_id, organiser_first_name, meeting_place_id, district_code, network_id)
      VALUES (${act.organisationId}, ${id}, ${input.kind}, ${input.name.trim()}, ${organiser.id}, ${organiser.firstName}, ${input.placeId},
              ${input.districtCode}, ${input.networkId})
      RETURNING organisation_id, id
    )
    INSERT INTO initiative_step (organisation_id, initiative_id, number, phase, "on", recorded_at, recorded_by)
    SELECT s.organisation_id, s.id, 1, ${input.phase}, ${input.on}::date, ${act.at}::timestamptz, (SELECT app.account()) FROM started s`;
  act.concerns(organiser.id ? [organiser.id] : [], ["initiative"]);
  return { id, revision: 1 };
}

/** Changes what is known of an initiative. Errors: NOT_FOUND, CONFLICT (somebody changed it since), BAD_USER_INPUT (two organisers). */
export async function amendInitiative(act: Act, input: AmendInitiativeInput): Promise<Done> {
  const organiser = await organiserOf(act, input);
  const [amended] = await act.sql<{ revision: number }>`
    /* initiatives.amend */
    UPDATE initiative SET kind = ${input.kind}, name = ${input.name.trim()}, organiser_id = ${organiser.id},
           organiser_first_name = ${organiser.firstName}, meeting_place_id = ${input.placeId}, district_code = ${input.districtCode},
           network_id = ${input.networkId}, revision = revision + 1
     WHERE organisation_id = ${act.organisationId} AND id = ${input.id} AND revision = ${input.seenRevision}
    RETURNING revision`;
  if (!amended) throw await changedOrAbsent(act, input.id);
  act.concerns(organiser.id ? [organiser.id] : [], ["initiative"]);
  return { id: input.id, revision: amended.revision };
}

/** A next step in its life: any phase, also back. Errors: NOT_FOUND, BAD_USER_INPUT (a day to come, or before the last step). */
export async function takeStep(act: Act, input: TakeStepInput): Promise<Done> {
  if (input.on > act.today) throw badInput({ on: notYet });
  only(
    await act.sql`
    /* initiatives.hold */ SELECT FROM initiative i
     WHERE i.organisation_id = ${act.organisationId} AND i.id = ${input.initiativeId} FOR NO KEY UPDATE`,
  );
  const [taken] = await act.sql<{ number: number }>`
    /* initiatives.take-step */
    INSERT INTO initiative_step (organisation_id, initiative_id, number, phase, "on", recorded_at, recorded_by)
    SELECT last.organisation_id, last.initiative_id, last.number + 1, ${input.phase}, ${input.on}::date, ${act.at}::timestamptz,
           (SELECT app.account())
      FROM (SELECT s.* FROM initiative_step s
             WHERE s.organisation_id = ${act.organisationId} AND s.initiative_id = ${input.initiativeId}
             ORDER BY s.number DESC LIMIT 1) AS last
     WHERE last."on" <= ${input.on}::date AND last.phase <> ${input.phase}
    RETURNING number`;
  if (!taken) throw badInput({ on: "Kies een andere stap, op een dag die niet voor de vorige stap ligt." });
  act.concerns([], ["initiative_step"]);
  return { id: input.initiativeId, revision: taken.number };
}

const notYet = "Kies vandaag of een dag die geweest is.";

interface Organiser {
  readonly id: string | null;
  readonly firstName: string | null;
}

/** A participant out of reach is absent. */
async function organiserOf(
  act: Act,
  { organiserId = null, organiserFirstName = null }: AmendInitiativeInput | StartInitiativeInput,
): Promise<Organiser> {
  if (organiserId !== null && organiserFirstName !== null)
    throw badInput({ organiserFirstName: "Kies een deelnemer, of noem een voornaam. Niet allebei." });
  if (organiserId !== null)
    only(
      await act.sql`
      /* initiatives.organiser */ SELECT FROM participant p
       WHERE p.organisation_id = ${act.organisationId} AND p.id = ${organiserId} AND ${written(personWithinReach("p.id"))}`,
    );
  return { id: organiserId, firstName: organiserFirstName?.trim() ?? null };
}

async function changedOrAbsent(act: Act, id: string): Promise<Error> {
  const [there] = await act.sql`
    /* initiatives.why-not-amended */ SELECT FROM initiative WHERE organisation_id = ${act.organisationId} AND id = ${id}`;
  return there ? conflict("Een collega was je voor. Kijk eerst wat er nu staat.") : notFound();
}
