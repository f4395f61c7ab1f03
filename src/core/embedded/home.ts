import { createHash } from "node:crypto";
import { chmod, chown, mkdir, realpath, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Account, chooseAccount, mayPass } from "./account";

/** Where one embedded PostgreSQL lives, and as whom it runs. All paths are real paths, without links. */
export interface Home {
  readonly folder: string;
  /** Holds the cluster and its password; it comes into being by one rename, so it is whole or not there. */
  readonly server: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly log: string;
  /** The port of the last start, which is taken again if it is free. */
  readonly portFile: string;
  /** Where the programs are copied to if they cannot run where npm laid them. */
  readonly binaries: string;
  /** Stands in the title of every process of this cluster. */
  readonly label: string;
  /** Undefined: as who runs Node. */
  readonly account: Account | undefined;
  /** Durability off: for data that nobody will miss. */
  readonly forTests: boolean;
  /** Settings of the server that stand in place of our own. */
  readonly settings: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}

/** Makes the folder if it is absent, and refuses in words where PostgreSQL could not reach it. */
export async function openHome(wanted: {
  readonly dataFolder: string;
  readonly binariesFolder?: string;
  readonly forTests?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}): Promise<Home> {
  const asRoot = process.getuid?.() === 0;
  // As root the folder stays root's: PostgreSQL's account may pass through it and own only what lies inside.
  await makeFolder(resolve(wanted.dataFolder), asRoot ? 0o711 : 0o700);
  const folder = await realpath(wanted.dataFolder);
  const server = join(folder, "server");
  const account = asRoot ? await chooseAccount(server) : undefined;
  if (account) await refuseUnreachable(folder, account);
  else await refuseOthers(server);
  return {
    folder,
    server,
    data: join(server, "data"),
    passwordFile: join(server, "password"),
    log: join(folder, "server.log"),
    portFile: join(folder, "port"),
    binaries: wanted.binariesFolder ?? join(folder, "binaries"),
    label: `meedoen-${shortHash(folder)}`,
    account,
    forTests: wanted.forTests ?? false,
    settings: wanted.settings ?? {},
    say: wanted.say,
  };
}

/**
 * Where the data lies when nobody says otherwise: beside the sources, or for root outside them, since PostgreSQL runs
 * under another account then and the repository may be closed to it.
 */
export function defaultDataFolder(repository: string): string {
  if (process.getuid?.() !== 0) return join(repository, ".data", "postgres");
  return join("/var/lib/meedoen", shortHash(resolve(repository)));
}

/** Makes a folder for PostgreSQL's own use, closed to everyone else. */
export async function makeOwnFolder(path: string, account: Account | undefined): Promise<void> {
  await mkdir(path, { mode: 0o700 });
  if (account) await chown(path, account.uid, account.gid);
}

/** Like `mkdir -p`, with exactly this mode on each folder that it makes, whatever the umask. */
async function makeFolder(path: string, mode: number): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path), mode);
  await mkdir(path).catch((thrown: unknown) => {
    if (!existsSync(path)) throw thrown;
  });
  await chmod(path, mode);
}

async function refuseUnreachable(folder: string, account: Account): Promise<void> {
  for (let step = folder; ; step = dirname(step)) {
    if (!mayPass(await stat(step), account)) {
      throw new Error(
        `PostgreSQL refuses to run as root, so it runs as "${account.name}", and that account cannot reach ${folder} ` +
          `because ${step} is closed to it. Set MEEDOEN_DATA to a folder that others may pass through, such as /var/lib/meedoen.`,
      );
    }
    if (step === dirname(step)) return;
  }
}

async function refuseOthers(server: string): Promise<void> {
  const found = await stat(server).catch(() => undefined);
  const own = process.getuid?.();
  if (!found || own === undefined || found.uid === own) return;
  throw new Error(
    `The data in ${server} belongs to another user (number ${found.uid}). ` +
      "Start as that user, or set MEEDOEN_DATA to a folder of your own.",
  );
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
