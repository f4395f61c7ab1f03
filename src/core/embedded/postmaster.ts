import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { link, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries";
import type { Home } from "./home";
import { isAlive, isServerOf } from "./processes";
import { asAccount, run } from "./run";

/** A server that lives on this home, ready or not. */
export interface Running {
  readonly pid: number;
  readonly port: number;
}

/**
 * What postmaster.pid says, if it is true. PostgreSQL writes that file itself, takes over one of a dead process, and
 * refuses a second server on the same data: it decides who was first, so that we need no lock of our own.
 */
export async function runningServer(home: Home): Promise<Running | undefined> {
  const written = await readPidFile(home);
  if (!written) return undefined;
  if (await isServerOf(home, written.pid)) return { pid: written.pid, port: written.port };
  await removeStale(home, written.pid);
  return undefined;
}

/** Starts a server and waits until it is ready (its number), or has ended, or the time is over (undefined). */
export async function launch(home: Home, binaries: Binaries, port: number): Promise<number | undefined> {
  const log = openSync(home.log, "a", 0o600);
  let ended = false;
  const child = spawn(binaries.postgres, ["-D", home.data, "-p", String(port), ...settings(home)], {
    ...asAccount(home),
    stdio: ["ignore", log, log],
    // In a group of its own: Ctrl-C is for us to hear, and we stop it when we are done.
    detached: true,
  });
  closeSync(log);
  child.once("error", () => (ended = true));
  child.once("exit", () => (ended = true));
  child.unref();
  for (const until = performance.now() + 60_000; !ended && performance.now() < until; await sleep(20)) {
    if (await isReady(home, child)) return child.pid;
  }
  return undefined;
}

/**
 * Stops the server that runs now, in order: open transactions are rolled back, everything is written. It waits for this
 * very process, since the next server may be there a moment later (which is why `pg_ctl stop` would wait for ever).
 */
export async function stopServer(home: Home, binaries: Binaries): Promise<void> {
  const running = await runningServer(home);
  if (!running) return;
  for (const way of [
    { signal: "SIGINT", mode: "fast" },
    { signal: "SIGQUIT", mode: "immediate" },
  ] as const) {
    // Windows has no signals that a program may answer to.
    if (process.platform === "win32") await run(binaries.pgCtl, ["stop", "-D", home.data, "-m", way.mode], home);
    else if (isAlive(running.pid)) process.kill(running.pid, way.signal);
    for (const until = performance.now() + 20_000; performance.now() < until; await sleep(20)) {
      if (!(await isServerOf(home, running.pid))) return;
    }
  }
  throw new Error(`PostgreSQL on ${home.folder} (process ${running.pid}) does not stop.`);
}

/** The end of the server's log, for whoever has to find out what is wrong. */
export async function logTail(home: Home): Promise<string> {
  const text = await readFile(home.log, "utf8").catch(() => "");
  const lines = text.trimEnd().split("\n").slice(-8);
  return `The last lines of ${home.log}:\n  ${lines.join("\n  ")}`;
}

function settings(home: Home): string[] {
  const wanted = {
    // Loopback only, and no socket file, which would need a folder that both accounts may use.
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    cluster_name: home.label,
    max_connections: "100",
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    // The text of a failed statement and its details may hold what people entered; the application logs its own faults.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    ...(home.forTests && { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "256MB" }),
    ...home.settings,
  };
  return Object.entries(wanted).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

interface PidFile extends Running {
  readonly status: string;
}

/** Undefined if it is absent, or not written to its end yet. */
async function readPidFile(home: Home): Promise<PidFile | undefined> {
  const text = await readFile(join(home.data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port, , , , status] = text.split("\n");
  if (!Number(pid) || !Number(port)) return undefined;
  // A server run alone (by initdb, for one) has a negative number.
  return { pid: Math.abs(Number(pid)), port: Number(port), status: status?.trim() ?? "" };
}

async function isReady(home: Home, child: ChildProcess): Promise<boolean> {
  const written = await readPidFile(home);
  return written !== undefined && written.pid === child.pid && written.status === "ready";
}

/**
 * PostgreSQL takes over the file of a dead process by itself, but not one whose number was given to another process. It
 * is moved away before we look again, so that a file that a new server has just written can be put back.
 */
async function removeStale(home: Home, pid: number): Promise<void> {
  const file = join(home.data, "postmaster.pid");
  const aside = join(home.server, `stale-${randomBytes(4).toString("hex")}`);
  try {
    await rename(file, aside);
  } catch {
    return; // somebody else did, or it was taken over
  }
  const moved = Number((await readFile(aside, "utf8")).split("\n", 1)[0]);
  if (Math.abs(moved) !== pid) await link(aside, file).catch(() => undefined);
  await rm(aside);
}
