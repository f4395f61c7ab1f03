import { Allow, IsEnum, IsOptional, IsUUID, Length } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";
import { EnrolmentStatus, ExitReason } from "./enrolment.types";
import { ReachDecision } from "./reach-request.types";
import { ReferralSource } from "./referral.types";

@InputType()
export class EnrolInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => ID)
  @IsUUID()
  readonly trackId: string;

  @Field(() => EnrolmentStatus, { description: "REGISTERED, INTAKE or ACTIVE" })
  @IsEnum(EnrolmentStatus)
  readonly status: EnrolmentStatus;

  @Field(() => DayScalar, { description: "Today or earlier" })
  @Allow()
  readonly on: string;

  @Field(() => ReferralSource, { nullable: true, description: "By what kind of referrer she came" })
  @IsOptional()
  @IsEnum(ReferralSource)
  readonly source?: ReferralSource | null;
}

@InputType()
export class ChangeEnrolmentInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly enrolmentId: string;

  @Field(() => EnrolmentStatus, { description: "INTAKE, ACTIVE or PAUSED" })
  @IsEnum(EnrolmentStatus)
  readonly status: EnrolmentStatus;

  @Field(() => DayScalar, { description: "Today or earlier, and not before the last change" })
  @Allow()
  readonly on: string;
}

@InputType()
export class EndEnrolmentInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly enrolmentId: string;

  @Field(() => ExitReason)
  @IsEnum(ExitReason)
  readonly reason: ExitReason;

  @Field(() => DayScalar, { description: "The day on which she stopped; today or earlier" })
  @Allow()
  readonly on: string;
}

@InputType()
export class RequestReachInput extends OperationFields {
  @Field(() => ID, { description: "The `reference` of a possible duplicate" })
  @IsUUID()
  readonly reference: string;

  @Field(() => ID, { description: "The track in which the person would take part" })
  @IsUUID()
  readonly trackId: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 2000, { message: "Een toelichting heeft hoogstens 2000 tekens." })
  @WithoutBsn()
  readonly words?: string | null;
}

@InputType()
export class DecideReachInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly requestId: string;

  @Field(() => ReachDecision)
  @IsEnum(ReachDecision)
  readonly decision: ReachDecision;
}
