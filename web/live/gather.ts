/** The shortest time between two looks, in milliseconds: a whole list that somebody else fills in is a few looks. */
const pause = 500;

/** Looks at once, and once more for all hints that came meanwhile. */
export function gather(look: () => Promise<unknown>, signal: AbortSignal): () => void {
  let isBusy = false;
  let isDue = false;

  async function lookWhileDue(): Promise<void> {
    isBusy = true;
    while (isDue && !signal.aborted) {
      isDue = false;
      await Promise.all([look().catch(() => undefined), new Promise((resume) => setTimeout(resume, pause))]);
    }
    isBusy = false;
  }

  return () => {
    isDue = true;
    if (!isBusy) void lookWhileDue();
  };
}
