import { ratio, type Figure } from "../figures";
import { mapValues } from "../map-values";
import type { Load, Results, WorkloadResult } from "../results";

/**
 * The ratios by workload and load: the product's throughput over the other's, and its p99 over the reference's. Beside
 * them everything else that was measured, under names of its own.
 */
export function asJson({ workloads, growth, storm, product, machine, size }: Results): string {
  const byWorkload = (of: (result: WorkloadResult) => unknown) =>
    Object.fromEntries(workloads.map((result) => [result.workload, of(result)]));
  const grown = (of: (figure: Figure) => number) =>
    Object.fromEntries([...growth].map(([name, figure]) => [name, of(figure)]));
  return JSON.stringify(
    {
      ...byWorkload((result) => ratiosOf(result, medianOf)),
      growth: grown(medianOf),
      storm: medianOf(storm.ratio),
      memory: { rest: rounded(product.rest), load: rounded(product.load) },
      start: rounded(product.start),
      noise: {
        ...byWorkload((result) => ratiosOf(result, noiseOf)),
        growth: grown(noiseOf),
        storm: noiseOf(storm.ratio),
      },
      measured: { ...byWorkload(({ reached, counts }) => ({ ...reached, counts })), storm },
      machine,
      size,
    },
    null,
    2,
  );
}

function ratiosOf(
  { reached }: WorkloadResult,
  part: (figure: Figure) => number,
): Record<Load, Record<"reference" | "plain" | "p99", number>> {
  return mapValues(reached, ({ product, reference, plain }) => ({
    reference: part(ratio(product.throughput, reference.throughput)),
    plain: part(ratio(product.throughput, plain.throughput)),
    p99: part(ratio(product.p99, reference.p99)),
  }));
}

function medianOf({ median }: Figure): number {
  return rounded(median);
}

function noiseOf({ noise }: Figure): number {
  return rounded(noise);
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
