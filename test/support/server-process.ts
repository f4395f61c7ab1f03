import { transformFileSync } from "@swc/core";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

const repository = join(__dirname, "../..");

/** Where compileServer puts it: packages are found from there, and it is made anew for each run. */
export const serverFolder = join(repository, "node_modules/.cache/meedoen-test", String(process.pid));

/** A server in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly address: string;
  readonly said: string[];
  /** SIGTERM, and waits for its end; answers the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, and waits for its end. */
  kill(): Promise<void>;
}

/** Compiles the sources once per run; types are checked elsewhere. */
export function compileServer(): void {
  rmSync(serverFolder, { recursive: true, force: true });
  const sources = readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  for (const name of ["ormconfig.ts", ...sources.map((source) => join("src", source))]) {
    const { code } = transformFileSync(join(repository, name), {
      module: { type: "commonjs" },
      jsc: {
        target: "es2023",
        parser: { syntax: "typescript", decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
      },
    });
    const target = join(serverFolder, "dist", name.replace(/ts$/, "js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}

/** Takes away what compileServer made. */
export function removeServer(): void {
  rmSync(serverFolder, { recursive: true, force: true });
}

/** Starts a server and waits until it says that it is open. */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(serverFolder, "dist/src/main.js")], {
    env: { ...plainEnv(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said.push(part.toString());
      const found = /open at (http:\S+)/.exec(said.join(""));
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    // Not its exit: what it said may still be under way.
    child.once("close", (code) => reject(new Error(`the server ended with ${code}: ${said.join("")}`)));
  });
  const ended = once(child, "exit");
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return { child, address, said, stop: async () => (await end("SIGTERM"), child.exitCode), kill: () => end("SIGKILL") };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** The environment without what a developer's shell may hold for the server. */
export function plainEnv(): Record<string, string> {
  const { PATH = "", HOME = "", TMPDIR = "" } = process.env;
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }), LOG_LEVEL: process.env["TEST_LOG"] ?? "silent" };
}
