import type { Day } from "../../core/days";
import { shownDay } from "./cells";
import type { PersonRow, Register } from "./check.types";
import type { SheetPerson } from "./find-people";
import { findSessions, type SessionOfColumn } from "./find-sessions";
import type { Findings } from "./findings";
import type { Known } from "./known.types";
import type { MarkStatus } from "./legend";
import { newPerson } from "./plan-people";
import type { NewEnrolment, NewPerson, Plan } from "./plan.types";

interface Setting {
  readonly register: Register;
  readonly known: Known;
  readonly findings: Findings;
}

const words: Readonly<Record<MarkStatus, string>> = {
  PRESENT: "aanwezig",
  ABSENT_NOTIFIED: "afwezig met bericht",
  ABSENT_UNNOTIFIED: "afwezig zonder bericht",
};

/** What a grid adds: sessions that were not planned, who was there, and whoever was not in the track yet. */
export function planAttendance(
  people: readonly SheetPerson[],
  { register, known, findings }: Setting,
): Omit<Plan, "subjects" | "strengths" | "fills"> & { unchanged: number } {
  const { found, added } = findSessions(register.columns, known, findings);
  const sessions = new Map(found.map((session) => [session.column.index, session]));
  const standing = new Map(known.marks.map((mark) => [`${mark.sessionId} ${mark.participantId}`, mark.status]));
  const marks: Plan["marks"][number][] = [];
  const newPeople: NewPerson[] = [];
  const enrolments: NewEnrolment[] = [];
  let unchanged = 0;
  for (const person of people) {
    const days: Day[] = [];
    for (const { session, status, row } of marksOf(person, { sessions, findings }).values()) {
      const there = standing.get(`${session.ref} ${person.ref}`);
      if (there === status) unchanged += 1;
      else if (there !== undefined)
        tellConflict({ session, status, row, there }, { keep: register.mapping.keepWhatStands, findings });
      else {
        days.push(session.column.on);
        marks.push({ session: session.ref, person: person.ref, status });
      }
    }
    const [first] = person.rows;
    const [firstDay] = days.sort();
    if (!first || firstDay === undefined) continue;
    if (!person.existing) newPeople.push({ ...newPerson(person, first), registeredOn: firstDay });
    enrolments.push(...missingEnrolment(person, days));
  }
  const used = new Set(marks.map(({ session }) => session));
  return { people: newPeople, enrolments, sessions: added.filter(({ ref }) => used.has(ref)), marks, unchanged };
}

interface OwnMark {
  readonly session: SessionOfColumn;
  readonly status: MarkStatus;
  readonly row: PersonRow;
}

/** The marks of all rows of one person, one for each session. Two rows that say different things are a fault. */
function marksOf(
  person: SheetPerson,
  given: { sessions: ReadonlyMap<number, SessionOfColumn>; findings: Findings },
): Map<string, OwnMark> {
  const own = new Map<string, OwnMark>();
  for (const row of person.rows) {
    for (const { column, status } of row.marks) {
      const session = given.sessions.get(column);
      if (!session) continue;
      const before = own.get(session.ref);
      if (before && before.status !== status) {
        const spot = { row: row.row, column, heading: shownDay(session.column.on), value: words[status] };
        given.findings.fault(
          spot,
          `${row.name} staat ook in rij ${before.row.row}, met iets anders op deze dag. Welke klopt?`,
        );
      }
      if (!before) own.set(session.ref, { session, status, row });
    }
  }
  return own;
}

/** Whoever has a mark takes part from her first one on; an enrolment that is open, or was on that day, says so already. Days ascend. */
function missingEnrolment(person: SheetPerson, days: readonly Day[]): NewEnrolment[] {
  const there = person.enrolments;
  if (there.some(({ closedOn }) => closedOn === null)) return [];
  const ended = there
    .map(({ closedOn }) => closedOn ?? "")
    .sort()
    .at(-1);
  const from = days.find((day) => ended === undefined || day >= ended);
  if (from === undefined) return [];
  return [
    {
      ref: `enrolment ${person.ref}`,
      person: person.ref,
      status: "ACTIVE",
      registeredOn: from,
      activeFrom: from,
      closedOn: null,
    },
  ];
}

/** The register has another mark: nothing is overwritten, a person decides. */
function tellConflict(
  conflict: OwnMark & { there: MarkStatus | null },
  given: { keep: boolean; findings: Findings },
): void {
  const { session, status, row, there } = conflict;
  const spot = {
    row: row.row,
    column: session.column.index,
    heading: shownDay(session.column.on),
    value: words[status],
  };
  const stands = there === null ? "is deze aanwezigheid weggehaald" : `staat ‘${words[there]}’`;
  const sentence = `hier staat ‘${words[status]}’, maar in het register ${stands}.`;
  if (given.keep) given.findings.notice(spot, `${sentence} Dat laten we zo.`);
  else given.findings.fault(spot, `${sentence} Maak het gelijk, of kies ‘laat staan wat er al is’.`);
}
