import { cpus, totalmem } from "node:os";
import type { Cluster } from "./cluster";

/** What is measured on. */
export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly postgres: string;
}

export function machineOf({ version }: Cluster): Machine {
  const found = cpus();
  return {
    cores: found.length,
    model: found[0]?.model ?? "unknown",
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
    postgres: version,
  };
}
