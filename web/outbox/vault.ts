import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { importKey, lock, unlock, type Locked } from "./lock";
import type { Shelf, Vault } from "./shelves";

const shelves: readonly Shelf[] = ["sheets", "answers"];

/** Only whether something waits can be seen from outside. */
type Kept = Locked & { readonly waits: boolean };
type Key = { readonly accountId: string; readonly key: CryptoKey; readonly until: number };

interface Schema extends DBSchema {
  device: { key: string; value: string };
  keys: { key: string; value: Key };
  sheets: { key: [string, string]; value: Kept };
  answers: { key: [string, string]; value: Kept };
}

/** A login that is not used ends after a week; the key goes that long after the server last knew her, also where no line says so. */
const lasts = 7 * 24 * 60 * 60 * 1000;

let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** The account whose vault lies open on this device, for opening it without a network. */
export async function openedAccount(): Promise<string | undefined> {
  try {
    const db = await database();
    const keys = await db.getAll("keys");
    for (const { accountId, until } of keys) if (until <= Date.now()) await db.delete("keys", accountId);
    return keys.find(({ until }) => until > Date.now())?.accountId;
  } catch {
    return undefined;
  }
}

/**
 * Opens the vault of who is logged in, with the key that lies here or the one that the server hands out; whoever was here
 * before is locked. Without a key there is nothing to lock with, and nothing is kept.
 */
export async function openVault(accountId: string, askKey: (deviceId: string) => Promise<string>): Promise<Vault> {
  try {
    const db = await database();
    const others = (await db.getAllKeys("keys")).filter((other) => other !== accountId);
    for (const other of others) await db.delete("keys", other);
    const leaving = await db.get("device", leavingOf(accountId));
    const key = (await keptKey(db, accountId)) ?? (await newKey(db, accountId, askKey));
    return vaultOf(accountId, key, leaving);
  } catch {
    return openInMemory(accountId);
  }
}

/** The server knew her at that moment: her key lasts from then. */
export async function keepOpen(accountId: string, at: number): Promise<void> {
  const writing = (await database()).transaction("keys", "readwrite");
  const kept = await writing.store.get(accountId);
  if (kept && kept.until < at + lasts) await writing.store.put({ ...kept, until: at + lasts });
  await writing.done;
}

/** Locks this account out, or everybody where nobody is logged in: what lies here stays, until its owner logs in again. */
export async function lockVault(accountId: string | undefined): Promise<void> {
  await database()
    .then((db) => (accountId === undefined ? db.clear("keys") : db.delete("keys", accountId)))
    .catch(() => undefined);
}

/** Leaves nothing of this account on the device, and lets no tab that had it open write it back. */
export async function emptyVault(accountId: string): Promise<void> {
  const db = await database().catch(() => null);
  if (!db) return;
  const emptying = db.transaction(["keys", "device", ...shelves], "readwrite");
  await Promise.all([
    emptying.objectStore("keys").delete(accountId),
    emptying.objectStore("device").put(crypto.randomUUID(), leavingOf(accountId)),
    ...shelves.map((shelf) => emptying.objectStore(shelf).delete(IDBKeyRange.bound([accountId, ""], [accountId, []]))),
    emptying.done,
  ]);
}

/** True where something of this account lies here. */
export async function holds(accountId: string): Promise<boolean> {
  const db = await database().catch(() => null);
  return db !== null && (await db.count("sheets", IDBKeyRange.bound([accountId, ""], [accountId, []]))) > 0;
}

/** On how many lists of this account something waits, whether they can be opened or not. */
export async function waitingLists(accountId: string): Promise<number> {
  try {
    const range = IDBKeyRange.bound([accountId, ""], [accountId, []]);
    return (await (await database()).getAll("sheets", range)).filter(({ waits }) => waits).length;
  } catch {
    return 0;
  }
}

/** True where something of an account waits to be sent that is not open. */
export async function holdsLocked(): Promise<boolean> {
  try {
    return (await (await database()).getAll("sheets")).some(({ waits }) => waits);
  } catch {
    return false;
  }
}

/**
 * Each time by the connection that is open then: a telephone ends one that it has not used for a while. `leaving` is the last
 * time that she logged out here when it was opened; after another one nothing is written any more.
 */
function vaultOf(accountId: string, key: CryptoKey, leaving: string | undefined): Vault {
  return {
    accountId,
    keeps: true,
    async read<Value>(shelf: Shelf, name: string) {
      const locked = await (await database()).get(shelf, [accountId, name]);
      return locked && ((await unlock(key, locked)) as Value);
    },
    async names(shelf) {
      const keys = await (await database()).getAllKeys(shelf, IDBKeyRange.bound([accountId, ""], [accountId, []]));
      return keys.map(([, name]) => name);
    },
    async write(shelf, name, value, waits = false) {
      const locked = { ...(await lock(key, value)), waits };
      // On the disk before it counts as kept: a phone that falls is a phone that restarts.
      const writing = (await database()).transaction([shelf, "device"], "readwrite", { durability: "strict" });
      if ((await writing.objectStore("device").get(leavingOf(accountId))) !== leaving)
        throw new Error("she logged out");
      await Promise.all([writing.objectStore(shelf).put(locked, [accountId, name]), writing.done]);
    },
    remove: async (shelf, name) => (await database()).delete(shelf, [accountId, name]),
  };
}

/** Where the device keeps nothing, the page does. */
function openInMemory(accountId: string): Vault {
  const kept = new Map<string, unknown>();
  return {
    accountId,
    keeps: false,
    read: async <Value>(shelf: Shelf, name: string) => kept.get(`${shelf} ${name}`) as Value | undefined,
    names: async (shelf) =>
      [...kept.keys()].filter((key) => key.startsWith(`${shelf} `)).map((key) => key.slice(shelf.length + 1)),
    write: async (shelf, name, value) => void kept.set(`${shelf} ${name}`, value),
    remove: async (shelf, name) => void kept.delete(`${shelf} ${name}`),
  };
}

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("meedoen", 1, {
    upgrade: (db) => {
      for (const store of ["device", "sheets", "answers"] as const) db.createObjectStore(store);
      db.createObjectStore("keys", { keyPath: "accountId" });
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  });
  return opening;
}

async function deviceId(db: IDBPDatabase<Schema>): Promise<string> {
  const known = await db.get("device", "id");
  if (known) return known;
  const id = crypto.randomUUID();
  await db.put("device", id, "id");
  return id;
}

/** Under which name it lies that she logged out here, and when last: an id that is another one each time. */
function leavingOf(accountId: string): string {
  return `left ${accountId}`;
}

async function keptKey(db: IDBPDatabase<Schema>, accountId: string): Promise<CryptoKey | undefined> {
  const kept = await db.get("keys", accountId);
  return kept && kept.until > Date.now() ? kept.key : undefined;
}

async function newKey(
  db: IDBPDatabase<Schema>,
  accountId: string,
  askKey: (deviceId: string) => Promise<string>,
): Promise<CryptoKey> {
  const key = await importKey(await askKey(await deviceId(db)));
  // A full disk may not take the key; what lies there can be read all the same.
  await db.put("keys", { accountId, key, until: Date.now() + lasts }).catch(() => undefined);
  return key;
}
