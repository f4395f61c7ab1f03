import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { conflict } from "../core/errors";
import { standardTexts } from "./consent-texts";
import type { RecordConsentInput } from "./consent.inputs";
import { ConsentAnswer } from "./consent.types";

/**
 * Notes what somebody answered when she was asked, with the text that she was shown. Errors: NOT_FOUND, CONFLICT (the text was
 * changed since, or there is nothing to withdraw).
 */
export async function recordConsent(act: Act, input: RecordConsentInput): Promise<Done> {
  const { participantId, purpose, answer } = input;
  const withdraws = answer === ConsentAnswer.WITHDRAWN;
  only(
    await act.sql`
    /* participants.hold-for-consent */
    WITH standard AS (
      INSERT INTO consent_text (organisation_id, purpose, version, words, written_at)
      SELECT ${act.organisationId}::uuid, ${purpose}, 1, ${standardTexts[purpose]}, ${act.at}::timestamptz
       WHERE NOT EXISTS (SELECT FROM consent_text t WHERE t.purpose = ${purpose})
      ON CONFLICT DO NOTHING
    )
    SELECT FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${participantId} AND ${written(personWithinReach("p.id"))}
       FOR NO KEY UPDATE`,
  );
  const [added] = await act.sql<{ number: number }>`
    /* participants.record-consent */
    INSERT INTO consent (organisation_id, participant_id, purpose, number, answer, version, method, recorded_at, recorded_by)
    SELECT t.organisation_id, ${participantId}::uuid, t.purpose, coalesce(last.number, 0) + 1, ${answer}, t.version, ${input.method},
           ${act.at}::timestamptz, (SELECT app.account())
      FROM (SELECT t.* FROM consent_text t WHERE t.purpose = ${purpose} ORDER BY t.version DESC LIMIT 1) AS t
      LEFT JOIN LATERAL (SELECT c.answer, c.number FROM consent c
        WHERE c.participant_id = ${participantId} AND c.purpose = t.purpose ORDER BY c.number DESC LIMIT 1) AS last ON true
     WHERE CASE WHEN ${withdraws} THEN last.answer = 'GIVEN' ELSE t.version = ${input.seenVersion} END
    RETURNING number`;
  if (!added)
    throw conflict(
      withdraws
        ? "Hiervoor is geen toestemming gegeven. Er is niets om in te trekken."
        : "De tekst is intussen veranderd. Lees samen de nieuwe tekst en vraag het opnieuw.",
    );
  act.concerns([participantId], ["consent"]);
  return { id: participantId, revision: added.number };
}
