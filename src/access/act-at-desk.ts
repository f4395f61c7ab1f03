import type { Client, QueryResultRow } from "pg";
import { sendBatch, type Statement } from "../core/batch";
import { dayOf } from "../core/days";
import { makeAct, type Act } from "./act";

/**
 * Does a command in a transaction at the desk that stands for an account already (standFor): with its audit line, and
 * without an operation, since nobody sends it twice.
 */
export async function actAtDesk<Answer>(
  client: Client,
  desk: {
    readonly organisationId: string;
    readonly at: Date;
    readonly operation: string;
    /** What the audit line calls it; a change unless told otherwise. */
    readonly action?: "CHANGE" | "IMPORT" | "READ";
  },
  work: (act: Act) => Promise<Answer>,
): Promise<Answer> {
  const { organisationId, at, operation, action = "CHANGE" } = desk;
  const run = async (statement: Statement): Promise<QueryResultRow[]> =>
    (await sendBatch(client, [statement]))[0] ?? [];
  const { act, auditLine } = makeAct({ at, today: dayOf(at), organisationId }, run);
  const answer = await work(act);
  await run(auditLine({ action, operation, traceId: null }));
  return answer;
}
