import type { Intent, Sheet, SheetEvent } from "./intent";
import { emptySheet, isSettled, nextIntent, reduceSheet } from "./sheet";
import type { Vault } from "./shelves";
import { oneAtATime } from "./one-at-a-time";

/** What lies on the disk; each time that it is written it gets another version. */
type Kept = { readonly version: string; readonly sheet: Sheet };
const nothingKept: Kept = { version: "", sheet: emptySheet };

/** What was done to a list stays to be undone for so long, in milliseconds. */
const remembered = 18 * 60 * 60 * 1000;

/**
 * One session's sheet: what lies on the disk, and what happened here since. Drawn at once, written behind it; other tabs
 * write to the same disk, so each event is applied to what lies there by then.
 */
export class Drawer {
  sheet: Sheet = emptySheet;
  private kept: Kept = nothingKept;
  private events: SheetEvent[] = [];
  /** What the server last told: it holds for what the disk brings later as well. */
  private told: SheetEvent | undefined;
  private writing: Promise<void> | undefined;
  private isOpen = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly sessionId: string,
    private readonly needs: {
      readonly vault: Promise<Vault>;
      readonly onKept: () => void;
      readonly onFull: () => void;
    },
  ) {
    void this.load().then(() => {
      this.isOpen = true;
      return this.save();
    });
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes the sheet now; resolves once the disk has it, or cannot. As long as there is no key nothing can be kept, and nothing waits for it. */
  dispatch(event: SheetEvent): Promise<void> {
    const sheet = reduceSheet(this.sheet, event);
    if (event.kind === "opened") this.told = event;
    // Looking at a list is nothing to keep.
    if (
      event.kind === "opened" &&
      sheet.intents.length === 0 &&
      this.sheet.intents.length === 0 &&
      this.events.length === 0
    ) {
      this.kept = { ...this.kept, sheet };
      this.put(sheet);
      return Promise.resolve();
    }
    this.events.push(event);
    this.put(sheet);
    return this.isOpen ? this.save() : Promise.resolve();
  }

  /** What another tab, or an earlier life of this one, laid there. */
  async load(): Promise<void> {
    const vault = await this.needs.vault;
    await oneAtATime(this.lockName(vault), async () => {
      try {
        const disk = await this.read(vault);
        this.take(disk);
        if (disk !== nothingKept && isOver(this.sheet)) await this.remove(vault);
      } catch {
        this.needs.onFull();
      }
    });
    // What the disk did not take before, it may take now.
    await this.save();
  }

  /** What happened here and lies on no disk. */
  get unsaved(): readonly SheetEvent[] {
    return this.events;
  }

  /** Nothing before it is known what lies on the disk: an earlier life may have sent something of it. */
  due(now: number): Intent | null {
    return this.isOpen ? nextIntent(this.sheet, now) : null;
  }

  private async save(): Promise<void> {
    while (this.events.length > 0) {
      const isMine = !this.writing;
      this.writing ??= this.write().finally(() => {
        this.writing = undefined;
      });
      const before = this.events.length;
      await this.writing;
      // Full: it stays here, in the open page.
      if (isMine && this.events.length >= before) return;
    }
  }

  private async write(): Promise<void> {
    const vault = await this.needs.vault;
    if (!vault.keeps) return;
    await oneAtATime(this.lockName(vault), async () => {
      try {
        // A disk that cannot be read is no empty disk: nothing is written over what may lie there.
        this.take(await this.read(vault));
        const count = this.events.length;
        const kept = { version: crypto.randomUUID(), sheet: this.sheet };
        if (isOver(kept.sheet)) await this.remove(vault);
        else {
          await vault.write("sheets", this.sessionId, kept, !isSettled(kept.sheet));
          this.kept = kept;
        }
        this.events = this.events.slice(count);
      } catch {
        return this.needs.onFull();
      }
      this.needs.onKept();
    });
  }

  private async remove(vault: Vault): Promise<void> {
    await vault.remove("sheets", this.sessionId);
    this.kept = { ...nothingKept, sheet: this.sheet };
  }

  private async read(vault: Vault): Promise<Kept> {
    return (await vault.read<Kept>("sheets", this.sessionId)) ?? nothingKept;
  }

  /** Lays what happened here upon what the disk holds, if that is not what it was. */
  private take(disk: Kept): void {
    if (disk.version === this.kept.version || (disk === nothingKept && isOver(this.kept.sheet))) return;
    this.kept = disk;
    const isAmong = this.told === undefined || this.events.includes(this.told);
    const events = isAmong || !this.told ? this.events : [this.told, ...this.events];
    this.put(events.reduce(reduceSheet, disk.sheet));
  }

  private put(sheet: Sheet): void {
    if (sheet === this.sheet) return;
    this.sheet = sheet;
    for (const listener of this.listeners) listener();
  }

  private lockName({ accountId }: Vault): string {
    return `meedoen ${accountId} ${this.sessionId}`;
  }
}

function isOver(sheet: Sheet): boolean {
  // What is done and on no list yet is needed too.
  const latest = Math.max(sheet.steps.at(-1)?.at ?? 0, ...sheet.intents.map(({ doneAt = 0 }) => doneAt));
  return isSettled(sheet) && latest < Date.now() - remembered;
}
