import type { Day } from "../../core/days";
import { folded } from "./cells";
import type { Details, EnrolmentWord, PersonRow, Register } from "./check.types";
import { fillDetails } from "./fill-details";
import type { SheetPerson } from "./find-people";
import { findHome, type Home } from "./find-places";
import type { Findings } from "./findings";
import type { Known } from "./known.types";
import type { Fill, NewEnrolment, NewPerson, Plan } from "./plan.types";

interface Setting {
  readonly register: Register;
  readonly known: Known;
  readonly findings: Findings;
  readonly today: Day;
}

type Part = Pick<Plan, "people" | "fills" | "strengths" | "enrolments">;

/** What a list of people adds: who is new, in the track, with what she is good at. Of people who are there only what is empty is filled in. */
export function planPeople(people: readonly SheetPerson[], setting: Setting): Part & { unchanged: number } {
  const part = {
    people: [] as NewPerson[],
    fills: [] as Fill[],
    strengths: [] as Plan["strengths"][number][],
    enrolments: [] as NewEnrolment[],
  };
  let unchanged = 0;
  for (const person of people) {
    const details = merged(person.rows, setting.findings);
    const [first] = person.rows;
    if (!first) continue;
    const before = part.strengths.length + part.enrolments.length;
    const home = homeOf(person.rows, setting);
    let fill: Fill | null = null;
    const startsOn = details.startsOn ?? setting.today;
    if (!person.existing) {
      const { phone, email, language } = details;
      part.people.push({ ...newPerson(person, first), phone, email, language, ...home, registeredOn: startsOn });
    } else {
      const { birthYear, birthMonth } = person;
      const told = { ...details, ...home, birthYear, birthMonth };
      fill = fillDetails(person.existing, told, { row: first, findings: setting.findings });
      if (fill) part.fills.push(fill);
    }
    part.strengths.push(...newStrengths(person, details.strengths));
    const enrolment = setting.known.track && enrolmentOf(person, { ...details, startsOn }, setting);
    if (enrolment) part.enrolments.push(enrolment);
    if (person.existing && !fill && part.strengths.length + part.enrolments.length === before) unchanged += 1;
  }
  return { ...part, unchanged };
}

/** A new person of the sheet, without what only a list of people tells. */
export function newPerson(person: SheetPerson, first: PersonRow): Omit<NewPerson, "registeredOn"> {
  return {
    ref: person.ref,
    callingName: first.callingName,
    familyName: first.familyName,
    birthYear: person.birthYear,
    birthMonth: person.birthMonth,
    phone: null,
    email: null,
    language: null,
    districtCode: null,
    neighbourhoodCode: null,
  };
}

/** Rows of one person say together what each of them says; where they differ it is a fault. */
function merged(rows: readonly PersonRow[], findings: Findings): Details {
  const [first, ...others] = rows;
  if (!first) throw new Error("a person without a row");
  let details = first.details;
  for (const { row, name, details: more } of others) {
    for (const field of ["phone", "email", "language", "status", "startsOn", "endsOn"] as const) {
      const [one, other] = [details[field], more[field]];
      if (one === null || other === null || one === other) continue;
      findings.fault(
        { row, value: name },
        `${name} staat ook in rij ${first.row}, maar daar staat ‘${one}’ en hier ‘${other}’. Welke klopt?`,
      );
    }
    details = {
      phone: details.phone ?? more.phone,
      email: details.email ?? more.email,
      language: details.language ?? more.language,
      district: null,
      neighbourhood: null,
      startsOn: details.startsOn ?? more.startsOn,
      endsOn: details.endsOn ?? more.endsOn,
      status: details.status ?? more.status,
      strengths: [...details.strengths, ...more.strengths],
    };
  }
  return details;
}

/** Where somebody lives, by the first of her rows that says so. */
function homeOf(rows: readonly PersonRow[], { register, known, findings }: Setting): Home {
  const [home, ...others] = rows
    .map((row) => ({ row, ...findHome(row, known, { columns: register.sheet.columns, findings }) }))
    .filter(({ districtCode }) => districtCode !== null);
  for (const { row, districtCode } of others) {
    if (home && districtCode !== home.districtCode)
      findings.fault(
        { row: row.row, value: row.name },
        `${row.name} staat ook in rij ${home.row.row}, met een andere wijk. Welke klopt?`,
      );
  }
  return { districtCode: home?.districtCode ?? null, neighbourhoodCode: home?.neighbourhoodCode ?? null };
}

function newStrengths(person: SheetPerson, wanted: readonly string[]): Plan["strengths"][number][] {
  const there = new Set(person.strengths.map(folded));
  const fresh: Plan["strengths"][number][] = [];
  for (const words of wanted) {
    if (there.has(folded(words))) continue;
    there.add(folded(words));
    fresh.push({ person: person.ref, words });
  }
  return fresh;
}

/** An enrolment that is not there yet. One that is open, or that this one would overlap, stays as it is. */
function enrolmentOf(
  person: SheetPerson,
  wanted: Details & { startsOn: Day },
  { findings }: Setting,
): NewEnrolment | null {
  const status: EnrolmentWord = wanted.status ?? "ACTIVE";
  const current = person.enrolments.find(
    ({ closedOn, registeredOn }) => closedOn === null || closedOn > wanted.startsOn || registeredOn === wanted.startsOn,
  );
  if (!current) {
    const wasActive = status !== "REGISTERED" && status !== "INTAKE";
    return {
      ref: `enrolment ${person.ref}`,
      person: person.ref,
      status,
      registeredOn: wanted.startsOn,
      activeFrom: wasActive ? wanted.startsOn : null,
      closedOn: status === "CLOSED" ? wanted.endsOn : null,
    };
  }
  const [row] = person.rows;
  if (row && wanted.status !== null && wanted.status !== current.status) {
    findings.notice(
      { row: row.row, value: row.name },
      "in het register staat een andere status. Die laten we staan; verander hem op de pagina van de deelnemer.",
    );
  }
  return null;
}
