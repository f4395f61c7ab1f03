import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Measured, Order, Report } from "./order";

/** A load process that waits for orders. */
export interface Generator {
  run(order: Order): Promise<Measured>;
  stop(): void;
}

/** Starts one. It takes one order at a time. */
export function startGenerator(): Generator {
  const child = fork(join(__dirname, "load-process.js"), { serialization: "advanced" });
  return {
    run: async (order) => {
      const heard = once(child, "message");
      const ended = once(child, "exit").then(() => []);
      child.send(order);
      const [report]: Report[] = await Promise.race([heard, ended]);
      if (!report) throw new Error("the load process ended");
      if ("failed" in report) throw new Error(report.failed);
      return report.measured;
    },
    stop: () => child.disconnect(),
  };
}
