import { Field, ID, Int, ObjectType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** A goal with how far she came. */
@ObjectType("Goal", { description: "What someone wants to reach, in her own words" })
export class GoalRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly words: string;

  @Field(() => DayScalar)
  readonly setOn: string;

  @Field(() => DayScalar, { nullable: true })
  readonly closedOn: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "What the levels -2, -1, 0, 1, 2 mean for this goal, in that order",
  })
  readonly levels: string[] | null;

  @Field(() => [GoalReviewRow], { description: "Oldest first" })
  readonly reviews: GoalReviewRow[];
}

@ObjectType("GoalReview")
export class GoalReviewRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => Int, { description: "Goal Attainment Scaling: -2 much less than expected, 0 as expected, 2 much more" })
  readonly level: number;

  @Field(() => DayScalar)
  readonly on: string;

  @Field(() => String, { nullable: true })
  readonly words: string | null;
}
