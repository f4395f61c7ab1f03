import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, lookUp, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { endSeries } from "./end-series";
import { closedDaysOfPlan, planSeries } from "./plan-series";
import { occurrencesOf } from "./recurrence";
import { EndSeriesInput, PlanSeriesInput, SeriesPlan } from "./session.inputs";
import { PlannedDate, SeriesRow } from "./session.types";
import { seriesQuestion } from "./sessions.question";

@Resolver()
export class SeriesResolver {
  @Authorized<Permission>(seriesQuestion.may)
  @Query(() => [SeriesRow], { description: "The series within reach, those that go on first" })
  series(@Ctx() ctx: Context): Promise<Told<SeriesRow[]>> {
    return ask(ctx, seriesQuestion, undefined);
  }

  @Authorized<Permission>(closedDaysOfPlan.may)
  @Query(() => [PlannedDate], { description: "What a plan would give, with the days that it skips" })
  async plannedDates(@Arg("plan", () => SeriesPlan) plan: SeriesPlan, @Ctx() ctx: Context): Promise<PlannedDate[]> {
    const closed = await lookUp<SeriesPlan, Record<string, string>>(ctx, closedDaysOfPlan, plan);
    return occurrencesOf(plan, new Map(Object.entries(closed)));
  }

  @Authorized<Permission>("session.write")
  @Mutation(() => Done, { description: "Plans a series with each of its sessions" })
  planSeries(@Arg("input", () => PlanSeriesInput) input: PlanSeriesInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => planSeries(act, input));
  }

  @Authorized<Permission>("session.write")
  @Mutation(() => Done, { description: "Ends a series earlier; later sessions that hold nothing are removed" })
  endSeries(@Arg("input", () => EndSeriesInput) input: EndSeriesInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => endSeries(act, input));
  }
}
