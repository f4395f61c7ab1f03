import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DayScalar } from "../core/scalars";
import { ReviewMoment } from "../participants/review-moment.types";

/** How a participant closed a goal; the database's domain goal_ending holds the same words. */
export enum GoalEnding {
  REACHED = "REACHED",
  CHANGED = "CHANGED",
  LET_GO = "LET_GO",
}

registerEnumType(GoalEnding, {
  name: "GoalEnding",
  description: "How a participant closed a goal",
  valuesConfig: {
    REACHED: { description: "She reached what she wanted" },
    CHANGED: { description: "She wants something else now" },
    LET_GO: { description: "She let it go" },
  },
});

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

@ObjectType()
export class PersonGoalReview extends GoalReviewRow {
  @Field(() => ReviewMoment, { nullable: true, description: "Null: looked at in between" })
  readonly moment: ReviewMoment | null;
}

/** A goal as her own page of goals shows it. No score of a person, anywhere: her levels have words. */
@ObjectType({ description: "A goal of one participant with all that is known of it; never a score of a person" })
export class PersonGoal {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly words: string;

  @Field(() => [String], {
    nullable: true,
    description: "What the levels -2, -1, 0, 1, 2 mean for this goal, in that order",
  })
  readonly levels: string[] | null;

  @Field(() => Int, { description: "A whole number, 0..10: how heavy it weighs beside her other goals" })
  readonly weight: number;

  @Field(() => DayScalar)
  readonly setOn: string;

  @Field(() => DayScalar, { nullable: true })
  readonly closedOn: string | null;

  @Field(() => GoalEnding, { nullable: true, description: "Null: open, or closed before this was asked" })
  readonly ending: GoalEnding | null;

  @Field(() => Boolean, { nullable: true, description: "She closed it herself" })
  readonly closedByHerself: boolean | null;

  @Field(() => String, { nullable: true, description: "In her own words" })
  readonly closingWords: string | null;

  @Field(() => [PersonGoalReview], { description: "Oldest first" })
  readonly reviews: PersonGoalReview[];
}

@ObjectType({ description: "The goals of one participant" })
export class PersonGoals {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly callingName: string;

  @Field(() => [PersonGoal], { description: "Open ones first, newest first" })
  readonly goals: PersonGoal[];
}
