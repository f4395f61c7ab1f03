import type { Act } from "../access/act";
import type { Done } from "../core/done.types";
import { badInput, conflict } from "../core/errors";
import type { LoadWordingInput, WriteOwnQuestionsInput } from "./instrument.inputs";
import type { Item } from "./instrument";
import { instrumentNamed } from "./instruments";
import { InstrumentName } from "./measurement.types";
import { loadedItems, ownItems } from "./own-questions";

/** Loads the owner's words of an instrument. Errors: BAD_USER_INPUT (they do not fit it), CONFLICT (written since). */
export async function loadWording(act: Act, input: LoadWordingInput): Promise<Done> {
  const { shape } = instrumentNamed(input.instrument);
  if (!shape) throw badInput({ instrument: "De tekst van deze lijst hoort bij Meedoen." });
  if (input.questions.length !== shape.questions)
    throw badInput({ questions: `Deze lijst heeft ${shape.questions} vragen, elk op een eigen regel.` });
  if (input.answers.length !== shape.options)
    throw badInput({ answers: `Elke vraag heeft ${shape.options} antwoorden, elk op een eigen regel.` });
  return write(act, input, {
    items: loadedItems(input.questions, input.answers),
    instruction: input.instruction?.trim() || null,
    source: input.source.trim(),
  });
}

/** Writes the organisation's own questions, in place of those before. Errors: CONFLICT (written since). */
export async function writeOwnQuestions(act: Act, { questions, seenVersion }: WriteOwnQuestionsInput): Promise<Done> {
  const { source } = instrumentNamed(InstrumentName.OWN_QUESTIONS);
  return write(
    act,
    { instrument: InstrumentName.OWN_QUESTIONS, seenVersion },
    { items: ownItems(questions), instruction: null, source },
  );
}

interface Words {
  readonly items: readonly Item[];
  readonly instruction: string | null;
  readonly source: string;
}

/** Adds a version; what was answered before keeps the words of then. */
async function write(
  act: Act,
  { instrument, seenVersion }: { readonly instrument: InstrumentName; readonly seenVersion: number },
  { items, instruction, source }: Words,
): Promise<Done> {
  const [added] = await act.sql<{ version: number }>`
    /* measurements.write-wording */
    INSERT INTO instrument_wording (organisation_id, instrument, version, instruction, items, source, written_at, written_by)
    SELECT ${act.organisationId}::uuid, ${instrument}::text, ${seenVersion}::integer + 1, ${instruction}, ${JSON.stringify(items)}::jsonb, ${source},
           ${act.at}::timestamptz, (SELECT app.account())
     WHERE ${seenVersion}::integer = coalesce((SELECT max(w.version) FROM instrument_wording w WHERE w.instrument = ${instrument}), 0)
    ON CONFLICT DO NOTHING RETURNING version`;
  if (!added) throw conflict("Een collega heeft deze tekst intussen veranderd. Kijk eerst wat er nu staat.");
  act.concerns([], [instrument]);
  return { id: instrument, revision: added.version };
}
