import { createHash } from "node:crypto";
import type { Pool, PoolClient, QueryResultRow } from "pg";
import { sendBatch, type Statement } from "../../src/core/batch";
import { withClient } from "../../src/core/database";
import { isDatabaseError } from "../../src/core/errors";
import type { Asked } from "./by-hand";

const TRIES = 3;

/**
 * A roll call in one round trip, with all that the product promises: the operation is claimed, its answer kept, the audit
 * has its line, and all of it stands together or not at all. The results stay with the transaction, where the audit line
 * and the kept answer read them.
 */
export async function rollCall(pool: Pool, asked: Asked<"W2">, entering: Statement): Promise<string> {
  const statements = [
    { text: "BEGIN" },
    entering,
    claim(asked),
    record(asked),
    audit(asked),
    keep(asked),
    { text: "COMMIT" },
  ];
  for (let attempt = 1; ; attempt += 1) {
    try {
      const results = await withClient(pool, (client) => sendWhole(client, statements));
      return textOf(results[3]);
    } catch (thrown) {
      if (isDatabaseError(thrown) && thrown.constraint === "operation_pkey") return storedAnswer(pool, asked, entering);
      const collided = isDatabaseError(thrown) && ["40001", "40P01"].includes(thrown.code);
      if (!collided || attempt === TRIES) throw thrown;
    }
  }
}

async function sendWhole(client: PoolClient, statements: readonly Statement[]): Promise<QueryResultRow[][]> {
  try {
    return await sendBatch(client, statements);
  } catch (thrown) {
    await client.query("ROLLBACK");
    throw thrown;
  }
}

/** The same operation sent twice is done once. */
async function storedAnswer(pool: Pool, asked: Asked<"W2">, entering: Statement): Promise<string> {
  const stored = {
    text: "SELECT answer::text FROM operation WHERE organisation_id = $1 AND id = $2 AND account_id = (SELECT app.account()) AND body_hash = $3",
    values: [asked.ticket.organisationId, asked.variables.input.operationId, hashOf(asked.body)],
  };
  const results = await withClient(pool, (client) => sendBatch(client, [entering, stored]));
  return textOf(results[1]);
}

function textOf(rows: QueryResultRow[] | undefined): string {
  const answer: unknown = rows?.[0]?.["answer"];
  if (typeof answer !== "string" || answer === "") throw new Error("not found");
  return answer;
}

function claim({ ticket, variables: { input }, body, now }: Asked<"W2">): Statement {
  return {
    text: `INSERT INTO operation (organisation_id, id, account_id, name, body_hash, at) VALUES ($1, $2, (SELECT app.account()), $3, $4, $5)`,
    values: [ticket.organisationId, input.operationId, "RecordAttendance", hashOf(body), now],
  };
}

