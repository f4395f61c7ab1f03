import { written, type Act } from "../access/act";
import { personWithinReach, withinReach } from "../access/reach";
import { instantAt } from "../core/days";
import { conflict, refusing } from "../core/errors";
import { newId } from "../core/ids";
import { detailsOf } from "./check/fill-details";
import type { Fill, NewEnrolment, NewPerson, NewSession, Plan } from "./check/plan.types";
import type { ImportRow } from "./import.entity";

/** Hears how many of how many rows are written. */
export type Progress = (done: number, of: number) => void;

interface Wanted {
  readonly importId: string;
  readonly trackId: string | null;
  readonly plan: Plan;
}

/** So many rows go in by one statement: well within its five seconds, few enough to show how far we are. */
const rowsAStatement = 4000;

const meanwhile = "Iemand vulde op dit moment hetzelfde in. Er is niets overgenomen. Controleer het bestand opnieuw.";

/** Writes what an import adds, by a few statements a table. Answers the ids of the people it added. */
export async function writePlan(act: Act, { importId, trackId, plan }: Wanted, tell: Progress): Promise<string[]> {
  const ids = new Map([...plan.people, ...plan.enrolments, ...plan.sessions].map(({ ref }) => [ref, newId(act.at)]));
  const idOf = (ref: string): string => ids.get(ref) ?? ref;
  const strengths = plan.strengths.map((strength) => ({ ...strength, id: newId(act.at) }));
  const added: Added[] = [
    ...plan.people.map(({ ref }) => single("participant", idOf(ref))),
    ...strengths.map(({ id }) => single("strength", id)),
    ...plan.enrolments.map(({ ref }) => single("enrolment", idOf(ref))),
    ...plan.sessions.map(({ ref }) => single("session", idOf(ref))),
    ...plan.marks.map(({ session, person }) => ({
      addedTo: "attendance" as const,
      rowId: idOf(session),
      secondId: idOf(person),
    })),
  ];
  const of = 2 * added.length + plan.fills.length;
  let done = 0;
  const each = async <Row>(rows: readonly Row[], write: (part: readonly Row[]) => Promise<unknown>): Promise<void> => {
    for (let start = 0; start < rows.length; start += rowsAStatement) {
      const part = rows.slice(start, start + rowsAStatement);
      await write(part);
      tell((done += part.length), of);
    }
  };
  await each(plan.people, (people) => addPeople(act, people, idOf));
  await each(plan.fills, async (fills) => added.push(...(await fillIn(act, fills))));
  await each(
    strengths,
    (part) => act.sql`
    /* imports.add-strengths */ INSERT INTO strength (organisation_id, id, participant_id, words, noted_on)
    SELECT ${act.organisationId}::uuid, s.id, s.person, s.words, ${act.today}::date
      FROM unnest(${part.map(({ id }) => id)}::uuid[], ${part.map(({ person }) => idOf(person))}::uuid[], ${part.map(({ words }) => words)}::text[])
        AS s (id, person, words)`,
  );
  if (trackId !== null) {
    await each(plan.enrolments, (part) => addEnrolments(act, part, { trackId, idOf }));
    await each(plan.sessions, (part) => addSessions(act, part, { trackId, idOf }));
    await each(plan.marks, (part) => addMarks(act, part, idOf));
    await noteLogged(
      act,
      plan.marks.map(({ session }) => idOf(session)),
    );
  }
  await each(
    added,
    (part) => act.sql`
    /* imports.note-rows */ INSERT INTO import_row (organisation_id, import_id, added_to, row_id, second_id, revision)
    SELECT ${act.organisationId}::uuid, ${importId}::uuid, r.added_to, r.row_id, r.second_id, r.revision
      FROM unnest(${part.map(({ addedTo }) => addedTo)}::text[], ${part.map(({ rowId }) => rowId)}::uuid[],
        ${part.map(({ secondId }) => secondId)}::uuid[], ${part.map(({ revision }) => revision ?? null)}::integer[])
        AS r (added_to, row_id, second_id, revision)`,
  );
  return plan.people.map(({ ref }) => idOf(ref));
}

/** A row for import_row. */
type Added = Pick<ImportRow, "addedTo" | "rowId" | "secondId"> & Partial<Pick<ImportRow, "revision">>;

function single(addedTo: ImportRow["addedTo"], id: string): Added {
  return { addedTo, rowId: id, secondId: id };
}

async function addPeople(act: Act, people: readonly NewPerson[], idOf: (ref: string) => string): Promise<void> {
  const rows = people.map((person) => ({ ...person, id: idOf(person.ref) }));
  await act.sql`
    /* imports.add-people */ INSERT INTO participant (organisation_id, id, calling_name, family_name, phone, email, birth_year, birth_month,
      district_code, neighbourhood_code, language, registered_on, created_at)
    SELECT ${act.organisationId}::uuid, p.id, p."callingName", p."familyName", p.phone, p.email, p."birthYear", p."birthMonth",
           p."districtCode", p."neighbourhoodCode", p.language, p."registeredOn", ${act.at}::timestamptz
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS p (id uuid, "callingName" text, "familyName" text, phone text, email text,
        "birthYear" smallint, "birthMonth" smallint, "districtCode" text, "neighbourhoodCode" text, language text, "registeredOn" date)`;
}

