import type { Duplicate, Mapping, PersonRow } from "./check.types";
import type { Findings } from "./findings";
import { groupBy } from "./group-by";
import { groupRows } from "./group-rows";
import type { Known, KnownEnrolment, KnownPerson } from "./known.types";
import { Identification } from "./identify";
import { chosenLine, lookalikes, typingSlips, type Register } from "./lookalikes";
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
  const identification = new Identification(register, { ...given, known });
  const existing = identification.identify(groups);
  const enrolments = groupBy(known.enrolments, ({ participantId }) => participantId);
  const strengths = groupBy(known.strengths, ({ participantId }) => participantId);
  const people = groups.map((group, index): SheetPerson => {
    const { rows, birthYear, birthMonth } = group;
    const person = existing.get(group) ?? null;
    if (!person?.id) {
      duplicates.push(...lookalikes(group, register));
      return { ref: `person ${index}`, existing: null, rows, birthYear, birthMonth, enrolments: [], strengths: [] };
    }
    if (identification.choiceOf(group)) duplicates.push(...chosenLine(group, person));
    return {
      ref: person.id,
      existing: person,
      rows,
      birthYear,
      birthMonth,
      enrolments: enrolments.get(person.id) ?? [],
      strengths: (strengths.get(person.id) ?? []).map(({ words }) => words),
    };
  });
  duplicates.push(...typingSlips(groups, (group) => existing.has(group)));
  return { people, duplicates: duplicates.sort((one, other) => one.row - other.row) };
}

function registerOf({ people }: Known): Register {
  const near = new NearNames<KnownPerson>();
  for (const person of people) if (person.inTrack) near.add(person.searchName, person);
  return { named: groupBy(people, ({ searchName }) => searchName), near };
}