/** Whoever wrote the same row at the same moment counts as a conflict here; the product looks again. */
function record({ ticket, variables: { input }, now }: Asked<"W2">): Statement {
  const { marks, sessionId } = input;
  return {
    text: `WITH wish AS MATERIALIZED (
      SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[]) WITH ORDINALITY
        AS wish (participant_id, status, contribution, contribution_words, seen, place)
    ), held AS MATERIALIZED (
      SELECT s.organisation_id, s.id, s.track_id, s.on_date, s.logged_at FROM session s
       WHERE s.organisation_id = $6 AND s.id = $7 AND s.track_id = ANY ((SELECT app.reach())::uuid[]) FOR NO KEY UPDATE
    ), standing AS MATERIALIZED (
      SELECT a.participant_id, a.status, a.contribution, a.contribution_words, a.revision
        FROM held h JOIN attendance a ON a.organisation_id = h.organisation_id AND a.session_id = h.id AND a.participant_id = ANY ($1::uuid[])
       ORDER BY a.participant_id FOR NO KEY UPDATE OF a
    ), judged AS MATERIALIZED (
      SELECT h.organisation_id, h.id AS session_id, h.track_id, h.on_date, w.*, s.revision, s.status AS status_now, s.contribution AS contribution_now,
             CASE WHEN (w.status, w.contribution, w.contribution_words) IS NOT DISTINCT FROM (s.status, s.contribution, s.contribution_words) THEN 'ALREADY_SO'
                  WHEN w.seen <> coalesce(s.revision, 0) THEN 'CONFLICT'
                  WHEN s.revision IS NOT NULL THEN 'CHANGE'
                  WHEN EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = h.organisation_id AND e.participant_id = w.participant_id
                    AND e.track_id = h.track_id AND e.registered_on <= h.on_date AND (e.closed_on IS NULL OR e.closed_on >= h.on_date)) THEN 'ADD'
                  ELSE 'NOT_ENROLLED' END AS verdict
        FROM held h CROSS JOIN wish w LEFT JOIN standing s ON s.participant_id = w.participant_id
    ), added AS (
      INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, contribution, contribution_words, recorded_at, recorded_by)
      SELECT organisation_id, session_id, participant_id, track_id, on_date, status, contribution, contribution_words, $8, (SELECT app.account())
        FROM judged WHERE verdict = 'ADD' ORDER BY participant_id
      ON CONFLICT (organisation_id, session_id, participant_id) DO NOTHING
      RETURNING participant_id, revision
    ), changed AS (
      UPDATE attendance a SET status = j.status, contribution = j.contribution, contribution_words = j.contribution_words,
             revision = a.revision + 1, recorded_at = $8, recorded_by = (SELECT app.account())
        FROM judged j
       WHERE j.verdict = 'CHANGE' AND a.organisation_id = j.organisation_id AND a.session_id = j.session_id
         AND a.participant_id = j.participant_id AND a.revision = j.seen
      RETURNING a.participant_id, a.revision
    ), logged AS (
      UPDATE session s SET logged_at = $8 FROM held h
       WHERE s.organisation_id = h.organisation_id AND s.id = h.id AND h.logged_at IS NULL AND EXISTS (SELECT FROM added)
    )
    SELECT set_config('bench.results', json_agg(json_build_object('participantId', j.participant_id,
             'outcome', CASE WHEN d.revision IS NOT NULL THEN 'RECORDED' WHEN j.verdict IN ('ADD', 'CHANGE') THEN 'CONFLICT' ELSE j.verdict END,
             'mark', CASE WHEN j.verdict <> 'NOT_ENROLLED' THEN json_build_object(
               'status', CASE WHEN d.revision IS NOT NULL THEN j.status ELSE j.status_now END,
               'contribution', CASE WHEN d.revision IS NOT NULL THEN j.contribution ELSE j.contribution_now END,
               'revision', coalesce(d.revision, j.revision, 0)) END) ORDER BY j.place)::text, true) AS answer
      FROM judged j LEFT JOIN (SELECT * FROM added UNION ALL SELECT * FROM changed) AS d USING (participant_id)`,
    values: [
      marks.map((mark) => mark.participantId),
      marks.map((mark) => mark.status),
      marks.map((mark) => mark.contribution),
      marks.map((mark) => mark.contributionWords),
      marks.map((mark) => mark.seenRevision),
      ticket.organisationId,
      sessionId,
      now,
    ],
  };
}

function audit({ ticket, now }: Asked<"W2">): Statement {
  return {
    text: `INSERT INTO audit_event (organisation_id, at, account_id, role, action, operation, trace_id, subjects, changed)
      SELECT a.organisation_id, $2, a.id, a.role, 'CHANGE', 'RecordAttendance', NULL,
             ARRAY(SELECT (r ->> 'participantId')::uuid FROM json_array_elements(current_setting('bench.results')::json) AS r
                    WHERE (r #>> '{mark,revision}')::int > 0),
             CASE WHEN current_setting('bench.results') LIKE '%"RECORDED"%' THEN '{attendance}' ELSE '{}' END::text[]
        FROM account a WHERE a.organisation_id = $1 AND a.id = (SELECT app.account())`,
    values: [ticket.organisationId, now],
  };
}

function keep({ ticket, variables: { input } }: Asked<"W2">): Statement {
  return {
    text: "UPDATE operation SET answer = current_setting('bench.results')::json WHERE organisation_id = $1 AND id = $2",
    values: [ticket.organisationId, input.operationId],
  };
}

function hashOf(body: string): Buffer {
  return createHash("sha256").update(body).digest();
}
