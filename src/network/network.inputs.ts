import {
  Allow,
  ArrayMaxSize,
  ArrayUnique,
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
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";
import { ReviewMoment } from "../participants/review-moment.types";
import { ContactBand, TieGroup, SupportKind } from "./network.types";

@InputType()
export class RecordNetworkInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => ReviewMoment)
  @IsEnum(ReviewMoment)
  readonly moment: ReviewMoment;

  @Field(() => DayScalar)
  @Allow()
  readonly on: string;
}

@InputType()
export class RemoveNetworkInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly networkId: string;
}

@InputType()
export class AddTieInput extends RemoveNetworkInput {
  @Field(() => String, { nullable: true, description: "Chosen by the participant; no name, no contact data" })
  @IsOptional()
  @Length(1, 30, { message: "Een bijnaam heeft hoogstens 30 tekens." })
  @WithoutBsn()
  readonly alias?: string | null;

  @Field(() => TieGroup)
  @IsEnum(TieGroup)
  readonly group: TieGroup;

  @Field(() => Int, { description: "1 is closest to her, 3 the farthest" })
  @IsInt()
  @Min(1, { message: "Kies cirkel 1, 2 of 3." })
  @Max(3, { message: "Kies cirkel 1, 2 of 3." })
  readonly circle: number;

  @Field(() => Boolean)
  @IsBoolean()
  readonly inNeighbourhood: boolean;

  @Field(() => [SupportKind])
  @IsEnum(SupportKind, { each: true })
  @ArrayUnique({ message: "Noem elke soort steun één keer." })
  @ArrayMaxSize(4)
  readonly support: SupportKind[];

  @Field(() => ContactBand)
  @IsEnum(ContactBand)
  readonly contact: ContactBand;

  @Field(() => Boolean)
  @IsBoolean()
  readonly throughWorkshop: boolean;

  @Field(() => Boolean)
  @IsBoolean()
  readonly reciprocal: boolean;
}

@InputType({ description: "Takes the place of all that was known of the tie" })
export class ChangeTieInput extends AddTieInput {
  @Field(() => ID)
  @IsUUID()
  readonly tieId: string;
}

@InputType()
export class RemoveTieInput extends RemoveNetworkInput {
  @Field(() => ID)
  @IsUUID()
  readonly tieId: string;
}

@InputType()
export class EraseNetworksInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;
}
