/** Builds dist/ when the sources changed since the last time. Plain JavaScript, since it runs before anything is built. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(top, "dist", ".built");
const main = join(top, "dist", "src", "main.js");

const tools = {
  tsc: join(top, "node_modules/typescript/bin/tsc"),
  codegen: join(top, "node_modules/@graphql-codegen/cli/cjs/bin.js"),
  vite: join(top, "node_modules/vite/bin/vite.js"),
};

/** What is built, from what, and its result, without which it is built anyhow. */
const parts = {
  server: { sources: ["src", "ormconfig.ts"], result: main, make: makeServer },
  pages: { sources: ["web", "schema.graphql"], result: join(top, "dist/web/index.html"), make: makePages },
  bench: { sources: ["bench", "src", "ormconfig.ts"], result: join(top, "dist/bench/main.js"), make: makeBench },
};
/** On these both depend. */
const ground = ["tsconfig.json", "package-lock.json", "bin/build.mjs"];
/** What the build itself writes among the sources. */
const written = /^web\/(graphql\/generated\/|words\/[^/]+\.(js|map)$|node_modules\/)/;

/**
 * True if dist/ is as the sources are. Says what it does, and what is wrong where it cannot. A command needs the server
 * alone: `build(["server"])`, and only the bench itself needs the bench.
 */
export async function build(wanted = ["server", "pages"]) {
  if (!Object.values(tools).every(existsSync)) return withoutTools();
  const built = readStamp();
  const now = Object.fromEntries(wanted.map((part) => [part, fingerprint(parts[part].sources)]));
  const changed = wanted.filter((part) => built[part] !== now[part] || !existsSync(parts[part].result));
  if (changed.length === 0) return true;

  console.log(`Building the ${changed.join(" and the ")} (only after changes; up to half a minute)…`);
  const from = performance.now();
  mkdirSync(join(top, "dist"), { recursive: true });
  const done = await Promise.all(changed.map((part) => parts[part].make()));
  // What was built stays built, also when the other part failed.
  const fresh = changed.filter((_, place) => done[place]).map((part) => [part, now[part]]);
  writeFileSync(stamp, JSON.stringify({ ...readStamp(), ...Object.fromEntries(fresh) }));
  if (done.includes(false)) return false;
  console.log(`Built in ${Math.round((performance.now() - from) / 1000)} seconds.`);
  return true;
}

/** In an image with runtime packages alone, what was built before is what runs. */
function withoutTools() {
  if (existsSync(main)) return true;
  console.error(
    "Nothing is built yet, and the tools to build with are not installed. Run `npm ci` (without --omit=dev) first.",
  );
  return false;
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stamp, "utf8"));
  } catch {
    return {}; // never built, or not to its end
  }
}

/** A hash of names and contents: after a clone or a checkout, times say nothing. */
function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const path of [...sources, ...ground].flatMap((source) => filesUnder(join(top, source))).sort()) {
    hash
      .update(`${relative(top, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !written.test(relative(top, file).replaceAll("\\", "/")));
}

async function makeServer() {
  // Without its output, the compiler's memory of what it wrote is wrong.
  if (!existsSync(main)) rmSync(join(top, "dist/.tsbuildinfo"), { force: true });
  return run("the server", tools.tsc, ["-p", "."]);
}

async function makePages() {
  return (
    (await run("the documents of the pages", tools.codegen, ["--config", "web/codegen.ts"])) &&
    (await run("the pages", tools.vite, ["build", "web", "--logLevel", "warn"])) &&
    run("GraphiQL", tools.vite, ["build", "web/graphiql", "--logLevel", "warn"])
  );
}

async function makeBench() {
  if (!existsSync(parts.bench.result)) rmSync(join(top, "dist/.bench.tsbuildinfo"), { force: true });
  return run("the bench", tools.tsc, ["-p", "bench"]);
}

/** Runs a tool, and shows what it said only if it failed. */
function run(what, tool, options) {
  return new Promise((done) => {
    // Whatever builds, a test as well: what is built is what people get.
    const env = { ...process.env, NODE_ENV: "production" };
    const child = spawn(process.execPath, [tool, ...options], { cwd: top, env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (part) => (said += part));
    child.stderr.on("data", (part) => (said += part));
    child.once("close", (code) => {
      if (code !== 0) console.error(`Building ${what} failed:\n${said.trim()}`);
      done(code === 0);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await build())) process.exitCode = 1;
