import { createHash } from "node:crypto";
import type { PoolClient, QueryResultRow } from "pg";
import { canonical } from "../core/canonical";
import { sendBatch, type Statement } from "../core/batch";
import { ConnectionLost, withClient } from "../core/database";
import type { Day } from "../core/days";
import { UUID_V7 } from "../core/ids";
import { badInput, conflict, forbidden, isDatabaseError, notFound, notLoggedIn } from "../core/errors";
import { entering, type Context } from "./context";
import { inWords, isCollision } from "./said-by-database";

/** A command's transaction: one person, one instant, one audit line. */
export interface Act {
  readonly at: Date;
  readonly today: Day;
  readonly organisationId: string;
  /** Runs a statement: act.sql`/* tracks.enrol *\/ INSERT … VALUES (${organisation}, …)`; values never become text (see `written`). */
  sql<Row extends QueryResultRow>(strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Row[]>;
  /** For the audit line: whom this act concerns, and the names (never the values) of what changed. */
  concerns(subjects: readonly string[], changed?: readonly string[]): void;
  /** For who has the same list open: this session's list is another one, once this act is committed. */
  changesList(sessionId: string): void;
}

/** What every mutation carries: an id made by the client before its first try. */
export interface OperationInput {
  readonly operationId: string;
}

/** Operations are kept this long; an older one is refused, never applied again. */
const KEPT_DAYS = 400;
const TRIES = 3;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Does a command in one transaction with its operation, its audit line and its stored answer. The same operation sent
 * again gets the stored answer; the same id with another body is a CONFLICT. The answer holds ids, revisions and outcome
 * codes only, since it is kept.
 */
export async function inOneAct<Answer>(
  ctx: Context,
  input: OperationInput,
  work: (act: Act) => Promise<Answer>,
): Promise<Answer> {
  refuseOld(ctx, input.operationId);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withClient(ctx.shop.database.pool, (client) => tryOnce(ctx, client, input, work));
    } catch (thrown) {
      if (isCollision(thrown) && attempt < TRIES) continue;
      throw inWords(thrown);
    }
  }
}

async function tryOnce<Answer>(
  ctx: Context,
  client: PoolClient,
  input: OperationInput,
  work: (act: Act) => Promise<Answer>,
): Promise<Answer> {
  const { permission, command } = ctx.progress;
  if (!permission || !command) throw forbidden();
  if (!ctx.ticket) throw notLoggedIn();
  const bodyHash = hashOf(command, input);
  const before: Statement[] = [{ text: "BEGIN" }, entering(ctx, permission, false), claim(ctx, input, bodyHash)];

  async function send(statements: readonly Statement[]): Promise<QueryResultRow[][]> {
    const leading = before.splice(0);
    const results = await sendBatch(client, [...leading, ...statements]);
    return results.slice(leading.length);
  }

  const moment = { at: ctx.now, today: ctx.today, organisationId: ctx.ticket.organisationId };
  const { act, auditLine, lists } = makeAct(moment, async (statement) => (await send([statement]))[0] ?? []);

  try {
    const answer = await work(act);
    const action = permission === "import.run" ? "IMPORT" : "CHANGE";
    const line = auditLine({ action, operation: ctx.operation, traceId: ctx.traceId });
    await send([line, keepAnswer(ctx, input, answer), { text: "COMMIT" }]);
    ctx.shop.live.tell(ctx.ticket.organisationId, lists);
    return answer;
  } catch (thrown) {
    await client.query("ROLLBACK").catch(() => {
      throw new ConnectionLost();
    });
    if (isRepeated(thrown)) return storedAnswer<Answer>(ctx, client, input, bodyHash);
    throw thrown;
  }
}

function claim(ctx: Context, input: OperationInput, bodyHash: Buffer): Statement {
  return {
    text: `/* access.claim-operation */ INSERT INTO operation (organisation_id, id, account_id, name, body_hash, at)
      VALUES ($1, $2, (SELECT app.account()), $3, $4, $5)`,
    values: [ctx.ticket?.organisationId, input.operationId, ctx.operation, bodyHash, ctx.now],
  };
}

/** What an audit line says beside who, when and whom. */
interface AuditWords {
  readonly action: "CHANGE" | "IMPORT" | "READ";
  readonly operation: string;
  readonly traceId: string | null;
}

