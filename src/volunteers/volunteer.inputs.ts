import { Allow, ArrayMaxSize, IsEmail, IsEnum, IsInt, IsOptional, IsUUID, Length, Matches } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";
import { VisitPurpose, WeekPart } from "./kinds";

/** What a volunteer and a request are held against each other by. */
@InputType()
abstract class WishFields extends OperationFields {
  @Field(() => [String])
  @ArrayMaxSize(10, { message: "Noteer hoogstens 10 talen." })
  @Length(1, 40, { each: true, message: "Een taal heeft 1 tot 40 tekens." })
  @WithoutBsn()
  readonly languages: string[];

  @Field(() => [String])
  @ArrayMaxSize(20, { message: "Noteer hoogstens 20 interesses." })
  @Length(1, 60, { each: true, message: "Een interesse heeft 1 tot 60 tekens." })
  @WithoutBsn()
  readonly interests: string[];

  @Field(() => [WeekPart], { description: "Empty: not known" })
  @ArrayMaxSize(4)
  @IsEnum(WeekPart, { each: true })
  readonly availability: WeekPart[];
}

/** What is known of a volunteer. A field that is left out is not known. */
@InputType()
export class RegisterVolunteerInput extends WishFields {
  @Field(() => String)
  @Length(1, 120, { message: "Geef een naam van 1 tot 120 tekens." })
  @WithoutBsn()
  readonly name: string;

  @Field(() => String, {
    nullable: true,
    description: "The account with this address and the role VOLUNTEER is hers",
  })
  @IsOptional()
  @IsEmail({}, { message: "Dit is geen e-mailadres." })
  readonly email?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 40, { message: "Een telefoonnummer heeft hoogstens 40 tekens." })
  readonly phone?: string | null;

  @Field(() => ID, { nullable: true, description: "Who takes part may be a volunteer as well" })
  @IsOptional()
  @IsUUID()
  readonly participantId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Matches(/^WK\d{4}[0-9A-Z]{2}$/, { message: "Kies een wijk uit de lijst." })
  readonly districtCode?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Matches(/^BU\d{4}[0-9A-Z]{4}$/, { message: "Kies een buurt uit de lijst." })
  readonly neighbourhoodCode?: string | null;

  @Field(() => DayScalar, { nullable: true, description: "The day on which somebody saw the proof of training" })
  @Allow()
  readonly trainingSeenOn?: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: "The day on which somebody saw the certificate of conduct (VOG)",
  })
  @Allow()
  readonly conductSeenOn?: string | null;
}

@InputType({ description: "Takes the place of all that was known; a field that is left out becomes unknown" })
export class AmendVolunteerInput extends RegisterVolunteerInput {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;

  @Field(() => Int, { description: "The revision that the form was filled from" })
  @IsInt()
  readonly seenRevision: number;
}

@InputType()
export class EndVolunteerInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly volunteerId: string;
}

@InputType()
export class RequestVisitInput extends WishFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => VisitPurpose)
  @IsEnum(VisitPurpose)
  readonly purpose: VisitPurpose;

  @Field(() => String, { nullable: true, description: "In the person's own words; no volunteer reads it" })
  @IsOptional()
  @Length(1, 2000, { message: "Een toelichting heeft hoogstens 2000 tekens." })
  @WithoutBsn()
  readonly words?: string | null;
}

@InputType()
export class WithdrawVisitRequestInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly requestId: string;
}
