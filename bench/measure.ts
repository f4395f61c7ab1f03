import { reachedIn, type Reached } from "./figures";
import type { Lane } from "./lane";
import type { Measured } from "./load/order";
import { mapValues } from "./map-values";
import { requestsOf } from "./supply";
import type { Workload } from "./workloads";

/** How long and how often is measured. */
export interface Pace {
  readonly rounds: number;
  readonly seconds: number;
  /** Before the first round, by many clients, so that every connection of the server is warm. */
  readonly warmUpSeconds: number;
  /** Before each round. */
  readonly leadSeconds: number;
  readonly postmaster: number;
}

const WARM_UP_CLIENTS = 16;

/** Roll calls a second for which sessions are made at first, and how many more than the last slice needed. */
const FIRST_RATE = 500;
const SPARE = 1.5;

/**
 * Measures a workload with all lanes in turn, round after round, each round beginning with another one: what else happens
 * on the machine meets all of them.
 */
export async function measure<Key extends string>(
  lanes: Readonly<Record<Key, Lane>>,
  workload: Workload,
  clients: number,
  pace: Pace,
): Promise<Record<Key, Reached>> {
  const runners = mapValues(lanes, (lane) => ({ lane, rounds: new Array<Measured>(), rate: FIRST_RATE }));
  const inTurn = Object.values<(typeof runners)[Key]>(runners);
  for (let round = -1; round < pace.rounds; round += 1) {
    const isWarmUp = round < 0;
    const load = isWarmUp
      ? { clients: WARM_UP_CLIENTS, seconds: pace.warmUpSeconds }
      : { clients, seconds: pace.seconds };
    for (const runner of rotated(inTurn, round + 1)) {
      const measured = await slice(runner.lane, workload, { ...load, rate: runner.rate, pace });
      runner.rate = measured.requests / measured.seconds;
      if (!isWarmUp) runner.rounds.push(measured);
    }
  }
  if (workload === "W2") for (const { lane } of inTurn) await lane.supply.rollCalls.clear();
  return mapValues(runners, ({ rounds }) => reachedIn(rounds));
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const first = by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

interface Slice {
  readonly clients: number;
  readonly seconds: number;
  /** Requests a second that it had last: what it may need now. */
  readonly rate: number;
  readonly pace: Pace;
}

/** Loads one contestant for a moment. */
async function slice(
  { contestant, generator, supply }: Lane,
  workload: Workload,
  { clients, seconds, rate, pace }: Slice,
): Promise<Measured> {
  const needed = Math.ceil(rate * (pace.leadSeconds + seconds) * SPARE) + 2 * clients;
  const requests = await requestsOf(supply, workload, needed);
  return generator.run({
    port: contestant.port,
    clients,
    leadSeconds: pace.leadSeconds,
    seconds,
    requests: requests.map((request) => contestant.asking(workload, request)),
    records: workload === "W2",
    once: workload === "W2",
    server: contestant.pid,
    postmaster: pace.postmaster,
  });
}
