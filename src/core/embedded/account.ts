import type { Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";

/** An unprivileged account of this machine: PostgreSQL refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** In order of preference: whoever may do least. "postgres" could read the data of a server of the machine itself. */
const candidates = ["nobody", "daemon", "postgres"];

/** The account to run PostgreSQL under when we are root: who owns the existing data, otherwise whoever may do least. */
export async function chooseAccount(existing: string): Promise<Account> {
  const accounts = await knownAccounts();
  const owner = await stat(existing).catch(() => undefined);
  const chosen =
    owner && owner.uid !== 0
      ? accounts.find(({ uid }) => uid === owner.uid)
      : candidates.flatMap((name) => accounts.find((account) => account.name === name) ?? [])[0];
  if (chosen) return chosen;
  throw new Error(
    owner
      ? `The data in ${existing} belongs to user number ${owner.uid}, whom this machine does not know.`
      : `PostgreSQL refuses to run as root, and this machine has none of the accounts ${candidates.join(", ")}. Start as an ordinary user.`,
  );
}

/** Whether an account may pass through a folder. */
export function mayPass(folder: Stats, account: Account): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/** From /etc/passwd: initdb asks for the name of its own account, so a bare number will not do. */
async function knownAccounts(): Promise<Account[]> {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n");
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    // macOS writes -2 for nobody, which Node does not take.
    if (!name || !(Number(uid) > 0) || !(Number(gid) >= 0)) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}
