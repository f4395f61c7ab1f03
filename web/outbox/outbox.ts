import { Drawer } from "./drawer";
import { oneAtATime } from "./one-at-a-time";
import { sendIntent } from "./send-intent";
import type { Intent, SheetEvent } from "./intent";
import { countsOf, type Counts } from "./sheet";
import type { Vault } from "./shelves";

/** Time in which taps gather into one operation, and the longest that nothing wakes the sender, in milliseconds. */
const gathering = 250;
const longestSleep = 30_000;

export type Total = Counts & {
  /** Where this device can keep nothing, or not yet, what waits is lost with the page. */
  readonly keeps: "yes" | "not yet" | "no";
};

/** Told of each intent that the server has taken, and whether a colleague had written otherwise. */
export type Heard = (intent: Intent, isConflict: boolean) => void;

type Called = { readonly accountId: string; readonly sessionId: string };

/**
 * All that one account did on this device and that the server may not hold yet, and the one sender over all tabs that
 * empties it. Woken by each intent, by the clock, by the line that comes back, by the page that is looked at and by other
 * tabs; it needs none of them in particular.
 */
export class Outbox {
  total: Total = { waiting: 0, stranded: 0, conflicts: 0, refused: 0, keeps: "not yet" };
  private readonly drawers = new Map<string, Drawer>();
  private readonly listeners = new Set<() => void>();
  private readonly calls = new BroadcastChannel("meedoen-outbox");
  private readonly emptying = new Set<Drawer>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRunning = false;
  private isClosed = false;
  private rouse: () => void = () => undefined;

  constructor(
    readonly accountId: string,
    private readonly vault: Promise<Vault>,
    private readonly onDone: Heard,
  ) {
    this.calls.onmessage = ({ data }: MessageEvent<Called>) => void this.hear(data);
    for (const [target, name] of wakeUps) target().addEventListener(name, this.hurry);
    void this.load();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  drawer(sessionId: string): Drawer {
    const known = this.drawers.get(sessionId);
    if (known) return known;
    const { vault, accountId } = this;
    const drawer = new Drawer(sessionId, {
      vault,
      onKept: () => {
        this.count("yes");
        this.calls.postMessage({ accountId, sessionId } satisfies Called);
      },
      onFull: () => this.count("no"),
    });
    drawer.listen(() => this.count());
    this.drawers.set(sessionId, drawer);
    void drawer.load().then(() => this.wake());
    return drawer;
  }

  /** All sheets on which something is not settled. */
  open(): readonly Drawer[] {
    return [...this.drawers.values()].filter(({ sheet }) => {
      const { waiting, conflicts, refused } = countsOf(sheet);
      return waiting + conflicts + refused > 0;
    });
  }

  dispatch(sessionId: string, event: SheetEvent): void {
    void this.drawer(sessionId).dispatch(event);
    this.wake();
  }

  /** Goes on with what another one could not keep before its login ended. */
  takeOver(other: Outbox): void {
    for (const { sessionId, unsaved } of other.drawers.values()) {
      for (const event of unsaved) this.dispatch(sessionId, event);
      if (unsaved.length > 0) this.dispatch(sessionId, { kind: "logged in" });
    }
  }

  /** Does not wait for the pause between two tries. */
  readonly hurry = (): void => {
    for (const drawer of this.drawers.values()) {
      if (drawer.unsaved.length > 0) void drawer.load();
      if (drawer.sheet.intents.some(({ state, notBefore }) => state === "waiting" && notBefore > 0))
        void drawer.dispatch({ kind: "hurried" });
    }
    this.wake();
  };

  /** Nothing is sent any more: the login ended, or somebody else's begins. What waits stays where it is. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.calls.close();
    for (const [target, name] of wakeUps) target().removeEventListener(name, this.hurry);
    this.rouse();
  }

  private async load(): Promise<void> {
    const vault = await this.vault;
    this.count(vault.keeps ? "yes" : "no");
    for (const sessionId of await vault.names("sheets").catch(() => [])) this.drawer(sessionId);
    await Promise.all([...this.drawers.values()].map((drawer) => drawer.load()));
    for (const drawer of this.drawers.values()) {
      if (drawer.sheet.intents.some(({ state }) => state === "log in again"))
        void drawer.dispatch({ kind: "logged in" });
    }
    this.wake();
  }

  private async hear({ accountId, sessionId }: Called): Promise<void> {
    if (accountId !== this.accountId) return;
    await this.drawer(sessionId).load();
    this.wake();
  }

  private wake(after = gathering): void {
    clearTimeout(this.timer);
    if (this.isClosed) return;
    this.timer = setTimeout(() => void this.run(), after);
    this.rouse();
  }

  /** Holds the sender's place as long as something can be sent. Each session is emptied by itself: none waits for another. */
  private async run(): Promise<void> {
    if (this.isClosed) return;
    if (this.isRunning) return this.rouse();
    this.isRunning = true;
    await oneAtATime(`meedoen sends for ${this.accountId}`, async () => {
      for (;;) {
        for (const drawer of this.drawers.values()) {
          if (!this.emptying.has(drawer) && drawer.due(Date.now())) void this.empty(drawer);
        }
        if (this.emptying.size === 0 || this.isClosed) return;
        await new Promise<void>((resolve) => {
          this.rouse = resolve;
          // Another list's turn may come while one hangs.
          clearTimeout(this.timer);
          this.timer = setTimeout(resolve, this.untilNext());
        });
      }
    }).catch(() => undefined);
    this.isRunning = false;
    this.wake(this.untilNext());
  }

  private async empty(drawer: Drawer): Promise<void> {
    this.emptying.add(drawer);
    for (let due = drawer.due(Date.now()); due && !this.isClosed; due = drawer.due(Date.now())) {
      const { operationId } = due;
      // What leaves is on the disk as it leaves: after a crash the same is sent again, and done once.
      await drawer.dispatch({ kind: "sent", operationId });
      const intent = drawer.sheet.intents.find((one) => one.operationId === operationId);
      if (!intent) continue;
      const event = await sendIntent(drawer.sessionId, intent, this.accountId);
      await drawer.dispatch(event);
      if (event.kind === "answered") {
        this.onDone(
          intent,
          event.results.some(({ outcome }) => outcome === "CONFLICT"),
        );
      }
    }
    this.emptying.delete(drawer);
    this.rouse();
  }

  private untilNext(): number {
    const moments = [...this.drawers.values()].flatMap(({ sheet }) =>
      sheet.intents.filter(({ state }) => state === "waiting").map(({ notBefore }) => notBefore - Date.now()),
    );
    return Math.max(gathering, Math.min(longestSleep, ...moments));
  }

  private count(keeps = this.total.keeps): void {
    const all = [...this.drawers.values()].map(({ sheet }) => countsOf(sheet));
    const sum = (name: keyof Counts): number => all.reduce((total, counts) => total + counts[name], 0);
    this.total = {
      waiting: sum("waiting"),
      // Before there is a key nothing can be sent, and a key comes over the line.
      stranded: keeps === "not yet" ? sum("waiting") : sum("stranded"),
      conflicts: sum("conflicts"),
      refused: sum("refused"),
      keeps,
    };
    for (const listener of this.listeners) listener();
  }
}

/** What tells that a try may be worth it. Made when asked for, since a test in Node has neither. */
const wakeUps = [
  [() => window, "online"],
  [() => window, "pageshow"],
  [() => document, "visibilitychange"],
] as const satisfies readonly (readonly [() => EventTarget, string])[];
