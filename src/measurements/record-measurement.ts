import { only, written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { badInput, conflict, refusing } from "../core/errors";
import { newId } from "../core/ids";
import { ConsentPurpose } from "../participants/consent.types";
import { needsConsent } from "../participants/consented";
import type { Instrument, Item } from "./instrument";
import { instrumentNamed } from "./instruments";
import type { RecordMeasurementInput } from "./measurement.inputs";
import { InstrumentName } from "./measurement.types";
import { answersOf, refuseUnknownAnswers } from "./read-answers";

/**
 * Keeps what a participant answered, with what the server makes of it. Errors: NOT_FOUND, BAD_USER_INPUT, CONFLICT (no consent that
 * stands, switched off, other words by now, recorded today already).
 */
export async function recordMeasurement(act: Act, input: RecordMeasurementInput): Promise<Done> {
  const instrument = instrumentNamed(input.instrument);
  const items = await itemsNow(act, input, instrument);
  refuseOtherDays(act, input);
  refuseOtherRungs(input);
  await needsConsent(act, input.participantId, ConsentPurpose.MEASUREMENTS);
  const answers = answersOf(input.answers);
  refuseUnknownAnswers(items, answers);
  const id = newId(act.at);
  await refusing(
    "one_measurement_a_day",
    "Dit is voor die dag al ingevuld. Kijk bij de eerdere metingen.",
    act.sql`
    /* measurements.record-measurement */
    INSERT INTO measurement (organisation_id, id, participant_id, instrument, instrument_version, wording_version, moment, "on", state,
      answers, scores, rung, target_rung, target_on, recorded_at, recorded_by)
    VALUES (${act.organisationId}, ${id}, ${input.participantId}, ${input.instrument}, ${input.version}, ${input.wordingVersion}, ${input.moment},
      ${input.on}, 'DONE', ${JSON.stringify(answers)}, ${JSON.stringify(instrument.score(answers))}, ${input.rung}, ${input.targetRung},
      ${input.targetOn}, ${act.at}, (SELECT app.account()))`,
  );
  act.concerns([input.participantId], ["measurement"]);
  return { id };
}

function refuseOtherDays(act: Act, { on }: RecordMeasurementInput): void {
  if (on > act.today) throw badInput({ on: "Kies vandaag of een eerdere dag." });
}

/** Only the ladder has a rung, which a person confirms; a wish has a rung and a day. */
function refuseOtherRungs({ instrument, rung, targetRung, targetOn, on }: RecordMeasurementInput): void {
  const isLadder = instrument === InstrumentName.PARTICIPATION_LADDER;
  if (isLadder && rung == null) throw badInput({ rung: "Bevestig eerst een trede." });
  if (!isLadder && (rung != null || targetRung != null))
    throw badInput({ rung: "Een trede hoort bij de participatieladder." });
  if ((targetRung == null) !== (targetOn == null))
    throw badInput({ targetOn: "Kies bij een trede om naartoe te gaan ook een dag." });
  if (targetOn != null && targetOn <= on) throw badInput({ targetOn: "Kies een dag na het gesprek." });
}

interface Standing {
  readonly is_on: boolean | null;
  readonly version: number | null;
  readonly items: readonly Item[] | null;
}

/** The items that are asked now; refuses what was switched off or reworded since the screen showed it. */
async function itemsNow(act: Act, input: RecordMeasurementInput, instrument: Instrument): Promise<readonly Item[]> {
  const standing = only(
    await act.sql<Standing>`
    /* measurements.items-now */
    SELECT (SELECT c.is_on FROM instrument_choice c WHERE c.instrument = ${input.instrument} ORDER BY c.number DESC LIMIT 1) AS is_on, w.version, w.items
      FROM participant p
      LEFT JOIN LATERAL (SELECT w.version, w.items FROM instrument_wording w
        WHERE w.instrument = ${input.instrument} ORDER BY w.version DESC LIMIT 1) AS w ON true
     WHERE p.organisation_id = ${act.organisationId} AND p.id = ${input.participantId} AND ${written(personWithinReach("p.id"))}`,
  );
  const items = standing.items ?? instrument.wording?.items;
  if (!items || !(standing.is_on ?? instrument.isOnAtFirst)) throw conflict("Deze vragenlijst gebruiken jullie niet.");
  if (input.version !== instrument.version || (input.wordingVersion ?? null) !== standing.version)
    throw conflict("De vragen zijn intussen veranderd. Open de lijst opnieuw.");
  return items;
}
