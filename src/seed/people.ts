import { at, between, chance, pick, pickWeighted, streamFor, type Random } from "./generator";
import { homes } from "./house";
import { communities, duplicates, newcomers } from "./names";
import type { MadeSession } from "./sessions";
import type { Stay } from "./stays";

/** An invented person and what she takes part in. */
export interface Person {
  readonly number: number;
  readonly callingName: string;
  readonly familyName: string | null;
  readonly woman: boolean;
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly district: District | null;
  readonly neighbourhoodCode: string | null;
  /** False: a newcomer who gave a first name. */
  readonly registered: boolean;
  readonly stays: readonly Stay[];
}

/** As the reference data in the database has it. */
export interface District {
  readonly code: string;
  readonly neighbourhoods: readonly string[];
}

/** Registered people and newcomers together. */
export const PEOPLE = 500;

interface Draft {
  readonly stays: Stay[];
  readonly woman: boolean;
  readonly age: number;
}

/** Exactly five hundred people: some come back, or go on from one track to another. */
export function makePeople(made: {
  stays: readonly Stay[];
  districts: readonly District[];
  sessions: readonly MadeSession[];
  thisYear: number;
}): Person[] {
  const random = streamFor("people");
  const taken = new Set<string>();
  const registered = sharePeople(random, made.stays, PEOPLE - newcomers.length).map((draft, number) =>
    describe(random, taken, { ...made, draft, number }),
  );
  return [...withDuplicates(registered), ...welcome(random, registered.length, made.sessions)];
}

/** Gives every stay a person; as many stays as there are too few people go to someone who was there before. */
function sharePeople(random: Random, stays: readonly Stay[], wanted: number): Draft[] {
  const drafts: Draft[] = [];
  let again = stays.length - wanted;
  for (const [index, stay] of stays.entries()) {
    // Not in the first months: nobody has left yet.
    const known =
      again > 0 && index > 60 && index % 5 === 0 && !stay.missed ? drafts.filter((draft) => mayJoin(draft, stay)) : [];
    if (known.length > 0) {
      pick(random, known).stays.push(stay);
      again -= 1;
      continue;
    }
    const [youngest, oldest] = stay.track.ages;
    drafts.push({ stays: [stay], woman: chance(random, stay.track.women), age: between(random, youngest, oldest) });
  }
  if (drafts.length !== wanted) throw new Error(`${drafts.length} invented people instead of ${wanted}`);
  return drafts;
}

function mayJoin({ stays, woman, age }: Draft, next: Stay): boolean {
  const [youngest, oldest] = next.track.ages;
  if (stays.length > 2 || age < youngest || age > oldest || (next.track.women === 1 && !woman)) return false;
  return stays.every(
    (stay) => !stay.missed && (stay.track !== next.track || (stay.until !== null && stay.until < next.registered - 14)),
  );
}

function describe(
  random: Random,
  taken: Set<string>,
  given: { draft: Draft; districts: readonly District[]; thisYear: number; number: number },
): Person {
  const { draft, districts, thisYear, number } = given;
  const community = pickWeighted(random, communities);
  const callingName = pick(random, draft.woman ? community.women : community.men);
  const familyName = pick(random, community.families);
  if (taken.has(`${callingName} ${familyName}`)) return describe(random, taken, given);
  taken.add(`${callingName} ${familyName}`);
  const district = pickDistrict(random, districts);
  const knowsYear = chance(random, 0.95);
  return {
    number,
    callingName,
    familyName,
    woman: draft.woman,
    district,
    birthYear: knowsYear ? thisYear - draft.age : null,
    birthMonth: knowsYear && chance(random, 0.9) ? between(random, 1, 12) : null,
    phone: chance(random, 0.86) || draft.stays.some(({ missed }) => missed) ? phoneNumber(random) : null,
    email: chance(random, draft.age > 72 ? 0.15 : 0.45) ? emailOf(callingName, familyName, number) : null,
    language: chance(random, community.speaksDutch) ? "Nederlands" : community.language,
    neighbourhoodCode:
      district && district.neighbourhoods.length > 0 && chance(random, 0.7)
        ? pick(random, district.neighbourhoods)
        : null,
    registered: true,
    stays: draft.stays,
  };
}

function pickDistrict(random: Random, districts: readonly District[]): District | null {
  if (districts.length === 0 || chance(random, 0.04)) return null;
  return pickWeighted(
    random,
    districts.map((district) => ({ ...district, weight: homes[district.code] ?? 0.3 })),
  );
}

/** In a range that is given out to nobody. */
function phoneNumber(random: Random): string {
  return `06 00 ${String(between(random, 0, 999_999))
    .padStart(6, "0")
    .replace(/(..)(..)(..)/, "$1 $2 $3")}`;
}

function emailOf(callingName: string, familyName: string, number: number): string {
  const plain = `${callingName}.${familyName}`
    .normalize("NFD")
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replace(/[^A-Za-z.]/g, "");
  return `${plain.toLowerCase()}${number}@voorbeeld.example`;
}

/** Two of those who are there now get the names of two others, nearly: possible duplicates. */
function withDuplicates(people: readonly Person[]): Person[] {
  const changed = [...people];
  for (const { tracks, again, ...pair } of duplicates) {
    const [first, second] = tracks.map((key) =>
      changed.findIndex(({ woman, stays, number }) => {
        const [stay] = stays;
        return (
          stays.length === 1 &&
          woman === pair.woman &&
          number > 200 &&
          stay?.track.key === key &&
          stay.from !== null &&
          stay.until === null &&
          !stay.missed
        );
      }),
    );
    changed[first ?? -1] = { ...at(people, first ?? -1), ...pair };
    changed[second ?? -1] = { ...at(people, second ?? -1), ...pair, familyName: again, birthMonth: null };
  }
  return changed;
}

/** Newcomers of the last weeks, each since a meeting; the first two at the demo caseworker's table. */
function welcome(random: Random, count: number, sessions: readonly MadeSession[]): Person[] {
  const recent = sessions.filter(({ logged, offset }) => logged && offset < 0 && offset > -60).slice(-40);
  const table = recent.filter(({ track }) => track.key === "ouderen");
  return newcomers.map((callingName, index) => {
    const { track, series, offset } =
      index < 2 && table.length > 0 ? at(table, Math.max(0, table.length - 1 - index)) : pick(random, recent);
    const stay: Stay = {
      track,
      home: series,
      registered: offset,
      from: offset,
      until: null,
      habit: "varying",
      generous: 0.1,
      pause: null,
      missed: false,
    };
    return {
      number: count + index,
      callingName,
      familyName: null,
      woman: true,
      birthYear: null,
      birthMonth: null,
      phone: null,
      email: null,
      language: null,
      district: null,
      neighbourhoodCode: null,
      registered: false,
      stays: [stay],
    };
  });
}
