import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries";
import { type Home, makeOwnFolder } from "./home";
import { isAlive } from "./processes";
import { run } from "./run";

/**
 * Makes the cluster unless it is there. It is made in a folder of its own that is renamed when all is done, so one that
 * was interrupted is simply begun again; of two that begin together one wins and the other uses what it made.
 */
export async function initialise(home: Home, binaries: Binaries): Promise<void> {
  await removeAbandoned(home);
  if (existsSync(home.server)) return refuseOtherMajor(home, binaries);

  home.say(`Making a database in ${home.folder} (once)…`);
  const fresh = join(home.folder, `new-${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    await makeOwnFolder(fresh, home.account);
    await initdb(fresh, home, binaries);
    await rename(fresh, home.server);
  } catch (thrown) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(home.server)) throw thrown;
  }
}

async function initdb(fresh: string, home: Home, binaries: Binaries): Promise<void> {
  const password = randomBytes(24).toString("base64url");
  // initdb reads it under its own account; the one that we keep is readable for us alone.
  const told = join(fresh, "told");
  await writeFile(told, password, { mode: 0o600 });
  if (home.account) await chown(told, home.account.uid, home.account.gid);

  const { code, output } = await run(
    binaries.initdb,
    [
      `--pgdata=${join(fresh, "data")}`,
      "--username=postgres",
      `--pwfile=${told}`,
      "--auth=scram-sha-256",
      // Sorts and compares alike on every machine, and Ö before P.
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=nl",
      "--no-instructions",
      ...(home.forTests ? ["--no-sync"] : []),
    ],
    home,
  );
  if (code !== 0) {
    throw new Error(
      `PostgreSQL could not make a database in ${home.folder} (initdb ended with ${code}):\n${output.trim()}`,
    );
  }
  await rm(told);
  await writeFile(join(fresh, "password"), password, { mode: 0o600, flush: true });
}

/** What a start that was killed half-way left behind. */
async function removeAbandoned(home: Home): Promise<void> {
  for (const name of await readdir(home.folder)) {
    const pid = /^new-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    // Its initdb may still be writing for a moment; what stays behind goes at the next start.
    await rm(join(home.folder, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

async function refuseOtherMajor(home: Home, binaries: Binaries): Promise<void> {
  const found = await readFile(join(home.data, "PG_VERSION"), "utf8").catch(() => undefined);
  if (found === undefined) {
    throw new Error(`${home.server} holds no PostgreSQL data. Move that folder aside to begin with an empty register.`);
  }
  if (Number(found) === binaries.major) return;
  throw new Error(
    `The data in ${home.folder} is of PostgreSQL ${found.trim()}, and this version of Meedoen brings PostgreSQL ` +
      `${binaries.major}, which cannot read it. Start the version of Meedoen that made it and export from there, or ` +
      "move that folder aside to begin with an empty register.",
  );
}
