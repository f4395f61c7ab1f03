import type { Duplicate, Mapping, PersonRow } from "./check.types";
import type { Findings } from "./findings";
import type { Known, KnownPerson } from "./known.types";
import { isNearly } from "./names";

/** One person of the sheet: all her rows, and who she is in the register. */
export interface SheetPerson {
  /** Her id, or a text of our own for who is new. */
  readonly ref: string;
  readonly existing: KnownPerson | null;
  readonly rows: readonly PersonRow[];
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
}

interface Group {
  readonly rows: PersonRow[];
  birthYear: number | null;
  birthMonth: number | null;
}

type Birth = Pick<Group, "birthYear" | "birthMonth">;

/**
 * Who is who. Rows with one name are one person unless their births differ. Somebody in the register is recognised by name
 * and birth where both are known, and otherwise by name within the track: a name alone says too little elsewhere.
 */
export function findPeople(
  rows: readonly PersonRow[],
  known: Known,
  given: { sameAs: Mapping["sameAs"]; findings: Findings },
): { people: SheetPerson[]; duplicates: Duplicate[] } {
  const duplicates: Duplicate[] = [];
  const groups = groupRows(rows, duplicates, given.findings);
  const register = byName(known.people);
  const chosen = new Map(given.sameAs.map(({ row, existingId }) => [row, existingId]));
  const taken = new Map<string, Group>();
  const people = groups.map((group, index): SheetPerson => {
    const { birthYear, birthMonth } = group;
    const existing = find(group, { register, known, chosen, taken, findings: given.findings });
    if (!existing?.id) {
      duplicates.push(...lookalikes(group, { register, known }));
      return { ref: `person ${index}`, existing: null, rows: group.rows, birthYear, birthMonth };
    }
    taken.set(existing.id, group);
    return { ref: existing.id, existing, rows: group.rows, birthYear, birthMonth };
  });
  duplicates.push(...typingSlips(groups, people));
  return { people, duplicates: duplicates.sort((one, other) => one.row - other.row) };
}

function groupRows(rows: readonly PersonRow[], duplicates: Duplicate[], findings: Findings): Group[] {
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

interface Search {
  readonly register: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly known: Known;
  readonly chosen: ReadonlyMap<number, string>;
  readonly taken: ReadonlyMap<string, Group>;
  readonly findings: Findings;
}

function find(group: Group, search: Search): KnownPerson | null {
  const { register, known, chosen, findings } = search;
  const name = group.rows[0]?.folded ?? "";
  const wanted = group.rows.map(({ row }) => chosen.get(row)).find((id) => id !== undefined);
  if (wanted !== undefined) {
    const pointed = known.people.find(({ id }) => id === wanted) ?? null;
    if (!pointed) findings.fault({ row: firstRow(group) }, "de persoon die je hier koos, vinden we niet.");
    return pointed && isFree(pointed, group, search) ? pointed : null;
  }
  const named = (register.get(name) ?? []).filter(({ id }) => id !== null);
  const candidates = recognised(named, group, known.track === null);
  const [only] = candidates;
  if (candidates.length > 1) {
    findings.fault(
      { row: firstRow(group), value: group.rows[0]?.name ?? "" },
      `in het register staan ${candidates.length} mensen met deze naam. Zet het geboortejaar erbij, dan weten we wie je bedoelt.`,
    );
    return null;
  }
  return only && isFree(only, group, search) ? only : null;
}

function recognised(named: readonly KnownPerson[], group: Group, everywhere: boolean): readonly KnownPerson[] {
  const here = named.filter((person) => (everywhere || person.inTrack) && mayBeOne(person, group));
  if (group.birthYear === null) return here;
  const born = named.filter((person) => person.birthYear === group.birthYear && mayBeOne(person, group));
  const bornHere = born.filter(({ inTrack }) => inTrack);
  if (bornHere.length > 0) return bornHere;
  return born.length > 0 ? born : here;
}

function isFree(person: KnownPerson, group: Group, { taken, findings }: Search): boolean {
  const other = person.id === null ? undefined : taken.get(person.id);
  if (!other) return true;
  findings.fault(
    { row: firstRow(group), value: group.rows[0]?.name ?? "" },
    `dit lijkt dezelfde persoon als in rij ${firstRow(other)}, maar het geboortejaar is anders. Welk jaar klopt?`,
  );
  return false;
}

/** Whoever has the same name, or nearly, and was not recognised: a person decides. */
function lookalikes(group: Group, { register, known }: Pick<Search, "register" | "known">): Duplicate[] {
  const [first] = group.rows;
  if (!first) return [];
  const base = { row: first.row, name: first.name };
  const same = register.get(first.folded) ?? [];
  const inReach = same.filter(({ id }) => id !== null);
  const found = inReach.map((person) =>
    shown(
      base,
      person,
      "Iemand met deze naam staat al in het register. Is het dezelfde persoon? Kies dat dan, anders voegen we iemand toe.",
    ),
  );
  if (inReach.length === 0 && same.length > 0) {
    found.push({
      ...base,
      sentence: "Misschien al bekend. Vraag het aan de manager als je denkt dat het dezelfde persoon is.",
    });
  }
  const near =
    same.length > 0 ? [] : known.people.filter((person) => person.inTrack && isNearly(person.searchName, first.folded));
  return [
    ...found,
    ...near.map((person) =>
      shown(
        base,
        person,
        `Lijkt op ${person.name ?? ""} uit dit onderdeel. Is het dezelfde persoon? Kies dat dan, anders voegen we iemand toe.`,
      ),
    ),
  ];
}

/** Names in the sheet itself that differ in a letter. */
function typingSlips(groups: readonly Group[], people: readonly SheetPerson[]): Duplicate[] {
  const slips: Duplicate[] = [];
  for (const [index, group] of groups.entries()) {
    if (people[index]?.existing) continue;
    const [row] = group.rows;
    const other = row && groups.slice(0, index).find(({ rows }) => isNearly(rows[0]?.folded ?? "", row.folded));
    if (!row || !other) continue;
    slips.push({
      row: row.row,
      name: row.name,
      sameAsRow: firstRow(other),
      sentence: `Lijkt op ${other.rows[0]?.name ?? ""} in rij ${firstRow(other)}. Is het dezelfde persoon? Maak de namen in je bestand dan gelijk.`,
    });
  }
  return slips;
}

function shown(base: { row: number; name: string }, person: KnownPerson, sentence: string): Duplicate {
  return {
    ...base,
    ...(person.id !== null && {
      existingId: person.id,
      existingName: person.name ?? "",
      existingBirthYear: person.birthYear,
    }),
    sentence,
  };
}

function mayBeOne(one: Birth, other: Birth): boolean {
  return agrees(one.birthYear, other.birthYear) && agrees(one.birthMonth, other.birthMonth);
}

function agrees(one: number | null, other: number | null): boolean {
  return one === null || other === null || one === other;
}

function byName(people: readonly KnownPerson[]): Map<string, KnownPerson[]> {
  const named = new Map<string, KnownPerson[]>();
  for (const person of people) named.set(person.searchName, [...(named.get(person.searchName) ?? []), person]);
  return named;
}

function firstRow(group: Group): number {
  return group.rows[0]?.row ?? 0;
}

function firstOther(group: Group, row: PersonRow): number {
  return group.rows.find((other) => other !== row)?.row ?? row.row;
}
