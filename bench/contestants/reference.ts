import { Pool } from "pg";
import { makeReadLog } from "../../src/access/read-log";
import { rolesFor, type Permission } from "../../src/access/permissions";
import type { Question } from "../../src/access/ask";
import { sendBatch, type Statement } from "../../src/core/batch";
import { withClient } from "../../src/core/database";
import { myDayQuestion } from "../../src/dashboard/my-day.question";
import { participantPageQuestion } from "../../src/dashboard/participant-page.question";
import { overviewQuestion } from "../../src/outcomes/overview.question";
import { participantsQuestion } from "../../src/participants/participant.questions";
import { planYearReport } from "../../src/reports/year-report.plan";
import { yearCountsQuestion } from "../../src/reports/year-report.question";
import { workloads, type Workload } from "../workloads";
import { serve, type Asked } from "./by-hand";
import { rollCall } from "./reference-roll-call";

/**
 * The limit: node:http and pg, the product's own statements on its own tables, entering and question in one round trip,
 * the same line in the audit before the answer leaves, the answer's text sent on as it came.
 */
const connectionString = process.env["DATABASE_URL"];
const pool = new Pool({ connectionString, max: 4 });
const reports = new Pool({ connectionString, max: 2, options: "-c statement_timeout=60s" });
const readLog = makeReadLog(pool);

/** Asks a question of the product in one round trip, and answers its text. */
function asking<N extends Workload, Args>(
  name: N,
  question: Question<Args>,
  argsOf: (variables: Asked<N>["variables"]) => Args,
): (asked: Asked<N>) => Promise<string> {
  const text = `/* ${question.name} */ ${question.sql}`;
  const unnamed = question.report && ({ name: false } as const);
  return async (asked) => {
    const statement = { text, values: question.values(argsOf(asked.variables), asked), ...unnamed };
    const [, rows] = await withClient(question.report ? reports : pool, (client) =>
      sendBatch(client, [entering(asked, question.may, true), statement]),
    );
    const { answer, subjects } = rows?.[0] ?? {};
    if (typeof answer !== "string") throw new Error("not found");
    if (Array.isArray(subjects) && subjects.length > 0) await noteShown(asked, workloads[name].operation, subjects);
    return answer;
  };
}

function entering({ ticket, today }: Asked<Workload>, permission: Permission, readsOnly: boolean): Statement {
  return {
    text: "/* access.enter */ SELECT * FROM app.enter($1, $2, $3, $4, $5)",
    values: [ticket.organisationId, ticket.tokenHash, rolesFor(permission), readsOnly, today],
  };
}

async function noteShown({ ticket, now }: Asked<Workload>, operation: string, subjects: string[]): Promise<void> {
  await readLog.write({
    organisation: ticket.organisationId,
    token: ticket.tokenHash.toString("hex"),
    at: now.toISOString(),
    action: "READ",
    operation,
    trace: null,
    subjects: [...new Set(subjects)],
  });
}

/** What may be shown of a year is arithmetic on what was counted, and part of the answer. */
async function yearReport(asked: Asked<"W4">): Promise<string> {
  const counts = await yearCounts(asked);
  return JSON.stringify(planYearReport(JSON.parse(counts), { ...asked.variables, now: asked.now, today: asked.today }));
}

const yearCounts = asking("W4", yearCountsQuestion, (variables) => variables);

serve({
  W1: { field: "myDay", answer: asking("W1", myDayQuestion, (variables) => variables) },
  W2: {
    field: "recordAttendance",
    answer: (asked) => rollCall(pool, asked, entering(asked, "attendance.write", false)),
  },
  W3: { field: "overview", answer: asking("W3", overviewQuestion, (variables) => variables) },
  W4: { field: "yearReport", answer: yearReport },
  W5: { field: "participantPage", answer: asking("W5", participantPageQuestion, ({ id }) => id) },
  W6: { field: "participants", answer: asking("W6", participantsQuestion, (variables) => variables) },
});
