import { gather } from "./gather";
import { openLine } from "./open-line";

/**
 * In milliseconds: how long a hidden page keeps its line, how often one looks without a line and with one, the pauses between
 * tries, and how long a line has lived that was a good one.
 */
const times = {
  hidden: 60_000,
  without: 30_000,
  with: 300_000,
  shortest: 1000,
  longest: 30_000,
  lived: 10_000,
} as const;

/**
 * Looks whenever a list may have changed: when the server says so, when a line opens (what came before it was told to
 * nobody), when somebody comes back to the page or to the network, and from time to time, so that no hint has to arrive. Ends
 * by itself when the server says that this login may not look any more; the last look tells the page why.
 */
export function keepLive(sessionId: string, look: () => Promise<unknown>): () => void {
  const over = new AbortController();
  const { signal } = over;
  const hint = gather(look, signal);
  let line: AbortController | undefined;
  let lookedAt = performance.now();
  let isAsleep = document.hidden;
  let isOpen = false;
  let wake = (): void => undefined;

  function hinted(): void {
    lookedAt = performance.now();
    hint();
  }

  async function keepOpen(): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      if (isAsleep) await woken();
      if (signal.aborted) return;
      line = new AbortController();
      const from = performance.now();
      const opened = (): void => {
        isOpen = true;
        hinted();
      };
      const { isFinal, after = 0 } = await openLine(sessionId, line, { opened, hinted });
      isOpen = false;
      if (isFinal) hinted();
      if (isFinal) return stop();
      if (performance.now() - from > times.lived) tries = 0;
      await woken(Math.max(after, pauseOf(tries)));
    }
  }

  /** Waits until somebody comes back, or for so long. */
  function woken(patience?: number): Promise<void> {
    return new Promise((resume) => {
      const timer = patience === undefined ? undefined : setTimeout(resume, patience);
      wake = () => {
        clearTimeout(timer);
        resume();
      };
    });
  }

  function cameBack(): void {
    isAsleep = false;
    lookedAt = performance.now();
    // Not gathered: a look that is under way may hang on a network that is gone.
    void look();
    wake();
  }

  let falling: ReturnType<typeof setTimeout> | undefined;
  function turned(): void {
    clearTimeout(falling);
    if (!document.hidden) return cameBack();
    falling = setTimeout(() => {
      isAsleep = true;
      line?.abort();
    }, times.hidden);
  }

  const clock = setInterval(() => {
    const rest = performance.now() - lookedAt;
    if (!document.hidden && rest >= (isOpen ? times.with : times.without)) hinted();
  }, times.without / 3);

  function stop(): void {
    over.abort();
    line?.abort();
    wake();
    clearInterval(clock);
    clearTimeout(falling);
    document.removeEventListener("visibilitychange", turned);
    window.removeEventListener("online", cameBack);
  }

  document.addEventListener("visibilitychange", turned);
  window.addEventListener("online", cameBack);
  void keepOpen();
  return stop;
}

/** Ever longer, and never the same for two devices: after a restart they all come back. */
function pauseOf(tries: number): number {
  return Math.min(times.shortest * 2 ** tries, times.longest) * (0.5 + Math.random() / 2);
}
