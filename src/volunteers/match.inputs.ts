import { Allow, IsBoolean, IsEnum, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";
import { EvaluationMoment, EvaluationVerdict, MatchMove, MatchStepKind, VisitOutcome } from "./kinds";

const wordsSentence = { message: "Een toelichting heeft hoogstens 2000 tekens." };

@InputType()
export class ProposeMatchInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly requestId: string;

  @Field(() => ID)
  @IsUUID()
  readonly volunteerId: string;
}

@InputType()
abstract class MatchFields extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly matchId: string;
}

@InputType()
export class ChangeMatchInput extends MatchFields {
  @Field(() => MatchMove)
  @IsEnum(MatchMove)
  readonly state: MatchMove;

  @Field(() => DayScalar)
  @Allow()
  readonly on: string;
}

@InputType()
export class EndMatchInput extends MatchFields {
  @Field(() => DayScalar)
  @Allow()
  readonly on: string;

  @Field(() => Boolean, { description: "She waits for another volunteer, since the day on which she first asked" })
  @IsBoolean()
  readonly waitsAgain: boolean;
}

@InputType()
export class AgreeVisitsInput extends MatchFields {
  @Field(() => Int, { nullable: true, description: "1 is Monday; null: nothing is agreed" })
  @IsOptional()
  @IsInt()
  @Min(1, { message: "Kies een dag van de week." })
  @Max(7, { message: "Kies een dag van de week." })
  readonly weekday?: number | null;

  @Field(() => String, { nullable: true, description: "14:00" })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: "Een tijd schrijf je als 14:00." })
  readonly time?: string | null;
}

@InputType()
export class TakeMatchStepInput extends MatchFields {
  @Field(() => MatchStepKind)
  @IsEnum(MatchStepKind)
  readonly step: MatchStepKind;

  @Field(() => DayScalar)
  @Allow()
  readonly on: string;
}

@InputType()
export class EvaluateMatchInput extends MatchFields {
  @Field(() => EvaluationMoment)
  @IsEnum(EvaluationMoment)
  readonly moment: EvaluationMoment;

  @Field(() => EvaluationVerdict)
  @IsEnum(EvaluationVerdict)
  readonly verdict: EvaluationVerdict;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 2000, wordsSentence)
  @WithoutBsn()
  readonly words?: string | null;
}

@InputType()
export class LogVisitInput extends MatchFields {
  @Field(() => VisitOutcome)
  @IsEnum(VisitOutcome)
  readonly outcome: VisitOutcome;

  @Field(() => DayScalar, { description: "Today or one of the fourteen days before" })
  @Allow()
  readonly on: string;

  @Field(() => String, { nullable: true, description: "What the worry is; with WORRIED only" })
  @IsOptional()
  @Length(1, 2000, wordsSentence)
  @WithoutBsn()
  readonly words?: string | null;
}

@InputType()
export class TakeWorryInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly worryId: string;
}

@InputType()
export class SettleWorryInput extends TakeWorryInput {
  @Field(() => String, { nullable: true, description: "What was done about it" })
  @IsOptional()
  @Length(1, 2000, wordsSentence)
  @WithoutBsn()
  readonly words?: string | null;
}
