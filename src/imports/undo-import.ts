import { written, type Act } from "../access/act";
import type { Done } from "../core/done.types";
import { conflict, notFound } from "../core/errors";
import type { UndoImportInput } from "./import.inputs";
import { importWithinReach } from "./import.questions";

interface Undone {
  readonly id: string;
  readonly at: Date;
}

/** The marks of so many sessions go by one statement: a large register stays within its five seconds. */
const sessionsAStatement = 10;

/**
 * Takes away what an import added, as far as nobody touched it since. What somebody changed, or built upon, stays, and is
 * told in sentences with counts and days. Errors: NOT_FOUND, CONFLICT (undone already).
 */
export async function undoImport(act: Act, { importId }: UndoImportInput): Promise<Done> {
  const undone = await claim(act, importId);
  await holdRows(act, importId);
  const marked = await removeMarks(act, importId);
  const filled = await emptyDetails(act, importId);
  const kept = await touchedPeople(act, undone);
  await removeStrengths(act, importId, kept);
  const stayed = await removeEnrolments(act, undone, kept);
  const gone = await removePeople(act, importId, kept);
  const sessions = await removeSessions(act, undone);
  const sentences = [
    ...(await keptMarks(act, importId)),
    ...sessions,
    ...people(kept.length),
    ...enrolments(stayed),
    ...details(filled.stayed),
  ];
  await act.sql`
    /* imports.note-kept */ UPDATE import SET kept_at_undo = ${sentences}::text[]
     WHERE organisation_id = ${act.organisationId} AND id = ${importId}`;
  await act.sql`/* imports.forget-rows */ DELETE FROM import_row WHERE organisation_id = ${act.organisationId} AND import_id = ${importId}`;
  act.concerns([...marked, ...gone, ...filled.emptied], ["participant", "enrolment", "session", "attendance"]);
  return { id: importId };
}

async function claim(act: Act, importId: string): Promise<Undone> {
  const [undone] = await act.sql<{ at: Date }>`
    /* imports.undo */ UPDATE import i SET undone_at = ${act.at}
     WHERE i.organisation_id = ${act.organisationId} AND i.id = ${importId} AND i.undone_at IS NULL AND ${written(importWithinReach)}
    RETURNING i.at`;
  if (undone) return { id: importId, at: undone.at };
  const [there] = await act.sql`
    /* imports.why-not-undone */ SELECT FROM import i
     WHERE i.organisation_id = ${act.organisationId} AND i.id = ${importId} AND ${written(importWithinReach)}`;
  throw there ? conflict("Deze import is al ongedaan gemaakt.") : notFound();
}

/** Nobody can add anything to these people and sessions until we are done. */
async function holdRows(act: Act, importId: string): Promise<void> {
  await act.sql`
    /* imports.hold-people */ SELECT p.id FROM import_row r
      JOIN participant p ON p.organisation_id = r.organisation_id AND p.id = r.row_id
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${importId} AND r.added_to = 'participant' ORDER BY p.id FOR UPDATE OF p`;
  await act.sql`
    /* imports.hold-sessions */ SELECT s.id FROM import_row r
      JOIN session s ON s.organisation_id = r.organisation_id AND s.id = r.row_id
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${importId} AND r.added_to = 'session' ORDER BY s.id FOR UPDATE OF s`;
}

async function removeMarks(act: Act, importId: string): Promise<string[]> {
  const sessions = await act.sql<{ id: string }>`
    /* imports.marked-sessions */ SELECT DISTINCT row_id AS id FROM import_row
     WHERE organisation_id = ${act.organisationId} AND import_id = ${importId} AND added_to = 'attendance' ORDER BY row_id`;
  const people = new Set<string>();
  for (let start = 0; start < sessions.length; start += sessionsAStatement) {
    const part = sessions.slice(start, start + sessionsAStatement).map(({ id }) => id);
    const gone = await act.sql<{ participant_id: string }>`
      /* imports.remove-marks */ DELETE FROM attendance a USING import_row r
       WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${importId} AND r.added_to = 'attendance'
         AND r.row_id = ANY (${part}::uuid[])
         AND a.organisation_id = r.organisation_id AND a.session_id = r.row_id AND a.participant_id = r.second_id AND a.revision = 1
      RETURNING a.participant_id`;
    for (const row of gone) people.add(row.participant_id);
  }
  return [...people];
}

