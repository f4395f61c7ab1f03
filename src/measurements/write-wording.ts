import type { Act } from "../access/act";
import type { Done } from "../core/done.types";
import { badInput, conflict, refusing } from "../core/errors";
import type { LoadWordingInput, WriteOwnQuestionsInput } from "./instrument.inputs";
import type { Item } from "./instrument";
import { instrumentNamed } from "./instruments";
import { InstrumentName } from "./measurement.types";
import { loadedItems, ownItems } from "./own-questions";

/** Loads the owner's words of an instrument. Errors: BAD_USER_INPUT (they do not fit it), CONFLICT (written since, or not the owner's). */
export async function loadWording(act: Act, input: LoadWordingInput): Promise<Done> {
  await refuseUnseen(act, input);
  const { shape } = instrumentNamed(input.instrument);
  if (!shape) throw conflict("Van deze lijst vul je de tekst niet zelf in.");
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
  const { id: instrument, source } = instrumentNamed(InstrumentName.OWN_QUESTIONS);
  await refuseUnseen(act, { instrument, seenVersion });
  return write(act, { instrument, seenVersion }, { items: ownItems(questions), instruction: null, source });
}

/** Which words are replaced. */
interface Replaced {
  readonly instrument: InstrumentName;
  readonly seenVersion: number;
}

interface Words {
  readonly items: readonly Item[];
  readonly instruction: string | null;
  readonly source: string;
}

async function refuseUnseen(act: Act, { instrument, seenVersion }: Replaced): Promise<void> {
  const [newest] = await act.sql<{ version: number }>`
    /* measurements.newest-wording */ SELECT w.version FROM instrument_wording w
     WHERE w.instrument = ${instrument} ORDER BY w.version DESC LIMIT 1`;
  if ((newest?.version ?? 0) !== seenVersion) throw conflict(writtenSince);
}

/** Adds a version; what was answered before keeps the words of then. */
async function write(act: Act, { instrument, seenVersion }: Replaced, words: Words): Promise<Done> {
  const version = seenVersion + 1;
  await refusing(
    "instrument_wording_pkey",
    writtenSince,
    act.sql`
    /* measurements.write-wording */
    INSERT INTO instrument_wording (organisation_id, instrument, version, instruction, items, source, written_at, written_by)
    VALUES (${act.organisationId}, ${instrument}, ${version}, ${words.instruction}, ${JSON.stringify(words.items)}, ${words.source},
      ${act.at}, (SELECT app.account()))`,
  );
  act.concerns([], [instrument]);
  return { id: instrument, revision: version };
}

const writtenSince = "Een collega heeft deze tekst intussen veranderd. Kijk eerst wat er nu staat.";
