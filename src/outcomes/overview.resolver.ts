import { Arg, Authorized, Ctx, Query, Resolver } from "type-graphql";
import { ask, lookUp, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import type { Day } from "../core/days";
import { DayScalar } from "../core/scalars";
import { encountersQuestion } from "./encounters.question";
import { goalResults, type GoalRating } from "./goal-results";
import { goalRatingsQuestion } from "./goal-results.question";
import { movingOnQuestion } from "./moving-on.question";
import { MovingOn } from "./moving-on.types";
import { Overview, TrackEncounters, TrackGoalResults } from "./outcomes.types";
import { overviewQuestion } from "./overview.question";
import { wholeQuarters } from "./whole-quarters";

@Resolver()
export class OverviewResolver {
  @Authorized<Permission>(overviewQuestion.may)
  @Query(() => Overview, {
    description: "What came of the work, per track and quarter; the period consists of whole quarters",
  })
  async overview(
    @Arg("from", () => DayScalar) from: Day,
    @Arg("until", () => DayScalar, { description: "The first day that is not part of the period" }) until: Day,
    @Ctx() ctx: Context,
  ): Promise<Told<Overview>> {
    return ask(ctx, overviewQuestion, wholeQuarters({ from, until }));
  }

  @Authorized<Permission>(encountersQuestion.may)
  @Query(() => [TrackEncounters], {
    description:
      "How many people met through sessions, per track with a session in the period, which consists of whole quarters",
  })
  async encounters(
    @Arg("from", () => DayScalar) from: Day,
    @Arg("until", () => DayScalar, { description: "The first day that is not part of the period" }) until: Day,
    @Ctx() ctx: Context,
  ): Promise<Told<TrackEncounters[]>> {
    return ask(ctx, encountersQuestion, wholeQuarters({ from, until }));
  }

  @Authorized<Permission>(goalRatingsQuestion.may)
  @Query(() => [TrackGoalResults], {
    description: "What came of goals, per track with a goal looked at in the period, which consists of whole quarters",
  })
  async goalResults(
    @Arg("from", () => DayScalar) from: Day,
    @Arg("until", () => DayScalar, { description: "The first day that is not part of the period" }) until: Day,
    @Ctx() ctx: Context,
  ): Promise<TrackGoalResults[]> {
    const period = wholeQuarters({ from, until });
    return goalResults(await lookUp<typeof period, GoalRating[]>(ctx, goalRatingsQuestion, period));
  }

  @Authorized<Permission>(movingOnQuestion.may)
  @Query(() => MovingOn, {
    description: "How people came, and what they went on to; the period consists of whole quarters",
  })
  async movingOn(
    @Arg("from", () => DayScalar) from: Day,
    @Arg("until", () => DayScalar, { description: "The first day that is not part of the period" }) until: Day,
    @Ctx() ctx: Context,
  ): Promise<Told<MovingOn>> {
    return ask(ctx, movingOnQuestion, wholeQuarters({ from, until }));
  }
}
