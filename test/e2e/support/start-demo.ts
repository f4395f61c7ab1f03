import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Starts the demo as `npm start` does, on a register of its own. E2E_ADDRESS names one that runs already. */
export default async function startDemo(): Promise<void> {
  if (process.env["E2E_ADDRESS"]) return;
  const folder = mkdtempSync(join(tmpdir(), "meedoen-e2e-"));
  // The embedded PostgreSQL runs under an account of its own, which has to pass through.
  chmodSync(folder, 0o711);
  const server = spawn(process.execPath, [join(__dirname, "../../../bin/start.mjs")], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", MEEDOEN_DATA: join(folder, "data"), LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.env["E2E_ADDRESS"] = await new Promise<string>((resolve, reject) => {
    let said = "";
    const hear = (part: Buffer): void => {
      said += part.toString();
      const address = /open at (http:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", (code) => reject(new Error(`the demo ended with ${code}: ${said}`)));
  });
  process.env["E2E_SERVER"] = String(server.pid);
  process.env["E2E_FOLDER"] = folder;
}
