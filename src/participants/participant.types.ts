import { Field, ID, Int, ObjectType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** A page of people in the order of their names. */
@ObjectType()
export class ParticipantList {
  @Field(() => [ParticipantRow])
  readonly people: ParticipantRow[];

  @Field(() => String, { nullable: true, description: "Give this as `after` for the next page; null at the end" })
  readonly next: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many there are on all pages; on the first page only, and not when searching",
  })
  readonly total: number | null;
}

@ObjectType()
export class ParticipantRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Boolean, { description: "False for a newcomer of whom only a first name is known" })
  readonly registered: boolean;

  @Field(() => [String], { description: "The tracks within your reach in which she takes part now" })
  readonly tracks: string[];

  @Field(() => DayScalar, { nullable: true, description: "In the tracks within your reach" })
  readonly lastPresentOn: string | null;
}

@ObjectType({ description: "Outside your reach only `reference` is filled: 'misschien al bekend'" })
export class PossibleDuplicate {
  @Field(() => ID, { description: "For requestReach; within your reach the participant's id" })
  readonly reference: string;

  @Field(() => Boolean)
  readonly inReach: boolean;

  @Field(() => String, { nullable: true })
  readonly name: string | null;

  @Field(() => Int, { nullable: true })
  readonly birthYear: number | null;

  @Field(() => Int, { nullable: true })
  readonly birthMonth: number | null;

  @Field(() => [String], { nullable: true })
  readonly tracks: string[] | null;
}
