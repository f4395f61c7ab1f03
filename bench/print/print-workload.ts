import type { Name } from "../contestants/contestant";
import { ratio } from "../figures";
import { loads, type Load, type WorkloadResult } from "../results";
import { workloads } from "../workloads";
import { noiseOf, short, table } from "./table";

const names: readonly Name[] = ["product", "reference", "plain"];

/** What each contestant reached in one workload, and the product's throughput over that of the others. */
export function printWorkload(result: WorkloadResult): string {
  const { words } = workloads[result.workload];
  const parts = (["c1", "c32"] as const).map(
    (load) => `${clientsOf(load)}\n${figures(result, load)}\n${ratios(result, load)}`,
  );
  return [`\n${result.workload}  ${words}`, ...parts].join("\n");
}

function figures(result: WorkloadResult, load: Load): string {
  const head = [
    "",
    "a second",
    "noise",
    "p50 ms",
    "noise",
    "p99 ms",
    "noise",
    "server CPU ms",
    "database CPU ms",
    "statements",
    "round trips",
    "kB",
  ];
  const rows = names.map((name) => {
    const { throughput, p50, p99, serverCpu, databaseCpu, bytes } = result.reached[load][name];
    const { statements, roundTrips } = result.counts[name];
    return [
      `  ${name}`,
      ...[throughput, p50, p99].flatMap(({ median, noise }) => [short(median), noiseOf(noise)]),
      short(serverCpu.median),
      short(databaseCpu.median),
      short(statements),
      short(roundTrips),
      short(bytes / 1000),
    ];
  });
  return table(head, rows);
}

function ratios(result: WorkloadResult, load: Load): string {
  const throughput = (name: Name) => result.reached[load][name].throughput;
  const others = (["reference", "plain"] as const).map((other) => {
    const { median, noise } = ratio(throughput("product"), throughput(other));
    return `${short(median)} (${noiseOf(noise)}) of the ${other}`;
  });
  const slowest = ratio(result.reached[load].product.p99, result.reached[load].reference.p99);
  return `  The product reaches ${others.join(", ")}; its p99 is ${short(slowest.median)} (${noiseOf(slowest.noise)}) of the reference's.`;
}

function clientsOf(load: Load): string {
  return loads[load] === 1 ? "  one client" : `  ${loads[load]} clients`;
}
