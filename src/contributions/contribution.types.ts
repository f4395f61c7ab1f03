import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";
import { ContributionKind } from "../sessions/kinds";

/** Which way it went; the database's domain contribution_direction holds the same words. */
export enum ContributionDirection {
  GIVEN = "GIVEN",
  RECEIVED = "RECEIVED",
}

registerEnumType(ContributionDirection, { name: "ContributionDirection", description: "Which way it went" });

@ObjectType({ description: "What somebody gave or received, on a day" })
export class LedgerEntry {
  @Field(() => ID, {
    nullable: true,
    description: "Null: it was brought at a session, and is changed in its roll call",
  })
  readonly id: string | null;

  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => ContributionDirection)
  readonly direction: ContributionDirection;

  @Field(() => ContributionKind, { nullable: true })
  readonly kind: ContributionKind | null;

  @Field(() => String, { nullable: true, description: "In her own words; no names of others" })
  readonly words: string | null;

  @Field(() => String, { nullable: true, description: "The group that it was for or from" })
  readonly trackName: string | null;
}

@ObjectType({ description: "What one participant gave and received, at sessions within reach and beside them" })
export class PersonLedger {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => Int)
  readonly given: number;

  @Field(() => Int)
  readonly received: number;

  @Field(() => [LedgerEntry], { description: "The last hundred, newest first" })
  readonly entries: LedgerEntry[];
}

@ObjectType()
export class KindCount {
  @Field(() => ContributionKind)
  readonly kind: ContributionKind;

  @Field(() => Int)
  readonly given: number;

  @Field(() => Int)
  readonly received: number;
}

@ObjectType({ description: "What the people of a group gave and received in a period; nobody is named" })
export class GroupLedger {
  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Int, { description: "Different people who gave something" })
  readonly givers: number;

  @Field(() => Int)
  readonly given: number;

  @Field(() => Int)
  readonly received: number;

  @Field(() => [KindCount], { description: "The kinds that occur" })
  readonly kinds: KindCount[];
}
