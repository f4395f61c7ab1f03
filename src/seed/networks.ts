import { between, chance, pick, pickSeveral, type Random } from "./generator";
import type { Person } from "./people";

/** Somebody around an invented person, without a name. */
export interface MadeTie {
  readonly alias: string | null;
  readonly group: string;
  readonly circle: number;
  readonly near: boolean;
  readonly support: readonly string[];
  readonly contact: string;
  readonly throughWorkshop: boolean;
  readonly reciprocal: boolean;
}

/** The circles of a person at each moment; a tie that stays is the same object. Days are counted from today. */
export interface MadeNetwork {
  readonly person: number;
  readonly moments: readonly { readonly moment: string; readonly on: number; readonly ties: readonly MadeTie[] }[];
}

/** What people call those around them when they would rather not say a name. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  HOUSEHOLD: ["Mijn man", "De oudste", "De jongste"],
  FAMILY: ["Mijn zus", "De neef met de bus", "Tante"],
  FRIENDS: ["Mijn koffievriendin", "De fietsmaat", "Van vroeger"],
  ACQUAINTANCES: ["Van de markt", "Die met het hondje", "Van het koor"],
  NEIGHBOURS: ["Van nummer 14", "De bovenbuur", "Aan de overkant"],
  PROFESSIONALS: ["De wijkzuster", "De huisarts", "Van de thuiszorg"],
};
const groups = Object.keys(aliases);
const support = ["PRACTICAL", "COMPANY", "ADVICE", "EMOTIONAL"];
const halfYear = 182;

/** Of a third of the people who take part now the circles were drawn when they began, and again after half a year. */
export function makeNetworks(random: Random, people: readonly Person[]): MadeNetwork[] {
  return people.flatMap((person) => {
    const stay = person.stays.findLast(({ from, until }) => from !== null && until === null);
    if (!stay || !person.registered || !chance(random, 0.33)) return [];
    const start = (stay.from ?? 0) + between(random, 5, 20);
    if (start > -2) return [];
    const first = Array.from({ length: pick(random, [0, 2, 3, 3, 4, 5, 6]) }, () => makeTie(random, false));
    const moments = [{ moment: "START", on: start, ties: first }];
    const again = start + halfYear + between(random, 0, 20);
    if (again < -1) {
      const stayed = first.filter(() => chance(random, 0.9));
      const met = Array.from({ length: between(random, 0, 3) }, () => makeTie(random, chance(random, 0.7)));
      moments.push({ moment: "MONTH_6", on: again, ties: [...stayed, ...met] });
    }
    return [{ person: person.number, moments }];
  });
}

function makeTie(random: Random, throughWorkshop: boolean): MadeTie {
  const group = throughWorkshop ? pick(random, ["FRIENDS", "ACQUAINTANCES", "NEIGHBOURS"]) : pick(random, groups);
  const isClose = group === "HOUSEHOLD" || group === "FAMILY";
  return {
    alias: chance(random, 0.4) ? pick(random, aliases[group] ?? []) : null,
    group,
    circle: isClose ? between(random, 1, 2) : between(random, 2, 3),
    near: group === "NEIGHBOURS" || group === "HOUSEHOLD" || chance(random, 0.35),
    support: pickSeveral(random, support, between(random, 1, 2)),
    contact: group === "HOUSEHOLD" ? "DAILY" : pick(random, ["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "SELDOM"]),
    throughWorkshop,
    reciprocal: group !== "PROFESSIONALS" && chance(random, 0.6),
  };
}
