import { between, chance, pickWeighted, type Random } from "./generator";
import type { Person } from "./people";
import type { Stay } from "./stays";

type Status = "REGISTERED" | "INTAKE" | "ACTIVE" | "PAUSED" | "CLOSED";

/** An enrolment with its history, oldest first; days are counted from today. */
export interface MadeEnrolment {
  readonly person: number;
  readonly stay: Stay;
  readonly status: Status;
  /** The first day of ACTIVE. */
  readonly activeFrom: number | null;
  readonly exitReason: string | null;
  readonly history: readonly { readonly status: Status; readonly on: number }[];
}

const reasons = [
  { weight: 15, reason: "OWN_ACTIVITY", ages: [18, 99] },
  { weight: 12, reason: "ASSOCIATION", ages: [18, 99] },
  { weight: 15, reason: "VOLUNTEERING", ages: [18, 85] },
  { weight: 8, reason: "EDUCATION", ages: [18, 55] },
  { weight: 9, reason: "WORK", ages: [18, 64] },
  { weight: 16, reason: "GOAL_REACHED", ages: [18, 99] },
  { weight: 8, reason: "MOVED", ages: [18, 99] },
  { weight: 9, reason: "HEALTH", ages: [45, 99] },
  { weight: 5, reason: "DIED", ages: [74, 99] },
  { weight: 2, reason: "NO_CONTACT", ages: [18, 99] },
  { weight: 4, reason: "OTHER", ages: [18, 99] },
] as const;

export function makeEnrolments(random: Random, people: readonly Person[], thisYear: number): MadeEnrolment[] {
  return people.flatMap((person) => {
    const lastStay = person.stays.at(-1);
    const age = thisYear - (person.birthYear ?? thisYear - 50);
    return person.stays.map((stay) =>
      enrol(random, { person: person.number, registered: person.registered, stay, age, isLast: stay === lastStay }),
    );
  });
}

function enrol(
  random: Random,
  given: { person: number; registered: boolean; stay: Stay; age: number; isLast: boolean },
): MadeEnrolment {
  const { person, stay } = given;
  const history = given.registered ? historyOf(random, stay) : [{ status: "REGISTERED" as const, on: stay.registered }];
  const status = history.at(-1)?.status ?? "REGISTERED";
  const activeFrom = history.find((step) => step.status === "ACTIVE")?.on ?? null;
  return {
    person,
    stay,
    history,
    status,
    activeFrom,
    exitReason: stay.until === null ? null : reasonOf(random, given),
  };
}

function historyOf(random: Random, stay: Stay): { status: Status; on: number }[] {
  const history: { status: Status; on: number }[] = [{ status: "REGISTERED", on: stay.registered }];
  if (stay.from === null) {
    if (chance(random, 0.5)) history.push({ status: "INTAKE", on: -between(random, 1, -stay.registered) });
    return history;
  }
  if (stay.from - stay.registered > 4)
    history.push({ status: "INTAKE", on: between(random, stay.registered + 1, stay.from - 1) });
  history.push({ status: "ACTIVE", on: stay.from });
  if (stay.pause) {
    history.push({ status: "PAUSED", on: stay.pause[0] });
    if (stay.pause[1] !== null) history.push({ status: "ACTIVE", on: stay.pause[1] });
  }
  if (stay.until !== null) history.push({ status: "CLOSED", on: stay.until });
  return history;
}

/** Who drifted away was not reached any more; nobody dies who comes back later. */
function reasonOf(random: Random, given: { stay: Stay; age: number; isLast: boolean }): string {
  if (given.stay.habit === "drifting") return "NO_CONTACT";
  const possible = reasons.filter(
    ({ reason, ages }) =>
      given.age >= ages[0] && given.age <= ages[1] && (given.isLast || (reason !== "DIED" && reason !== "MOVED")),
  );
  return pickWeighted(random, possible).reason;
}
