import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { draftYearReport } from "./draft-year-report";
import { freezeYearReport } from "./freeze-year-report";
import { releaseQuestion, releasesQuestion } from "./release.questions";
import { FreezeYearReportInput } from "./report.inputs";
import { FrozenReport, ReportReleaseSummary, YearReport } from "./report.types";
import { yearCountsQuestion } from "./year-report.question";

@Resolver()
export class ReportResolver {
  @Authorized<Permission>(yearCountsQuestion.may)
  @Query(() => YearReport, {
    description: "The report of a year as the municipality would see it when it is frozen now",
  })
  yearReport(@Arg("year", () => Int) year: number, @Ctx() ctx: Context): Promise<YearReport> {
    return draftYearReport(ctx, year);
  }

  @Authorized<Permission>(releasesQuestion.may)
  @Query(() => [ReportReleaseSummary], { description: "Frozen reports, newest first" })
  reportReleases(@Ctx() ctx: Context): Promise<Told<ReportReleaseSummary[]>> {
    return ask(ctx, releasesQuestion, undefined);
  }

  @Authorized<Permission>(releaseQuestion.may)
  @Query(() => FrozenReport)
  reportRelease(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<Told<FrozenReport>> {
    return ask(ctx, releaseQuestion, { id });
  }

  @Authorized<Permission>("report.freeze")
  @Mutation(() => Done, {
    description: "Freezes the report of a year as its next version; the municipality sees it from then on",
  })
  async freezeYearReport(
    @Arg("input", () => FreezeYearReportInput) input: FreezeYearReportInput,
    @Ctx() ctx: Context,
  ): Promise<Done> {
    const report = await draftYearReport(ctx, input.year);
    return inOneAct(ctx, input, (act) => freezeYearReport(act, report));
  }
}
