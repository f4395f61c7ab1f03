import { Allow, IsOptional, IsUUID, Length, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";

@InputType()
export class OpenMeetingPlaceInput extends OperationFields {
  @Field(() => String)
  @Length(1, 120, { message: "Geef een naam van 1 tot 120 tekens." })
  @WithoutBsn()
  readonly name: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 200, { message: "Een adres heeft hoogstens 200 tekens." })
  @WithoutBsn()
  readonly address?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Matches(/^WK\d{4}[0-9A-Z]{2}$/, { message: "Kies een wijk uit de lijst." })
  readonly districtCode?: string | null;
}

@InputType({ description: "Takes the place of all that was known of the meeting place" })
export class AmendMeetingPlaceInput extends OpenMeetingPlaceInput {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;
}

@InputType()
export class CloseMeetingPlaceInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;

  @Field(() => DayScalar, { description: "From this day on nothing is planned here" })
  @Allow()
  readonly closedOn: string;
}

@InputType()
export class RemoveClosedDayInput extends OperationFields {
  @Field(() => DayScalar)
  @Allow()
  readonly on: string;
}

@InputType()
export class AddClosedDayInput extends RemoveClosedDayInput {
  @Field(() => String)
  @Length(1, 120, { message: "Geef een naam van 1 tot 120 tekens." })
  @WithoutBsn()
  readonly name: string;
}
