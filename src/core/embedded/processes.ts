import { execFile } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Home } from "./home";

/** A process of this machine; the command of one that has ended but was not yet waited for is empty. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Whether there is a process with this number, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}

/**
 * Whether this number is the PostgreSQL of this home. After a restart of the machine or of a container the number in a
 * stale postmaster.pid belongs to something else, and an ended process that nobody waits for keeps its number.
 */
export async function isServerOf(home: Home, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  // Windows does not tell; there a number that lives counts, and the connection has the last word.
  if (process.platform === "win32") return true;
  return (await processes(pid)).some((found) => isPostmaster(found, home));
}

/**
 * Ends what a killed postmaster left behind: a backend that is busy notices its death late, and until then its shared
 * memory keeps a new one from starting. Killing them is as safe as the crash that they are part of: the log is replayed.
 */
export async function endOrphans(home: Home): Promise<void> {
  if (process.platform === "win32") return;
  for (let round = 0; round < 100; round++) {
    const orphans = orphansAmong(await processes(), home);
    if (orphans.length === 0) return;
    for (const { pid } of orphans) if (isAlive(pid)) process.kill(pid, "SIGKILL");
    await sleep(30);
  }
}

/** Processes with the title of this cluster whose parent is not a postmaster of it. */
function orphansAmong(all: readonly Process[], home: Home): Process[] {
  const postmasters = new Set(all.filter((found) => isPostmaster(found, home)).map(({ pid }) => pid));
  return all.filter(
    ({ command, parent }) => command.startsWith(`postgres: ${home.label}: `) && !postmasters.has(parent),
  );
}

function isPostmaster({ command }: Process, home: Home): boolean {
  const line = `${command} `;
  if (line.includes(` -D ${home.data} `)) return true;
  // Started by hand, with the folder written in another way. (A title such as "postgres: …" is a child, not a server.)
  return basename(line.split(" ", 1)[0] ?? "") === "postgres" && !line.includes(" -D /");
}

/** All processes of this machine, or the one with this number. */
async function processes(pid?: number): Promise<Process[]> {
  if (process.platform !== "linux") return fromPs(pid);
  const numbers = pid ? [String(pid)] : (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(numbers.map(readProc));
  return found.filter((one) => one !== undefined);
}

async function readProc(number: string): Promise<Process | undefined> {
  try {
    const [status, command] = await Promise.all([
      readFile(`/proc/${number}/stat`, "utf8"),
      readFile(`/proc/${number}/cmdline`, "utf8"),
    ]);
    // "pid (name) state parent …", and a name may hold spaces and brackets.
    const [, parent] = status.slice(status.lastIndexOf(")") + 2).split(" ");
    return { pid: Number(number), parent: Number(parent), command: command.replaceAll("\0", " ").trimEnd() };
  } catch {
    return undefined; // ended while we looked
  }
}

async function fromPs(pid?: number): Promise<Process[]> {
  const which = pid ? ["-p", String(pid)] : ["-ax"];
  const options = [...which, "-o", "pid=,ppid=,command="];
  // Without a match ps ends with 1.
  const { stdout } = await promisify(execFile)("ps", options, { maxBuffer: 16_000_000 }).catch(() => ({ stdout: "" }));
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), command: command ?? "" }] : [];
  });
}
