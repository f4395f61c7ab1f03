import {
  ArrayMaxSize,
  IsBoolean,
  IsEmail,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { WithoutBsn } from "../core/without-bsn";
import { StrengthKind } from "./strength.types";

const nameSentence = { message: "Geef een naam van 1 tot 120 tekens." };
const strengthSentence = { message: "Beschrijf een kracht in 1 tot 2000 tekens." };

/** What is known of a participant beside strengths. A field that is left out is not known. */
@InputType()
export abstract class ParticipantFields extends OperationFields {
  @Field(() => String)
  @Length(1, 120, nameSentence)
  @WithoutBsn()
  readonly callingName: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 120, nameSentence)
  @WithoutBsn()
  readonly familyName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(1, 40, { message: "Een telefoonnummer heeft hoogstens 40 tekens." })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsEmail({}, { message: "Dit is geen e-mailadres." })
  readonly email?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1900, { message: "Geef een geboortejaar vanaf 1900." })
  readonly birthYear?: number | null;

  @Field(() => Int, { nullable: true, description: "1 to 12; only with a year" })
  @IsOptional()
  @IsInt()
  @Min(1, { message: "Geef een maand van 1 tot 12." })
  @Max(12, { message: "Geef een maand van 1 tot 12." })
  readonly birthMonth?: number | null;

  @Field(() => ID, { nullable: true, description: "Follows from the neighbourhood where that is given" })
  @IsOptional()
  @Matches(/^WK\d{4}[0-9A-Z]{2}$/, { message: "Kies een wijk uit de lijst." })
  readonly districtCode?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Matches(/^BU\d{4}[0-9A-Z]{4}$/, { message: "Kies een buurt uit de lijst." })
  readonly neighbourhoodCode?: string | null;

  @Field(() => String, { nullable: true, description: "For the conversation" })
  @IsOptional()
  @Length(1, 40, { message: "Een taal heeft hoogstens 40 tekens." })
  @WithoutBsn()
  readonly language?: string | null;
}

@InputType()
export class RegisterParticipantInput extends ParticipantFields {
  @Field(() => [String], { description: "What she can, in her own words; may be empty" })
  @ArrayMaxSize(20, { message: "Noteer hoogstens 20 krachten." })
  @Length(1, 2000, { ...strengthSentence, each: true })
  @WithoutBsn()
  readonly strengths: string[];

  @Field(() => [String], { nullable: true, description: "What she likes, in her own words" })
  @IsOptional()
  @ArrayMaxSize(20, { message: "Noteer hoogstens 20 krachten." })
  @Length(1, 2000, { ...strengthSentence, each: true })
  @WithoutBsn()
  readonly likes?: string[] | null;

  @Field(() => [String], { nullable: true, description: "What she wants to bring to others, in her own words" })
  @IsOptional()
  @ArrayMaxSize(20, { message: "Noteer hoogstens 20 krachten." })
  @Length(1, 2000, { ...strengthSentence, each: true })
  @WithoutBsn()
  readonly brings?: string[] | null;

  @Field(() => [ID], {
    description: "The tracks in which she registers today; a caseworker names at least one of her own",
  })
  @ArrayMaxSize(20, { message: "Kies hoogstens 20 onderdelen." })
  @IsUUID("all", { each: true })
  readonly trackIds: string[];

  @Field(() => Boolean, { nullable: true, description: "She goes on the waiting list of these tracks instead" })
  @IsOptional()
  @IsBoolean()
  readonly waits?: boolean | null;
}

@InputType({ description: "Takes the place of all that was known; a field that is left out becomes unknown" })
export class AmendParticipantInput extends ParticipantFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;

  @Field(() => Int, { description: "The revision that the form was filled from" })
  @IsInt()
  readonly seenRevision: number;
}

@InputType()
export class AddStrengthInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => String)
  @Length(1, 2000, strengthSentence)
  @WithoutBsn()
  readonly words: string;

  @Field(() => StrengthKind, { defaultValue: StrengthKind.CAN })
  @IsEnum(StrengthKind)
  readonly kind: StrengthKind;
}

@InputType()
export class RemoveStrengthInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;
}
