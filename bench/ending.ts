/** What has to be done at the end, whichever way the end comes: the last thing that was begun first. */
export interface Ending {
  later(work: () => Promise<void> | void): void;
  /** Does it all, once; whoever asks again waits for the same end. */
  end(): Promise<void>;
}

/** Also comes when the run is interrupted. */
export function makeEnding(): Ending {
  const works: (() => Promise<void> | void)[] = [];
  let ended: Promise<void> | undefined;
  const endAll = async (): Promise<void> => {
    for (let work = works.pop(); work; work = works.pop()) await work();
  };
  const ending: Ending = { later: (work) => void works.push(work), end: () => (ended ??= endAll()) };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void ending.end().finally(() => process.exit(130)));
  }
  return ending;
}