/** Details that the import filled in are empty again, of people whom nobody changed since. */
async function emptyDetails(act: Act, importId: string): Promise<{ emptied: string[]; stayed: number }> {
  const rows = await act.sql<{ id: string; emptied: boolean }>`
    /* imports.empty-details */ WITH filled AS (
      SELECT r.row_id AS id, r.revision, array_agg(r.added_to) AS details FROM import_row r
       WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${importId} AND r.revision IS NOT NULL GROUP BY r.row_id, r.revision),
    emptied AS (
      UPDATE participant p
         SET phone = CASE WHEN 'phone' = ANY (f.details) THEN NULL ELSE p.phone END,
             email = CASE WHEN 'email' = ANY (f.details) THEN NULL ELSE p.email END,
             language = CASE WHEN 'language' = ANY (f.details) THEN NULL ELSE p.language END,
             birth_year = CASE WHEN 'birth' = ANY (f.details) THEN NULL ELSE p.birth_year END,
             birth_month = CASE WHEN 'birth' = ANY (f.details) THEN NULL ELSE p.birth_month END,
             district_code = CASE WHEN 'home' = ANY (f.details) THEN NULL ELSE p.district_code END,
             neighbourhood_code = CASE WHEN 'home' = ANY (f.details) THEN NULL ELSE p.neighbourhood_code END,
             revision = p.revision + 1
        FROM filled f WHERE p.organisation_id = ${act.organisationId} AND p.id = f.id AND p.revision = f.revision
      RETURNING p.id)
    SELECT f.id, e.id IS NOT NULL AS emptied FROM filled f LEFT JOIN emptied e ON e.id = f.id`;
  const emptied = rows.filter((row) => row.emptied).map(({ id }) => id);
  return { emptied, stayed: rows.length - emptied.length };
}

/** People of this import of whom something was changed since, or to whom something was added. */
async function touchedPeople(act: Act, { id, at }: Undone): Promise<string[]> {
  const rows = await act.sql<{ id: string }>`
    /* imports.touched-people */ SELECT p.id FROM import_row r
      JOIN participant p ON p.organisation_id = r.organisation_id AND p.id = r.row_id
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${id} AND r.added_to = 'participant'
       AND (p.revision <> 1
         OR EXISTS (SELECT FROM attendance a WHERE a.organisation_id = p.organisation_id AND a.participant_id = p.id)
         OR EXISTS (SELECT FROM goal g WHERE g.organisation_id = p.organisation_id AND g.participant_id = p.id)
         OR EXISTS (SELECT FROM reach_request q WHERE q.organisation_id = p.organisation_id AND q.participant_id = p.id)
         OR EXISTS (SELECT FROM call_step c WHERE c.organisation_id = p.organisation_id AND c.participant_id = p.id)
         OR EXISTS (SELECT FROM visit_request v WHERE v.organisation_id = p.organisation_id AND v.participant_id = p.id)
         OR EXISTS (SELECT FROM volunteer v WHERE v.organisation_id = p.organisation_id AND v.participant_id = p.id)
         OR EXISTS (SELECT FROM strength s WHERE s.organisation_id = p.organisation_id AND s.participant_id = p.id
              AND NOT EXISTS (SELECT FROM import_row o WHERE o.organisation_id = s.organisation_id AND o.import_id = r.import_id
                AND o.added_to = 'strength' AND o.row_id = s.id))
         OR EXISTS (SELECT FROM enrolment e JOIN enrolment_change c ON c.organisation_id = e.organisation_id AND c.enrolment_id = e.id
              WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.id AND c.recorded_at <> ${at}))`;
  return rows.map((row) => row.id);
}

async function removeStrengths(act: Act, importId: string, kept: readonly string[]): Promise<void> {
  await act.sql`
    /* imports.remove-strengths */ DELETE FROM strength s USING import_row r
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${importId} AND r.added_to = 'strength'
       AND s.organisation_id = r.organisation_id AND s.id = r.row_id AND NOT s.participant_id = ANY (${kept}::uuid[])`;
}

/** Answers how many stay for people who were there before: changed since, or with marks of others in the track. */
async function removeEnrolments(act: Act, { id, at }: Undone, kept: readonly string[]): Promise<number> {
  await act.sql`
    /* imports.remove-enrolments */ DELETE FROM enrolment e USING import_row r
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${id} AND r.added_to = 'enrolment'
       AND e.organisation_id = r.organisation_id AND e.id = r.row_id AND NOT e.participant_id = ANY (${kept}::uuid[])
       AND NOT EXISTS (SELECT FROM enrolment_change c WHERE c.organisation_id = e.organisation_id AND c.enrolment_id = e.id AND c.recorded_at <> ${at})
       AND NOT EXISTS (SELECT FROM attendance a WHERE a.organisation_id = e.organisation_id AND a.participant_id = e.participant_id
             AND a.track_id = e.track_id AND a.on_date >= e.registered_on)`;
  const left = await act.sql`
    /* imports.enrolments-left */ SELECT FROM import_row r
      JOIN enrolment e ON e.organisation_id = r.organisation_id AND e.id = r.row_id
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${id} AND r.added_to = 'enrolment'
       AND NOT e.participant_id = ANY (${kept}::uuid[])`;
  return left.length;
}

