import { dayOf, type Day } from "../src/core/days";
import { startCluster, type Cluster } from "./cluster";
import type { Name } from "./contestants/contestant";
import type { Ending } from "./ending";
import { databases, makeRegisters } from "./registers";
import type { Size } from "./size";
import { openSupply, type Supply } from "./supply";
import type { Workload } from "./workloads";

/** What a run is asked to do. */
export interface Wanted {
  readonly size: Size;
  readonly workloads: readonly Workload[];
  readonly rounds: number;
  readonly seconds: number;
  readonly growth: boolean;
  /** More than none: this alone. */
  readonly soakMinutes: number;
  readonly keep: string | undefined;
}

/** What stands ready once the registers are filled. */
export interface Scene {
  readonly wanted: Wanted;
  readonly today: Day;
  readonly cluster: Cluster;
  /** Where each contestant's requests come from. */
  readonly supplies: Readonly<Record<Name, Supply>>;
  readonly ending: Ending;
  readonly say: (line: string) => void;
}

/** Fills the registers. Everything that is started goes with the ending. */
export async function openScene(wanted: Wanted, ending: Ending, say: Scene["say"]): Promise<Scene> {
  const today = dayOf(new Date());
  const cluster = await startCluster(wanted.keep, say);
  ending.later(() => cluster.stop());
  await makeRegisters(cluster, { ...wanted, today, say });
  // The reference reads and writes in the product's register.
  const product = await openSupply(cluster.addressesOf(databases.product), today, ending);
  const plain = await openSupply(cluster.addressesOf(databases.plain), today, ending, product.reads);
  return { wanted, today, cluster, supplies: { product, reference: product, plain }, ending, say };
}

/** Where each contestant's register is, for the application's login. */
export function urlsOf({ cluster }: Scene): Readonly<Record<Name, string>> {
  const product = cluster.addressesOf(databases.product).appUrl;
  return { product, reference: product, plain: cluster.addressesOf(databases.plain).appUrl };
}
