import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import { newId } from "../core/ids";
import { refuseBarred } from "./hold-match";
import { proofTermsInSql } from "./in-sql";
import type { VisitPurpose } from "./kinds";
import type { ProposeMatchInput } from "./match.inputs";
import type { Proofs, ProofTerms } from "./propose-volunteers";

interface Pair {
  readonly participantId: string;
  readonly purpose: VisitPurpose;
  readonly proofs: Proofs;
  readonly terms: ProofTerms;
}

/**
 * A professional chooses a volunteer for somebody who waits. The volunteer is held, so that she does not stop meanwhile.
 * Errors: NOT_FOUND (also when she would visit herself), CONFLICT (a proof has run out, a match goes on).
 */
export async function proposeMatch(act: Act, { requestId, volunteerId }: ProposeMatchInput): Promise<Done> {
  const { pair } = only(
    await act.sql<{ pair: Pair }>`
    /* volunteers.hold-pair */ SELECT json_build_object('participantId', r.participant_id, 'purpose', r.purpose, 'terms', ${written(proofTermsInSql)},
        'proofs', json_build_object('trainingSeenOn', v.training_seen_on, 'conductSeenOn', v.conduct_seen_on)) AS pair
      FROM visit_request r JOIN volunteer v ON v.organisation_id = r.organisation_id
     WHERE r.organisation_id = ${act.organisationId} AND r.id = ${requestId} AND r.closed_on IS NULL
       AND v.id = ${volunteerId} AND v.ended_on IS NULL AND v.participant_id IS DISTINCT FROM r.participant_id
       AND ${written(personWithinReach("r.participant_id"))} FOR UPDATE`,
  );
  refuseBarred(act, pair.proofs, pair.terms);
  const id = newId(act.at);
  await refusing(
    "one_open_match",
    "Een collega was je voor: er loopt al een koppeling.",
    act.sql`
    /* volunteers.propose-match */ WITH made AS (
      INSERT INTO visit_match (organisation_id, id, request_id, participant_id, volunteer_id, purpose, state, since)
      VALUES (${act.organisationId}, ${id}, ${requestId}, ${pair.participantId}, ${volunteerId}, ${pair.purpose}, 'PROPOSED', ${act.today})
      RETURNING organisation_id, id, state, since)
    INSERT INTO match_change (organisation_id, match_id, number, state, "on", recorded_at, recorded_by)
    SELECT organisation_id, id, 1, state, since, ${act.at}::timestamptz, (SELECT app.account()) FROM made`,
  );
  act.concerns([pair.participantId], ["visit_match"]);
  return { id };
}