async function removePeople(act: Act, importId: string, kept: readonly string[]): Promise<string[]> {
  const gone = await act.sql<{ id: string }>`
    /* imports.remove-people */ DELETE FROM participant p USING import_row r
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${importId} AND r.added_to = 'participant'
       AND p.organisation_id = r.organisation_id AND p.id = r.row_id AND NOT p.id = ANY (${kept}::uuid[])
    RETURNING p.id`;
  return gone.map((row) => row.id);
}

/** Sessions without anything of others go; planned ones that only this import had logged are open again. */
async function removeSessions(act: Act, { id, at }: Undone): Promise<string[]> {
  await act.sql`
    /* imports.remove-sessions */ DELETE FROM session s USING import_row r
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${id} AND r.added_to = 'session'
       AND s.organisation_id = r.organisation_id AND s.id = r.row_id
       AND s.head_count IS NULL AND s.closed_at IS NULL AND s.cancelled_at IS NULL
       AND NOT EXISTS (SELECT FROM attendance a WHERE a.organisation_id = s.organisation_id AND a.session_id = s.id)`;
  await act.sql`
    /* imports.reopen-sessions */ UPDATE session s SET logged_at = NULL
      FROM (SELECT DISTINCT r.row_id FROM import_row r
             WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${id} AND r.added_to = 'attendance') AS marked
     WHERE s.organisation_id = ${act.organisationId} AND s.id = marked.row_id AND s.logged_at = ${at} AND s.closed_at IS NULL AND s.head_count IS NULL
       AND NOT EXISTS (SELECT FROM attendance a WHERE a.organisation_id = s.organisation_id AND a.session_id = s.id)`;
  const left = await act.sql<{ on: string }>`
    /* imports.sessions-left */ SELECT to_char(s.on_date, 'FMDD-FMMM-YYYY') AS "on" FROM import_row r
      JOIN session s ON s.organisation_id = r.organisation_id AND s.id = r.row_id
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${id} AND r.added_to = 'session' ORDER BY s.on_date`;
  return left.map(({ on }) => `De bijeenkomst van ${on} bleef staan: daar is daarna iets bij ingevuld.`);
}

async function keptMarks(act: Act, importId: string): Promise<string[]> {
  const left = await act.sql<{ on: string; marks: number }>`
    /* imports.marks-left */ SELECT to_char(a.on_date, 'FMDD-FMMM-YYYY') AS "on", count(*)::int AS marks FROM import_row r
      JOIN attendance a ON a.organisation_id = r.organisation_id AND a.session_id = r.row_id AND a.participant_id = r.second_id
     WHERE r.organisation_id = ${act.organisationId} AND r.import_id = ${importId} AND r.added_to = 'attendance'
     GROUP BY a.on_date ORDER BY a.on_date`;
  return left.map(({ on, marks }) =>
    marks === 1
      ? `Op ${on} bleef de aanwezigheid van 1 persoon staan: die is daarna veranderd.`
      : `Op ${on} bleef de aanwezigheid van ${marks} mensen staan: die is daarna veranderd.`,
  );
}

function people(kept: number): string[] {
  if (kept === 0) return [];
  return [
    kept === 1
      ? "1 persoon bleef staan: daar is daarna iets bij veranderd."
      : `${kept} mensen bleven staan: daar is daarna iets bij veranderd.`,
  ];
}

function details(stayed: number): string[] {
  if (stayed === 0) return [];
  return [
    `Bij ${stayed === 1 ? "1 persoon" : `${stayed} mensen`} bleven ingevulde gegevens staan: daar is daarna iets veranderd.`,
  ];
}

function enrolments(stayed: number): string[] {
  if (stayed === 0) return [];
  return [
    stayed === 1
      ? "1 inschrijving bleef staan: die is daarna gebruikt."
      : `${stayed} inschrijvingen bleven staan: die zijn daarna gebruikt.`,
  ];
}
