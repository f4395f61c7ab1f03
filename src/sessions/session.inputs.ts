import { Allow, IsEnum, IsOptional, IsUUID, Length, Matches, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";
import { Rhythm } from "./kinds";

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const clockSentence = { message: "Schrijf een tijd als 14:00." };
const titleSentence = { message: "Geef een naam van 1 tot 120 tekens." };

/** The first session is on startsOn; the others follow its weekday. */
@InputType()
export class SeriesPlan {
  @Field(() => ID)
  @IsUUID()
  readonly trackId: string;

  @Field(() => String)
  @Length(1, 120, titleSentence)
  @WithoutBsn()
  readonly title: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly placeId?: string | null;

  @Field(() => Rhythm)
  @IsEnum(Rhythm)
  readonly rhythm: Rhythm;

  @Field(() => DayScalar)
  @Allow()
  readonly startsOn: string;

  @Field(() => DayScalar, { description: "The last day on which a session may be; at most three years later" })
  @Allow()
  readonly endsOn: string;

  @Field(() => String, { description: "Amsterdam's clock, 14:00" })
  @Matches(CLOCK, clockSentence)
  readonly startTime: string;

  @Field(() => String)
  @Matches(CLOCK, clockSentence)
  readonly endTime: string;
}

@InputType()
export class PlanSeriesInput extends OperationFields {
  @Field(() => SeriesPlan)
  @ValidateNested()
  readonly plan: SeriesPlan;
}

@InputType()
export class EndSeriesInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly seriesId: string;

  @Field(() => DayScalar, { description: "Sessions after this day that hold nothing are removed" })
  @Allow()
  readonly endsOn: string;
}

@InputType()
abstract class MomentFields extends OperationFields {
  @Field(() => String)
  @Length(1, 120, titleSentence)
  @WithoutBsn()
  readonly title: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly placeId?: string | null;

  @Field(() => DayScalar)
  @Allow()
  readonly on: string;

  @Field(() => String, { description: "Amsterdam's clock, 14:00" })
  @Matches(CLOCK, clockSentence)
  readonly startTime: string;

  @Field(() => String)
  @Matches(CLOCK, clockSentence)
  readonly endTime: string;
}

@InputType()
export class PlanSessionInput extends MomentFields {
  @Field(() => ID)
  @IsUUID()
  readonly trackId: string;
}

@InputType()
export class MoveSessionInput extends MomentFields {
  @Field(() => ID)
  @IsUUID()
  readonly sessionId: string;
}

@InputType()
export class SessionInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly sessionId: string;
}

@InputType()
export class CancelSessionInput extends SessionInput {
  @Field(() => String)
  @Length(1, 500, { message: "Zeg in een paar woorden waarom zij niet doorgaat." })
  @WithoutBsn()
  readonly reason: string;
}
