/**
 * A caseworker's reach, in one place: her own tracks and the tracks lent to her; all tracks for a manager. The gate puts
 * the tracks into the signed context (app.reach); a question about persons says which column they are held against.
 */
export function withinReach(trackColumn: string): string {
  return `${trackColumn} = ANY ((SELECT app.reach())::uuid[])`;
}

/** People within reach: enrolled, now or before, in a track within reach; a manager reaches everybody. */
export function personWithinReach(participantColumn: string): string {
  return `((SELECT app.reaches_all()) OR EXISTS (
    SELECT FROM enrolment reached WHERE reached.participant_id = ${participantColumn} AND ${withinReach("reached.track_id")}))`;
}

/**
 * The same reach for a statement that asks for it more than once: its signature is then checked once and not each time, which takes
 * 20 µs for a caseworker and 100 for a manager of two hundred tracks. `reachedInSql` is the common table, withinReached the predicate.
 */
export const reachedInSql = "reached AS MATERIALIZED (SELECT app.reach() AS tracks)";

/** See reachedInSql. */
export function withinReached(trackColumn: string): string {
  return `${trackColumn} = ANY ((SELECT reached.tracks FROM reached)::uuid[])`;
}
