import { written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { badInput, conflict, notFound } from "../core/errors";
import { newId } from "../core/ids";
import { knownFacts } from "./known-facts";
import type { RegisterParticipantInput } from "./participant.inputs";
import { StrengthKind } from "./strength.types";

/**
 * Registers someone today, with strengths, in tracks within reach that are open. A caseworker names at least one track, or
 * she would not reach whom she registered; whom she puts on a waiting list she sees there.
 * Errors: NOT_FOUND (a track), CONFLICT (a track is full), BAD_USER_INPUT.
 */
export async function registerParticipant(act: Act, input: RegisterParticipantInput): Promise<Done> {
  const known = knownFacts(act, input);
  // In one order, since each track with a limit is held until the end
  const trackIds = [...new Set(input.trackIds)].sort();
  const id = newId(act.at);
  const registered = await act.sql`
    /* participants.register */ INSERT INTO participant (organisation_id, id, calling_name, family_name, phone, email, birth_year,
      birth_month, district_code, neighbourhood_code, language, registered_on, created_at)
    SELECT ${act.organisationId}::uuid, ${id}::uuid, ${known.callingName}, ${known.familyName}, ${known.phone}, ${known.email},
      ${known.birthYear}::smallint, ${known.birthMonth}::smallint, ${known.districtCode}, ${known.neighbourhoodCode},
      ${known.language}, ${act.today}::date, ${act.at}::timestamptz
     WHERE ((SELECT app.reaches_all()) OR ${trackIds.length} > 0)
       AND ${trackIds.length} = (SELECT count(*) FROM track t
         WHERE t.organisation_id = ${act.organisationId} AND t.id = ANY (${trackIds}::uuid[]) AND ${written(withinReach("t.id"))}
           AND t.opened_on <= ${act.today}::date AND (t.closed_on > ${act.today}::date) IS NOT FALSE)
    RETURNING id`;
  if (registered.length === 0) {
    throw trackIds.length > 0 ? notFound() : badInput({ trackIds: "Kies ten minste één van je onderdelen." });
  }
  await noteStrengths(act, id, [
    ...(input.likes ?? []).map((words) => ({ kind: StrengthKind.LIKES, words })),
    ...input.strengths.map((words) => ({ kind: StrengthKind.CAN, words })),
    ...(input.brings ?? []).map((words) => ({ kind: StrengthKind.BRINGS, words })),
  ]);
  if (trackIds.length > 0) await (input.waits ? waitFor(act, id, trackIds) : enrolIn(act, id, trackIds));
  act.concerns([id], ["participant", ...(trackIds.length > 0 ? [input.waits ? "waiting_entry" : "enrolment"] : [])]);
  return { id, revision: 1 };
}

type Told = { readonly kind: StrengthKind; readonly words: string };

async function noteStrengths(act: Act, participantId: string, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  await act.sql`
    /* participants.note-strengths */ INSERT INTO strength (organisation_id, id, participant_id, kind, words, noted_on)
    SELECT ${act.organisationId}::uuid, given.id, ${participantId}::uuid, given.kind, given.words, ${act.today}::date
      FROM unnest(${told.map(() => newId(act.at))}::uuid[], ${told.map(({ kind }) => kind)}::text[], ${told.map(({ words }) => words.trim())}::text[])
        AS given (id, kind, words)`;
}

async function enrolIn(act: Act, participantId: string, trackIds: readonly string[]): Promise<void> {
  const enrolled = await act.sql`
    /* participants.enrol-in */ WITH enrolled AS (
      INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on)
      SELECT ${act.organisationId}::uuid, given.id, ${participantId}::uuid, given.track_id, 'REGISTERED', ${act.today}::date
        FROM unnest(${trackIds.map(() => newId(act.at))}::uuid[], ${trackIds}::uuid[]) AS given (id, track_id)
       WHERE app.has_place(${act.organisationId}::uuid, given.track_id, ${participantId}::uuid, ${act.today}::date)
      RETURNING organisation_id, id, status, registered_on)
    INSERT INTO enrolment_change (organisation_id, enrolment_id, number, status, "on", recorded_at, recorded_by)
    SELECT organisation_id, id, 1, status, registered_on, ${act.at}::timestamptz, (SELECT app.account()) FROM enrolled RETURNING number`;
  if (enrolled.length < trackIds.length) {
    throw conflict("Hier is geen plaats meer. Zet deze persoon op de wachtlijst, of kies een ander onderdeel.");
  }
}

async function waitFor(act: Act, participantId: string, trackIds: readonly string[]): Promise<void> {
  await act.sql`
    /* participants.wait-for */ INSERT INTO waiting_entry (organisation_id, id, participant_id, track_id, since, recorded_at, recorded_by)
    SELECT ${act.organisationId}::uuid, given.id, ${participantId}::uuid, given.track_id, ${act.today}::date, ${act.at}::timestamptz, (SELECT app.account())
      FROM unnest(${trackIds.map(() => newId(act.at))}::uuid[], ${trackIds}::uuid[]) AS given (id, track_id)`;
}
