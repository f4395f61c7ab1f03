import type { Name } from "./contestants/contestant";
import type { Figure, Reached } from "./figures";
import type { Machine } from "./machine";
import type { Count } from "./counting-proxy";
import type { Size } from "./size";
import type { Storm } from "./storm";
import type { Workload } from "./workloads";

/** How many ask at once. */
export const loads = { c1: 1, c32: 32 } as const;

export type Load = keyof typeof loads;

/** What was measured of one workload. */
export interface WorkloadResult {
  readonly workload: Workload;
  readonly counts: Readonly<Record<Name, Count>>;
  readonly reached: Readonly<Record<Load, Readonly<Record<Name, Reached>>>>;
}

/** Everything that a run found out. */
export interface Results {
  readonly machine: Machine;
  readonly size: Size;
  readonly workloads: readonly WorkloadResult[];
  /** Time a request, with one client, over that on a tenth of the attendances. */
  readonly growth: ReadonlyMap<Workload, Figure>;
  readonly storm: Storm;
  readonly product: ProductSize;
}

/** The product's process: MB at rest and at its highest, and seconds until its first answer. */
export interface ProductSize {
  readonly rest: number;
  readonly load: number;
  readonly start: number;
}
