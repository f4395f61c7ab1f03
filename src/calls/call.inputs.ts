import { Allow, IsEnum, IsInt, IsUUID, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { CallOutcome } from "./call.types";

@InputType()
export class TakeCallInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => ID)
  @IsUUID()
  readonly trackId: string;

  @Field(() => DayScalar, { description: "The last day that she was there, as you saw it" })
  @Allow()
  readonly since: string;

  @Field(() => Int, { description: "The revision that you saw; 0: nobody did anything yet" })
  @IsInt()
  @Min(0)
  readonly seenRevision: number;
}

@InputType()
export class RecordCallInput extends TakeCallInput {
  @Field(() => CallOutcome)
  @IsEnum(CallOutcome)
  readonly outcome: CallOutcome;
}
