import { lookUp, type Question } from "../access/ask";
import type { Context } from "../access/context";
import { personWithinReach } from "../access/reach";
import type { AnswerInput } from "./measurement.inputs";
import type { LadderProposal } from "./participant-measurements.types";
import { answersOf } from "./read-answers";
import { ladderFacts, proposeRung } from "./scoring/ladder";

/** What the register itself knows of the last eight weeks: it is shown beside the questions, and answers none of them. */
interface Evidence {
  readonly weeksPresent: number;
  readonly contributions: number;
}

/** The table of who was there counts, whatever the track: the answer tells two numbers. */
export const ladderEvidenceQuestion: Question<{ readonly participantId: string }> = {
  name: "measurements.ladder-evidence",
  may: "measurement.read",
  sql: `SELECT json_build_object(
      'weeksPresent', count(DISTINCT ($2::date - a.on_date) / 7),
      'contributions', count(*) FILTER (WHERE a.contribution IN ('HOSTING', 'ORGANISING', 'TEACHING')))::text AS answer, ARRAY[p.id] AS subjects
    FROM participant p
    LEFT JOIN attendance a ON a.organisation_id = p.organisation_id AND a.participant_id = p.id AND a.status = 'PRESENT'
      AND a.on_date > $2::date - 56 AND a.on_date <= $2::date
   WHERE p.id = $1 AND ${personWithinReach("p.id")} GROUP BY p.id`,
  values: ({ participantId }, { today }) => [participantId, today],
};

/** The rung that these answers lead to, with what decided and what the register knows. Nothing is kept. Errors: NOT_FOUND. */
export async function ladderProposal(
  ctx: Context,
  participantId: string,
  answers: readonly AnswerInput[],
): Promise<LadderProposal> {
  const evidence = await lookUp<{ participantId: string }, Evidence>(ctx, ladderEvidenceQuestion, { participantId });
  const { rung, decidedBy } = proposeRung(ladderFacts(answersOf(answers)));
  return { ...evidence, rung, decidedBy: [...decidedBy] };
}
