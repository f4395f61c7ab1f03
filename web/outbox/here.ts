import { isFault } from "../graphql/fault";
import { DeviceKeyDocument } from "../graphql/generated/graphql";
import { send, tellLoggedOut } from "../graphql/send";
import { whoSpeaks } from "../graphql/speaker";
import { Outbox, type Heard } from "./outbox";
import type { Vault } from "./shelves";
import { emptyVault, holds, keepOpen, lockVault, openVault, openedAccount } from "./vault";

/** Who works here now, and where her work is kept. */
type Here = { readonly outbox: Outbox; readonly vault: Promise<Vault> };

let here: Here | null = null;
/** Whose login ended in this page: what no disk holds is hers as soon as she is back. */
let left: Outbox | null = null;
let needKey: () => void = () => undefined;

/** Between the tabs: whose login ended, and whether she logged out herself. */
const goings = new BroadcastChannel("meedoen-goings");
type Going = { readonly accountId: string; readonly herself: boolean };
goings.onmessage = ({ data: { accountId, herself } }: MessageEvent<Going>) => {
  if (here?.outbox.accountId !== accountId) return;
  close();
  if (herself) left = null;
  tellLoggedOut(accountId);
};

/** Time after the first page in which the key is asked for unless something is to be kept before, in milliseconds. */
const unhurried = 3000;

/** The outbox of who is logged in. Whoever was here before is locked. */
export function outboxOf(accountId: string, onDone: Heard): Outbox {
  if (here?.outbox.accountId === accountId) return here.outbox;
  here?.outbox.close();
  const soon = new Promise<void>((resolve) => {
    needKey = resolve;
    setTimeout(resolve, unhurried);
    // What lies here already may wait to be sent.
    void holds(accountId).then((does) => does && resolve());
  });
  const vault = openVault(accountId, (deviceId) => soon.then(() => askKey(accountId, deviceId)));
  const outbox = new Outbox(accountId, vault, onDone);
  if (left?.accountId === accountId) outbox.takeOver(left);
  left = null;
  here = { outbox, vault };
  return outbox;
}

/** Something is about to be kept: the page need not be quiet first. */
export function hurryKey(): void {
  needKey();
}

/** The login of this account ended, or nobody is logged in: nothing is sent, nothing can be read, nothing is thrown away. */
export async function lockHere(accountId: string | undefined): Promise<void> {
  const gone = here?.outbox.accountId;
  if (gone) goings.postMessage({ accountId: gone, herself: false } satisfies Going);
  close();
  // Who was told by another tab finds the vault locked already.
  if (gone || accountId === undefined) await lockVault(accountId);
}

/** She logs out herself: nothing of hers stays on this device, and no tab goes on. */
export async function leaveHere(): Promise<void> {
  const gone = whoSpeaks();
  close();
  left = null;
  if (!gone) return;
  await emptyVault(gone);
  goings.postMessage({ accountId: gone, herself: true } satisfies Going);
}

function close(): void {
  here?.outbox.close();
  left = here?.outbox ?? left;
  here = null;
}

/**
 * Keeps an answer of the server for when there is no line, with the moment at which it was true: at that moment she was
 * logged in. Where that cannot be, it is not kept.
 */
export async function keepAnswer(name: string, answer: unknown, at = Date.now()): Promise<void> {
  await here?.vault
    .then(async (vault) => {
      await vault.write("answers", name, { at, answer });
      await keepOpen(vault.accountId, at);
    })
    .catch(() => undefined);
}

/** Throws away what is kept under names that begin so and was true before that moment. */
export async function forgetAnswers(beginning: string, before: number): Promise<void> {
  const vault = await here?.vault;
  for (const name of (await vault?.names("answers").catch(() => [])) ?? []) {
    if (!name.startsWith(beginning)) continue;
    const kept = await vault?.read<KeptAnswer<unknown>>("answers", name).catch(() => undefined);
    if (!kept || kept.at < before) await vault?.remove("answers", name).catch(() => undefined);
  }
}

export type KeptAnswer<Answer> = { readonly at: number; readonly answer: Answer };

/** What was last known; before anybody could say who is logged in, of who was logged in here last. */
export async function keptAnswer<Answer>(name: string): Promise<KeptAnswer<Answer> | undefined> {
  const vault = await (here?.vault ?? vaultOfLast());
  return vault?.read<KeptAnswer<Answer>>("answers", name).catch(() => undefined);
}

async function vaultOfLast(): Promise<Vault | undefined> {
  const accountId = await openedAccount();
  return accountId === undefined ? undefined : openVault(accountId, () => Promise.reject(new Error("no line")));
}

/** As long as there is no line there is no key, and what happens stays in the page. */
async function askKey(accountId: string, deviceId: string, tries = 0): Promise<string> {
  try {
    return (await send(DeviceKeyDocument, { deviceId }, { accountId })).deviceKey;
  } catch (fault) {
    if (isFault(fault, "UNAUTHENTICATED")) throw fault;
    await new Promise((resume) => setTimeout(resume, Math.min(1000 * 2 ** tries, 20_000)));
    return askKey(accountId, deviceId, tries + 1);
  }
}
