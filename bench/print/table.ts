import type { Figure } from "../figures";

/** Columns under each other: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    widths.map((width, column) => pad(row[column] ?? "", width, column === 0)).join("  ");

  return [head, ...rows].map(line).join("\n");
}

function pad(text: string, width: number, left: boolean): string {
  return left ? text.padEnd(width) : text.padStart(width);
}

/** As many digits as mean something. */
export function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** "171 ±2%" */
export function withNoise({ median, noise }: Figure): string {
  return `${short(median)} ±${(100 * noise).toFixed(0)}%`;
}
