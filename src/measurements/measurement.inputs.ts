import {
  Allow,
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { InstrumentName } from "./measurement.types";
import { ReviewMoment } from "../participants/review-moment.types";

const sixRungs = { message: "Kies een trede van 1 tot en met 6." };

@InputType({ description: "An item that was answered; what was not answered is left out" })
export class AnswerInput {
  @Field(() => String, { description: "The id of the item" })
  @Length(1, 20)
  readonly item: string;

  @Field(() => Int, { description: "The code of the answer" })
  @IsInt()
  @Min(0)
  @Max(10)
  readonly value: number;
}

@InputType()
export class WaitWithMeasurementsInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => DayScalar, { description: "The day from which questions may be proposed again" })
  @Allow()
  readonly until: string;
}

@InputType()
export class DeclineMeasurementInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => InstrumentName)
  @IsEnum(InstrumentName)
  readonly instrument: InstrumentName;

  @Field(() => ReviewMoment)
  @IsEnum(ReviewMoment)
  readonly moment: ReviewMoment;
}

@InputType()
export class RecordMeasurementInput extends DeclineMeasurementInput {
  @Field(() => Int, { description: "The version of the instrument, as you saw it" })
  @IsInt()
  readonly version: number;

  @Field(() => Int, { nullable: true, description: "The version of its words, as you saw it" })
  @IsOptional()
  @IsInt()
  readonly wordingVersion?: number | null;

  @Field(() => DayScalar, { description: "The day of the conversation, today or earlier" })
  @Allow()
  readonly on: string;

  @Field(() => [AnswerInput])
  @ArrayMinSize(1, { message: "Vul minstens één vraag in, of kies 'liever niet'." })
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  readonly answers: AnswerInput[];

  @Field(() => Int, { nullable: true, description: "The participation ladder: the rung that you confirm" })
  @IsOptional()
  @IsInt(sixRungs)
  @Min(1, sixRungs)
  @Max(6, sixRungs)
  readonly rung?: number | null;

  @Field(() => Int, { nullable: true, description: "The participation ladder: where she wants to go" })
  @IsOptional()
  @IsInt(sixRungs)
  @Min(1, sixRungs)
  @Max(6, sixRungs)
  readonly targetRung?: number | null;

  @Field(() => DayScalar, { nullable: true, description: "By when she wants to be there; goes with targetRung" })
  @Allow()
  readonly targetOn?: string | null;
}

@InputType()
export class RemoveMeasurementInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;
}
