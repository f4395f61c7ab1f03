/**
 * Cuts a row of ordered items into runs that may be shown: as many runs as possible, and of those as even as possible.
 * Items merge with the next ones only. One run, or none that is safe, means that nothing can be told apart: [].
 */
export function mergeNeighbours(sizes: readonly number[], isSafe: (run: readonly number[]) => boolean): number[][] {
  const verdicts = new Map<string, boolean>();
  const isSafeRun = (run: readonly number[]): boolean => {
    const key = `${run[0]}-${run.at(-1)}`;
    const verdict = verdicts.get(key) ?? isSafe(run);
    verdicts.set(key, verdict);
    return verdict;
  };
  const [best = []] = allCuts(sizes.length)
    .filter((runs) => runs.every(isSafeRun))
    .sort((one, other) => other.length - one.length || unevenness(one, sizes) - unevenness(other, sizes));
  return best.length > 1 || sizes.length === 1 ? best : [];
}

/** Every way to cut the items into runs: 128 for eight bands. */
function allCuts(length: number): number[][][] {
  if (length === 0) return [];
  let cuts: number[][][] = [[[0]]];
  for (let item = 1; item < length; item += 1) {
    cuts = cuts.flatMap((runs) => [
      [...runs, [item]],
      [...runs.slice(0, -1), [...(runs.at(-1) ?? []), item]],
    ]);
  }
  return cuts;
}

function unevenness(runs: readonly (readonly number[])[], sizes: readonly number[]): number {
  return runs.reduce((sum, run) => sum + run.reduce((people, item) => people + (sizes[item] ?? 0), 0) ** 2, 0);
}
