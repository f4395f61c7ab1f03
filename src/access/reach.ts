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
