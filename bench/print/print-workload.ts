import type { Name } from "../contestants/contestant";
import { ratio } from "../figures";
import { loads, type Load, type WorkloadResult } from "../results";
import { workloads } from "../workloads";
import { short, table, withNoise } from "./table";

const names: readonly Name[] = ["product", "reference", "plain"];

/** What each contestant reached in one workload, and the product's throughput over that of the others. */
export function printWorkload(result: WorkloadResult): string {
  const { words } = workloads[result.workload];
  const parts = (["c1", "c32"] as const).map(
    (load) => `${clientsOf(load)}\n${figures(result, load)}\n${ratios(result, load)}`,
  );
  return [`\n${result.workload}  ${words}`, ...parts].join("\n");
}

function figures({ reached, counts }: WorkloadResult, load: Load): string {
  const head = [
    "",
    "a second",
    "p50 ms",
    "p99 ms",
    "server CPU ms",
    "database CPU ms",
    "statements",
    "round trips",
    "kB",
  ];
  const rows = names.map((name) => {
    const { throughput, p50, p99, serverCpu, databaseCpu, bytes } = reached[load][name];
    const { statements, roundTrips } = counts[name];
    return [
      `  ${name}`,
      ...[throughput, p50, p99, serverCpu, databaseCpu].map(withNoise),
      ...[statements, roundTrips, bytes / 1000].map(short),
    ];
  });
  return table(head, rows);
}

function ratios({ reached }: WorkloadResult, load: Load): string {
  const { product, reference, plain } = reached[load];
  const [overReference, overPlain, slowest] = [
    ratio(product.throughput, reference.throughput),
    ratio(product.throughput, plain.throughput),
    ratio(product.p99, reference.p99),
  ].map(withNoise);
  return `  The product's throughput: ${overReference} of the reference's, ${overPlain} of the plain one's; its p99: ${slowest} of the reference's.`;
}

function clientsOf(load: Load): string {
  return loads[load] === 1 ? "  one client" : `  ${loads[load]} clients`;
}
