import type { Act } from "../access/act";
import type { Done } from "../core/done.types";
import { Refusal } from "../core/errors";
import { newId } from "../core/ids";
import type { Check, Register } from "./check/check.types";
import { checkRegister } from "./check/check-register";
import { detailsOf } from "./check/fill-details";
import type { Plan } from "./check/plan.types";
import { knownTo, type Asked } from "./known.question";
import { writePlan, type Progress } from "./write-plan";

/** The sheet has faults, so nothing was written. `check` says which, `subjects` whom it shows. */
export class CheckFailed extends Refusal {
  constructor(
    readonly check: Check,
    readonly subjects: readonly string[],
  ) {
    super("BAD_USER_INPUT", "Er staan nog fouten in dit bestand. Er is niets overgenomen.");
  }
}

/** Two registers at a time could add one person twice: imports of an organisation wait for each other. */
const IMPORT_LOCK = 7_316_534;

/**
 * Takes a register in, all or nothing; what is there already stays as it is, so the same file again adds nothing.
 * Errors: CheckFailed, NOT_FOUND (track out of reach), CONFLICT (somebody filled in the same at this moment).
 */
export async function importRegister(
  act: Act,
  { register, trackId }: Asked,
  tell: Progress = () => undefined,
): Promise<Done & { check: Check }> {
  await act.sql`/* imports.wait */ SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::integer, hashtext(${act.organisationId}))`;
  const { known, subjects } = await knownTo(act, { register, trackId });
  const { check, plan } = checkRegister(register, known, act.today);
  if (!check.ok) throw new CheckFailed(check, [...plan.subjects, ...subjects]);
  const id = newId(act.at);
  await noteImport(act, { id, trackId, register, check });
  const people = await writePlan(act, { importId: id, trackId, plan }, tell);
  act.concerns([...plan.subjects, ...subjects, ...people], changedBy(check, plan));
  return { id, check };
}

async function noteImport(
  act: Act,
  made: Asked & { readonly id: string; readonly register: Register; readonly check: Check },
): Promise<void> {
  await act.sql`
    /* imports.note-import */ INSERT INTO import (organisation_id, id, file_name, kind, track_id, added, at, by_account_id)
    SELECT ${act.organisationId}::uuid, ${made.id}::uuid, ${made.register.fileName}, ${made.register.kind}, ${made.trackId}::uuid,
           ${made.check.will}::json, ${act.at}::timestamptz, (SELECT app.account())`;
}

function changedBy({ will }: Check, { fills }: Plan): string[] {
  const tables = {
    participant: will.participants,
    enrolment: will.enrolments,
    session: will.sessions,
    attendance: will.attendances,
  };
  return [...Object.entries(tables).flatMap(([table, rows]) => (rows > 0 ? [table] : [])), ...fills.flatMap(detailsOf)];
}
