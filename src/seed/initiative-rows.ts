import type { Calendar } from "./calendar";
import type { Row } from "./house-rows";
import type { Keys } from "./keys";
import type { Person } from "./people";
import type { StaffKey } from "./staff";

interface Plan {
  readonly kind: string;
  readonly name: string;
  readonly firstName: string | null;
  readonly who: StaffKey;
  readonly inNetwork: boolean;
  /** On which day it came to each phase, counted from today. */
  readonly steps: readonly (readonly [phase: string, offset: number])[];
  /** Each time: on which day, how many people, how many quarters of an hour of a professional. */
  readonly times: readonly (readonly [offset: number, people: number, quarters: number])[];
}

const networkName = "Buren rond de Zonnehoek";
const neighbours = ["Rob", "Latifa", "Gerda"];

/** Three residents and their repair café, of which a caseworker does less every month; a street party; an idea. */
const plans: readonly Plan[] = [
  {
    kind: "OWN_ACTIVITY",
    name: "Repair café",
    firstName: null,
    who: "samira",
    inNetwork: true,
    steps: [
      ["IDEA", -300],
      ["SUPPORTED", -250],
      ["SHARED", -140],
      ["SELF_RUN", -45],
    ],
    times: [
      [-245, 11, 24],
      [-215, 14, 22],
      [-187, 13, 18],
      [-152, 19, 14],
      [-124, 17, 12],
      [-96, 22, 8],
      [-61, 20, 6],
      [-33, 24, 2],
      [-5, 26, 1],
    ],
  },
  {
    kind: "NEIGHBOURHOOD_FESTIVITY",
    name: "Burendag in de Zonnehoek",
    firstName: "Latifa",
    who: "wouter",
    inNetwork: true,
    steps: [
      ["SUPPORTED", -120],
      ["ENDED", -58],
    ],
    times: [[-60, 85, 32]],
  },
  {
    kind: "WALK_IN",
    name: "Soep op donderdag",
    firstName: "Gerda",
    who: "samira",
    inNetwork: false,
    steps: [["IDEA", -12]],
    times: [],
  },
];

/** What residents started, by table, in the order in which they lean on each other. The repair café is run by somebody who takes part in the garden. */
export function initiativeRows(
  calendar: Calendar,
  keys: Keys,
  people: readonly Person[],
): Readonly<Record<string, readonly Row[]>> {
  const organiser = people.find(({ stays }) =>
    stays.some(({ track, until }) => track.key === "tuin" && until === null),
  );
  const network = { id: keys.newId(keys.moment(-260)), name: networkName, started_on: calendar.day(-260) };
  const newcomers = neighbours.map((name) => ({ participant_id: null, first_name: name }));
  const joined = organiser
    ? [{ participant_id: keys.person(organiser.number), first_name: null }, ...newcomers]
    : newcomers;
  const member = joined.map((person) => ({
    id: keys.newId(keys.moment(-260)),
    network_id: network.id,
    ...person,
    joined_on: calendar.day(-260),
  }));
  const made = plans.map((plan) => ({ plan, id: keys.newId(keys.moment(plan.steps[0]?.[1] ?? 0)) }));
  const initiative = made.map(({ plan, id }) => ({
    id,
    kind: plan.kind,
    name: plan.name,
    organiser_id: plan.firstName === null && organiser ? keys.person(organiser.number) : null,
    organiser_first_name: plan.firstName,
    network_id: plan.inNetwork ? network.id : null,
    revision: 1,
  }));
  const step = made.flatMap(({ plan, id }) =>
    plan.steps.map(([phase, offset], index) => ({
      initiative_id: id,
      number: index + 1,
      phase,
      on: calendar.day(offset),
      recorded_at: keys.moment(offset),
      recorded_by: keys.account(plan.who),
    })),
  );
  const gathering = made.flatMap(({ plan, id }) =>
    plan.times.map(([offset, headCount, quarters]) => ({
      id: keys.newId(keys.moment(offset)),
      initiative_id: id,
      on: calendar.day(offset),
      head_count: headCount,
      head_count_quality: headCount > 40 ? "ESTIMATED" : "COUNTED",
      professional_quarters: quarters,
      recorded_at: keys.moment(offset),
      recorded_by: keys.account(plan.who),
    })),
  );
  // The organiser of the repair café was there each time
  const repairs = organiser && made.find(({ plan }) => plan.firstName === null);
  const presence = gathering
    .filter(({ initiative_id: of }) => of === repairs?.id)
    .map(({ id, recorded_at: at, recorded_by: who }, index) => ({
      gathering_id: id,
      participant_id: organiser && keys.person(organiser.number),
      contribution: index % 3 === 0 ? "ORGANISING" : "PRACTICAL_HELP",
      recorded_at: at,
      recorded_by: who,
    }));
  return {
    residents_network: [network],
    network_member: member,
    initiative,
    initiative_step: step,
    gathering,
    gathering_presence: presence,
  };
}
