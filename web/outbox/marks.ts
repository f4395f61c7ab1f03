import type { AttendanceStatus, ContributionKind, MarkInput, RollCallOutcome } from "../graphql/generated/graphql";

/**
 * The marks of one roll call: what the server is known to hold, what the caseworker wants, what is under way. Pure, so
 * that the outbox can be laid beneath it (sheet.ts) and every order of events can be tried in a test.
 */
export type Marks = { readonly rows: Readonly<Record<string, Row>> };

export type Cell = {
  readonly status: AttendanceStatus | null;
  readonly contribution: ContributionKind | null;
  readonly contributionWords: string | null;
};

export type Row = {
  /** What the server last said, and the revision it had; 0 where it never held a mark. */
  readonly seen: Cell;
  readonly revision: number;
  /** What the caseworker said and the server does not hold yet. */
  readonly wanted: Cell | null;
  readonly underWay: Cell | null;
  /** What a colleague wrote in between; a person decides. */
  readonly other: ServerMark | null;
  /** What the server told of her while something was wanted: seen once nothing is any more. */
  readonly newest: ServerMark | null;
  readonly isRefused: boolean;
};

export type Wish = { readonly participantId: string; readonly cell: Cell };
type ServerMark = Cell & { readonly revision: number };
/** An answer carries no words of a person, only what they belong to. */
type RecordedMark = Omit<ServerMark, "contributionWords">;
type Result = { readonly participantId: string; readonly outcome: RollCallOutcome; readonly mark: RecordedMark | null };

export type MarksEvent =
  | {
      readonly kind: "loaded";
      readonly roster: readonly { readonly participantId: string; readonly mark: ServerMark | null }[];
    }
  | { readonly kind: "marked"; readonly wishes: readonly Wish[] }
  | { readonly kind: "sent"; readonly marks: readonly MarkInput[] }
  | { readonly kind: "answered"; readonly results: readonly Result[] }
  /** The server will not take what was sent, whoever sends it. */
  | { readonly kind: "refused" }
  /** What was refused is meant all the same. */
  | { readonly kind: "reopened" }
  /** Somebody new stands on the list; the server has her as present. */
  | { readonly kind: "welcomed"; readonly participantId: string }
  | { readonly kind: "decided"; readonly participantId: string; readonly keep: "mine" | "theirs" };

export const nothing: Cell = { status: null, contribution: null, contributionWords: null };
export const noMarks: Marks = { rows: {} };

export function reduceMarks(marks: Marks, event: MarksEvent): Marks {
  switch (event.kind) {
    case "loaded":
      return { rows: withRows(marks.rows, event.roster, loaded) };
    case "marked":
      return { rows: withRows(marks.rows, event.wishes, (row, { cell }) => wanting(row, cell)) };
    case "sent":
      return { rows: withRows(marks.rows, event.marks, (row) => ({ ...row, underWay: row.wanted })) };
    case "answered":
      return { rows: withRows(marks.rows, event.results, answered) };
    case "refused":
      return { rows: mapRows(marks.rows, refused) };
    case "reopened":
      return { rows: mapRows(marks.rows, (row) => (row.isRefused ? { ...row, isRefused: false } : row)) };
    case "welcomed":
      return { rows: withRows(marks.rows, [event], welcomed) };
    case "decided":
      return { rows: withRows(marks.rows, [event], (row) => decided(row, event.keep)) };
  }
}

/** What a row shows: the wish before the fact. */
export function shown(row: Row | undefined): Cell {
  return row?.wanted ?? row?.seen ?? nothing;
}

/** What may be sent now: each wish that is not under way and not waiting for a decision. */
export function unsent(marks: Marks): MarkInput[] {
  return Object.entries(marks.rows).flatMap(([participantId, { wanted, underWay, other, revision, isRefused }]) =>
    wanted && !underWay && !other && !isRefused ? [{ participantId, ...wanted, seenRevision: revision }] : [],
  );
}

/** How many wishes the server does not hold yet, those that wait for a decision apart. */
export function waiting(marks: Marks): number {
  return Object.values(marks.rows).filter(({ wanted, other, isRefused }) => wanted && !other && !isRefused).length;
}

export function refusedRows(marks: Marks): number {
  return Object.values(marks.rows).filter(({ isRefused }) => isRefused).length;
}

