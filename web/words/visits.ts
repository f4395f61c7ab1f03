import { i18n } from "@lingui/core";
import type {
  EvaluationMoment,
  EvaluationVerdict,
  MatchState,
  MatchStepKind,
  VisitOutcome,
  VisitPurpose,
  WeekPart,
} from "../graphql/generated/graphql";
import { regionOf } from "./locale";

/** The words of home visits for what the schema calls by a code. Called while drawing, so that they follow the language. */
export const purposes: readonly VisitPurpose[] = ["COMPANY", "GOING_OUT", "BRIDGE_TO_GROUP"];

export const purposeWord = (purpose: VisitPurpose): string =>
  ({
    COMPANY: i18n.t("gezelschap"),
    GOING_OUT: i18n.t("samen op stap"),
    BRIDGE_TO_GROUP: i18n.t("samen naar een groep"),
  })[purpose];

export const weekParts: readonly WeekPart[] = ["WEEKDAY_MORNING", "WEEKDAY_AFTERNOON", "WEEKDAY_EVENING", "WEEKEND"];

const weekPartWords = (): Readonly<Record<string, string>> => ({
  WEEKDAY_MORNING: i18n.t("doordeweeks ’s ochtends"),
  WEEKDAY_AFTERNOON: i18n.t("doordeweeks ’s middags"),
  WEEKDAY_EVENING: i18n.t("doordeweeks ’s avonds"),
  WEEKEND: i18n.t("in het weekend"),
});

/** A part of the week; a part that is not known yet is shown as it is. */
export const weekPartWord = (part: string): string => weekPartWords()[part] ?? part;

export const stateWord = (state: MatchState): string =>
  ({
    PROPOSED: i18n.t("voorgesteld"),
    INTRODUCED: i18n.t("kennisgemaakt"),
    ACTIVE: i18n.t("loopt"),
    PAUSED: i18n.t("pauzeert"),
    ENDED: i18n.t("beëindigd"),
  })[state];

export const matchSteps: readonly MatchStepKind[] = ["HOME", "OUTING", "MEETING_PLACE_TOGETHER", "ALONE"];

export const stepWord = (step: MatchStepKind): string =>
  ({
    HOME: i18n.t("thuis"),
    OUTING: i18n.t("samen naar buiten"),
    MEETING_PLACE_TOGETHER: i18n.t("samen naar een ontmoetingsplek"),
    ALONE: i18n.t("zelf erheen"),
  })[step];

export const momentWord = (moment: EvaluationMoment): string =>
  ({
    SIX_WEEKS: i18n.t("na zes weken"),
    THREE_MONTHS: i18n.t("na drie maanden"),
    SIX_MONTHS: i18n.t("na een half jaar"),
  })[moment];

export const verdicts: readonly EvaluationVerdict[] = ["GOES_WELL", "NEEDS_SOMETHING", "BETTER_TO_STOP"];

export const verdictWord = (verdict: EvaluationVerdict): string =>
  ({
    GOES_WELL: i18n.t("het gaat goed"),
    NEEDS_SOMETHING: i18n.t("er is iets nodig"),
    BETTER_TO_STOP: i18n.t("beter om te stoppen"),
  })[verdict];

export const outcomes: readonly VisitOutcome[] = ["DONE", "NOT_AT_HOME", "WORRIED"];

export const outcomeWord = (outcome: VisitOutcome): string =>
  ({
    DONE: i18n.t("Ik ben geweest"),
    NOT_AT_HOME: i18n.t("Niet thuis"),
    WORRIED: i18n.t("Ik maak me zorgen"),
  })[outcome];

/** The same of somebody else's visit. */
export const visitWord = (outcome: VisitOutcome): string =>
  ({
    DONE: i18n.t("geweest"),
    NOT_AT_HOME: i18n.t("niet thuis"),
    WORRIED: i18n.t("een zorg gemeld"),
  })[outcome];

/** "dinsdag", of 1 to 7; 5 January 1970 was a Monday. */
export function weekdayName(weekday: number): string {
  const day = new Date(Date.UTC(1970, 0, 4 + weekday));
  return day.toLocaleDateString(regionOf(i18n.locale), { weekday: "long", timeZone: "UTC" });
}

/** "dinsdag om 14:00" */
export function agreedWords(match: {
  readonly agreedWeekday?: number | null;
  readonly agreedTime?: string | null;
}): string | null {
  if (!match.agreedWeekday) return null;
  const day = weekdayName(match.agreedWeekday);
  return match.agreedTime ? i18n.t("{day} om {time}", { day, time: match.agreedTime }) : day;
}
