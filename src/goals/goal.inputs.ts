import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
} from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { WithoutBsn } from "../core/without-bsn";
import { ReviewMoment } from "../participants/review-moment.types";
import { GoalEnding } from "./goal.types";

const weightSentence = { message: "Een gewicht is een heel getal van 0 tot 10." };
const fiveLevels = { message: "Beschrijf alle vijf de treden, of geen." };

@InputType()
export class SetGoalInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => String, { description: "In the participant's own words" })
  @Length(1, 2000, { message: "Een doel heeft 1 tot 2000 tekens." })
  @WithoutBsn()
  readonly words: string;

  @Field(() => [String], {
    nullable: true,
    description: "What the levels -2, -1, 0, 1, 2 mean for this goal, in that order",
  })
  @IsOptional()
  @ArrayMinSize(5, fiveLevels)
  @ArrayMaxSize(5, fiveLevels)
  @Length(1, 500, { each: true, message: "Een trede heeft 1 tot 500 tekens." })
  @WithoutBsn()
  readonly levels?: string[] | null;

  @Field(() => Int, { defaultValue: 1, description: "How heavy it weighs beside her other goals, 0..10" })
  @IsInt(weightSentence)
  @Min(0, weightSentence)
  @Max(10, weightSentence)
  readonly weight: number;
}

@InputType()
export abstract class GoalFields extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly goalId: string;
}

@InputType({ description: "How a participant closes her goal" })
export class CloseGoalInput extends GoalFields {
  @Field(() => GoalEnding)
  @IsEnum(GoalEnding)
  readonly ending: GoalEnding;

  @Field(() => Boolean, { description: "She closes it herself; false: a colleague does, because she cannot be asked" })
  @IsBoolean()
  readonly byHerself: boolean;

  @Field(() => String, { nullable: true, description: "In her own words" })
  @IsOptional()
  @Length(1, 2000, { message: "Een toelichting heeft hoogstens 2000 tekens." })
  @WithoutBsn()
  readonly words?: string | null;
}

@InputType()
export class WeighGoalInput extends GoalFields {
  @Field(() => Int)
  @IsInt(weightSentence)
  @Min(0, weightSentence)
  @Max(10, weightSentence)
  readonly weight: number;
}

@InputType()
export class ReviewGoalInput extends GoalFields {
  @Field(() => Int, { description: "-2 much less than expected, 0 as expected, 2 much more" })
  @IsInt()
  @Min(-2, { message: "Kies een trede van -2 tot 2." })
  @Max(2, { message: "Kies een trede van -2 tot 2." })
  readonly level: number;

  @Field(() => ReviewMoment, { nullable: true, description: "Null: looked at in between" })
  @IsOptional()
  @IsEnum(ReviewMoment)
  readonly moment?: ReviewMoment | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 2000, { message: "Een toelichting heeft hoogstens 2000 tekens." })
  @WithoutBsn()
  readonly words?: string | null;
}
