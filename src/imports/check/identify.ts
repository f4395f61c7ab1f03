import type { Mapping } from "./check.types";
import type { Findings } from "./findings";
import { groupBy } from "./group-by";
import { firstRow, mayBeOne, type Group } from "./group-rows";
import type { Known, KnownPerson } from "./known.types";
import type { Register } from "./lookalikes";

interface Given {
  readonly sameAs: Mapping["sameAs"];
  readonly findings: Findings;
  readonly known: Known;
}

/** Finds who in the register the people of a sheet are; what a person chose goes first. */
export class Identification {
  private readonly chosen: ReadonlyMap<number, string | null>;

  constructor(
    private readonly register: Register,
    private readonly given: Given,
  ) {
    this.chosen = new Map(given.sameAs.map(({ row, existingId }) => [row, existingId]));
  }

  /** Only who was recognised is in the answer; the others are new, or a fault says why it cannot be known. */
  identify(groups: readonly Group[]): Map<Group, KnownPerson> {
    const found = new Map<Group, KnownPerson>();
    for (const group of groups) {
      const id = this.choiceOf(group);
      const person = id && this.given.known.people.find((each) => each.id === id);
      if (person) found.set(group, person);
      else if (id) this.given.findings.fault({ row: firstRow(group) }, "de persoon die je hier koos, vinden we niet.");
    }
    const taken = new Set([...found.values()].map(({ id }) => id));
    const undecided = groups.filter((group) => this.choiceOf(group) === undefined);
    const recognised = undecided.map((group) => ({ group, person: this.recognise(group, taken) }));
    for (const [person, both] of groupBy(recognised, (each) => each.person)) {
      const [one, other] = both;
      if (person === null || !one) continue;
      if (other) this.refuseBoth(one.group, other.group);
      else found.set(one.group, person);
    }
    return found;
  }

  /** What a person chose for one of her rows. Undefined: nothing. Null: somebody who is not in the register. */
  choiceOf(group: Group): string | null | undefined {
    const row = group.rows.find((each) => this.chosen.has(each.row));
    return row && this.chosen.get(row.row);
  }

  private recognise(group: Group, taken: ReadonlySet<string | null>): KnownPerson | null {
    const name = group.rows[0]?.folded ?? "";
    const named = (this.register.named.get(name) ?? []).filter(({ id }) => id !== null && !taken.has(id));
    const candidates = this.candidates(named, group);
    const [only = null] = candidates;
    if (candidates.length < 2) return only;
    this.given.findings.fault(
      { row: firstRow(group), value: group.rows[0]?.name ?? "" },
      `in het register staan ${candidates.length} mensen met deze naam. Zet het geboortejaar erbij, dan weten we wie je bedoelt.`,
    );
    return null;
  }

  /** By name and birth where both are known; otherwise by name within the track, or anywhere when there is no track. */
  private candidates(named: readonly KnownPerson[], group: Group): readonly KnownPerson[] {
    const everywhere = this.given.known.track === null;
    const here = named.filter((person) => (everywhere || person.inTrack) && mayBeOne(person, group));
    if (group.birthYear === null) return here;
    const born = named.filter((person) => person.birthYear === group.birthYear && mayBeOne(person, group));
    const bornHere = born.filter(({ inTrack }) => inTrack);
    if (bornHere.length > 0) return bornHere;
    return born.length > 0 ? born : here;
  }

  private refuseBoth(one: Group, other: Group): void {
    const name = other.rows[0]?.name ?? "";
    this.given.findings.fault(
      { row: firstRow(other), value: name },
      `${name} staat in rij ${firstRow(one)} en in rij ${firstRow(other)} met een ander geboortejaar, en in het register één keer zonder. Kies wie van de twee dat is, of vul daar het geboortejaar in.`,
    );
  }
}
