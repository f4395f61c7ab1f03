import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { WithoutBsn } from "../core/without-bsn";
import { AttendanceStatus, ContributionKind, CountQuality } from "./kinds";
import { SessionInput } from "./session.inputs";

/** More people than one roll call holds. */
const MOST_MARKS = 500;

@InputType()
export class MarkInput {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => AttendanceStatus, { nullable: true, description: "Null withdraws the mark" })
  @IsOptional()
  @IsEnum(AttendanceStatus)
  readonly status?: AttendanceStatus | null;

  @Field(() => ContributionKind, { nullable: true, description: "Only of who is present" })
  @IsOptional()
  @IsEnum(ContributionKind)
  readonly contribution?: ContributionKind | null;

  @Field(() => String, { nullable: true, description: "Only of who is present" })
  @IsOptional()
  @Length(1, 500, { message: "Beschrijf een bijdrage in hoogstens 500 tekens." })
  @WithoutBsn()
  readonly contributionWords?: string | null;

  @Field(() => Int, { description: "The revision that you saw; 0: no mark" })
  @IsInt()
  @Min(0)
  readonly seenRevision: number;
}

@InputType()
export class RecordAttendanceInput extends SessionInput {
  @Field(() => [MarkInput])
  @ValidateNested({ each: true })
  @ArrayMinSize(1, { message: "Geef ten minste één aanwezigheid." })
  @ArrayMaxSize(MOST_MARKS, { message: `Een presentielijst heeft hoogstens ${MOST_MARKS} regels.` })
  @ArrayUnique((mark: MarkInput) => mark.participantId, { message: "Iemand staat twee keer in de lijst." })
  readonly marks: MarkInput[];
}

@InputType()
export class RecordHeadCountInput extends SessionInput {
  @Field(() => Int, { nullable: true, description: "People beside the named ones; null: not counted" })
  @IsOptional()
  @IsInt()
  @Min(0, { message: "Geef een aantal van 0 of meer." })
  @Max(2000, { message: "Geef een aantal van hoogstens 2000." })
  readonly headCount?: number | null;

  @Field(() => CountQuality, { nullable: true })
  @IsOptional()
  @IsEnum(CountQuality)
  readonly quality?: CountQuality | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The count that you saw, null for none: another count is a CONFLICT. Left out: whatever stands is replaced",
  })
  @IsOptional()
  @IsInt()
  readonly seenHeadCount?: number | null;
}

@InputType()
export class WelcomeNewcomerInput extends SessionInput {
  @Field(() => String)
  @Length(1, 120, { message: "Geef een voornaam van 1 tot 120 tekens." })
  @WithoutBsn()
  readonly callingName: string;

  @Field(() => ID, {
    nullable: true,
    description: "A UUIDv7 made by the client, so that it can write about her before the server answers",
  })
  @IsOptional()
  @IsUUID()
  readonly participantId?: string | null;
}

@InputType()
export class RecordApologyInput extends SessionInput {
  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;

  @Field(() => Boolean, { description: "False: she comes after all" })
  @IsBoolean()
  readonly apologises: boolean;
}
