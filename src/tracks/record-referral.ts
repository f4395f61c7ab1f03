import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import { refuseFuture } from "../access/refuse-future";
import type { Done } from "../core/done.types";
import { conflict, notFound, refusing } from "../core/errors";
import type { RecordReferralInput, SignalReferrerInput } from "./referral.inputs";
import { ReferralSignal, type ReferralSource } from "./referral.types";

const toldAlready = "Dit is al doorgegeven.";

/** Writes down by what kind of referrer somebody came; again is a correction, as long as nobody was told. Errors: NOT_FOUND, CONFLICT (told already). */
export async function recordReferral(act: Act, { enrolmentId, source }: RecordReferralInput): Promise<Done> {
  const { participant_id } = only(
    await act.sql<{ participant_id: string }>`
    /* tracks.referred */ SELECT e.participant_id FROM enrolment e
     WHERE e.organisation_id = ${act.organisationId} AND e.id = ${enrolmentId} AND ${written(withinReach("e.track_id"))}`,
  );
  const corrected = await act.sql`
    /* tracks.correct-referral */ UPDATE referral SET source = ${source}, recorded_at = ${act.at}, recorded_by = (SELECT app.account())
     WHERE organisation_id = ${act.organisationId} AND enrolment_id = ${enrolmentId} AND signal IS NULL RETURNING enrolment_id`;
  if (corrected.length === 0) await refusing("referral_pkey", toldAlready, noteReferral(act, enrolmentId, source));
  act.concerns([participant_id], ["referral"]);
  return { id: enrolmentId };
}

/** Writes down by what kind of referrer somebody came, for an enrolment of this act. */
export async function noteReferral(act: Act, enrolmentId: string, source: ReferralSource): Promise<void> {
  await act.sql`
    /* tracks.note-referral */ INSERT INTO referral (organisation_id, enrolment_id, source, recorded_at, recorded_by)
    VALUES (${act.organisationId}, ${enrolmentId}, ${source}, ${act.at}, (SELECT app.account()))`;
}

/**
 * A person told the referrer that she began, or did not; the register sends nothing itself. Once, and only what is so.
 * Errors: NOT_FOUND, CONFLICT (not so, told already, nobody referred her), BAD_USER_INPUT.
 */
export async function signalReferrer(act: Act, input: SignalReferrerInput): Promise<Done> {
  refuseFuture(act, input.on);
  const [told] = await refusing(
    "referral_signal_has_a_referrer",
    "Deze persoon kwam niet via een verwijzer.",
    act.sql<{ participant_id: string }>`
    /* tracks.signal-referrer */ UPDATE referral r SET signal = ${input.signal}, signalled_on = ${input.on}, signalled_by = (SELECT app.account())
      FROM enrolment e
     WHERE e.organisation_id = ${act.organisationId} AND e.id = ${input.enrolmentId} AND ${written(withinReach("e.track_id"))}
       AND r.organisation_id = e.organisation_id AND r.enrolment_id = e.id AND r.signal IS NULL
       AND CASE WHEN ${input.signal === ReferralSignal.STARTED}::boolean THEN e.active_from <= ${input.on}::date
                ELSE e.active_from IS NULL AND e.closed_on <= ${input.on}::date END
    RETURNING e.participant_id`,
  );
  if (!told) throw await whyNotTold(act, input);
  act.concerns([told.participant_id], ["referral"]);
  return { id: input.enrolmentId };
}

async function whyNotTold(act: Act, { enrolmentId, signal }: SignalReferrerInput): Promise<Error> {
  const [found] = await act.sql<{ source: ReferralSource | null; signal: ReferralSignal | null }>`
    /* tracks.why-not-told */ SELECT r.source, r.signal FROM enrolment e
      LEFT JOIN referral r ON r.organisation_id = e.organisation_id AND r.enrolment_id = e.id
     WHERE e.organisation_id = ${act.organisationId} AND e.id = ${enrolmentId} AND ${written(withinReach("e.track_id"))}`;
  if (!found) return notFound();
  if (!found.source) return conflict("Leg eerst vast hoe deze persoon bij ons kwam.");
  if (found.signal) return conflict(toldAlready);
  return conflict(
    signal === ReferralSignal.STARTED
      ? "Deze persoon was op die dag nog niet begonnen."
      : "Deze persoon is wel begonnen, of doet op die dag nog mee.",
  );
}
