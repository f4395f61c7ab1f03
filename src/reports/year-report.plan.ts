import { plusDays, yearPeriod, type Day, type Period } from "../core/days";
import { protect } from "./protect/protect";
import { bandSection, districtSection, flowSection, trackSection } from "./report-sections";
import type { YearReport } from "./report.types";
import { splitSections } from "./split-sections";
import { coverageOf, dayInWords, definitionsFor, protectionSentence } from "./words";
import type { YearCounts } from "./year-counts";

/** What is asked, and when. */
export interface YearAsked {
  readonly year: number;
  readonly now: Date;
  readonly today: Day;
}

/** The year as far as it has come: of a running year the days up to and including today. */
export function periodOf({ year, today }: Pick<YearAsked, "year" | "today">): Period {
  const { from, until } = yearPeriod(year);
  const tomorrow = plusDays(today, 1);
  return { from, until: tomorrow < until ? tomorrow : until };
}

/** Makes the report out of what was counted: chooses lines that may be shown, and writes them out. */
export function planYearReport(counts: YearCounts, asked: YearAsked): YearReport {
  const period = periodOf(asked);
  const shown = protect(counts);
  return {
    year: asked.year,
    title: titleOf(asked, period),
    organisation: counts.organisation,
    ...period,
    referenceDate: plusDays(period.until, -1),
    madeAt: asked.now.toISOString(),
    divisionYear: counts.divisionYear,
    sections: [
      trackSection(counts, shown),
      districtSection(counts, shown),
      bandSection(counts, shown),
      ...splitSections(counts, shown),
      flowSection(counts, shown),
    ],
    definitions: definitionsFor(counts.divisionYear),
    coverage: coverageOf(counts.tracks),
    protection: protectionSentence,
  };
}

function titleOf({ year, today }: YearAsked, { until }: Period): string {
  const made = dayInWords(today);
  return until <= today
    ? `Jaarrapportage ${year}, gemaakt op ${made}`
    : `Jaarrapportage ${year}, tussenstand van ${made}`;
}
