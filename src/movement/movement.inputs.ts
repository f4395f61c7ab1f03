import { Allow, IsEnum, IsUUID } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { MovementAnswer, MovementStep } from "./movement.types";

@InputType()
export class AnswerStepInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => MovementStep)
  @IsEnum(MovementStep)
  readonly step: MovementStep;

  @Field(() => MovementAnswer)
  @IsEnum(MovementAnswer)
  readonly answer: MovementAnswer;

  @Field(() => DayScalar, { description: "The day of the fact" })
  @Allow()
  readonly on: string;
}
