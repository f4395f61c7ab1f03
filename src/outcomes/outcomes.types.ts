import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { DayScalar } from "../core/scalars";

/** What came of the work in one period: of one track, or of all. */
@ObjectType()
export class OverviewFigures {
  @Field(() => Int, { description: "Sessions with a record" })
  readonly held: number;

  @Field(() => Int)
  readonly cancelled: number;

  @Field(() => Int, { description: "Sessions before today, neither cancelled nor logged" })
  readonly notLogged: number;

  @Field(() => Int, { description: "Times that somebody was present, newcomers without registration included" })
  readonly attendances: number;

  @Field(() => Int, {
    description: "Registered people who were present at least once; over several quarters each counts once",
  })
  readonly people: number;

  @Field(() => Int, { description: "Registered people who contributed something at least once" })
  readonly contributors: number;

  @Field(() => Float, { nullable: true, description: "Present divided by all marks, 0..1; null without marks" })
  readonly attendanceRate: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mean of last review in the period minus first review ever, in GAS levels; null without reviews",
  })
  readonly goalChange: number | null;

  @Field(() => Int, { description: "Goals with a review in the period: what the mean is taken over" })
  readonly goalsReviewed: number;
}

@ObjectType()
export class QuarterFigures {
  @Field(() => DayScalar, { description: "The first day of the quarter" })
  readonly quarter: string;

  @Field(() => OverviewFigures)
  readonly figures: OverviewFigures;
}

@ObjectType()
export class TrackOverview {
  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => OverviewFigures)
  readonly total: OverviewFigures;

  @Field(() => [QuarterFigures])
  readonly quarters: QuarterFigures[];
}

@ObjectType()
export class Overview {
  @Field(() => DayScalar)
  readonly from: string;

  @Field(() => DayScalar, { description: "The first day that is not part of the period" })
  readonly until: string;

  @Field(() => OverviewFigures, { description: "The organisation; who came to several tracks counts once" })
  readonly total: OverviewFigures;

  @Field(() => OverviewFigures, {
    nullable: true,
    description: "The same period a year earlier; null when nothing is known of it",
  })
  readonly before: OverviewFigures | null;

  @Field(() => [TrackOverview])
  readonly tracks: TrackOverview[];
}

@ObjectType({ description: "How many people of a track met through its sessions; nobody is named" })
export class TrackEncounters {
  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Int, { nullable: true, description: "People who met somebody at least once; null: fewer than five" })
  readonly metOnce: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "People who met the same person three times or more; null: fewer than five",
  })
  readonly metThrice: number | null;
}

/** For groups alone: Goal Attainment Scaling gives no score of a person. */
@ObjectType({
  description: "What came of the goals of a track's people; everything is null for fewer than ten of them",
})
export class TrackGoalResults {
  @Field(() => ID)
  readonly trackId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Int, { nullable: true, description: "People with a goal that was looked at in the period" })
  readonly people: number | null;

  @Field(() => Int, { nullable: true, description: "Goals that were looked at in the period" })
  readonly goals: number | null;

  @Field(() => Float, { nullable: true, description: "Goals whose last level is as expected or better, 0..1" })
  readonly reachedShare: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "People of whom a goal was looked at before too: what the means are taken over",
  })
  readonly peopleTwice: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mean T at their first look ever (Kiresuk & Sherman 1968; 50 is as expected)",
  })
  readonly tFirst: number | null;

  @Field(() => Float, { nullable: true, description: "Mean T at their last look in the period" })
  readonly tLast: number | null;
}
