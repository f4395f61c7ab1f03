import type { Day } from "../../core/days";
import type { Check, Register } from "./check.types";
import { fieldsFor } from "./fields";
import { detailsOf } from "./fill-details";
import { findPeople } from "./find-people";
import { Findings, readable } from "./findings";
import { ImportKind } from "./import-kind";
import type { Known } from "./known.types";
import { planAttendance } from "./plan-attendance";
import { planPeople } from "./plan-people";
import type { Plan } from "./plan.types";

/** So many are shown side by side; more of them says that it is another register. */
const mostDuplicates = 300;

/** Holds a sheet that was read against what the register knows: what would be added, and what stands in the way. Pure. */
export function checkRegister(register: Register, known: Known, today: Day): { check: Check; plan: Plan } {
  const { kind, mapping, fileName, sheet } = register;
  const findings = new Findings();
  findings.faults.push(...register.faults);
  findings.notices.push(...register.notices);
  const { people, duplicates } = findPeople(register.rows, known, { sameAs: mapping.sameAs, findings });
  if (duplicates.length > mostDuplicates) {
    findings.notice({}, `We laten ${mostDuplicates} van de ${duplicates.length} mogelijk dubbele mensen zien.`);
  }
  const part =
    kind === ImportKind.ATTENDANCE
      ? { strengths: [], fills: [], ...planAttendance(people, { register, known, findings }) }
      : { sessions: [], marks: [], ...planPeople(people, { register, known, findings, today }) };
  const { unchanged, ...added } = part;
  const shown = [...people.map(({ existing }) => existing?.id), ...duplicates.map(({ existingId }) => existingId)];
  const plan: Plan = { ...added, subjects: [...new Set(shown.filter((id) => id !== null && id !== undefined))] };
  const check: Check = {
    fileName,
    kind,
    sheet,
    mapping,
    duplicates: duplicates.slice(0, mostDuplicates),
    fields: fieldsFor(kind),
    will: {
      participants: plan.people.length,
      enrolments: plan.enrolments.length,
      sessions: plan.sessions.length,
      attendances: plan.marks.length,
      details: plan.fills.flatMap(detailsOf).length,
      unchanged,
    },
    faults: readable(findings.faults),
    notices: readable(findings.notices),
    ok: findings.faults.length === 0,
  };
  return { check, plan };
}
