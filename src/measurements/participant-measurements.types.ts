import { Field, ID, Int, ObjectType } from "type-graphql";
import { DayScalar } from "../core/scalars";
import { AskableInstrument } from "./instrument.types";
import { AnswersConsent, InstrumentName, MeasurementState } from "./measurement.types";
import { ReviewMoment } from "../participants/review-moment.types";

@ObjectType({ description: "A question with the answer that was given, in the words of then" })
export class GivenAnswer {
  @Field(() => String)
  readonly words: string;

  @Field(() => String, { nullable: true, description: "Null: not answered" })
  readonly answer: string | null;
}

/** No score, no category, no change: what an instrument for groups says about one person is nothing. */
@ObjectType("Measurement", { description: "What a participant answered, or that she would rather not" })
export class MeasurementRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => InstrumentName)
  readonly instrument: InstrumentName;

  @Field(() => String)
  readonly name: string;

  @Field(() => Boolean)
  readonly isForPersons: boolean;

  @Field(() => ReviewMoment)
  readonly moment: ReviewMoment;

  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => MeasurementState)
  readonly state: MeasurementState;

  @Field(() => String)
  readonly recordedByName: string;

  @Field(() => Boolean, { description: "You recorded it today, so you may take it back" })
  readonly mayRemove: boolean;

  @Field(() => [GivenAnswer], { description: "Empty when she would rather not, and when her consent stands no longer" })
  readonly answers: GivenAnswer[];

  @Field(() => Int, { nullable: true, description: "The participation ladder: the rung that was confirmed, 1 to 6" })
  readonly rung: number | null;

  @Field(() => Int, { nullable: true })
  readonly targetRung: number | null;

  @Field(() => DayScalar, { nullable: true })
  readonly targetOn: string | null;
}

@ObjectType({ description: "What a participant could be asked, and what she answered" })
export class ParticipantMeasurements {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly callingName: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => AnswersConsent)
  readonly consent: AnswersConsent;

  @Field(() => ReviewMoment, { description: "The moment that a measurement of today belongs to" })
  readonly moment: ReviewMoment;

  @Field(() => Boolean, { description: "She has not been there three times yet: nothing is proposed" })
  readonly isNew: boolean;

  @Field(() => DayScalar, { nullable: true, description: "Somebody chose to wait until this day" })
  readonly waitUntil: string | null;

  @Field(() => [AskableInstrument])
  readonly instruments: AskableInstrument[];

  @Field(() => [MeasurementRow], { description: "Newest first" })
  readonly earlier: MeasurementRow[];
}

@ObjectType({ description: "Somebody for whom it is time to ask something" })
export class MeasurementDue {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => ReviewMoment, {
    description: "Months are counted from the day of taking part; each moment is open for three months",
  })
  readonly moment: ReviewMoment;

  @Field(() => DayScalar, { description: "The last day on which it still belongs to this moment" })
  readonly lastDay: string;

  @Field(() => AnswersConsent)
  readonly consent: AnswersConsent;

  @Field(() => [String], { description: "The names of the instruments" })
  readonly names: string[];
}

@ObjectType({ description: "The rung that follows from what is known; a person decides" })
export class LadderProposal {
  @Field(() => Int, { nullable: true, description: "1 to 6; null: something that matters is not answered yet" })
  readonly rung: number | null;

  @Field(() => [String], { description: "The items of the ladder that decided" })
  readonly decidedBy: string[];

  @Field(() => Int, { description: "Of the last eight weeks, in how many she was at one of our sessions" })
  readonly weeksPresent: number;

  @Field(() => Int, { description: "How often in those weeks she was host, organised or taught" })
  readonly contributions: number;
}
