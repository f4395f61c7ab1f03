import { Allow, IsEnum, IsOptional, IsUUID, Length } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";
import { ContributionKind } from "../sessions/kinds";
import { ContributionDirection } from "./contribution.types";

@InputType()
export class RecordContributionInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => ContributionDirection)
  @IsEnum(ContributionDirection)
  readonly direction: ContributionDirection;

  @Field(() => ContributionKind)
  @IsEnum(ContributionKind)
  readonly kind: ContributionKind;

  @Field(() => DayScalar)
  @Allow()
  readonly on: string;

  @Field(() => ID, { nullable: true, description: "The group that it was for or from" })
  @IsOptional()
  @IsUUID()
  readonly trackId?: string | null;

  @Field(() => String, { nullable: true, description: "In her own words; no names of others" })
  @IsOptional()
  @Length(1, 2000, { message: "Een bijdrage heeft hoogstens 2000 tekens." })
  @WithoutBsn()
  readonly words?: string | null;
}

@InputType()
export class RemoveContributionInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;
}
