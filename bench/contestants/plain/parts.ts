/** Pieces of statements that several workloads share. */

/** A caseworker's tracks; all tracks for a manager. */
export const inReach = (track: string): string => `${track} = ANY ((SELECT app.reach())::uuid[])`;

/** People who are or were enrolled in a track within reach; everybody for a manager. */
export const personInReach = (person: string): string => `((SELECT app.reaches_all()) OR EXISTS (
  SELECT FROM enrolment r WHERE r.organisation_id = (SELECT app.organisation()) AND r.participant_id = ${person} AND ${inReach("r.track_id")}))`;

export const fullName = (person: string): string =>
  `${person}.calling_name || coalesce(' ' || ${person}.family_name, '')`;

/** How names are compared and sorted. */
export const folded = (person: string): string => `app.folded(${fullName(person)}) COLLATE "C"`;

/** Enrolled on the day of a session. */
export const enrolled = (enrolment: string, session: string): string =>
  `${enrolment}.registered_on <= ${session}.on_date AND (${enrolment}.closed_on IS NULL OR ${enrolment}.closed_on >= ${session}.on_date)`;

/** Marks with the day and the track of their sessions. */
export const marks = "attendance a JOIN session s ON s.organisation_id = a.organisation_id AND s.id = a.session_id";

/** The organisation's own number, or the standard. */
export const term = (name: string, standard: number): string =>
  `coalesce((SELECT value FROM term WHERE organisation_id = (SELECT app.organisation()) AND name = '${name}'), ${standard})`;

/** The last day on which the person of a row was present in its track. */
export const lastPresent = (row: string): string => `(SELECT max(s.on_date) FROM ${marks}
  WHERE a.organisation_id = ${row}.organisation_id AND a.participant_id = ${row}.participant_id AND s.track_id = ${row}.track_id AND a.status = 'PRESENT')`;
