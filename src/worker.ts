import { once } from "node:events";
import { makeLog } from "./core/log";
import { serve, type Task } from "./serve";
import { stopWhenAsked } from "./stop-when-asked";

/** One of several server processes: does the task that its parent sends it, and tells the address where it is open. */
async function main(): Promise<void> {
  const [task]: Task[] = await once(process, "message");
  if (!task) return;
  const log = makeLog(task.config.logLevel).child({ process: process.pid });
  const serving = await serve(task, { log, now: () => new Date() });
  stopWhenAsked(() => serving.stop());
  process.send?.(serving.address);
}

main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exit(1);
});
