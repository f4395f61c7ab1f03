import { only, written, type Act } from "../access/act";
import { withinReach } from "../access/reach";
import { badInput, refusing } from "../core/errors";
import type { MarkInput, RecordAttendanceInput } from "./attendance.inputs";
import type { RollCallResult } from "./attendance.types";
import { apologiesOfHeld } from "./apologies-in-sql";
import { cancelledSentence, forgetLoggingOfNothing } from "./hold-session";
import { AttendanceStatus, RollCallOutcome, type ContributionKind } from "./kinds";
import { enrolledOn } from "./roster-in-sql";

interface Row {
  readonly participant_id: string;
  /** Null: somebody else wrote this row between our look and our writing. */
  readonly outcome: RollCallOutcome | null;
  readonly status: AttendanceStatus | null;
  readonly contribution: ContributionKind | null;
  readonly revision: number;
}

/**
 * Records a whole roll call: each row is recorded, was so already, is in conflict with what stands there now, or is of
 * somebody who is not enrolled. With the first mark, who apologised beforehand is marked too. One statement, and a second one for rows that somebody else wrote at the same moment.
 * Errors: NOT_FOUND, CONFLICT (cancelled), BAD_USER_INPUT (a contribution of who is not present).
 */
export async function recordAttendance(act: Act, input: RecordAttendanceInput): Promise<RollCallResult[]> {
  refuseContributionOfAbsent(input.marks);
  const found = await record(act, input.sessionId, input.marks);
  only(found);
  const late = new Set(found.filter(({ outcome }) => outcome === null).map((row) => row.participant_id));
  const again =
    late.size === 0
      ? []
      : await record(
          act,
          input.sessionId,
          input.marks.filter((mark) => late.has(mark.participantId)),
        );
  const rows = new Map([...found, ...again].map((row) => [row.participant_id, row]));
  const named = new Set(input.marks.map(({ participantId }) => participantId));
  const apologised = [...found, ...again].filter((row) => !named.has(row.participant_id));
  const results = [...input.marks.map((mark) => rows.get(mark.participantId)), ...apologised].flatMap(resultOf);
  const recorded = results.filter(({ outcome }) => outcome === RollCallOutcome.RECORDED);
  if (recorded.some(({ mark }) => mark?.status === null)) await forgetLoggingOfNothing(act, input.sessionId);
  if (recorded.length > 0) act.changesList(input.sessionId);
  // Whose mark comes back unchanged was seen, and is in the line with the others.
  act.concerns(
    results.flatMap(({ participantId, mark }) => (mark !== null && mark.revision > 0 ? [participantId] : [])),
    recorded.length > 0 ? ["attendance"] : [],
  );
  return results;
}

function refuseContributionOfAbsent(marks: readonly MarkInput[]): void {
  const wrong = marks.some(
    ({ status, contribution, contributionWords }) =>
      status !== AttendanceStatus.PRESENT && (contribution ?? contributionWords),
  );
  if (wrong) throw badInput({ contribution: "Een bijdrage hoort bij iemand die aanwezig is." });
}

/**
 * The session's row is held first, so that writers of one session come one after the other and nobody cancels it
 * meanwhile; rows are read under lock and written in the order of the participants. What stands already and equals the
 * wish is left alone; otherwise the revision that was seen must stand there still.
 */
