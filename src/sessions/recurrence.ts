import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { ZONE, type Day } from "../core/days";
import { badInput } from "../core/errors";
import { Rhythm } from "./kinds";
import { momentOf, type Times } from "./moment";
import { publicHolidays } from "./public-holidays";

/** How often, from when until when (both days included), at which time of Amsterdam's clock. */
export interface Recurrence extends Times {
  readonly rhythm: Rhythm;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** One day of a series; `skippedBecause` names the holiday or closed day for which nothing is planned. */
export interface Occurrence {
  readonly on: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly skippedBecause: string | null;
}

/** How long one series may last, at most 157 sessions; whoever needs more plans the next one later. */
const MOST_YEARS = 3;

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/**
 * The days of a series, oldest first, the skipped ones among them. Two in the afternoon stays two in the afternoon on both
 * sides of the change of the clock. `closedDays` holds the organisation's own days with their names.
 * Errors: BAD_USER_INPUT for a period or times that run backwards, and for more than three years.
 */
export function occurrencesOf(recurrence: Recurrence, closedDays: ReadonlyMap<Day, string>): Occurrence[] {
  refuseTooLong(recurrence);
  const holidays = new Map(yearsOf(recurrence).flatMap((year) => [...publicHolidays(year)]));
  return daysOf(recurrence).map((on) => ({
    on,
    ...momentOf(on, recurrence),
    skippedBecause: closedDays.get(on) ?? holidays.get(on) ?? null,
  }));
}

function refuseTooLong({ startsOn, endsOn }: Recurrence): void {
  if (endsOn < startsOn) throw badInput({ endsOn: "De laatste dag ligt vóór de eerste." });
  const latest = Temporal.PlainDate.from(startsOn).add({ years: MOST_YEARS }).toString();
  if (endsOn > latest)
    throw badInput({ endsOn: `Een reeks duurt hoogstens ${MOST_YEARS} jaar. Plan daarna een nieuwe.` });
}

function daysOf({ rhythm, startsOn, endsOn, startTime }: Recurrence): Day[] {
  const first = Temporal.PlainDate.from(startsOn);
  const inZone = (day: Temporal.PlainDate): Temporal.ZonedDateTime =>
    day.toZonedDateTime({ timeZone: ZONE, plainTime: startTime });
  const rule = new RRuleTemporal({
    dtstart: inZone(first),
    until: inZone(Temporal.PlainDate.from(endsOn)),
    ...ruleOf(rhythm, first),
  });
  return rule.all().map((moment) => moment.toPlainDate().toString());
}

type Rule =
  { readonly freq: "WEEKLY"; readonly interval: number } | { readonly freq: "MONTHLY"; readonly byDay: string[] };

/** The fifth Tuesday exists in few months, so a series that begins on one comes together on the last Tuesday. */
function ruleOf(rhythm: Rhythm, first: Temporal.PlainDate): Rule {
  if (rhythm === Rhythm.WEEKLY) return { freq: "WEEKLY", interval: 1 };
  if (rhythm === Rhythm.FORTNIGHTLY) return { freq: "WEEKLY", interval: 2 };
  const place = Math.ceil(first.day / 7);
  return { freq: "MONTHLY", byDay: [`${place === 5 ? -1 : place}${weekdays[first.dayOfWeek - 1]}`] };
}

function yearsOf({ startsOn, endsOn }: Recurrence): number[] {
  const [first, last] = [startsOn, endsOn].map((day) => Temporal.PlainDate.from(day).year);
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
}
