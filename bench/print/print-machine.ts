import type { Machine } from "../machine";
import type { Storm } from "../storm";
import { noiseOf, short } from "./table";

export function printMachine({ cores, model, memoryGb, node, postgres }: Machine): string {
  return `${cores} cores (${model}), ${memoryGb} GB of memory, Node ${node}, PostgreSQL ${postgres}`;
}

export function printStorm({ quiet, stormy, ratio, written }: Storm): string {
  return (
    `\nStorm: while 8 colleagues write ${short(written.median)} roll calls a second, W1's p99 is ${short(stormy.median)} ms, ` +
    `${short(ratio.median)} (${noiseOf(ratio.noise)}) times the quiet ${short(quiet.median)} ms.`
  );
}
