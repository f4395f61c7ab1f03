import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { InstantScalar } from "../core/scalars";

/** LENT: the person is enrolled in the track that was asked for, and so comes within reach of its caseworkers. */
export enum ReachDecision {
  LENT = "LENT",
  REFUSED = "REFUSED",
}

registerEnumType(ReachDecision, {
  name: "ReachDecision",
  description: "LENT enrols the person in the track that was asked for",
});

/** An open request, as the manager sees it. */
@ObjectType("ReachRequest")
export class ReachRequestRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly participantName: string;

  @Field(() => [String], { description: "The tracks in which the person is enrolled now" })
  readonly currentTracks: string[];

  @Field(() => ID)
  readonly requestedById: string;

  @Field(() => String)
  readonly requestedBy: string;

  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly trackName: string;

  @Field(() => InstantScalar)
  readonly requestedAt: string;

  @Field(() => String, { nullable: true })
  readonly words: string | null;
}