async function record(act: Act, sessionId: string, marks: readonly MarkInput[]): Promise<Row[]> {
  const ids = marks.map((mark) => mark.participantId);
  return refusing(
    "session_is_cancelled_or_logged",
    cancelledSentence,
    act.sql<Row>`
    /* sessions.record-attendance */
    WITH wish AS MATERIALIZED (
      SELECT * FROM unnest(${ids}::uuid[], ${marks.map((mark) => mark.status)}::text[], ${marks.map((mark) => mark.contribution)}::text[],
        ${marks.map((mark) => mark.contributionWords)}::text[], ${marks.map((mark) => mark.seenRevision)}::int[])
        AS wish (participant_id, status, contribution, contribution_words, seen)
    ), held AS MATERIALIZED (
      SELECT s.organisation_id, s.id, s.track_id, s.on_date, s.logged_at FROM session s
       WHERE s.organisation_id = ${act.organisationId} AND s.id = ${sessionId} AND ${written(withinReach("s.track_id"))}
         FOR NO KEY UPDATE
    ), standing AS MATERIALIZED (
      SELECT a.participant_id, a.status, a.contribution, a.contribution_words, a.revision
        FROM held h JOIN attendance a ON a.organisation_id = h.organisation_id AND a.session_id = h.id AND a.participant_id = ANY (${ids}::uuid[])
       ORDER BY a.participant_id FOR NO KEY UPDATE OF a
    ), judged AS MATERIALIZED (
      SELECT h.organisation_id, h.id AS session_id, h.track_id, h.on_date, w.*, s.revision, s.status AS status_now, s.contribution AS contribution_now,
             CASE WHEN (w.status, w.contribution, w.contribution_words) IS NOT DISTINCT FROM (s.status, s.contribution, s.contribution_words) THEN 'ALREADY_SO'
                  WHEN w.seen <> coalesce(s.revision, 0) THEN 'CONFLICT'
                  WHEN s.revision IS NOT NULL THEN 'CHANGE'
                  WHEN EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = h.organisation_id AND e.participant_id = w.participant_id
                    AND e.track_id = h.track_id AND ${written(enrolledOn("e", "h"))}) THEN 'ADD'
                  ELSE 'NOT_ENROLLED' END AS verdict
        FROM held h CROSS JOIN wish w LEFT JOIN standing s ON s.participant_id = w.participant_id
    ), apologised AS MATERIALIZED (
      SELECT y.* FROM (${written(apologiesOfHeld)}) AS y WHERE y.participant_id <> ALL (${ids}::uuid[])
         AND EXISTS (SELECT FROM judged WHERE verdict IN ('ADD', 'CHANGE') AND status IS NOT NULL)
    ), added AS (
      INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, contribution, contribution_words, recorded_at, recorded_by)
      SELECT organisation_id, session_id, participant_id, track_id, on_date, status, contribution, contribution_words, ${act.at}::timestamptz, (SELECT app.account())
        FROM judged WHERE verdict = 'ADD'
      UNION ALL
      SELECT organisation_id, session_id, participant_id, track_id, on_date, 'ABSENT_NOTIFIED', NULL, NULL, ${act.at}::timestamptz, recorded_by FROM apologised
       ORDER BY participant_id
      ON CONFLICT (organisation_id, session_id, participant_id) DO NOTHING
      RETURNING participant_id, revision
    ), changed AS (
      UPDATE attendance a SET status = j.status, contribution = j.contribution, contribution_words = j.contribution_words,
             revision = a.revision + 1, recorded_at = ${act.at}, recorded_by = (SELECT app.account())
        FROM judged j
       WHERE j.verdict = 'CHANGE' AND a.organisation_id = j.organisation_id AND a.session_id = j.session_id
         AND a.participant_id = j.participant_id AND a.revision = j.seen
      RETURNING a.participant_id, a.revision, a.status
    ), logged AS (
      UPDATE session s SET logged_at = ${act.at} FROM held h
       WHERE s.organisation_id = h.organisation_id AND s.id = h.id AND h.logged_at IS NULL
         AND (EXISTS (SELECT FROM added) OR EXISTS (SELECT FROM changed WHERE status IS NOT NULL))
    )
    SELECT j.participant_id, coalesce(done.revision, j.revision, 0) AS revision,
           CASE WHEN done.revision IS NOT NULL THEN 'RECORDED' WHEN j.verdict NOT IN ('ADD', 'CHANGE') THEN j.verdict END AS outcome,
           CASE WHEN done.revision IS NOT NULL THEN j.status ELSE j.status_now END AS status,
           CASE WHEN done.revision IS NOT NULL THEN j.contribution ELSE j.contribution_now END AS contribution
      FROM judged j LEFT JOIN (SELECT participant_id, revision FROM added UNION ALL SELECT participant_id, revision FROM changed) AS done
        ON done.participant_id = j.participant_id
     UNION ALL
    SELECT participant_id, revision, 'RECORDED', 'ABSENT_NOTIFIED', NULL FROM added JOIN apologised USING (participant_id)`,
  );
}

function resultOf(row: Row | undefined): RollCallResult[] {
  if (!row?.outcome) return [];
  const { participant_id: participantId, outcome, status, contribution, revision } = row;
  const mark = outcome === RollCallOutcome.NOT_ENROLLED ? null : { status, contribution, revision };
  return [{ participantId, outcome, mark }];
}
