import { Field, ID, Int, ObjectType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** How waiting ended. The database's domain waiting_outcome holds the same words. */
export type WaitingOutcome = "PLACED" | "LEFT";

/** What came of an offer. The database's domain offer_answer holds the same words. */
export type OfferAnswer = "ACCEPTED" | "LET_GO";

/** How full a track is. */
@ObjectType()
export class TrackPlaces {
  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly trackName: string;

  @Field(() => Int, { nullable: true, description: "How many may take part; null: no limit" })
  readonly capacity: number | null;

  @Field(() => Int, { description: "Who takes part now: open enrolments" })
  readonly taken: number;

  @Field(() => Int, { description: "Places that are offered to somebody who has not answered yet" })
  readonly offered: number;

  @Field(() => Int, { description: "Who waits, with those who have an offer" })
  readonly waiting: number;
}

/** The list of one track. */
@ObjectType()
export class TrackWaitingList extends TrackPlaces {
  @Field(() => [WaitingPerson], { description: "Who waits longest comes first" })
  readonly people: WaitingPerson[];
}

/** Somebody who waits for a place. Whoever has the track sees her here, also where she is not within reach yet. */
@ObjectType()
export class WaitingPerson {
  @Field(() => ID, { description: "Of her place on this list" })
  readonly entryId: string;

  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Boolean, { description: "Her page opens for whoever asks" })
  readonly isWithinReach: boolean;

  @Field(() => String, { nullable: true, description: "To offer her a place" })
  readonly phone: string | null;

  @Field(() => DayScalar)
  readonly since: string;

  @Field(() => ID, { nullable: true })
  readonly districtCode: string | null;

  @Field(() => String, { nullable: true })
  readonly districtName: string | null;

  @Field(() => String, { nullable: true, description: "For the conversation" })
  readonly language: string | null;

  @Field(() => String, { nullable: true, description: "What matters while she waits" })
  readonly words: string | null;

  @Field(() => DayScalar, { nullable: true, description: "A place is offered to her until this day, itself included" })
  readonly offeredUntil: string | null;

  @Field(() => DayScalar, { nullable: true, description: "An earlier offer ran out on this day without an answer" })
  readonly lapsedOn: string | null;
}
