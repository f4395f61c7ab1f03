import type { Duplicate, PersonRow } from "./check.types";
import type { Findings } from "./findings";

/** All rows of one person, and as much of her birth as they tell together. */
export interface Group {
  readonly rows: PersonRow[];
  birthYear: number | null;
  birthMonth: number | null;
}

type Birth = Pick<Group, "birthYear" | "birthMonth">;

/** Puts rows of one person together: rows with one name, unless their births differ. In the order of the sheet. */
export function groupRows(rows: readonly PersonRow[], duplicates: Duplicate[], findings: Findings): Group[] {
  const groups: Group[] = [];
  const named = new Map<string, Group[]>();
  // Rows with a birth first, so that a row without one can join the only person it may be.
  const sorted = [...rows].sort(
    (one, other) => Number(one.birthYear === null) - Number(other.birthYear === null) || one.row - other.row,
  );
  for (const row of sorted) {
    const alike = (named.get(row.folded) ?? []).filter((group) => mayBeOne(group, row));
    const [group] = alike;
    if (alike.length > 1) {
      findings.fault(
        { row: row.row, value: row.name },
        `${row.name} staat vaker in dit blad, met verschillende geboortejaren. Zet hier ook het geboortejaar.`,
      );
    } else if (group) {
      join(group, row, duplicates);
    } else {
      const fresh: Group = { rows: [row], birthYear: row.birthYear, birthMonth: row.birthMonth };
      groups.push(fresh);
      named.set(row.folded, [...(named.get(row.folded) ?? []), fresh]);
    }
  }
  return groups.sort((one, other) => firstRow(one) - firstRow(other));
}

function join(group: Group, row: PersonRow, duplicates: Duplicate[]): void {
  group.rows.push(row);
  group.rows.sort((one, other) => one.row - other.row);
  group.birthYear ??= row.birthYear;
  group.birthMonth ??= row.birthMonth;
  const [first, later] = [Math.min(row.row, firstOther(group, row)), Math.max(row.row, firstOther(group, row))];
  duplicates.push({
    row: later,
    name: row.name,
    sameAsRow: first,
    sentence: `Dezelfde naam als in rij ${first}. We nemen ze samen als één persoon. Zijn het er twee? Zet er dan het geboortejaar bij.`,
  });
}

/** True unless two births contradict each other. */
export function mayBeOne(one: Birth, other: Birth): boolean {
  return agrees(one.birthYear, other.birthYear) && agrees(one.birthMonth, other.birthMonth);
}

function agrees(one: number | null, other: number | null): boolean {
  return one === null || other === null || one === other;
}

/** The row under which a person first stands. */
export function firstRow(group: Group): number {
  return group.rows[0]?.row ?? 0;
}

function firstOther(group: Group, row: PersonRow): number {
  return group.rows.find((other) => other !== row)?.row ?? row.row;
}
