import { only, type Act } from "../access/act";
import { plusDays } from "../core/days";
import type { Done } from "../core/done.types";
import { badInput, refusing } from "../core/errors";
import { newId } from "../core/ids";
import type { AssignCaseworkerInput, EndAssignmentInput, LendTrackInput } from "./assignment.inputs";

/** Gives a colleague a track of her own: everybody in it comes within her reach. Errors: NOT_FOUND, CONFLICT (has it already). */
export async function assignCaseworker(act: Act, input: AssignCaseworkerInput): Promise<Done> {
  return assign(act, input, null);
}

/** Lends a track to a stand-in, over whole days. Errors: NOT_FOUND, BAD_USER_INPUT (ends before it begins, or in the past). */
export async function lendTrack(act: Act, input: LendTrackInput): Promise<Done> {
  if (input.endsOn < input.startsOn) throw badInput({ endsOn: "De laatste dag ligt vóór de eerste dag." });
  if (input.endsOn < act.today) throw badInput({ endsOn: "Deze dag is al voorbij." });
  return assign(act, input, plusDays(input.endsOn, 1));
}

/** Ends an assignment or a loan, or moves its end. Errors: NOT_FOUND, CONFLICT (before its beginning). */
export async function endAssignment(act: Act, input: EndAssignmentInput): Promise<Done> {
  const { account_id } = only(
    await refusing(
      "assignment_period_runs_forward",
      "De laatste dag ligt vóór de eerste dag.",
      act.sql<{ account_id: string }>`
    /* tracks.end-assignment */ UPDATE assignment SET ends_on = ${plusDays(input.endsOn, 1)}
     WHERE organisation_id = ${act.organisationId} AND id = ${input.assignmentId} RETURNING account_id`,
    ),
  );
  act.concerns([account_id], ["ends_on"]);
  return { id: input.assignmentId };
}

/** `until` is the first day without reach; without one there is no end, and it is the colleague's own track. */
async function assign(act: Act, input: AssignCaseworkerInput, until: string | null): Promise<Done> {
  const id = newId(act.at);
  only(
    await refusing(
      "one_open_assignment",
      "Deze collega heeft dit onderdeel al.",
      act.sql`
    /* tracks.assign */ INSERT INTO assignment (organisation_id, id, track_id, account_id, starts_on, ends_on, stand_in)
    SELECT t.organisation_id, ${id}::uuid, t.id, a.id, ${input.startsOn}::date, ${until}::date, ${until !== null}::boolean
      FROM track t JOIN account a ON a.organisation_id = t.organisation_id AND a.id = ${input.accountId}
     WHERE t.organisation_id = ${act.organisationId} AND t.id = ${input.trackId}
       AND a.role IN ('CASEWORKER', 'MANAGER') AND a.disabled_at IS NULL
    RETURNING id`,
    ),
  );
  act.concerns([input.accountId], ["assignment"]);
  return { id };
}
