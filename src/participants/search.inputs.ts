import { IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min } from "class-validator";
import { ArgsType, Field, ID, Int } from "type-graphql";

/** Which people, and how many at a time. */
@ArgsType()
export class ParticipantsArgs {
  @Field(() => String, { nullable: true, description: "A part of their name; every word begins a part of it" })
  @IsOptional()
  @MaxLength(120)
  readonly search?: string | null;

  @Field(() => ID, { nullable: true, description: "Who takes part in this track now" })
  @IsOptional()
  @IsUUID()
  readonly trackId?: string | null;

  @Field(() => Int, { defaultValue: 50 })
  @IsInt()
  @Min(1)
  @Max(200)
  readonly first: number;

  @Field(() => String, { nullable: true, description: "The `next` of the page before" })
  @IsOptional()
  @MaxLength(1000)
  readonly after?: string | null;
}

/** Whom a form is about to register. */
@ArgsType()
export class DuplicatesArgs {
  @Field(() => String)
  @Length(1, 120)
  readonly callingName: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(120)
  readonly familyName?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  readonly birthYear?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  readonly birthMonth?: number | null;
}

/** What somebody should be able to do. */
@ArgsType()
export class StrengthsArgs {
  @Field(() => String, { description: "In any words: who can cook for thirty?" })
  @Length(1, 200, { message: "Zoek met 1 tot 200 tekens." })
  readonly search: string;
}
