import { Allow, IsUUID } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";

@InputType()
export class AssignCaseworkerInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly trackId: string;

  @Field(() => ID)
  @IsUUID()
  readonly accountId: string;

  @Field(() => DayScalar, { description: "The first day" })
  @Allow()
  readonly startsOn: string;
}

@InputType()
export class LendTrackInput extends AssignCaseworkerInput {
  @Field(() => DayScalar, { description: "The last day, itself included" })
  @Allow()
  readonly endsOn: string;
}

@InputType()
export class EndAssignmentInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly assignmentId: string;

  @Field(() => DayScalar, { description: "The last day, itself included; yesterday ends it at once" })
  @Allow()
  readonly endsOn: string;
}
