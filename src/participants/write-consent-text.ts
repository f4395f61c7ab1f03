import type { Act } from "../access/act";
import type { Done } from "../core/done.types";
import { conflict, refusing } from "../core/errors";
import type { WriteConsentTextInput } from "./consent.inputs";

/** Asks a purpose in new words from now on. Whoever said yes to earlier words is asked again. Errors: CONFLICT (somebody was first). */
export async function writeConsentText(act: Act, input: WriteConsentTextInput): Promise<Done> {
  const sentence = "Een collega was je voor. Lees eerst de tekst die er nu staat.";
  const [added] = await refusing(
    "consent_text_pkey",
    sentence,
    act.sql<{ version: number }>`
    /* participants.write-consent-text */
    INSERT INTO consent_text (organisation_id, purpose, version, words, written_at, written_by)
    SELECT ${act.organisationId}::uuid, ${input.purpose}, ${input.seenVersion + 1}, ${input.words.trim()}, ${act.at}::timestamptz, app.account()
     WHERE coalesce((SELECT max(t.version) FROM consent_text t WHERE t.purpose = ${input.purpose}), 1) = ${input.seenVersion}
    RETURNING version`,
  );
  if (!added) throw conflict(sentence);
  return { id: input.purpose, revision: added.version };
}
