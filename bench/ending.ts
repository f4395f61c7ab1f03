/** What has to be done at the end, whichever way the end comes: the last thing that was begun first. */
export interface Ending {
  later(work: () => Promise<void> | void): void;
  /** Does it all, once. */
  end(): Promise<void>;
}

export function makeEnding(): Ending {
  const works: (() => Promise<void> | void)[] = [];
  const ending: Ending = {
    later: (work) => void works.push(work),
    end: async () => {
      for (let work = works.pop(); work; work = works.pop()) await work();
    },
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void ending.end().finally(() => process.exit(130)));
  }
  return ending;
}
