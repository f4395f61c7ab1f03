import type { Machine } from "../machine";
import type { Storm } from "../storm";
import { short, withNoise } from "./table";

export function printMachine({ cores, model, memoryGb, node, postgres }: Machine): string {
  return `${cores} cores (${model}), ${memoryGb} GB of memory, Node ${node}, PostgreSQL ${postgres}`;
}

export function printStorm({ quiet, stormy, ratio, written }: Storm): string {
  return (
    `\nStorm: while 8 colleagues write ${short(written.median)} roll calls a second, W1's p99 is ${withNoise(stormy)} ms, ` +
    `${withNoise(ratio)} of the quiet ${withNoise(quiet)} ms.`
  );
}
