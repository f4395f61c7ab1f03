import type { Measured } from "./load/order";

/** A figure over the rounds: its median, and how far the rounds lie apart. */
export interface Figure {
  readonly median: number;
  /** Half the distance between the quartiles, as a part of the median. */
  readonly noise: number;
}

/** What one contestant reached in one workload with so many clients. */
export interface Reached {
  readonly throughput: Figure;
  readonly p50: Figure;
  readonly p99: Figure;
  readonly serverCpu: Figure;
  readonly databaseCpu: Figure;
  readonly bytes: number;
}

export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((one, other) => one - other);
  const median = quantile(sorted, 0.5);
  const spread = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 2;
  return { median, noise: median === 0 ? 0 : spread / median };
}

/** Sums up the rounds of one contestant. */
export function reachedIn(rounds: readonly Measured[]): Reached {
  const over = (value: (measured: Measured) => number): Figure => figureOf(rounds.map(value));
  return {
    throughput: over(({ requests, seconds }) => requests / seconds),
    p50: over(({ p50 }) => p50),
    p99: over(({ p99 }) => p99),
    serverCpu: over(({ serverCpu }) => serverCpu),
    databaseCpu: over(({ databaseCpu }) => databaseCpu),
    bytes: over(({ bytes }) => bytes).median,
  };
}

/** One figure over another; the noise of both adds up as of two that know nothing of each other. */
export function ratio(one: Figure, other: Figure): Figure {
  return { median: one.median / other.median, noise: Math.hypot(one.noise, other.noise) };
}

function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
