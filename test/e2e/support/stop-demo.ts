import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Stops the demo that startDemo started, and takes its register away. */
export default async function stopDemo(): Promise<void> {
  const pid = Number(process.env["E2E_SERVER"]);
  const folder = process.env["E2E_FOLDER"];
  if (!pid || !folder) return;
  process.kill(pid, "SIGTERM");
  while (isAlive(pid)) await sleep(100);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
