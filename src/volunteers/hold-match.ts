import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import { refuseFuture } from "../access/refuse-future";
import type { Day } from "../core/days";
import { badInput, conflict } from "../core/errors";
import { proofTermsInSql } from "./in-sql";
import { ReasonKind, type MatchState } from "./kinds";
import { barsOf, type Proofs, type ProofTerms } from "./propose-volunteers";

/** A match that goes on, held until the end of the act. */
export interface HeldMatch {
  readonly id: string;
  readonly requestId: string;
  readonly participantId: string;
  readonly state: MatchState;
  readonly since: Day;
  readonly activeFrom: Day | null;
  readonly proofs: Proofs;
  readonly terms: ProofTerms;
}

/** Holds a match within reach that goes on. Errors: NOT_FOUND, CONFLICT (ended). */
export async function holdMatch(act: Act, matchId: string): Promise<HeldMatch> {
  const match = only(
    await act.sql<{ held: HeldMatch }>`
    /* volunteers.hold-match */ SELECT json_build_object('id', m.id, 'requestId', m.request_id, 'participantId', m.participant_id, 'state', m.state,
        'since', m.since, 'activeFrom', m.active_from, 'terms', ${written(proofTermsInSql)},
        'proofs', json_build_object('trainingSeenOn', v.training_seen_on, 'conductSeenOn', v.conduct_seen_on)) AS held
      FROM visit_match m JOIN volunteer v ON v.organisation_id = m.organisation_id AND v.id = m.volunteer_id
     WHERE m.organisation_id = ${act.organisationId} AND m.id = ${matchId} AND ${written(personWithinReach("m.participant_id"))}
       FOR UPDATE OF m`,
  ).held;
  if (match.state === "ENDED") throw conflict("Deze koppeling is al beëindigd.");
  return match;
}

/** Refuses a volunteer of whom a proof was never seen, or seen too long ago. Errors: CONFLICT. */
export function refuseBarred(act: Act, proofs: Proofs, terms: ProofTerms): void {
  const [bar] = barsOf(proofs, { today: act.today, terms });
  if (!bar) return;
  const isConduct = bar.kind === ReasonKind.CONDUCT_NOT_SEEN || bar.kind === ReasonKind.CONDUCT_RUN_OUT;
  const proof = isConduct ? "De VOG" : "De training";
  throw conflict(
    bar.on === null
      ? `${proof} van deze vrijwilliger is nog niet gezien.`
      : `${proof} van deze vrijwilliger is verlopen op ${bar.on}.`,
  );
}

/** A day that something happened on: not before what happened last, and not after today. Errors: BAD_USER_INPUT. */
export function refuseDay(act: Act, on: Day, notBefore: Day): void {
  refuseFuture(act, on);
  if (on < notBefore) throw badInput({ on: "Deze dag ligt voor de vorige stap." });
}
