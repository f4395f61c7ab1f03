import { figureOf, ratio, type Figure } from "./figures";
import type { Lane } from "./lane";
import { startGenerator, type Generator } from "./load/generator";
import type { Asking, Measured, Order } from "./load/order";
import type { Pace } from "./measure";
import type { Login } from "./requests";

const READERS = 32;
const WRITERS = 8;
/** Roll calls a second for which sessions are made at first, and how many more than were written last. */
const FIRST_RATE = 500;
const SPARE = 1.5;

/** How long a caseworker waits for her day while her colleagues write, and while nobody does: the slowest of a hundred. */
export interface Storm {
  readonly quiet: Figure;
  readonly stormy: Figure;
  readonly ratio: Figure;
  /** Roll calls a second meanwhile. */
  readonly written: Figure;
}

/** Readers of one organisation, quiet and with writers in the same one, in turn. */
export async function measureStorm(lane: Lane, logins: readonly Login[], pace: Pace): Promise<Storm> {
  const organisationId = logins[0]?.organisation_id ?? "";
  const cookies = new Set(
    logins.filter((login) => login.organisation_id === organisationId).map(({ cookie }) => cookie),
  );
  const days = lane.supply.reads.W1.filter(({ cookie }) => cookies.has(cookie));
  const reading = orderOf(
    lane,
    pace,
    READERS,
    days.map((request) => lane.contestant.asking("W1", request)),
  );
  const writers = startGenerator();
  const rounds: Round[] = [];
  let rate = FIRST_RATE;
  try {
    await lane.generator.run(reading);
    for (let round = 0; round < pace.rounds; round += 1) {
      const measured = await measureRound(lane, { reading, writers, organisationId, rate, pace });
      rate = measured.written.requests / measured.written.seconds;
      rounds.push(measured);
    }
  } finally {
    writers.stop();
  }
  const over = (value: (round: Round) => number): Figure => figureOf(rounds.map(value));
  const [quiet, stormy] = [over((round) => round.quiet.p99), over((round) => round.stormy.p99)];
  return {
    quiet,
    stormy,
    ratio: ratio(stormy, quiet),
    written: over(({ written }) => written.requests / written.seconds),
  };
}

interface Round {
  readonly quiet: Measured;
  readonly stormy: Measured;
  readonly written: Measured;
}

interface RoundNeeds {
  readonly reading: Order;
  readonly writers: Generator;
  readonly organisationId: string;
  readonly rate: number;
  readonly pace: Pace;
}

/** The writers begin with the readers' lead, and write as long as they are measured. */
async function measureRound(lane: Lane, { reading, writers, organisationId, rate, pace }: RoundNeeds): Promise<Round> {
  const { rollCalls } = lane.supply;
  const quiet = await lane.generator.run(reading);
  const seconds = pace.leadSeconds + pace.seconds;
  const needed = await rollCalls.make(Math.ceil(rate * seconds * SPARE), organisationId);
  const requests = needed.map((request) => lane.contestant.asking("W2", request));
  const writing = { ...orderOf(lane, pace, WRITERS, requests), leadSeconds: 0, seconds, records: true, once: true };
  const [stormy, written] = await Promise.all([lane.generator.run(reading), writers.run(writing)]);
  await rollCalls.clear();
  return { quiet, stormy, written };
}

function orderOf({ contestant }: Lane, pace: Pace, clients: number, requests: readonly Asking[]): Order {
  return {
    port: contestant.port,
    clients,
    leadSeconds: pace.leadSeconds,
    seconds: pace.seconds,
    requests,
    records: false,
    once: false,
    server: contestant.pid,
    postmaster: pace.postmaster,
  };
}
