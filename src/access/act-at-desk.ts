import type { Client, QueryResultRow } from "pg";
import { sendBatch, type Statement } from "../core/batch";
import { dayOf } from "../core/days";
import { statementOf, type Act } from "./act";

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
  const subjects = new Set<string>();
  const changed = new Set<string>();
  const send = async (statement: Statement): Promise<QueryResultRow[]> =>
    (await sendBatch(client, [statement]))[0] ?? [];
  const answer = await work({
    at,
    today: dayOf(at),
    organisationId,
    async sql<Row extends QueryResultRow>(strings: TemplateStringsArray, ...values: readonly unknown[]) {
      return (await send(statementOf(strings, values))) as Row[];
    },
    concerns(whom, what = []) {
      for (const id of whom) subjects.add(id);
      for (const name of what) changed.add(name);
    },
  });
  await send({
    text: `/* access.audit */ INSERT INTO audit_event (organisation_id, at, account_id, role, action, operation, subjects, changed)
      SELECT a.organisation_id, $2, a.id, a.role, $3, $4, $5, $6 FROM account a
       WHERE a.organisation_id = $1 AND a.id = (SELECT app.account())`,
    values: [organisationId, at, action, operation, [...subjects], [...changed]],
  });
  return answer;
}
