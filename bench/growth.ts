import { startProduct } from "./contestants/contestant";
import { ratio, type Figure } from "./figures";
import { openLane, type Lane } from "./lane";
import { measure, type Pace } from "./measure";
import { printGrowth } from "./print/print-growth";
import { databases } from "./registers";
import type { Scene } from "./scene";
import { openSupply } from "./supply";
import type { Workload } from "./workloads";

/** The time of a request with one client on ten times the attendances, over that on the register as it was: the product alone. */
export async function measureGrowth(small: Lane, scene: Scene, pace: Pace): Promise<ReadonlyMap<Workload, Figure>> {
  const { cluster, wanted, today, ending, say } = scene;
  const addresses = cluster.addressesOf(databases.tenfold);
  const supply = await openSupply(addresses, today, ending);
  const large = openLane(await startProduct(addresses.appUrl), supply, ending);
  const factors = new Map<Workload, Figure>();
  for (const workload of wanted.workloads) {
    const reached = await measure({ small, large }, workload, 1, pace);
    factors.set(workload, ratio(reached.large.p50, reached.small.p50));
    say(printGrowth(workload, reached.small, reached.large));
  }
  return factors;
}
