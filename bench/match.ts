import { setTimeout as sleep } from "node:timers/promises";
import { asAdmin } from "./cluster";
import { memoryOf, startByHand, startProduct, type Name } from "./contestants/contestant";
import { measureGrowth } from "./growth";
import { openLane, type Lane } from "./lane";
import { machineOf } from "./machine";
import { measure, type Pace } from "./measure";
import { printMachine, printStorm } from "./print/print-machine";
import { printWorkload } from "./print/print-workload";
import { prove, type Counts } from "./prove";
import { databases } from "./registers";
import { allLogins } from "./requests";
import { loads, type Results, type WorkloadResult } from "./results";
import { urlsOf, type Scene } from "./scene";
import { measureStorm } from "./storm";
import type { Workload } from "./workloads";

/** How long is loaded without measuring at most: before the first round, and before each. */
const WARM_UP_SECONDS = 1;
const LEAD_SECONDS = 0.3;

/** Has all three give the same answers, and then measures them in turn, workload after workload. */
export async function runMatch(scene: Scene): Promise<Results> {
  const { wanted, say, cluster } = scene;
  say("Comparing the answers of all three…");
  const counts = await prove(urlsOf(scene), scene.supplies);
  const lanes = await openLanes(scene);
  await sleep(2000);
  const rest = memoryOf(lanes.product.contestant.pid).now;
  const machine = machineOf(cluster);
  say(printMachine(machine));

  const pace = paceOf(scene);
  const results: WorkloadResult[] = [];
  for (const workload of wanted.workloads) {
    const result = await measureWorkload(lanes, workload, pace, counts);
    say(printWorkload(result));
    results.push(result);
  }

  // What autovacuum does in its own time, so that it does not do it in ours.
  await cluster.administer(["VACUUM (ANALYZE)"], databases.product);
  const logins = await asAdmin(cluster.addressesOf(databases.product).adminUrl, allLogins);
  const storm = await measureStorm(lanes.product, logins, pace);
  say(printStorm(storm));
  const load = memoryOf(lanes.product.contestant.pid).peak;
  const growth = wanted.growth ? await measureGrowth(lanes.product, scene, pace) : new Map();
  const product = { rest, load, start: lanes.product.contestant.startSeconds };
  return { machine, size: wanted.size, workloads: results, growth, storm, product };
}

async function openLanes(scene: Scene): Promise<Record<Name, Lane>> {
  const { supplies, ending } = scene;
  const urls = urlsOf(scene);
  const product = openLane(await startProduct(urls.product), supplies.product, ending);
  const reference = openLane(await startByHand("reference", urls.reference), supplies.reference, ending);
  const plain = openLane(await startByHand("plain", urls.plain), supplies.plain, ending);
  return { product, reference, plain };
}

function paceOf({ wanted, cluster }: Scene): Pace {
  const { rounds, seconds } = wanted;
  return {
    rounds,
    seconds,
    warmUpSeconds: Math.min(WARM_UP_SECONDS, seconds),
    leadSeconds: Math.min(LEAD_SECONDS, seconds / 3),
    postmaster: cluster.postmaster,
  };
}

async function measureWorkload(
  lanes: Record<Name, Lane>,
  workload: Workload,
  pace: Pace,
  counts: Counts,
): Promise<WorkloadResult> {
  const c1 = await measure(lanes, workload, loads.c1, pace);
  const c32 = await measure(lanes, workload, loads.c32, pace);
  return { workload, counts: counts[workload], reached: { c1, c32 } };
}
