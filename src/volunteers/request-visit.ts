import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { conflict, notFound, refusing } from "../core/errors";
import { newId } from "../core/ids";
import type { RequestVisitInput, WithdrawVisitRequestInput } from "./volunteer.inputs";
import { wordsOf } from "./words";

/** Somebody would like a visit: she waits from today. Errors: NOT_FOUND, CONFLICT (she asked already). */
export async function requestVisit(act: Act, input: RequestVisitInput): Promise<Done> {
  const id = newId(act.at);
  only(
    await refusing(
      "one_open_visit_request",
      "Er loopt al een vraag om huisbezoek van deze deelnemer.",
      act.sql`
    /* volunteers.request-visit */ INSERT INTO visit_request (organisation_id, id, participant_id, purpose, words, asked_on, recorded_by,
      languages, interests, availability)
    SELECT p.organisation_id, ${id}::uuid, p.id, ${input.purpose}, ${input.words?.trim()}, ${act.today}::date, (SELECT app.account()),
      ${wordsOf(input.languages)}::text[], ${wordsOf(input.interests)}::text[], ${[...new Set(input.availability)]}::text[]
      FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.participantId} AND ${written(personWithinReach("p.id"))}
    RETURNING id`,
    ),
  );
  act.concerns([input.participantId], ["visit_request"]);
  return { id };
}

/** She no longer wants a visit. Errors: NOT_FOUND, CONFLICT (a match goes on). */
export async function withdrawVisitRequest(act: Act, { requestId }: WithdrawVisitRequestInput): Promise<Done> {
  const [held] = await act.sql<{ participant_id: string; matched: boolean }>`
    /* volunteers.hold-request */ SELECT r.participant_id, EXISTS (SELECT FROM visit_match m
        WHERE m.organisation_id = r.organisation_id AND m.request_id = r.id AND m.ended_on IS NULL) AS matched
      FROM visit_request r WHERE r.organisation_id = ${act.organisationId} AND r.id = ${requestId} AND r.closed_on IS NULL
       AND ${written(personWithinReach("r.participant_id"))} FOR UPDATE`;
  if (!held) throw notFound();
  if (held.matched) throw conflict("Er loopt een koppeling. Beëindig die.");
  await act.sql`
    /* volunteers.withdraw-request */ UPDATE visit_request SET closed_on = ${act.today}
     WHERE organisation_id = ${act.organisationId} AND id = ${requestId}`;
  act.concerns([held.participant_id], ["closed_on"]);
  return { id: requestId };
}
