import { randomInt } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { Home } from "./home";

/**
 * A free port on 127.0.0.1: the one of last time, so that whoever was connected finds the server again, or else any.
 * Below the range from which a machine takes its outgoing connections (32768 and up on Linux, 49152 on others): there, a
 * client that keeps trying a server that is away may end up connected to itself and hold the port.
 */
export async function choosePort(home: Home, avoidLast: boolean): Promise<number> {
  const last = Number(await readFile(home.portFile, "utf8").catch(() => ""));
  if (!avoidLast && last && (await isFree(last))) return last;
  for (let round = 0; round < 100; round++) {
    const port = randomInt(20_000, 32_768);
    if (await isFree(port)) return port;
  }
  throw new Error("No free port for PostgreSQL was found on 127.0.0.1 between 20000 and 32767.");
}

/** Remembers the port for the next start. */
export async function keepPort(home: Home, port: number): Promise<void> {
  await writeFile(home.portFile, String(port), { mode: 0o600 });
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => answer(true)));
  });
}