export function inConflict(marks: Marks): number {
  return Object.values(marks.rows).filter(({ other }) => other).length;
}

/** What is not sent again as it is, after somebody took note of that. */
export function without(marks: Marks, participantIds: readonly string[]): Marks {
  const named = participantIds.map((participantId) => ({ participantId }));
  return { rows: withRows(marks.rows, named, (row) => ({ ...row, wanted: null, isRefused: false })) };
}

const emptyRow: Row = {
  seen: nothing,
  revision: 0,
  wanted: null,
  underWay: null,
  other: null,
  newest: null,
  isRefused: false,
};

type Named = { readonly participantId: string };

/** Rows that do not change keep their identity, so that only changed rows are drawn again. */
function withRows<Item extends Named>(
  rows: Marks["rows"],
  items: readonly Item[],
  change: (row: Row, item: Item) => Row,
): Marks["rows"] {
  const changed = items.map(
    (item) => [item.participantId, change(rows[item.participantId] ?? emptyRow, item)] as const,
  );
  return { ...rows, ...Object.fromEntries(changed) };
}

function mapRows(rows: Marks["rows"], change: (row: Row) => Row): Marks["rows"] {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, change(row)]));
}

function loaded(row: Row, { mark }: { readonly mark: ServerMark | null }): Row {
  const seen = mark ? cellOf(mark) : nothing;
  const revision = mark?.revision ?? 0;
  // While a wish waits, the revision that the caseworker saw must stand: it is what shows a conflict.
  if (row.wanted) return mark && revision > (row.newest?.revision ?? row.revision) ? { ...row, newest: mark } : row;
  if (revision < row.revision) return row;
  if (revision === row.revision && same(seen, row.seen)) return row;
  return { ...row, seen, revision };
}

function wanting(row: Row, cell: Cell): Row {
  const rest = { ...row, isRefused: false };
  // What a colleague wrote is what she means now: nothing to decide any more.
  if (row.other && same(cell, row.other))
    return upToDate({ ...rest, ...standing(row.other), other: null, wanted: null });
  const isBack = same(cell, row.seen) && !row.underWay && !row.other;
  return upToDate({ ...rest, wanted: isBack ? null : cell });
}

function standing(mark: ServerMark): Pick<Row, "seen" | "revision"> {
  return { seen: cellOf(mark), revision: mark.revision };
}

/** Once nothing is wanted, what the server told meanwhile is what is seen. */
function upToDate(row: Row): Row {
  if (row.wanted || !row.newest) return row;
  const isNewer = row.newest.revision > row.revision;
  return { ...row, ...(isNewer && standing(row.newest)), newest: null };
}

function answered(row: Row, { outcome, mark }: Result): Row {
  const rest = { ...row, underWay: null };
  if (outcome === "NOT_ENROLLED" || !mark) return { ...rest, isRefused: true };
  if (outcome === "CONFLICT") return { ...rest, other: newerOf({ ...mark, contributionWords: null }, row.newest) };
  const seen = row.underWay ?? { ...mark, contributionWords: null };
  const wanted = row.wanted && !same(row.wanted, seen) ? row.wanted : null;
  return upToDate({ ...rest, seen: cellOf(seen), revision: mark.revision, other: null, wanted });
}

function newerOf(mark: ServerMark, other: ServerMark | null): ServerMark {
  return other && other.revision > mark.revision ? other : mark;
}

function refused(row: Row): Row {
  if (!row.underWay) return row;
  const isSuperseded = row.wanted && !same(row.wanted, row.underWay);
  return { ...row, underWay: null, isRefused: !isSuperseded };
}

function welcomed(row: Row): Row {
  const seen: Cell = { ...nothing, status: "PRESENT" };
  if (row.revision > 0) return row;
  return { ...row, seen, revision: 1, wanted: row.wanted && same(row.wanted, seen) ? null : row.wanted };
}

function decided(row: Row, keep: "mine" | "theirs"): Row {
  if (!row.other) return row;
  return upToDate({ ...row, ...standing(row.other), other: null, wanted: keep === "mine" ? row.wanted : null });
}

function cellOf({ status, contribution, contributionWords }: Cell): Cell {
  return { status, contribution, contributionWords };
}

function same(one: Cell, other: Cell): boolean {
  return (
    one.status === other.status &&
    one.contribution === other.contribution &&
    one.contributionWords === other.contributionWords
  );
}
