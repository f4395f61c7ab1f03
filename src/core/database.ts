import type { DataSource } from "typeorm";
import { Pool, type PoolClient } from "pg";
import { PostgresDriver } from "typeorm/driver/postgres/PostgresDriver";
import type { Logger } from "pino";
import { codeOf, Refusal } from "./errors";

/** The connections of one process: the DataSource's own pool, and a small one in which a report may take its time. */
export interface Database {
  readonly source: DataSource;
  readonly pool: Pool;
  readonly reports: Pool;
  close(): Promise<void>;
}

/** How many connections one process opens at most: for the questions of a screen, for reports, and to hear what changes. */
export const poolSizes = { questions: 4, reports: 2, hearing: 1 } as const;

/**
 * How the connections for questions and acts are opened. Their statements are prepared, look up little, and are planned once for any
 * value; left to itself PostgreSQL plans some of them anew each time, which takes longer than to run them.
 */
export const questionPool = {
  poolSize: poolSizes.questions,
  options: "-c plan_cache_mode=force_generic_plan",
} as const;

/** How long a report may take; the application's role allows five seconds. */
const REPORT_TIMEOUT = "60s";

/** Opens the connections. A connection that the server ends must not end the process: both levels have a handler. */
export async function openDatabase(source: DataSource, url: string, log: Logger): Promise<Database> {
  await source.initialize();
  const pool = poolOf(source);
  const reports = new Pool({
    connectionString: url,
    max: poolSizes.reports,
    options: `-c statement_timeout=${REPORT_TIMEOUT}`,
  });
  for (const each of [pool, reports]) {
    each.on("error", (error) => log.warn({ code: codeOf(error) }, "an idle database connection ended"));
    each.on("connect", (client) =>
      client.on("error", (error) => log.warn({ code: codeOf(error) }, "a database connection ended")),
    );
  }
  // TypeORM opened one before there were handlers.
  (await pool.connect()).release(true);
  return {
    source,
    pool,
    reports,
    close: async () => {
      await reports.end();
      await source.destroy();
    },
  };
}

/** The connection broke under a transaction: what it did is undone, and the same request may be sent again. */
export class ConnectionLost extends Error {
  readonly code = "08006";
}

/** Lends a connection for as long as the work takes; one that failed in a way that leaves it unsure is not used again. */
export async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const answer = await work(client);
    client.release();
    return answer;
  } catch (thrown) {
    client.release(isLost(thrown));
    throw thrown;
  }
}

/** Classes of errors after which a connection is not trusted: it broke, or the server is going away. */
function isLost(thrown: unknown): boolean {
  if (thrown instanceof Refusal) return false;
  const code = codeOf(thrown);
  return code === undefined || !/^[0-9A-Z]{5}$/.test(code) || /^(08|57P|25P)/.test(code);
}

function poolOf(source: DataSource): Pool {
  if (source.driver instanceof PostgresDriver && source.driver.master instanceof Pool) return source.driver.master;
  throw new Error("the DataSource has no pool of pg");
}
