import { written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Day } from "../core/days";
import { conflict, notFound } from "../core/errors";
import { lastPresentInSql } from "../sessions/roster-in-sql";
import type { TakeCallInput } from "./call.inputs";
import { CallOutcome, type CallRevision } from "./call.types";
import { stepJoinInSql } from "./calls-in-sql";

/** The break that `wish` is about, where it is within reach: its person takes or took part in the track. */
const breakInSql = `SELECT e.organisation_id, e.participant_id, e.track_id, ${lastPresentInSql("e")} AS present_on
  FROM wish w JOIN enrolment e ON e.organisation_id = w.organisation_id AND e.participant_id = w.participant_id AND e.track_id = w.track_id
 WHERE ${withinReach("e.track_id")} LIMIT 1`;

/**
 * Adds a step to a break: an outcome, or (null) that she who asks makes the call. What a colleague heard on the telephone stays true
 * whatever is corrected on the list, so only who came again since is refused. Errors: NOT_FOUND, CONFLICT (came again, or a colleague was first).
 */
export async function addStep(act: Act, input: TakeCallInput, outcome: CallOutcome | null): Promise<CallRevision> {
  const [added] = await act.sql<CallRevision>`
    /* calls.add-step */
    WITH wish AS (
      SELECT ${act.organisationId}::uuid AS organisation_id, ${input.participantId}::uuid AS participant_id, ${input.trackId}::uuid AS track_id
    ), b AS MATERIALIZED (${written(breakInSql)})
    INSERT INTO call_step (organisation_id, participant_id, track_id, number, since, outcome, recorded_at, recorded_by)
    SELECT b.organisation_id, b.participant_id, b.track_id, 1 + coalesce((SELECT max(c.number) FROM call_step c
             WHERE c.organisation_id = b.organisation_id AND c.participant_id = b.participant_id AND c.track_id = b.track_id), 0),
           b.present_on, ${outcome}, ${act.at}, (SELECT app.account())
      FROM b ${written(stepJoinInSql)}
     WHERE b.present_on <= ${input.since}::date AND coalesce(step.number, 0) = ${input.seenRevision}
    ON CONFLICT DO NOTHING RETURNING number AS revision`;
  if (!added) throw await whyNotAdded(act, input);
  act.concerns([input.participantId], ["call_step"]);
  return { revision: added.revision };
}

interface Standing {
  readonly present_on: Day | null;
  readonly outcome: CallOutcome | null;
  /** Who did the last step; null: nobody did anything. */
  readonly colleague: string | null;
  readonly mine: boolean;
}

async function whyNotAdded(act: Act, input: TakeCallInput): Promise<Error> {
  const [found] = await act.sql<Standing>`
    /* calls.why-not-added */
    WITH wish AS (
      SELECT ${act.organisationId}::uuid AS organisation_id, ${input.participantId}::uuid AS participant_id, ${input.trackId}::uuid AS track_id
    ), b AS MATERIALIZED (${written(breakInSql)})
    SELECT b.present_on::text, step.outcome, a.name AS colleague, a.id = (SELECT app.account()) AS mine
      FROM b ${written(stepJoinInSql)}
      LEFT JOIN account a ON a.organisation_id = b.organisation_id AND a.id = step.recorded_by`;
  if (!found) return notFound();
  if (found.present_on !== null && found.present_on > input.since)
    return conflict("Goed nieuws: deze deelnemer is er intussen weer geweest. Bellen hoeft niet meer.");
  if (found.present_on === null || found.colleague === null)
    return conflict("Hier is intussen iets veranderd. Kijk nog even wat er nu staat.");
  if (found.mine) return conflict(`Dit had je al vastgelegd: ${wordsFor(found.outcome)}.`);
  return conflict(`${found.colleague} was je voor: ${wordsFor(found.outcome)}.`);
}

function wordsFor(outcome: CallOutcome | null): string {
  return outcome === null ? "belt zelf even" : words[outcome];
}

const words: Readonly<Record<CallOutcome, string>> = {
  SPOKE_COMES_BACK: "gesproken, komt weer",
  SPOKE_STOPS: "gesproken, stopt ermee",
  NOT_REACHED: "niet bereikt",
  NEEDS_SOMETHING: "gesproken, heeft iets nodig",
};
