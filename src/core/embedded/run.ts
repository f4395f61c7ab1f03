import { type SpawnOptions, spawn } from "node:child_process";
import type { Home } from "./home";

/** What a program left behind. A program that could not be started has code -1 and the reason as its output. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of PostgreSQL as its account, and waits for it. Never throws. */
export async function run(program: string, options: readonly string[], home: Home): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(program, options, { ...asAccount(home), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const gather = (part: Buffer) => (output += part.toString());
    child.stdout.on("data", gather);
    child.stderr.on("data", gather);
    child.once("error", (fault) => done({ code: -1, output: fault.message }));
    child.once("close", (code, signal) => done({ code: code ?? -1, output: signal ? `${output}(${signal})` : output }));
  });
}

/**
 * Who runs it, where and with what. The working folder is ours, since the caller's may be closed to that account; and of
 * the environment only what a program needs, since PG… variables would change what it does and others may be secret.
 */
export function asAccount(home: Home): SpawnOptions {
  const kept = ["PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    cwd: home.folder,
    env: { ...Object.fromEntries(kept), LC_ALL: "C" },
    windowsHide: true,
    ...(home.account && { uid: home.account.uid, gid: home.account.gid }),
  };
}
