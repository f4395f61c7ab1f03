import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second. */
const TICK = 10;

interface Process {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/** Milliseconds that a process and its children have spent on the processor: PostgreSQL's backends are children of one. */
export function timeOfFamily(pid: number): number {
  const parent = read(pid);
  let total = parent ? parent.own + parent.ended : 0;
  for (const name of readdirSync("/proc")) {
    const found = /^\d+$/.test(name) ? read(Number(name)) : undefined;
    if (found?.parent === pid) total += found.own;
  }
  return total;
}

function read(pid: number): Process | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    // "pid (name) state parent …"; a name may hold spaces. The numbers of the fields are those of proc(5).
    const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
    const field = (number: number): number => Number(fields[number - 3]);
    return { parent: field(4), own: TICK * (field(14) + field(15)), ended: TICK * (field(16) + field(17)) };
  } catch {
    return undefined; // ended while we looked
  }
}
