import type { PoolClient } from "pg";
import DataLoader from "dataloader";
import { sendBatch, type Statement } from "../core/batch";
import { withClient } from "../core/database";
import { notFound, unavailable } from "../core/errors";
import { entering, type Context } from "./context";
import type { Permission } from "./permissions";
import { inWords } from "./said-by-database";

/**
 * A question as plain data: who may ask, and one statement that builds the whole answer. The statement gives one row with
 * `answer` (json) and, where people are shown, `subjects` (their ids, for the read log). No row, or null, is NOT_FOUND.
 */
export interface Question<Args> {
  /** Stands as a comment in the statement, so that pg_stat_statements reads like the code: "dashboard.my-day". */
  readonly name: string;
  readonly may: Permission;
  readonly sql: string;
  readonly values: (args: Args, ctx: Pick<Context, "now" | "today">) => readonly unknown[];
  /** A report: runs in the pool that gives it more time, and unnamed, so that its period is known to the planner. */
  readonly report?: true;
}

/** An answer that is JSON already, as the database wrote it. */
export class JsonText {
  constructor(readonly text: string) {}
}

declare const told: unique symbol;

/** An answer on its way to the screen: a resolver hands it on and cannot look into it, since it may be a text still. */
export interface Told<Answer> {
  readonly [told]: Answer;
}

/**
 * Asks a question on behalf of who is logged in, for the screen: one statement, whose answer is the whole tree that it shows.
 * An operation that wants all of it gets the database's text, to be sent on untouched (edge/send-on.ts).
 */
export async function ask<Args, Answer>(ctx: Context, question: Question<Args>, args: Args): Promise<Told<Answer>> {
  const text = await askText(ctx, question, args);
  return (ctx.progress.sendsOn ? new JsonText(text) : JSON.parse(text)) as Told<Answer>;
}

/** Asks the same, for the server itself to work with. */
export async function lookUp<Args, Answer>(ctx: Context, question: Question<Args>, args: Args): Promise<Answer> {
  return JSON.parse(await askText(ctx, question, args)) as Answer;
}

async function askText<Args>(ctx: Context, question: Question<Args>, args: Args): Promise<string> {
  const statement: Statement = {
    text: named(question),
    values: question.values(args, ctx),
    ...(question.report && { name: false }),
  };
  const [row] = await read(ctx, question.may, statement, question.report);
  const answer: unknown = row?.["answer"];
  if (typeof answer !== "string") throw notFound();
  noteShown(ctx, row?.["subjects"]);
  return answer;
}

const texts = new WeakMap<object, string>();

/** The statement with its name as a comment; made once, since the connection knows it by its text. */
function named(question: Pick<Question<never>, "name" | "sql">): string {
  const known = texts.get(question);
  if (known) return known;
  const text = `/* ${question.name} */ ${question.sql}`;
  texts.set(question, text);
  return text;
}

/** Runs one reading statement: alone in its own transaction, or in the one that this operation's fields share. */
async function read(
  ctx: Context,
  may: Permission,
  statement: Statement,
  report = false,
): Promise<Record<string, unknown>[]> {
  const { progress, shop } = ctx;
  try {
    if (progress.alone || report) {
      const pool = report ? shop.database.reports : shop.database.pool;
      const [, rows] = await withClient(pool, (client) => sendBatch(client, [entering(ctx, may, true), statement]));
      return rows ?? [];
    }
    const turn = progress.queue.then(() => readTogether(ctx, may, statement));
    progress.queue = turn.catch(() => undefined);
    return await turn;
  } catch (thrown) {
    throw inWords(thrown);
  }
}

/** In the shared transaction each field enters again, since each has its own permission; the snapshot stays one. */
async function readTogether(ctx: Context, may: Permission, statement: Statement): Promise<Record<string, unknown>[]> {
  if (ctx.progress.ended) throw unavailable();
  const begin: Statement[] = [];
  if (!ctx.progress.reading) {
    ctx.progress.reading = ctx.shop.database.pool.connect();
    begin.push({ text: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" });
  }
  const client: PoolClient = await ctx.progress.reading;
  const savepoint = [
    { text: "SAVEPOINT field" },
    entering(ctx, may, true),
    statement,
    { text: "RELEASE SAVEPOINT field" },
  ];
  try {
    const results = await sendBatch(client, [...begin, ...savepoint]);
    return results.at(-2) ?? [];
  } catch (thrown) {
    await sendBatch(client, [{ text: "ROLLBACK TO SAVEPOINT field" }]).catch(() => undefined);
    throw thrown;
  }
}

/**
 * Ends the shared transaction of an operation, if it opened one. Called once, before the answer leaves. A field that was
 * refused ends the operation while the others are still asking: the connection is theirs until they are done.
 */
export async function endReading({ progress }: Context): Promise<void> {
  progress.ended = true;
  await progress.queue;
  const { reading } = progress;
  if (!reading) return;
  const client = await reading.catch(() => null);
  if (!client) return;
  const ended = await sendBatch(client, [{ text: "COMMIT" }]).then(
    () => true,
    () => false,
  );
  client.release(!ended);
}

/** Keeps in mind who was shown; the read log has the line before the answer leaves. */
function noteShown(ctx: Context, subjects: unknown): void {
  if (!Array.isArray(subjects)) return;
  for (const subject of subjects) if (typeof subject === "string") ctx.progress.shown.add(subject);
}

/** How a folder fetches many keys at once: one statement, one row a key with `key` and `answer` (json). */
export interface Batch {
  readonly name: string;
  readonly may: Permission;
  /** $1 is the array of keys. */
  readonly sql: string;
}

/** Loads one key; all keys that a request asks of the same batch go out in one statement. */
export async function load<Answer>(ctx: Context, batch: Batch, key: string): Promise<Answer | null> {
  const known = ctx.progress.loaders.get(batch) as DataLoader<string, Answer | null> | undefined;
  const loader = known ?? new DataLoader<string, Answer | null>((keys) => fetchKeys<Answer>(ctx, batch, keys));
  if (!known) ctx.progress.loaders.set(batch, loader);
  return loader.load(key);
}

async function fetchKeys<Answer>(ctx: Context, batch: Batch, keys: readonly string[]): Promise<(Answer | null)[]> {
  const rows = await read(ctx, batch.may, { text: named(batch), values: [keys] });
  const found = new Map(rows.map((row) => [row["key"], row["answer"]]));
  return keys.map((key) => {
    const answer = found.get(key);
    return typeof answer === "string" ? (JSON.parse(answer) as Answer) : null;
  });
}