/** Fills in what is empty of people whom nobody changed since the sheet was held against them. */
async function fillIn(act: Act, fills: readonly Fill[]): Promise<Added[]> {
  const revised = await act.sql`
    /* imports.fill-in */ UPDATE participant p
       SET phone = coalesce(p.phone, f.phone), email = coalesce(p.email, f.email), language = coalesce(p.language, f.language),
           birth_year = coalesce(p.birth_year, f."birthYear"), birth_month = coalesce(p.birth_month, f."birthMonth"),
           district_code = coalesce(p.district_code, f."districtCode"),
           neighbourhood_code = coalesce(p.neighbourhood_code, f."neighbourhoodCode"), revision = p.revision + 1
      FROM json_to_recordset(${JSON.stringify(fills)}::json) AS f (person uuid, phone text, email text, language text,
        "birthYear" smallint, "birthMonth" smallint, "districtCode" text, "neighbourhoodCode" text, "seenRevision" integer)
     WHERE p.organisation_id = ${act.organisationId} AND p.id = f.person AND p.revision = f."seenRevision" AND ${written(personWithinReach("p.id"))}
    RETURNING p.id`;
  if (revised.length < fills.length) throw conflict(meanwhile);
  return fills.flatMap((fill) =>
    detailsOf(fill).map((detail) => ({ ...single(detail, fill.person), revision: fill.seenRevision + 1 })),
  );
}

async function addEnrolments(
  act: Act,
  enrolments: readonly NewEnrolment[],
  to: { trackId: string; idOf: (ref: string) => string },
): Promise<void> {
  const rows = enrolments.map((enrolment) => ({
    ...enrolment,
    id: to.idOf(enrolment.ref),
    person: to.idOf(enrolment.person),
  }));
  await refusing(
    "one_open_enrolment",
    meanwhile,
    act.sql`
    /* imports.add-enrolments */ INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on, active_from, closed_on, exit_reason)
    SELECT t.organisation_id, e.id, e.person, t.id, e.status, e."registeredOn", e."activeFrom", e."closedOn",
           CASE WHEN e."closedOn" IS NOT NULL THEN 'OTHER' END
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS e (id uuid, person uuid, status text, "registeredOn" date, "activeFrom" date, "closedOn" date)
      JOIN track t ON t.organisation_id = ${act.organisationId} AND t.id = ${to.trackId} AND ${written(withinReach("t.id"))}`,
  );
  // The history of who has ended begins with her being active.
  const history = rows.flatMap(({ id, status, registeredOn, closedOn }) => {
    if (closedOn === null) return [{ id, number: 1, status, on: registeredOn }];
    return [
      { id, number: 1, status: "ACTIVE", on: registeredOn },
      { id, number: 2, status, on: closedOn },
    ];
  });
  await act.sql`
    /* imports.add-enrolment-history */ INSERT INTO enrolment_change (organisation_id, enrolment_id, number, status, "on", recorded_at, recorded_by)
    SELECT ${act.organisationId}::uuid, c.id, c.number, c.status, c."on", ${act.at}::timestamptz, (SELECT app.account())
      FROM json_to_recordset(${JSON.stringify(history)}::json) AS c (id uuid, number smallint, status text, "on" date)`;
}

async function addSessions(
  act: Act,
  sessions: readonly NewSession[],
  to: { trackId: string; idOf: (ref: string) => string },
): Promise<void> {
  const rows = sessions.map(({ ref, on, title, startTime, endTime, placeId }) => ({
    id: to.idOf(ref),
    on,
    title,
    placeId,
    startsAt: instantAt(on, startTime),
    endsAt: instantAt(on, endTime),
  }));
  await act.sql`
    /* imports.add-sessions */ INSERT INTO session (organisation_id, id, track_id, meeting_place_id, title, on_date, starts_at, ends_at, logged_at)
    SELECT t.organisation_id, s.id, t.id, s."placeId", s.title, s."on", s."startsAt", s."endsAt", ${act.at}::timestamptz
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS s (id uuid, "placeId" uuid, title text, "on" date, "startsAt" timestamptz, "endsAt" timestamptz)
      JOIN track t ON t.organisation_id = ${act.organisationId} AND t.id = ${to.trackId} AND ${written(withinReach("t.id"))}`;
}

async function addMarks(act: Act, marks: Plan["marks"], idOf: (ref: string) => string): Promise<void> {
  await refusing(
    "attendance_pkey",
    meanwhile,
    act.sql`
    /* imports.add-marks */ INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, recorded_at, recorded_by)
    SELECT s.organisation_id, s.id, m.person, s.track_id, s.on_date, m.status, ${act.at}::timestamptz, (SELECT app.account())
      FROM unnest(${marks.map(({ session }) => idOf(session))}::uuid[], ${marks.map(({ person }) => idOf(person))}::uuid[], ${marks.map(({ status }) => status)}::text[])
        AS m (session, person, status)
      JOIN session s ON s.organisation_id = ${act.organisationId} AND s.id = m.session AND ${written(withinReach("s.track_id"))}
     ORDER BY s.id, m.person`,
  );
}

/** A session that was planned and not logged has now been held. */
async function noteLogged(act: Act, sessions: readonly string[]): Promise<void> {
  await act.sql`
    /* imports.note-logged */ UPDATE session SET logged_at = ${act.at}
     WHERE organisation_id = ${act.organisationId} AND id = ANY (${[...new Set(sessions)]}::uuid[]) AND logged_at IS NULL`;
}
