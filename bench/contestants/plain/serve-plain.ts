import { createHash } from "node:crypto";
import { Pool, type PoolClient } from "pg";
import { rolesFor, type Permission } from "../../../src/access/permissions";
import { bandBorders } from "../../../src/reports/age-bands";
import { periodOf, planYearReport } from "../../../src/reports/year-report.plan";
import { plusDays } from "../../../src/core/days";
import { workloads, type Workload } from "../../workloads";
import { serve, type Asked } from "../by-hand";
import { myDay } from "./my-day";
import { overview } from "./overview";
import { participantPage } from "./participant-page";
import { participants } from "./participants";
import { audit, claim, keep, rollCall } from "./roll-call";
import { yearCounts } from "./year-counts";

/**
 * As a careful engineer writes it at first: BEGIN, enter, one statement over the facts, COMMIT, each awaited, on a
 * database without roll-ups and derived columns; then the line in the audit.
 */
const pool = new Pool({ connectionString: process.env["DATABASE_URL"], max: 4 });

async function inTransaction<T>(
  asked: Asked<Workload>,
  permission: Permission,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const { ticket, today } = asked;
  const readsOnly = permission !== "attendance.write";
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT app.enter($1, $2, $3, $4, $5)", [
      ticket.organisationId,
      ticket.tokenHash,
      rolesFor(permission),
      readsOnly,
      today,
    ]);
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (thrown) {
    await client.query("ROLLBACK");
    throw thrown;
  } finally {
    client.release();
  }
}

interface Row {
  readonly answer: string | null;
  readonly subjects?: readonly string[] | null;
}

/** Asks one statement, and writes down whom its answer shows. */
async function ask(
  name: Workload,
  asked: Asked<Workload>,
  permission: Permission,
  statement: string,
  values: unknown[],
): Promise<string> {
  const { rows } = await inTransaction(asked, permission, (client) => client.query<Row>(statement, values));
  const { answer = null, subjects } = rows[0] ?? {};
  if (answer === null) throw new Error("not found");
  if (subjects && subjects.length > 0) await noteShown(asked, workloads[name].operation, subjects);
  return answer;
}

async function noteShown(
  { ticket, now }: Asked<Workload>,
  operation: string,
  subjects: readonly string[],
): Promise<void> {
  const event = {
    organisation: ticket.organisationId,
    token: ticket.tokenHash.toString("hex"),
    at: now.toISOString(),
    action: "READ",
    operation,
    trace: null,
    subjects: [...new Set(subjects)],
  };
  await pool.query("SELECT app.note_reads($1)", [JSON.stringify([event])]);
}

async function yearReport(asked: Asked<"W4">): Promise<string> {
  const { variables, now, today } = asked;
  const { from, until } = periodOf({ ...variables, today });
  const counts = await ask("W4", asked, "report.draft", yearCounts, [
    from,
    until,
    bandBorders(plusDays(until, -1)),
    today,
  ]);
  return JSON.stringify(planYearReport(JSON.parse(counts), { ...variables, now, today }));
}

interface Recorded {
  readonly participant_id: string;
  readonly outcome: string;
  readonly status: string | null;
  readonly contribution: string | null;
  readonly revision: number;
}

async function recordAttendance(asked: Asked<"W2">): Promise<string> {
  const { variables, body, now } = asked;
  const { operationId, sessionId, marks } = variables.input;
  return inTransaction(asked, "attendance.write", async (client) => {
    await client.query(claim, [operationId, createHash("sha256").update(body).digest(), now]);
    const { rows } = await client.query<Recorded>(rollCall, [
      marks.map((mark) => mark.participantId),
      marks.map((mark) => mark.status),
      marks.map((mark) => mark.contribution),
      marks.map((mark) => mark.contributionWords),
      marks.map((mark) => mark.seenRevision),
      sessionId,
      now,
    ]);
    if (rows.length === 0) throw new Error("not found");
    const answer = JSON.stringify(
      rows.map(({ participant_id: participantId, outcome, status, contribution, revision }) => ({
        participantId,
        outcome,
        mark: outcome === "NOT_ENROLLED" ? null : { status, contribution, revision },
      })),
    );
    const subjects = rows.filter(({ revision }) => revision > 0).map((row) => row.participant_id);
    await client.query(audit, [
      now,
      subjects,
      rows.some(({ outcome }) => outcome === "RECORDED") ? ["attendance"] : [],
    ]);
    await client.query(keep, [operationId, answer]);
    return answer;
  });
}

serve({
  W1: {
    field: "myDay",
    answer: (asked) => ask("W1", asked, "day.read", myDay, [asked.variables.on ?? asked.today, asked.today]),
  },
  W2: { field: "recordAttendance", answer: recordAttendance },
  W3: {
    field: "overview",
    answer: (asked) =>
      ask("W3", asked, "overview.read", overview, [asked.variables.from, asked.variables.until, asked.today]),
  },
  W4: { field: "yearReport", answer: yearReport },
  W5: {
    field: "participantPage",
    answer: (asked) => ask("W5", asked, "participant.read", participantPage, [asked.variables.id, asked.today]),
  },
  W6: {
    field: "participants",
    answer: (asked) =>
      ask("W6", asked, "participant.read", participants, [asked.variables.search, asked.variables.first]),
  },
});
