import { Allow, IsEnum, IsUUID } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { ReferralSignal, ReferralSource } from "./referral.types";

@InputType()
export class RecordReferralInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly enrolmentId: string;

  @Field(() => ReferralSource)
  @IsEnum(ReferralSource)
  readonly source: ReferralSource;
}

@InputType()
export class SignalReferrerInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly enrolmentId: string;

  @Field(() => ReferralSignal)
  @IsEnum(ReferralSignal)
  readonly signal: ReferralSignal;

  @Field(() => DayScalar, { description: "The day on which the referrer was told; today or earlier" })
  @Allow()
  readonly on: string;
}
