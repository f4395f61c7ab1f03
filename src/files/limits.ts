export interface Limits {
  /** Bytes as the file lies on disk. */
  readonly fileBytes: number;
  /** Bytes of all parts together, counted while they are inflated. */
  readonly inflatedBytes: number;
  /** Inflated bytes per packed byte in one part, once it is over `ratioFromBytes`. */
  readonly inflationRatio: number;
  readonly ratioFromBytes: number;
  readonly entries: number;
  /** Opening and closing XML tags together: each costs memory long after its few bytes. */
  readonly tags: number;
  readonly rows: number;
  readonly columns: number;
  /** Rows times columns: two far corners alone would ask for millions of empty cells. */
  readonly cells: number;
  readonly merges: number;
}

/** What one file may cost us. A register of two thousand people and a thousand dates stays below it. */
export const limits: Limits = {
  fileBytes: 10 * 1024 * 1024,
  inflatedBytes: 100 * 1024 * 1024,
  inflationRatio: 500,
  ratioFromBytes: 1024 * 1024,
  entries: 1_000,
  tags: 8_000_000,
  rows: 200_000,
  columns: 2_000,
  cells: 2_000_000,
  merges: 100_000,
};
