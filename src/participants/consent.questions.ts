import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";
import { standardTexts } from "./consent-texts";
import { ConsentPurpose } from "./consent.types";

/** The purposes in their fixed order, each with the product's words. */
const purposes = Object.values(ConsentPurpose).map((purpose) => ({ purpose, words: standardTexts[purpose] }));

/** What is asked for each purpose now: the newest text, or the product's words as version 1. Takes `purposes` as $1. */
const textsInSql = `(SELECT s.place, s.asked ->> 'purpose' AS purpose, coalesce(t.version, 1) AS version, coalesce(t.words, s.asked ->> 'words') AS words
  FROM json_array_elements($1::json) WITH ORDINALITY AS s (asked, place)
  LEFT JOIN LATERAL (SELECT t.version, t.words FROM consent_text t
    WHERE t.purpose = s.asked ->> 'purpose' ORDER BY t.version DESC LIMIT 1) AS t ON true)`;

const answers = `(SELECT coalesce(json_agg(o ORDER BY c.number DESC), '[]')
  FROM consent c
  JOIN consent_text t ON t.organisation_id = c.organisation_id AND t.purpose = c.purpose AND t.version = c.version
  JOIN account a ON a.organisation_id = c.organisation_id AND a.id = c.recorded_by
 CROSS JOIN LATERAL (SELECT c.answer, c.method, c.version, t.words, c.recorded_at AS "recordedAt", a.name AS "recordedByName") AS o
 WHERE c.organisation_id = p.organisation_id AND c.participant_id = p.id AND c.purpose = asked.purpose)`;

/** What a participant was asked for each purpose, with every answer. */
export const consentsQuestion: Question<{ readonly participantId: string }> = {
  name: "participants.consents",
  may: "participant.read",
  sql: `SELECT json_build_object('participantId', p.id, 'name', p.name, 'callingName', p.calling_name, 'purposes', (
    SELECT json_agg(json_build_object(
      'purpose', asked.purpose, 'version', asked.version, 'words', asked.words,
      'stands', coalesce(last.answer = 'GIVEN' AND last.version = asked.version, false),
      'askAgain', coalesce(last.answer = 'GIVEN' AND last.version < asked.version, false),
      'answers', ${answers}) ORDER BY asked.place)
      FROM ${textsInSql} AS asked
      LEFT JOIN LATERAL (SELECT c.answer, c.version FROM consent c
        WHERE c.organisation_id = p.organisation_id AND c.participant_id = p.id AND c.purpose = asked.purpose
        ORDER BY c.number DESC LIMIT 1) AS last ON true))::text AS answer, ARRAY[p.id] AS subjects
    FROM participant p
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $2 AND ${personWithinReach("p.id")}`,
  values: ({ participantId }) => [JSON.stringify(purposes), participantId],
};

/** The text of each purpose that is asked now. */
export const consentTextsQuestion: Question<void> = {
  name: "participants.consent-texts",
  may: "consent.texts",
  sql: `SELECT json_agg(json_build_object('purpose', asked.purpose, 'version', asked.version, 'words', asked.words)
      ORDER BY asked.place)::text AS answer
    FROM ${textsInSql} AS asked`,
  values: () => [JSON.stringify(purposes)],
};
