/** What a line waits for: a hint, its end, or the time to look whether it still may be open. */
type Event = "hint" | "end" | "time";

/** One open line, before anything is said over it. It ends once, and gives back then what it took. */
export class Line {
  /** Why it ended, when that is to be said. */
  why: unknown;
  private isEnded = false;
  private isDue = false;
  private wake: () => void = () => undefined;
  private readonly leaving: (() => void)[] = [];

  readonly hint = (): void => {
    this.isDue = true;
    this.wake();
  };

  readonly end = (why?: unknown): void => {
    if (this.isEnded) return;
    this.isEnded = true;
    this.why = why;
    for (const leave of this.leaving.splice(0)) leave();
    this.wake();
  };

  /** What to give back at its end, which may have come already. */
  leaves(leave: () => void): void {
    if (this.isEnded) leave();
    else this.leaving.push(leave);
  }

  /** Hints that came while nobody waited are one hint. */
  async next(patience: number): Promise<Event> {
    if (!this.isDue && !this.isEnded) {
      await new Promise<void>((wake) => {
        const timer = setTimeout(wake, patience);
        this.wake = () => {
          clearTimeout(timer);
          wake();
        };
      });
    }
    if (this.isEnded) return "end";
    const { isDue } = this;
    this.isDue = false;
    return isDue ? "hint" : "time";
  }
}
