import type { Workload } from "./workloads";

/** What the product wants to reach: its throughput over the other's, with 1 and with 32 clients. */
export const goals: Readonly<Record<Workload, { readonly reference: Goal; readonly plain: Goal }>> = {
  W1: { reference: { c1: 0.8, c32: 0.8 }, plain: { c1: 3.5, c32: 3.5 } },
  W2: { reference: { c1: 0.75, c32: 0.75 }, plain: { c1: 0.9, c32: 0.75 } },
  W3: { reference: { c1: 0.75, c32: 0.75 }, plain: { c1: 50, c32: 50 } },
  W4: { reference: { c1: 0.9, c32: 0.9 }, plain: { c1: 5, c32: 5 } },
  W5: { reference: { c1: 0.75, c32: 0.65 }, plain: { c1: 1.2, c32: 1.2 } },
  W6: { reference: { c1: 0.75, c32: 0.85 }, plain: { c1: 1.5, c32: 1.6 } },
};

interface Goal {
  readonly c1: number;
  readonly c32: number;
}

/** The slowest of a hundred, with 32 clients, over the reference's. */
export const p99Goal = 1.5;

/** Time a request with ten times the attendances, over the time without. */
export const growthGoals: Readonly<Record<Workload, number>> = { W1: 1.3, W2: 1.3, W3: 1.3, W4: 3, W5: 1.3, W6: 1.3 };

export const stormGoal = 2;

/** In MB, and in seconds from the start of the process to its first answer. */
export const memoryGoals = { rest: 200, load: 350 };
export const startGoal = 3;
