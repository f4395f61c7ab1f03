import { lookUp } from "../access/ask";
import type { Context } from "../access/context";
import { proposeVolunteers, type Candidate, type ProofTerms } from "./propose-volunteers";
import type { VisitRequestPage, VisitRequestRow } from "./volunteer.types";
import { requestQuestion } from "./waiting.questions";

/** What the database gives of a request. */
interface Material {
  readonly request: VisitRequestRow;
  readonly wanted: Parameters<typeof proposeVolunteers>[0];
  readonly candidates: readonly Candidate[];
  readonly terms: ProofTerms;
}

/** A request with the volunteers that could be asked. Nobody is placed by it: a person chooses. Errors: NOT_FOUND. */
export async function proposalsFor(ctx: Context, requestId: string): Promise<VisitRequestPage> {
  const { request, wanted, candidates, terms } = await lookUp<string, Material>(ctx, requestQuestion, requestId);
  return { request, proposals: proposeVolunteers(wanted, candidates, { today: ctx.today, terms }) };
}
