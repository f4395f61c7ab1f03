import { fork } from "node:child_process";
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
  let answer: ((report: Report) => void) | undefined;
  child.on("message", (report: Report) => answer?.(report));
  child.on("exit", () => answer?.({ failed: "the load process ended" }));
  return {
    run: async (order) => {
      const heard = new Promise<Report>((resolve) => (answer = resolve));
      child.send(order);
      const report = await heard;
      if ("failed" in report) throw new Error(report.failed);
      return report.measured;
    },
    stop: () => {
      if (child.connected) child.disconnect();
    },
  };
}
