import type { Act } from "../access/act";
import type { Done } from "../core/done.types";
import { conflict } from "../core/errors";
import type { ChooseInstrumentInput } from "./instrument.inputs";
import { instrumentNamed } from "./instruments";

/** Switches an instrument on or off. Errors: CONFLICT (on, while nobody loaded its words; a colleague chose at the same time). */
export async function chooseInstrument(act: Act, { instrument, isOn }: ChooseInstrumentInput): Promise<Done> {
  const hasOwnWords = instrumentNamed(instrument).wording !== null;
  const [chosen] = await act.sql`
    /* measurements.choose-instrument */
    INSERT INTO instrument_choice (organisation_id, instrument, number, is_on, chosen_at, chosen_by)
    SELECT ${act.organisationId}::uuid, ${instrument}::text,
           1 + coalesce((SELECT max(c.number) FROM instrument_choice c WHERE c.instrument = ${instrument}), 0),
           ${isOn}::boolean, ${act.at}::timestamptz, (SELECT app.account())
     WHERE NOT ${isOn}::boolean OR ${hasOwnWords}::boolean OR EXISTS (SELECT FROM instrument_wording w WHERE w.instrument = ${instrument})
    RETURNING number`;
  if (!chosen) throw conflict("Vul eerst de tekst van de vragen in. Daarna kun je deze lijst gebruiken.");
  act.concerns([], [instrument]);
  return { id: instrument };
}
