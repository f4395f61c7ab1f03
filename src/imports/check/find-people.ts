import type { Duplicate, Mapping, PersonRow } from "./check.types";
import type { Findings } from "./findings";
import { groupBy } from "./group-by";
import { firstRow, groupRows, mayBeOne, type Group } from "./group-rows";
import type { Known, KnownEnrolment, KnownPerson } from "./known.types";
import { lookalikes, typingSlips, type Register } from "./lookalikes";
import { NearNames } from "./names";

/** One person of the sheet: all her rows, and who she is in the register. */
export interface SheetPerson {
  /** Her id, or a text of our own for who is new. */
  readonly ref: string;
  readonly existing: KnownPerson | null;
  readonly rows: readonly PersonRow[];
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  /** What the register has of her: her enrolments in the track, and her strengths. */
  readonly enrolments: readonly KnownEnrolment[];
  readonly strengths: readonly string[];
}

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
  const register = registerOf(known);
  const chosen = new Map(given.sameAs.map(({ row, existingId }) => [row, existingId]));
  const enrolments = groupBy(known.enrolments, ({ participantId }) => participantId);
  const strengths = groupBy(known.strengths, ({ participantId }) => participantId);
  const taken = new Map<string, Group>();
  const people = groups.map((group, index): SheetPerson => {
    const { birthYear, birthMonth } = group;
    const existing = find(group, { register, known, chosen, taken, findings: given.findings });
    if (!existing?.id) {
      duplicates.push(...lookalikes(group, register));
      return {
        ref: `person ${index}`,
        existing: null,
        rows: group.rows,
        birthYear,
        birthMonth,
        enrolments: [],
        strengths: [],
      };
    }
    taken.set(existing.id, group);
    return {
      ref: existing.id,
      existing,
      rows: group.rows,
      birthYear,
      birthMonth,
      enrolments: enrolments.get(existing.id) ?? [],
      strengths: (strengths.get(existing.id) ?? []).map(({ words }) => words),
    };
  });
  const recognised = new Set(taken.values());
  duplicates.push(...typingSlips(groups, (group) => recognised.has(group)));
  return { people, duplicates: duplicates.sort((one, other) => one.row - other.row) };
}

interface Search {
  readonly register: Register;
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
  const named = (register.named.get(name) ?? []).filter(({ id }) => id !== null);
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

function registerOf({ people }: Known): Register {
  const near = new NearNames<KnownPerson>();
  for (const person of people) if (person.inTrack) near.add(person.searchName, person);
  return { named: groupBy(people, ({ searchName }) => searchName), near };
}
