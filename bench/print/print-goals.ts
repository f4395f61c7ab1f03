import { ratio, type Figure } from "../figures";
import { goals, growthGoals, memoryGoals, p99Goal, startGoal, stormGoal } from "../goals";
import type { Load, Results, WorkloadResult } from "../results";
import { short, table, withNoise } from "./table";

const MISSED = "✗";

/** Every goal beside what was reached; what was missed has a mark. */
export function printGoals(results: Results): string {
  const head = ["Goals", "reference, 1", "reference, 32", "plain, 1", "plain, 32", "p99, 32"];
  const { growth, storm, product } = results;
  const others = [
    ...[...growth].map(([workload, factor]) => [
      `${workload}: time with ten times the attendances`,
      atMost(factor, growthGoals[workload]),
    ]),
    ["W1's p99 in a storm of roll calls, over its quiet one", atMost(storm.ratio, stormGoal)],
    ["MB of memory at rest", atMost(exact(product.rest), memoryGoals.rest)],
    ["MB of memory under this load, at the highest", atMost(exact(product.load), memoryGoals.load)],
    ["seconds from the start to the first answer", atMost(exact(product.start), startGoal)],
  ];
  return [
    "",
    table(head, results.workloads.map(ofWorkload)),
    `The product's throughput over that of the others, with 1 and 32 clients; its p99 over the reference's. ${MISSED} is missed.`,
    "",
    table(["", ""], others),
  ].join("\n");
}

function ofWorkload({ workload, reached }: WorkloadResult): string[] {
  const throughput = (load: Load, other: "reference" | "plain"): string =>
    atLeast(ratio(reached[load].product.throughput, reached[load][other].throughput), goals[workload][other][load]);
  return [
    workload,
    throughput("c1", "reference"),
    throughput("c32", "reference"),
    throughput("c1", "plain"),
    throughput("c32", "plain"),
    atMost(ratio(reached.c32.product.p99, reached.c32.reference.p99), p99Goal),
  ];
}

function atLeast(figure: Figure, goal: number): string {
  return cell(figure, `≥ ${goal}`, figure.median >= goal);
}

function atMost(figure: Figure, goal: number): string {
  return cell(figure, `≤ ${goal}`, figure.median <= goal);
}

function cell(figure: Figure, goal: string, isReached: boolean): string {
  const reached = figure.noise > 0 ? withNoise(figure) : short(figure.median);
  return `${reached} (${goal}) ${isReached ? " " : MISSED}`;
}

function exact(median: number): Figure {
  return { median, noise: 0 };
}
