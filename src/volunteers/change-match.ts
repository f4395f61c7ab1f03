import type { Act } from "../access/act";
import type { Day } from "../core/days";
import type { Done } from "../core/done.types";
import { conflict } from "../core/errors";
import { holdMatch, refuseBarred, refuseDay, type HeldMatch } from "./hold-match";
import { MatchMove, MatchState } from "./kinds";
import type { ChangeMatchInput, EndMatchInput } from "./match.inputs";

/** From which states a match may be brought to another. */
const before: Readonly<Record<MatchMove, readonly MatchState[]>> = {
  INTRODUCED: [MatchState.PROPOSED],
  ACTIVE: [MatchState.INTRODUCED, MatchState.PAUSED],
  PAUSED: [MatchState.ACTIVE],
};

/** Brings a match further, or lets it pause. Errors: NOT_FOUND, CONFLICT (no such step from here, a proof has run out), BAD_USER_INPUT. */
export async function changeMatch(act: Act, { matchId, state, on }: ChangeMatchInput): Promise<Done> {
  const match = await holdMatch(act, matchId);
  if (!before[state].includes(match.state))
    throw conflict("Hier is intussen iets veranderd. Kijk nog even wat er nu staat.");
  if (state !== MatchMove.PAUSED) refuseBarred(act, match.proofs, match.terms);
  refuseDay(act, on, match.since);
  await moveTo(act, match, { state: MatchState[state], on });
  return { id: matchId };
}

/** Ends a match. She waits again since the day on which she asked, or her request ends too. Errors: NOT_FOUND, CONFLICT, BAD_USER_INPUT. */
export async function endMatch(act: Act, { matchId, on, waitsAgain }: EndMatchInput): Promise<Done> {
  const match = await holdMatch(act, matchId);
  refuseDay(act, on, match.since);
  await moveTo(act, match, { state: MatchState.ENDED, on });
  if (!waitsAgain)
    await act.sql`
      /* volunteers.close-request */ UPDATE visit_request SET closed_on = greatest(asked_on, ${on}::date)
       WHERE organisation_id = ${act.organisationId} AND id = ${match.requestId}`;
  return { id: matchId };
}

async function moveTo(
  act: Act,
  match: HeldMatch,
  { state, on }: { readonly state: MatchState; readonly on: Day },
): Promise<void> {
  await act.sql`
    /* volunteers.move-match */ WITH moved AS (
      UPDATE visit_match SET state = ${state}, since = ${on}::date,
             active_from = CASE WHEN ${state} = 'ACTIVE' THEN coalesce(active_from, ${on}::date) ELSE active_from END,
             ended_on = CASE WHEN ${state} = 'ENDED' THEN ${on}::date END
       WHERE organisation_id = ${act.organisationId} AND id = ${match.id} RETURNING organisation_id, id, state, since)
    INSERT INTO match_change (organisation_id, match_id, number, state, "on", recorded_at, recorded_by)
    SELECT m.organisation_id, m.id, 1 + (SELECT max(c.number) FROM match_change c WHERE c.organisation_id = m.organisation_id AND c.match_id = m.id),
           m.state, m.since, ${act.at}::timestamptz, (SELECT app.account()) FROM moved m`;
  act.concerns([match.participantId], ["visit_match"]);
}
