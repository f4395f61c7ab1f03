import { only, type Act } from "../access/act";
import type { Done } from "../core/done.types";
import { badInput } from "../core/errors";
import { newId } from "../core/ids";
import type { RecordGatheringInput, RecordMeetingInput, RemoveGatheringInput, TimeFields } from "./initiative.inputs";

/** Notes one time that people came together for an initiative. Errors: NOT_FOUND, BAD_USER_INPUT (a day to come). */
export async function recordGathering(act: Act, input: RecordGatheringInput): Promise<Done> {
  return record(act, input, { initiativeId: input.initiativeId, networkId: null });
}

/** Notes a meeting of a residents' network. Errors: NOT_FOUND, BAD_USER_INPUT (a day to come). */
export async function recordMeeting(act: Act, input: RecordMeetingInput): Promise<Done> {
  return record(act, input, { initiativeId: null, networkId: input.networkId });
}

/** Takes away what was noted by mistake. Errors: NOT_FOUND. */
export async function removeGathering(act: Act, { id }: RemoveGatheringInput): Promise<Done> {
  const { present } = only(
    await act.sql<{ present: string[] }>`
    /* initiatives.remove-gathering */ DELETE FROM gathering g
     WHERE g.organisation_id = ${act.organisationId} AND g.id = ${id}
    RETURNING ARRAY(SELECT w.participant_id FROM gathering_presence w
      WHERE w.organisation_id = g.organisation_id AND w.gathering_id = g.id) AS present`,
  );
  act.concerns(present, ["gathering"]);
  return { id };
}

async function record(
  act: Act,
  { on, headCount, quality, professionalQuarters }: TimeFields,
  of: { readonly initiativeId: string | null; readonly networkId: string | null },
): Promise<Done> {
  if (on > act.today) throw badInput({ on: "Kies vandaag of een dag die geweest is." });
  const id = newId(act.at);
  await act.sql`
    /* initiatives.record-gathering */
    INSERT INTO gathering (organisation_id, id, initiative_id, network_id, "on", head_count, head_count_quality, professional_quarters,
                           recorded_at, recorded_by)
    VALUES (${act.organisationId}, ${id}, ${of.initiativeId}, ${of.networkId}, ${on}, ${headCount}, ${quality}, ${professionalQuarters},
            ${act.at}, (SELECT app.account()))`;
  act.concerns([], ["gathering"]);
  return { id };
}
