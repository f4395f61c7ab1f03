import { Allow, IsBoolean, IsOptional, IsUUID, Length } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";

@InputType()
export class JoinWaitingListInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => ID)
  @IsUUID()
  readonly trackId: string;

  @Field(() => DayScalar, { description: "Since when she waits; today or earlier" })
  @Allow()
  readonly on: string;

  @Field(() => String, {
    nullable: true,
    description: "For the conversation, where it is another than she is known with",
  })
  @IsOptional()
  @Length(1, 40, { message: "Een taal heeft hoogstens 40 tekens." })
  @WithoutBsn()
  readonly language?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 200, { message: "Een toelichting heeft hoogstens 200 tekens." })
  @WithoutBsn()
  readonly words?: string | null;
}

@InputType()
export class WaitingEntryInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly entryId: string;
}

@InputType()
export class OfferPlaceInput extends WaitingEntryInput {
  @Field(() => DayScalar, { description: "The last day on which she may answer, itself included" })
  @Allow()
  readonly until: string;
}

@InputType()
export class LetGoOfPlaceInput extends WaitingEntryInput {
  @Field(() => Boolean, { description: "She stays on the list" })
  @IsBoolean()
  readonly waitsOn: boolean;
}
