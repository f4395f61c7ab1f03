import { only, type Act } from "../access/act";
import { conflict } from "../core/errors";
import { ConsentAnswer, type ConsentPurpose } from "./consent.types";

/**
 * Refuses what needs a consent that does not stand: never asked, refused, withdrawn, or given to an earlier text. Nobody withdraws
 * it until the act has ended. That the person is within reach is the command's own check. Errors: NOT_FOUND, CONFLICT, in a sentence
 * that says what to do.
 */
export async function needsConsent(act: Act, participantId: string, purpose: ConsentPurpose): Promise<void> {
  only(
    await act.sql`
    /* participants.hold-consent */ SELECT FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${participantId} FOR SHARE`,
  );
  const [last] = await act.sql<{ answer: ConsentAnswer; is_current: boolean }>`
    /* participants.needs-consent */
    SELECT c.answer, c.version = (SELECT max(t.version) FROM consent_text t WHERE t.purpose = c.purpose) AS is_current
      FROM consent c
     WHERE c.organisation_id = ${act.organisationId} AND c.participant_id = ${participantId} AND c.purpose = ${purpose}
     ORDER BY c.number DESC LIMIT 1`;
  if (!last)
    throw conflict(`Vraag eerst toestemming voor ${words[purpose]}. Zonder toestemming leggen we dit niet vast.`);
  if (last.answer !== ConsentAnswer.GIVEN)
    throw conflict(`Deze deelnemer geeft geen toestemming voor ${words[purpose]}. We leggen dit niet vast.`);
  if (!last.is_current)
    throw conflict(`De tekst van de toestemming voor ${words[purpose]} is veranderd. Vraag het eerst opnieuw.`);
}

const words: Readonly<Record<ConsentPurpose, string>> = {
  MEASUREMENTS: "vragenlijsten",
  NETWORK: "de netwerkcirkels",
  PHOTO: "een foto",
  STORY: "een verhaal",
};
