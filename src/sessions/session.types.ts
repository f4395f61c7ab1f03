import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar, InstantScalar } from "../core/scalars";
import { CountQuality, Rhythm } from "./kinds";

registerEnumType(CountQuality, { name: "CountQuality", description: "How sure the head count is" });
registerEnumType(Rhythm, { name: "Rhythm", description: "MONTHLY_SAME_WEEKDAY: the second Tuesday, the last Friday" });

/** What every list of sessions shows. */
@ObjectType()
export abstract class SessionFacts {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly trackName: string;

  @Field(() => String, { nullable: true })
  readonly placeName: string | null;

  @Field(() => InstantScalar)
  readonly startsAt: string;

  @Field(() => InstantScalar)
  readonly endsAt: string;

  @Field(() => Int, { description: "People enrolled in the track on that day" })
  readonly expected: number;

  @Field(() => Int, { description: "People with a mark" })
  readonly marked: number;

  @Field(() => Int)
  readonly present: number;

  @Field(() => Int, { nullable: true, description: "People beside the named ones" })
  readonly headCount: number | null;

  @Field(() => CountQuality, { nullable: true })
  readonly headCountQuality: CountQuality | null;

  @Field(() => InstantScalar, { nullable: true, description: "Not held" })
  readonly cancelledAt: string | null;

  @Field(() => String, { nullable: true })
  readonly cancelReason: string | null;

  @Field(() => InstantScalar, { nullable: true, description: "The first record of any kind; null: not logged" })
  readonly loggedAt: string | null;

  @Field(() => InstantScalar, { nullable: true, description: "Closed; with no mark: nobody came" })
  readonly closedAt: string | null;
}

@ObjectType()
export class SessionSummary extends SessionFacts {
  @Field(() => ID, { nullable: true })
  readonly seriesId: string | null;

  @Field(() => ID, { nullable: true })
  readonly placeId: string | null;

  @Field(() => DayScalar)
  readonly on: string;
}

@ObjectType("Series")
export class SeriesRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly trackName: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => Rhythm)
  readonly rhythm: Rhythm;

  @Field(() => DayScalar)
  readonly startsOn: string;

  @Field(() => DayScalar, { description: "The last day on which a session may be" })
  readonly endsOn: string;

  @Field(() => String, { description: "Amsterdam's clock, 14:00" })
  readonly startTime: string;

  @Field(() => String)
  readonly endTime: string;

  @Field(() => ID, { nullable: true })
  readonly placeId: string | null;

  @Field(() => String, { nullable: true })
  readonly placeName: string | null;

  @Field(() => Int, { description: "Sessions from today on that were not cancelled" })
  readonly upcoming: number;
}

@ObjectType()
export class PlannedDate {
  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => InstantScalar)
  readonly startsAt: Date;

  @Field(() => InstantScalar)
  readonly endsAt: Date;

  @Field(() => String, { nullable: true, description: "The holiday or closed day for which no session is planned" })
  readonly skippedBecause: string | null;
}
