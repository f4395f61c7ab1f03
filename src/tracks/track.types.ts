import { Field, ID, ObjectType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** A caseworker's own track, or one that was lent to her. */
@ObjectType()
export class TrackCaseworker {
  @Field(() => ID)
  readonly assignmentId: string;

  @Field(() => ID)
  readonly accountId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => DayScalar)
  readonly startsOn: string;

  @Field(() => DayScalar, { nullable: true, description: "The last day, itself included; null: no end" })
  readonly endsOn: string | null;

  @Field(() => Boolean)
  readonly standIn: boolean;
}
