import type { Client } from "pg";
import { actAtDesk } from "../access/act-at-desk";
import { standFor } from "../access/create-organisation";
import { dayOf, instantAt } from "../core/days";
import { freezeYearReport } from "../reports/freeze-year-report";
import type { YearCounts } from "../reports/year-counts";
import { planYearReport } from "../reports/year-report.plan";
import { yearCountsQuestion } from "../reports/year-report.question";

/** Freezes the two years before this one, each in the January after it, as the manager would have done. */
export async function freezeYears(
  client: Client,
  given: { readonly organisationId: string; readonly accountId: string; readonly now: Date },
): Promise<void> {
  // What is within reach is settled at this call, and the tracks were not there at the first one.
  await standFor(client, given);
  const thisYear = Number(dayOf(given.now).slice(0, 4));
  for (const year of [thisYear - 2, thisYear - 1]) {
    const january = instantAt(`${year + 1}-01-20`, "11:00");
    const at = january < given.now ? january : given.now;
    await actAtDesk(client, { ...given, at, operation: "FreezeYearReport" }, async (act) => {
      const asked = { year, now: at, today: act.today };
      return freezeYearReport(act, planYearReport(await countYear(client, asked), asked));
    });
  }
}

async function countYear(client: Client, asked: { year: number; now: Date; today: string }): Promise<YearCounts> {
  const { rows } = await client.query<{ answer: string }>(yearCountsQuestion.sql, [
    ...yearCountsQuestion.values(asked, asked),
  ]);
  const [row] = rows;
  if (!row) throw new Error(`the year ${asked.year} could not be counted`);
  return JSON.parse(row.answer) as YearCounts;
}
