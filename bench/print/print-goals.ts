import { ratio, type Figure } from "../figures";
import { goals, growthGoals, memoryGoals, p99Goal, startGoal, stormGoal } from "../goals";
import { loads, type Load, type Results, type WorkloadResult } from "../results";
import { noiseOf, short, table } from "./table";

/** Every goal beside what was reached; what was missed has a mark. */
export function printGoals(results: Results): string {
  const rows = [
    ...results.workloads.flatMap(ofWorkload),
    ...[...results.growth].map(([workload, factor]) =>
      atMost(`${workload} with ten times the attendances`, factor, growthGoals[workload]),
    ),
    atMost("W1's p99 in a storm of roll calls, over its quiet one", results.storm.ratio, stormGoal),
    atMost("memory at rest, MB", exact(results.product.rest), memoryGoals.rest),
    atMost("memory under this load, MB", exact(results.product.load), memoryGoals.load),
    atMost("seconds from start to first answer", exact(results.product.start), startGoal),
  ];
  return `\nGoals\n${table(["", "reached", "noise", "goal", ""], rows)}`;
}

function ofWorkload({ workload, reached }: WorkloadResult): string[][] {
  const throughput = (load: Load, other: "reference" | "plain"): Figure =>
    ratio(reached[load].product.throughput, reached[load][other].throughput);
  const slowest = ratio(reached.c32.product.p99, reached.c32.reference.p99);
  return [
    ...(["reference", "plain"] as const).flatMap((other) =>
      (["c1", "c32"] as const).map((load) =>
        atLeast(
          `${workload} over the ${other}, ${loads[load]} clients`,
          throughput(load, other),
          goals[workload][other][load],
        ),
      ),
    ),
    atMost(`${workload}'s p99 over the reference's, ${loads.c32} clients`, slowest, p99Goal),
  ];
}

function atLeast(what: string, figure: Figure, goal: number): string[] {
  return line(what, figure, `≥ ${goal}`, figure.median >= goal);
}

function atMost(what: string, figure: Figure, goal: number): string[] {
  return line(what, figure, `≤ ${goal}`, figure.median <= goal);
}

function line(what: string, { median, noise }: Figure, goal: string, isReached: boolean): string[] {
  return [what, short(median), noise > 0 ? noiseOf(noise) : "", goal, isReached ? "" : "MISSED"];
}

function exact(median: number): Figure {
  return { median, noise: 0 };
}
