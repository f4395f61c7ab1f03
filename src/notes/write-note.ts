import { only, written, type Act } from "../access/act";
import { personWithinReach, withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { badInput } from "../core/errors";
import { newId } from "../core/ids";
import type { NoteAboutParticipantInput, NoteAboutSessionInput, RemoveNoteInput } from "./note.inputs";

/** Writes a note about somebody. Errors: NOT_FOUND, BAD_USER_INPUT (a day in the future). */
export async function noteAboutParticipant(act: Act, input: NoteAboutParticipantInput): Promise<Done> {
  if (input.on > act.today) throw badInput({ on: "Kies vandaag of een dag die geweest is." });
  const id = newId(act.at);
  only(
    await act.sql`
    /* notes.about-participant */ INSERT INTO note (organisation_id, id, participant_id, words, "on", recorded_at, recorded_by)
    SELECT p.organisation_id, ${id}::uuid, p.id, ${input.words.trim()}, ${input.on}::date, ${act.at}::timestamptz, (SELECT app.account())
      FROM participant p
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.participantId} AND ${written(personWithinReach("p.id"))}
    RETURNING id`,
  );
  act.concerns([input.participantId], ["note"]);
  return { id };
}

/** Writes a note about a session, on its day. Errors: NOT_FOUND. */
export async function noteAboutSession(act: Act, input: NoteAboutSessionInput): Promise<Done> {
  const id = newId(act.at);
  only(
    await act.sql`
    /* notes.about-session */ INSERT INTO note (organisation_id, id, session_id, words, "on", recorded_at, recorded_by)
    SELECT s.organisation_id, ${id}::uuid, s.id, ${input.words.trim()}, s.on_date, ${act.at}::timestamptz, (SELECT app.account())
      FROM session s
     WHERE s.organisation_id = ${act.organisationId} AND s.id = ${input.sessionId} AND ${written(withinReach("s.track_id"))}
    RETURNING id`,
  );
  act.concerns([], ["note"]);
  return { id };
}

/** Takes one's own note away; a colleague's is not one's own. Errors: NOT_FOUND. */
export async function removeNote(act: Act, input: RemoveNoteInput): Promise<Done> {
  const { participant_id } = only(
    await act.sql<{ participant_id: string | null }>`
    /* notes.remove */ DELETE FROM note n
     WHERE n.organisation_id = ${act.organisationId} AND n.id = ${input.id} AND n.recorded_by = (SELECT app.account())
       AND (n.participant_id IS NULL OR ${written(personWithinReach("n.participant_id"))})
    RETURNING n.participant_id`,
  );
  act.concerns(participant_id === null ? [] : [participant_id], ["note"]);
  return { id: input.id };
}
