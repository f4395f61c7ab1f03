import { bandCount } from "../../src/reports/age-bands";
import type { Group } from "../../src/reports/protect/groups";
import type { TrackLine } from "../../src/reports/protect/partition";
import { protect, type Protection } from "../../src/reports/protect/protect";
import { singles } from "../../src/reports/protect/track-lines";
import type { PeopleCount, Profile, YearCounts } from "../../src/reports/year-counts";
import { attacker, type PublishedSum } from "./attacker";

/** The smallest kind of people (or participations) that exists: these track lines, this district, this age band. */
interface Atom extends Profile {
  readonly lines: readonly number[];
  readonly size: number;
}

/** Which atoms belong to a group, and whether the group says something about a sensitive line. */
interface Kind {
  readonly name: string;
  readonly isIn: (atom: Atom) => boolean;
  readonly sensitive: boolean;
  /** Not on this line: says something only where somebody is on it. */
  readonly beside?: number;
}

/** Groups of people that are too small and whose size follows from all tables together. */
export function betrayedPeople(counts: YearCounts): string[] {
  const shown = protect(counts);
  const lines = linesOf(counts, shown);
  const sets = Array.from({ length: 2 ** lines.length - 1 }, (_, index) =>
    lines.map((_line, line) => line).filter((line) => ((index + 1) >> line) % 2 === 1),
  );
  const atoms = atomsOf(counts, sets, (atom) =>
    counts.people.reduce(
      (sum, group) => sum + (isSame(group, atom) && isOn(group, lines, atom.lines) ? group.people : 0),
      0,
    ),
  );
  const published = plainTables(atoms, shown);
  for (const isIn of shown.tracks.length > 0 ? splitGroups(shown) : []) {
    shown.tracks.forEach((_, line) => {
      if (line === shown.withheld) {
        // Nobody present means nobody there: participations are never withheld.
        if (presentOn(counts, lines, line, isIn) === 0)
          published.push(count(atoms, (atom) => isIn(atom) && atom.lines.includes(line)));
        return;
      }
      published.push(count(atoms, (atom) => isIn(atom) && atom.lines.includes(line)));
      published.push(count(atoms, (atom) => isIn(atom) && !atom.lines.includes(line)));
    });
    if (shown.withheld === null) published.push(sum(atoms, (atom) => (isIn(atom) ? atom.lines.length - 1 : 0)));
  }
  const kinds: Kind[] = [
    { name: "everybody", isIn: () => true, sensitive: false },
    ...lines.flatMap(({ sensitive }, line) => [
      { name: `on line ${line}`, isIn: (atom: Atom) => atom.lines.includes(line), sensitive },
      { name: `not on line ${line}`, isIn: (atom: Atom) => !atom.lines.includes(line), sensitive, beside: line },
    ]),
    ...sets.map((set) => ({
      name: `on exactly ${set.join(" and ")}`,
      isIn: (atom: Atom) => atom.lines === set,
      sensitive: set.some((line) => lines[line]?.sensitive),
    })),
    { name: "on several lines", isIn: (atom) => atom.lines.length > 1, sensitive: false },
  ];
  return betrayed(atoms, published, kinds, lines);
}

/** The same for participations, which add up over lines. */
export function betrayedParticipations(counts: YearCounts): string[] {
  const shown = protect(counts);
  const lines = linesOf(counts, shown);
  const atoms = atomsOf(
    counts,
    lines.map((_, line) => [line]),
    (atom) =>
      counts.participations.reduce(
        (total, part) =>
          total + (isSame(part, atom) && lines[atom.lines[0] ?? 0]?.tracks.includes(part.track) ? part.present : 0),
        0,
      ),
  );
  const published = plainTables(atoms, shown);
  for (const isIn of shown.tracks.length > 0 ? splitGroups(shown) : []) {
    shown.tracks.forEach((_, line) => published.push(count(atoms, (atom) => isIn(atom) && atom.lines.includes(line))));
  }
  const kinds: Kind[] = [
    { name: "everybody", isIn: () => true, sensitive: false },
    ...lines.map(({ sensitive }, line) => ({
      name: `on line ${line}`,
      isIn: (atom: Atom) => atom.lines.includes(line),
      sensitive,
    })),
  ];
  return betrayed(atoms, published, kinds, lines);
}

