import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsUUID, Length, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { WithoutBsn } from "../core/without-bsn";

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
}

@InputType()
export class CloseGoalInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly goalId: string;
}

@InputType()
export class ReviewGoalInput extends CloseGoalInput {
  @Field(() => Int, { description: "-2 much less than expected, 0 as expected, 2 much more" })
  @IsInt()
  @Min(-2, { message: "Kies een trede van -2 tot 2." })
  @Max(2, { message: "Kies een trede van -2 tot 2." })
  readonly level: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 2000, { message: "Een toelichting heeft hoogstens 2000 tekens." })
  @WithoutBsn()
  readonly words?: string | null;
}
