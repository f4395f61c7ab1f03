import type { Reached } from "../figures";
import type { Workload } from "../workloads";
import { withNoise } from "./table";

/** What a request of one client costs on the register, and on one with ten times the attendances. */
export function printGrowth(workload: Workload, small: Reached, large: Reached): string {
  const costs = ({ p50, databaseCpu }: Reached): string =>
    `${withNoise(p50)} ms (database CPU ${withNoise(databaseCpu)} ms)`;
  return `${workload}: ${costs(small)}; with ten times the attendances ${costs(large)}`;
}
