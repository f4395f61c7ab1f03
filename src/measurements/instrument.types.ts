import { Field, Int, ObjectType } from "type-graphql";
import { InstrumentName } from "./measurement.types";

@ObjectType("InstrumentOption", { description: "An answer as it is kept and as it is read" })
export class OptionRow {
  @Field(() => Int)
  readonly value: number;

  @Field(() => String)
  readonly words: string;
}

@ObjectType("InstrumentItem", { description: "One question with its answers, in the order in which they are read" })
export class ItemRow {
  @Field(() => String)
  readonly id: string;

  @Field(() => String)
  readonly words: string;

  @Field(() => [OptionRow])
  readonly options: OptionRow[];
}

/** What every view of an instrument tells. */
@ObjectType()
export abstract class InstrumentFields {
  @Field(() => InstrumentName)
  readonly instrument: InstrumentName;

  @Field(() => String, { description: "Neutral: it stands on a screen that a participant may see" })
  readonly name: string;

  @Field(() => String, { description: "What it asks about, in one sentence" })
  readonly about: string;

  @Field(() => String, { description: "Whom to cite" })
  readonly source: string;

  @Field(() => Boolean, { description: "False: made for groups; of a person nothing is shown but her answers" })
  readonly isForPersons: boolean;

  @Field(() => Int, { nullable: true, description: "The version of words that the organisation loaded or wrote" })
  readonly wordingVersion: number | null;

  @Field(() => String, { nullable: true })
  readonly instruction: string | null;

  @Field(() => [ItemRow], { description: "Empty as long as the organisation has not loaded the words" })
  readonly items: ItemRow[];
}

@ObjectType("Instrument", { description: "An instrument with its terms, as an administrator chooses it" })
export class InstrumentRow extends InstrumentFields {
  @Field(() => String, { description: "As it is known in the field" })
  readonly officialName: string;

  @Field(() => String, { description: "Whose the words are, and what may be done with them" })
  readonly licence: string;

  @Field(() => String)
  readonly language: string;

  @Field(() => String, { nullable: true, description: "Our own estimate (CEFR); null where the words are not ours" })
  readonly readingLevel: string | null;

  @Field(() => Boolean)
  readonly isOn: boolean;

  @Field(() => Boolean, { description: "The words are the owner's: the organisation loads them" })
  readonly needsWording: boolean;

  @Field(() => Boolean, { description: "Its questions are the organisation's own" })
  readonly isOwn: boolean;

  @Field(() => Int, { nullable: true, description: "How many questions the owner's words have" })
  readonly questionCount: number | null;

  @Field(() => Int, { nullable: true, description: "How many answers each of them has; the first counts 0" })
  readonly optionCount: number | null;
}

@ObjectType({ description: "An instrument that can be filled in with a participant" })
export class AskableInstrument extends InstrumentFields {
  @Field(() => Int, { description: "Send it back when recording" })
  readonly version: number;

  @Field(() => Boolean, { description: "It is time for it; otherwise it is possible and not proposed" })
  readonly isDue: boolean;
}
