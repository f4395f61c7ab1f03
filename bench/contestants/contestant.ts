import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Asking } from "../load/order";
import type { Request } from "../requests";
import type { Workload } from "../workloads";
import { documentAsking } from "./documents";

/** Who is measured. */
export type Name = "product" | "reference" | "plain";

/** A server that runs, each in a process of its own. */
export interface Contestant {
  readonly name: Name;
  readonly pid: number;
  readonly port: number;
  /** From the start of the process to the first answer. */
  readonly startSeconds: number;
  /** A request as this server takes it. */
  asking(workload: Workload, request: Request): Asking;
  stop(): Promise<void>;
}

/** Starts the real server, as `npm start` runs it in production. */
export async function startProduct(databaseUrl: string): Promise<Contestant> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, [join(__dirname, "../../src/main.js")], {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: "https://meedoen.example",
      LOG_LEVEL: "info",
      STOP_DELAY_SECONDS: "0",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await ready(child, port);
  const startSeconds = (performance.now() - from) / 1000;
  return { name: "product", port, startSeconds, asking: documentAsking, ...lifeOf(child) };
}

/** Starts one of the two that were written by hand. */
export async function startByHand(name: "reference" | "plain", databaseUrl: string): Promise<Contestant> {
  const port = await freePort();
  const from = performance.now();
  const script = name === "reference" ? "reference.js" : "plain/serve-plain.js";
  const child = fork(join(__dirname, script), {
    env: { PATH: process.env["PATH"], NODE_ENV: "production", PORT: String(port), DATABASE_URL: databaseUrl },
  });
  await Promise.race([once(child, "message"), failed(child)]);
  const startSeconds = (performance.now() - from) / 1000;
  const asking: Contestant["asking"] = (workload, { cookie, variables }) => ({
    path: `/${workload}`,
    cookie,
    body: JSON.stringify(variables),
  });
  return { name, port, startSeconds, asking, ...lifeOf(child) };
}

/** Resident memory now and at its highest, in MB. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const field = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: field("VmRSS"), peak: field("VmHWM") };
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  const ended = failed(child);
  for (;;) {
    const answers = fetch(`http://127.0.0.1:${port}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (await Promise.race([answers, ended])) return;
    await sleep(10);
  }
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`a contestant ended with ${code}`);
}

function lifeOf(child: ChildProcess): Pick<Contestant, "pid" | "stop"> {
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      process.off("exit", kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
