import type { Question } from "../access/ask";
import type { Day } from "../core/days";

/** A row of a roll-up that is not what a fresh count of the facts gives. */
export interface RollUpDifference {
  readonly table: "person_quarter" | "track_quarter";
  readonly quarter: Day;
  readonly trackId: string;
  readonly participantId: string | null;
  /** In the order of the table's columns; a row that is not there counts as zeros. */
  readonly kept: readonly number[];
  readonly counted: readonly number[];
}

/** Counts the facts of one organisation again and answers where the roll-ups differ: nowhere, or something is broken. */
export const checkRollUps: Question<void> = {
  name: "sessions.check-roll-ups",
  may: "overview.read",
  report: true,
  sql: `WITH mark AS (
    SELECT a.track_id, date_trunc('quarter', a.on_date)::date AS quarter, a.participant_id, count(*) AS marks,
           count(*) FILTER (WHERE a.status = 'PRESENT') AS present,
           count(*) FILTER (WHERE num_nonnulls(a.contribution, a.contribution_words) > 0) AS contributed
      FROM attendance a WHERE a.organisation_id = (SELECT app.organisation()) AND a.status IS NOT NULL GROUP BY 1, 2, 3
  ), of_people AS (
    SELECT m.track_id, m.quarter, sum(m.marks) AS marks, sum(m.present) AS present,
           count(*) FILTER (WHERE m.present > 0 AND p.registered_on IS NOT NULL) AS people,
           count(*) FILTER (WHERE m.contributed > 0 AND p.registered_on IS NOT NULL) AS contributors
      FROM mark m JOIN participant p ON p.organisation_id = (SELECT app.organisation()) AND p.id = m.participant_id GROUP BY 1, 2
  ), of_sessions AS (
    SELECT s.track_id, date_trunc('quarter', s.on_date)::date AS quarter, count(s.logged_at) AS held, count(s.cancelled_at) AS cancelled
      FROM session s WHERE s.organisation_id = (SELECT app.organisation()) GROUP BY 1, 2
  ), person_kept AS (
    SELECT * FROM person_quarter q WHERE q.organisation_id = (SELECT app.organisation())
  ), track_kept AS (
    SELECT * FROM track_quarter q WHERE q.organisation_id = (SELECT app.organisation())
  ), compared AS (
    SELECT 'person_quarter' AS "table", quarter, track_id, participant_id,
           ARRAY[coalesce(k.marks, 0), coalesce(k.present, 0), coalesce(k.contributed, 0)]::bigint[] AS kept,
           ARRAY[coalesce(m.marks, 0), coalesce(m.present, 0), coalesce(m.contributed, 0)]::bigint[] AS counted
      FROM person_kept k FULL JOIN mark m USING (track_id, quarter, participant_id)
    UNION ALL
    SELECT 'track_quarter', quarter, track_id, NULL,
           ARRAY[coalesce(k.held, 0), coalesce(k.cancelled, 0), coalesce(k.marks, 0), coalesce(k.present, 0), coalesce(k.people, 0),
             coalesce(k.contributors, 0)]::bigint[],
           ARRAY[coalesce(s.held, 0), coalesce(s.cancelled, 0), coalesce(p.marks, 0), coalesce(p.present, 0), coalesce(p.people, 0),
             coalesce(p.contributors, 0)]::bigint[]
      FROM track_kept k FULL JOIN of_sessions s USING (track_id, quarter) FULL JOIN of_people p USING (track_id, quarter)
  )
  SELECT coalesce(json_agg(json_build_object('table', "table", 'quarter', quarter, 'trackId', track_id, 'participantId', participant_id,
      'kept', kept, 'counted', counted) ORDER BY "table", quarter, track_id, participant_id), '[]')::text AS answer
    FROM compared WHERE kept <> counted`,
  values: () => [],
};
