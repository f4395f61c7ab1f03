import cluster from "node:cluster";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Serving, Task } from "./serve";

/** Seconds before another process takes the place of one that ended: doubled each time, until one has lived for a while. */
const pauses = { shortest: 0.25, longest: 30, lived: 60 } as const;

/** One process, from its start to its end. */
interface Life {
  readonly pid: number | undefined;
  readonly from: number;
  /** The address where it is open; rejects when it ended before. */
  readonly open: Promise<string>;
  /** How it ended, in words. */
  readonly ended: Promise<string>;
}

/**
 * Serves one address with several processes, and starts another one for each that ends. Node divides the connections
 * among them in turn. The first opens alone, so that a fault that all would meet is told once, and ends the start.
 */
export async function serveTogether(task: Task, count: number, say: (line: string) => void): Promise<Serving> {
  cluster.setupPrimary({ exec: join(__dirname, "worker.js") });
  const start = (): Life => startOne(task, say);
  const first = start();
  const address = await first.open;
  const lives = [first, ...Array.from({ length: count - 1 }, start)];
  await Promise.all(lives.map(({ open }) => open));
  const ending = new AbortController();
  const places = lives.map((life) => keepServing(life, start, { say, signal: ending.signal }));
  return {
    address,
    stop: async () => {
      ending.abort();
      // Not worker.kill(): that closes the door before /ready has said so.
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
      await Promise.all(places);
    },
  };
}

function startOne(task: Task, say: (line: string) => void): Life {
  const worker = cluster.fork();
  const { pid } = worker.process;
  // What goes wrong between us and it ends in its exit.
  worker.on("error", () => undefined);
  worker.send(task, () => undefined);
  const ended = new Promise<string>((end) => {
    worker.once("exit", (code: number, signal: string | null) => end(signal ?? `code ${code}`));
  });
  const failed = ended.then((how) => {
    throw new Error(`A server process ended (${how}) before it was open.`);
  });
  const opened = once(worker, "message").then(([address]: unknown[]) => String(address));
  const open = Promise.race([opened, failed]);
  open.then(
    () => say(`Process ${pid} serves.`),
    () => undefined,
  );
  return { pid, from: performance.now(), open, ended };
}

/** Keeps one place filled, one process after the other, until all are asked to end. */
async function keepServing(
  first: Life,
  start: () => Life,
  { say, signal }: { readonly say: (line: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  let pause: number = pauses.shortest;
  for (let life = first; ; life = start()) {
    const how = await life.ended;
    if (signal.aborted) return;
    if (performance.now() - life.from > pauses.lived * 1000) pause = pauses.shortest;
    say(`Process ${life.pid} ended (${how}). Another takes its place in ${pause} seconds.`);
    await sleep(pause * 1000, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    pause = Math.min(2 * pause, pauses.longest);
  }
}
