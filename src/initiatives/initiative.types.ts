import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";
import { ContributionKind, CountQuality } from "../sessions/kinds";
import { InitiativeKind, InitiativePhase } from "./kinds";

registerEnumType(InitiativeKind, { name: "InitiativeKind", description: "What residents start" });
registerEnumType(InitiativePhase, {
  name: "InitiativePhase",
  description: "The life of an initiative: the professional steps back",
  valuesConfig: {
    IDEA: { description: "Somebody wants it" },
    SUPPORTED: { description: "A professional does much of it" },
    SHARED: { description: "Residents and a professional do it together" },
    SELF_RUN: { description: "Residents do it themselves" },
    ENDED: { description: "It is over" },
  },
});

@ObjectType({ description: "What residents do in the neighbourhood" })
export class NeighbourhoodLife {
  @Field(() => [InitiativeRow], { description: "Those that go on first" })
  readonly initiatives: InitiativeRow[];

  @Field(() => [NetworkRow])
  readonly networks: NetworkRow[];
}

@ObjectType("NeighbourhoodInitiative")
export class InitiativeRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => InitiativeKind)
  readonly kind: InitiativeKind;

  @Field(() => String)
  readonly name: string;

  @Field(() => InitiativePhase)
  readonly phase: InitiativePhase;

  @Field(() => DayScalar, { description: "Since when it stands there" })
  readonly phaseSince: string;

  @Field(() => String, { nullable: true })
  readonly placeName: string | null;

  @Field(() => String, { nullable: true })
  readonly districtName: string | null;

  @Field(() => String, { nullable: true, description: "Null: nobody, or a participant outside your reach" })
  readonly organiserName: string | null;

  @Field(() => DayScalar, { nullable: true })
  readonly lastOn: string | null;

  @Field(() => Int, { description: "How often people came together" })
  readonly gatherings: number;
}

@ObjectType("ResidentsNetwork")
export class NetworkRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String, { nullable: true })
  readonly districtName: string | null;

  @Field(() => Int)
  readonly members: number;

  @Field(() => DayScalar, { nullable: true })
  readonly lastOn: string | null;
}

@ObjectType()
export class InitiativePage extends InitiativeRow {
  @Field(() => Int, { description: "Send it back as seenRevision" })
  readonly revision: number;

  @Field(() => ID, { nullable: true, description: "A participant within your reach" })
  readonly organiserId: string | null;

  @Field(() => String, { nullable: true })
  readonly organiserFirstName: string | null;

  @Field(() => ID, { nullable: true })
  readonly placeId: string | null;

  @Field(() => ID, { nullable: true })
  readonly districtCode: string | null;

  @Field(() => ID, { nullable: true })
  readonly networkId: string | null;

  @Field(() => String, { nullable: true })
  readonly networkName: string | null;

  @Field(() => [InitiativeStepRow], { description: "Oldest first" })
  readonly steps: InitiativeStepRow[];

  @Field(() => [GatheringRow], { description: "The last fifty, the newest first" })
  readonly times: GatheringRow[];

  @Field(() => [MonthOfGatherings], {
    description: "The last twelve months in which people came together, the oldest first",
  })
  readonly months: MonthOfGatherings[];
}

@ObjectType("InitiativeStep")
export class InitiativeStepRow {
  @Field(() => InitiativePhase)
  readonly phase: InitiativePhase;

  @Field(() => DayScalar)
  readonly on: string;
}

@ObjectType("Gathering", { description: "One time that people came together" })
export class GatheringRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => Int)
  readonly headCount: number;

  @Field(() => CountQuality)
  readonly quality: CountQuality;

  @Field(() => Int, { description: "What it took professionals, in quarters of an hour" })
  readonly professionalQuarters: number;

  @Field(() => [PresentPerson], { description: "Of whom it was kept; everybody is in the head count" })
  readonly present: PresentPerson[];
}

@ObjectType({ description: "A participant within your reach who was there" })
export class PresentPerson {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => ContributionKind, { nullable: true, description: "What she brought" })
  readonly contribution: ContributionKind | null;
}

@ObjectType()
export class MonthOfGatherings {
  @Field(() => DayScalar, { description: "The first day of the month" })
  readonly month: string;

  @Field(() => Int, { description: "How often people came together" })
  readonly gatherings: number;

  @Field(() => Int, { description: "Visits: whoever comes twice counts twice" })
  readonly visits: number;

  @Field(() => Int, { description: "What it took professionals, in quarters of an hour" })
  readonly professionalQuarters: number;
}

@ObjectType()
export class ResidentsNetworkPage extends NetworkRow {
  @Field(() => DayScalar)
  readonly startedOn: string;

  @Field(() => [NetworkMemberRow], { description: "Who belongs to it now, by name" })
  readonly people: NetworkMemberRow[];

  @Field(() => [InitiativeRow])
  readonly initiatives: InitiativeRow[];

  @Field(() => [GatheringRow], { description: "Its meetings: the last fifty, the newest first" })
  readonly times: GatheringRow[];
}

@ObjectType("NetworkMember")
export class NetworkMemberRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ID, { nullable: true, description: "A participant within your reach" })
  readonly participantId: string | null;

  @Field(() => String, { nullable: true, description: "Null: a participant outside your reach" })
  readonly name: string | null;

  @Field(() => DayScalar)
  readonly joinedOn: string;
}