/** An act over whatever runs its statements, the audit line of all that it said it concerns, and the lists that it changed. */
export function makeAct(
  moment: Pick<Act, "at" | "today" | "organisationId">,
  run: (statement: Statement) => Promise<QueryResultRow[]>,
): { act: Act; auditLine(words: AuditWords): Statement; readonly lists: ReadonlySet<string> } {
  const subjects = new Set<string>();
  const changed = new Set<string>();
  const lists = new Set<string>();
  const act: Act = {
    ...moment,
    async sql<Row extends QueryResultRow>(strings: TemplateStringsArray, ...values: readonly unknown[]) {
      return (await run(statementOf(strings, values))) as Row[];
    },
    concerns(whom, what = []) {
      for (const id of whom) subjects.add(id);
      for (const name of what) changed.add(name);
    },
    changesList: (sessionId) => void lists.add(sessionId),
  };
  const auditLine = ({ action, operation, traceId }: AuditWords): Statement => ({
    text: `/* access.audit */ INSERT INTO audit_event (organisation_id, at, account_id, role, action, operation, trace_id, subjects, changed)
      SELECT a.organisation_id, $2, a.id, a.role, $3, $4, $5, $6, $7 FROM account a
       WHERE a.organisation_id = $1 AND a.id = (SELECT app.account())`,
    values: [moment.organisationId, moment.at, action, operation, traceId, [...subjects], [...changed]],
  });
  return { act, auditLine, lists };
}

function keepAnswer(ctx: Context, input: OperationInput, answer: unknown): Statement {
  return {
    text: "/* access.keep-answer */ UPDATE operation SET answer = $3 WHERE organisation_id = $1 AND id = $2",
    values: [ctx.ticket?.organisationId, input.operationId, JSON.stringify(answer)],
  };
}

/** The claim stood there already: the answer of then, if it was the same person with the same body. */
async function storedAnswer<Answer>(
  ctx: Context,
  client: PoolClient,
  input: OperationInput,
  bodyHash: Buffer,
): Promise<Answer> {
  const permission = ctx.progress.permission;
  if (!permission) throw forbidden();
  const [, rows] = await sendBatch(client, [
    entering(ctx, permission, true),
    {
      text: `/* access.stored-answer */ SELECT body_hash, answer::text FROM operation
        WHERE organisation_id = $1 AND id = $2 AND account_id = (SELECT app.account())`,
      values: [ctx.ticket?.organisationId, input.operationId],
    },
  ]);
  const stored = rows?.[0];
  if (!stored || !bodyHash.equals(stored["body_hash"])) {
    throw conflict("Deze opdracht is al gebruikt voor iets anders. Er is niets veranderd.");
  }
  return JSON.parse(stored["answer"]) as Answer;
}

function isRepeated(thrown: unknown): boolean {
  return isDatabaseError(thrown) && thrown.constraint === "operation_pkey";
}

/** A UUIDv7 tells when it was made. */
function refuseOld(ctx: Context, operationId: string): void {
  if (!UUID_V7.test(operationId)) {
    throw badInput({ operationId: "Geef elke opdracht een nieuw UUID van versie 7, in kleine letters." });
  }
  const madeAt = Number.parseInt(operationId.replace("-", "").slice(0, 12), 16);
  const age = ctx.now.getTime() - madeAt;
  if (age > KEPT_DAYS * DAY) throw badInput({ operationId: "Deze opdracht is te oud en wordt niet meer uitgevoerd." });
  if (age < -DAY)
    throw badInput({ operationId: "De klok van dit apparaat loopt voor. Zet hem goed en probeer het weer." });
}

/** The body of an operation, whatever the order of its fields. */
function hashOf(command: string, input: OperationInput): Buffer {
  return createHash("sha256")
    .update(`${command}\n${canonical(input)}`)
    .digest();
}

/** A piece of a statement that stands in the code, such as who is within reach; made by `written`. */
class Written {
  constructor(readonly text: string) {}
}

/** Puts a constant of the code into a statement: act.sql`… WHERE ${written(withinReach("t.id"))}`. Never anything that came in. */
export function written(text: string): unknown {
  return new Written(text);
}

/** A template as a statement: its values apart from its text. */
function statementOf(strings: TemplateStringsArray, values: readonly unknown[]): Statement {
  return { text: textOf(strings, values), values: values.filter((value) => !(value instanceof Written)) };
}

/** The text of a template with $1, $2, … where its values stand. */
function textOf(strings: TemplateStringsArray, values: readonly unknown[]): string {
  let place = 0;
  const pieces = values.map((value) => (value instanceof Written ? value.text : `$${(place += 1)}`));
  return strings.map((part, index) => `${part}${pieces[index] ?? ""}`).join("");
}

/** The only row of an answer; none is NOT_FOUND: not there, or not in reach. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw notFound();
  return row;
}
