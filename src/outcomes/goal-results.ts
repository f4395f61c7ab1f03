import { tScore } from "../goals/t-score";
import type { TrackGoalResults } from "./outcomes.types";

/** One goal of somebody in one of her tracks. */
export interface GoalRating {
  readonly trackId: string;
  readonly name: string;
  /** A number within one answer. */
  readonly person: number;
  readonly weight: number;
  /** The first level ever. */
  readonly first: number;
  readonly last: number;
  /** Looked at more than once, so that there is a change. */
  readonly again: boolean;
}

/** Means and shares over fewer people would be about somebody. */
const fewestPeople = 10;

/** Per track, in the order of the ratings: what came of goals, for groups of at least ten people. */
export function goalResults(ratings: readonly GoalRating[]): TrackGoalResults[] {
  return [...groupedBy(ratings, ({ trackId }) => trackId).values()].map((track) => resultsOf(track));
}

function resultsOf(ratings: readonly GoalRating[]): TrackGoalResults {
  const { trackId, name } = ratings[0] ?? { trackId: "", name: "" };
  const people = [...groupedBy(ratings, ({ person }) => person).values()];
  const pairs = people.flatMap((goals) => changeOf(goals.filter(({ again }) => again)));
  const reached = ratings.filter(({ last }) => last >= 0).length;
  const isTold = people.length >= fewestPeople;
  const isChangeTold = pairs.length >= fewestPeople;
  return {
    trackId,
    name,
    people: isTold ? people.length : null,
    goals: isTold ? ratings.length : null,
    reachedShare: isTold ? reached / ratings.length : null,
    peopleTwice: isChangeTold ? pairs.length : null,
    tFirst: isChangeTold ? mean(pairs.map(({ first }) => first)) : null,
    tLast: isChangeTold ? mean(pairs.map(({ last }) => last)) : null,
  };
}

/** The scores of one person at her first and her last look; none where nothing weighs anything. */
function changeOf(goals: readonly GoalRating[]): { readonly first: number; readonly last: number }[] {
  const first = tScore(goals.map(({ weight, first: level }) => ({ weight, level })));
  const last = tScore(goals.map(({ weight, last: level }) => ({ weight, level })));
  return first === null || last === null ? [] : [{ first, last }];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
