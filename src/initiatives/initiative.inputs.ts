import { Allow, IsEnum, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { OperationFields } from "../access/account.inputs";
import { DayScalar } from "../core/scalars";
import { WithoutBsn } from "../core/without-bsn";
import { ContributionKind, CountQuality } from "../sessions/kinds";
import { InitiativeKind, InitiativePhase } from "./kinds";

const nameSentence = { message: "Geef een naam van 1 tot 120 tekens." };
const firstNameSentence = { message: "Geef alleen een voornaam, van 1 tot 120 tekens." };
const districtSentence = { message: "Kies een wijk uit de lijst." };
const districtCode = /^WK\d{4}[0-9A-Z]{2}$/;

/** What is known of an initiative. Its organiser is a participant, or a resident's first name, or nobody yet. */
@InputType()
abstract class InitiativeFields extends OperationFields {
  @Field(() => InitiativeKind)
  @IsEnum(InitiativeKind)
  readonly kind: InitiativeKind;

  @Field(() => String)
  @Length(1, 120, nameSentence)
  @WithoutBsn()
  readonly name: string;

  @Field(() => ID, { nullable: true, description: "A participant who runs it, within your reach" })
  @IsOptional()
  @IsUUID()
  readonly organiserId?: string | null;

  @Field(() => String, { nullable: true, description: "Or a resident, by first name alone" })
  @IsOptional()
  @Length(1, 120, firstNameSentence)
  @WithoutBsn()
  readonly organiserFirstName?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly placeId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Matches(districtCode, districtSentence)
  readonly districtCode?: string | null;

  @Field(() => ID, { nullable: true, description: "The residents' network that it belongs to" })
  @IsOptional()
  @IsUUID()
  readonly networkId?: string | null;
}

@InputType()
export class StartInitiativeInput extends InitiativeFields {
  @Field(() => InitiativePhase, { description: "Where it stands on its first day" })
  @IsEnum(InitiativePhase)
  readonly phase: InitiativePhase;

  @Field(() => DayScalar, { description: "Today or earlier" })
  @Allow()
  readonly on: string;
}

@InputType({ description: "Takes the place of all that was known of it" })
export class AmendInitiativeInput extends InitiativeFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;

  @Field(() => Int, { description: "The revision that the form was filled from" })
  @IsInt()
  readonly seenRevision: number;
}

@InputType()
export class TakeStepInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly initiativeId: string;

  @Field(() => InitiativePhase)
  @IsEnum(InitiativePhase)
  readonly phase: InitiativePhase;

  @Field(() => DayScalar, { description: "Today or earlier, and not before the last step" })
  @Allow()
  readonly on: string;
}

/** One time that people came together. */
@InputType()
export abstract class TimeFields extends OperationFields {
  @Field(() => DayScalar, { description: "Today or earlier" })
  @Allow()
  readonly on: string;

  @Field(() => Int)
  @IsInt()
  @Min(0, { message: "Geef een aantal van 0 of meer." })
  @Max(2000, { message: "Geef een aantal van hoogstens 2000." })
  readonly headCount: number;

  @Field(() => CountQuality)
  @IsEnum(CountQuality)
  readonly quality: CountQuality;

  @Field(() => Int, { description: "What it took professionals together, in quarters of an hour" })
  @IsInt()
  @Min(0, { message: "Geef een tijd van 0 uur of meer." })
  @Max(96, { message: "Geef een tijd van hoogstens 24 uur." })
  readonly professionalQuarters: number;
}

@InputType()
export class RecordGatheringInput extends TimeFields {
  @Field(() => ID)
  @IsUUID()
  readonly initiativeId: string;
}

@InputType()
export class RecordMeetingInput extends TimeFields {
  @Field(() => ID)
  @IsUUID()
  readonly networkId: string;
}

@InputType()
export class RemoveGatheringInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly id: string;
}

@InputType()
export class RemovePresenceInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly gatheringId: string;

  @Field(() => ID)
  @IsUUID()
  readonly participantId: string;
}

@InputType()
export class NotePresenceInput extends RemovePresenceInput {
  @Field(() => ContributionKind, { nullable: true, description: "What she brought" })
  @IsOptional()
  @IsEnum(ContributionKind)
  readonly contribution?: ContributionKind | null;
}

@InputType()
export class StartNetworkInput extends OperationFields {
  @Field(() => String)
  @Length(1, 120, nameSentence)
  @WithoutBsn()
  readonly name: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Matches(districtCode, districtSentence)
  readonly districtCode?: string | null;
}

@InputType()
export class AddMemberInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly networkId: string;

  @Field(() => ID, { nullable: true, description: "A participant within your reach; or" })
  @IsOptional()
  @IsUUID()
  readonly participantId?: string | null;

  @Field(() => String, { nullable: true, description: "a resident, by first name alone" })
  @IsOptional()
  @Length(1, 120, firstNameSentence)
  @WithoutBsn()
  readonly firstName?: string | null;
}

@InputType()
export class EndMembershipInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly memberId: string;
}