function betrayed(
  atoms: readonly Atom[],
  published: readonly PublishedSum[],
  kinds: readonly Kind[],
  lines: readonly TrackLine[],
): string[] {
  const follows = attacker(published);
  return placesIn(atoms).flatMap((place) =>
    kinds.flatMap((kind) => {
      const isMember = (atom: Atom) => place.isIn(atom) && kind.isIn(atom);
      const members = atoms.filter((atom) => isMember(atom) && atom.size > 0);
      const size = members.reduce((total, atom) => total + atom.size, 0);
      const isAllSensitive = members.every((atom) => atom.lines.some((line) => lines[line]?.sensitive));
      const isEmptyBeside = !atoms.some(
        (atom) => place.isIn(atom) && atom.size > 0 && atom.lines.includes(kind.beside ?? -1),
      );
      const isSensitive = kind.sensitive && (kind.beside === undefined || !isEmptyBeside);
      if (size === 0 || size >= (isSensitive || isAllSensitive ? 10 : 5)) return [];
      return follows(count(atoms, isMember).weights) ? [`${size} ${kind.name}, ${place.name}`] : [];
    }),
  );
}

/** Everywhere, each district, each band, and each district with each band. */
function placesIn(atoms: readonly Atom[]): Pick<Kind, "name" | "isIn">[] {
  const districts = [...new Set(atoms.map(({ district }) => district))];
  const bands = [...new Set(atoms.map(({ band }) => band))];
  return [
    { name: "everywhere", isIn: () => true },
    ...districts.map((district) => ({
      name: `district ${district}`,
      isIn: (atom: Atom) => atom.district === district,
    })),
    ...bands.map((band) => ({ name: `band ${band}`, isIn: (atom: Atom) => atom.band === band })),
    ...districts.flatMap((district) =>
      bands.map((band) => ({
        name: `district ${district}, band ${band}`,
        isIn: (atom: Atom) => atom.district === district && atom.band === band,
      })),
    ),
  ];
}

function atomsOf(
  counts: YearCounts,
  sets: readonly (readonly number[])[],
  sizeOf: (atom: Omit<Atom, "size">) => number,
): Atom[] {
  const districts = [...new Set([...counts.people, ...counts.participations].map(({ district }) => district))];
  const bands = [...Array.from({ length: bandCount }, (_, band) => band), null];
  const kinds = sets.flatMap((lines) =>
    districts.flatMap((district) => bands.map((band) => ({ lines, district, band }))),
  );
  return kinds.map((atom) => ({ ...atom, size: sizeOf(atom) }));
}

function plainTables(atoms: readonly Atom[], { showsReach, districts, bands }: Protection): PublishedSum[] {
  const groups = [everybody, ...districts.map(inDistricts), ...bands.map(inBands)];
  return showsReach ? groups.map((isIn) => count(atoms, isIn)) : [];
}

function splitGroups({ districtsByTrack, bandsByTrack }: Protection): ((place: Profile) => boolean)[] {
  return [everybody, ...districtsByTrack.map(inDistricts), ...bandsByTrack.map(inBands)];
}

function everybody(): boolean {
  return true;
}

function inDistricts({ members }: Group<Profile["district"]>): (place: Profile) => boolean {
  return ({ district }) => members.includes(district);
}

function inBands({ members }: Group<Profile["band"]>): (place: Profile) => boolean {
  return ({ band }) => members.includes(band);
}

function presentOn(
  counts: YearCounts,
  lines: readonly TrackLine[],
  line: number,
  isIn: (place: Profile) => boolean,
): number {
  const parts = counts.participations.filter((part) => isIn(part) && lines[line]?.tracks.includes(part.track));
  return parts.reduce((total, part) => total + part.present, 0);
}

function linesOf(counts: YearCounts, { tracks }: Protection): readonly TrackLine[] {
  return tracks.length > 0 ? tracks : singles(counts.tracks);
}

function isSame(one: Profile, other: Profile): boolean {
  return one.district === other.district && one.band === other.band;
}

function isOn({ tracks }: PeopleCount, lines: readonly TrackLine[], wanted: readonly number[]): boolean {
  return lines.every((line, index) => line.tracks.some((track) => tracks.includes(track)) === wanted.includes(index));
}

function count(atoms: readonly Atom[], isIn: (atom: Atom) => boolean): PublishedSum {
  return sum(atoms, (atom) => Number(isIn(atom)));
}

function sum(atoms: readonly Atom[], weigh: (atom: Atom) => number): PublishedSum {
  const weights = atoms.map(weigh);
  return { weights, value: weights.reduce((total, weight, index) => total + weight * (atoms[index]?.size ?? 0), 0) };
}
