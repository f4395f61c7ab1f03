const candidates = [";", "\t", ","] as const;
const linesToLookAt = 100;

/**
 * The separator that cuts most lines into the same number of pieces. A comma in names or decimals
 * does so less often than the real one; on a tie the Dutch semicolon goes first.
 */
export function guessSeparator(text: string): string {
  const lines = firstLinesWithoutQuoted(text);
  const scored = candidates.map((separator) => ({ separator, ...steadiness(lines, separator) }));
  const best = scored.reduce((left, right) => (isSteadier(right, left) ? right : left));
  return best.separator;
}

interface Steadiness {
  /** How many lines have the commonest number of separators. */
  readonly lines: number;
  readonly perLine: number;
}

function isSteadier(one: Steadiness, other: Steadiness): boolean {
  return one.lines > other.lines || (one.lines === other.lines && one.perLine > other.perLine);
}

function steadiness(lines: readonly string[], separator: string): Steadiness {
  const linesByCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(separator).length - 1;
    if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  }
  const counts = [...linesByCount].map(([perLine, among]) => ({ perLine, lines: among }));
  return counts.reduce((left, right) => (isSteadier(right, left) ? right : left), { lines: 0, perLine: 0 });
}

/** What stands between quotes may hold any separator and any line end, so it does not count. */
function firstLinesWithoutQuoted(text: string): string[] {
  const start = text.slice(0, 100_000).replace(/"[^"]*"/g, "");
  return start
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, linesToLookAt);
}
