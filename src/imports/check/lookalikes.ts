import type { Duplicate } from "./check.types";
import { firstRow, type Group } from "./group-rows";
import type { KnownPerson } from "./known.types";
import { NearNames } from "./names";

/** Who is known, by name, and who is in the track, by what is nearly a name. */
export interface Register {
  readonly named: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly near: NearNames<KnownPerson>;
}

/** Whoever has the same name, or nearly, and was not recognised: a person decides. */
export function lookalikes(group: Group, { named, near }: Register): Duplicate[] {
  const [first] = group.rows;
  if (!first) return [];
  const base = { row: first.row, name: first.name };
  const same = named.get(first.folded) ?? [];
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
  const slips = same.length > 0 ? [] : near.near(first.folded);
  return [
    ...found,
    ...slips.map((person) =>
      shown(
        base,
        person,
        `Lijkt op ${person.name ?? ""} uit dit onderdeel. Is het dezelfde persoon? Kies dat dan, anders voegen we iemand toe.`,
      ),
    ),
  ];
}

/** The line of somebody whom a person chose, so that she can see it and take it back. */
export function chosenLine(group: Group, person: KnownPerson): Duplicate[] {
  return group.rows
    .slice(0, 1)
    .map(({ row, name }) => shown({ row, name }, person, "Je koos: dit is dezelfde persoon."));
}

/** Names in the sheet itself that differ in a letter. */
export function typingSlips(groups: readonly Group[], isKnown: (group: Group) => boolean): Duplicate[] {
  const slips: Duplicate[] = [];
  const before = new NearNames<Group>();
  for (const group of groups) {
    const [row] = group.rows;
    if (!row) continue;
    const [other] = isKnown(group) ? [] : before.near(row.folded);
    before.add(row.folded, group);
    if (!other) continue;
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
