import { lookUp } from "../access/ask";
import type { Context } from "../access/context";
import { yearPeriod } from "../core/days";
import { badInput } from "../core/errors";
import type { YearReport } from "./report.types";
import type { YearCounts } from "./year-counts";
import { planYearReport } from "./year-report.plan";
import { yearCountsQuestion } from "./year-report.question";

const firstYear = 2000;

/** The report of a year as it stands now, protected. Errors: BAD_USER_INPUT for a year that has not begun. */
export async function draftYearReport(ctx: Context, year: number): Promise<YearReport> {
  const { now, today } = ctx;
  if (year < firstYear) throw badInput({ year: `Kies een jaar vanaf ${firstYear}.` });
  if (year > 9999 || yearPeriod(year).from > today) throw badInput({ year: "Dit jaar is nog niet begonnen." });
  const counts = await lookUp<{ year: number }, YearCounts>(ctx, yearCountsQuestion, { year });
  return planYearReport(counts, { year, now, today });
}
