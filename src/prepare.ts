import type { Logger } from "pino";
import { Pool } from "pg";
import type { DemoLogin } from "./access/context";
import { faultsOf, versionWarning } from "./access/guard";
import type { Config } from "./core/config";
import { poolSizes } from "./core/database";
import { findDatabase, migrateIfMay } from "./place";
import { openDemo } from "./seed/open-demo";

/** A database that may be served from, by however many processes. */
export interface Prepared {
  readonly appUrl: string;
  readonly demoPeople: readonly DemoLogin[];
  /** Close your own connections first. */
  leave(): Promise<void>;
}

/** Does what is done once: finds the database, migrates it, fills the demo, and refuses what may not be served from. */
export async function prepare(
  config: Config,
  { log, say, now }: { readonly log: Logger; readonly say: (line: string) => void; readonly now: () => Date },
): Promise<Prepared> {
  const { appUrl, adminUrl, leave } = await findDatabase(config, say);
  await migrateIfMay({ appUrl, adminUrl, leave }, say);
  const demoPeople = adminUrl ? await openDemo({ adminUrl, now: now(), say }, config.demo) : [];
  const pool = new Pool({ connectionString: appUrl, max: 1 });
  try {
    const faults = [...(await faultsOf(pool)), ...(await tooFewConnections(pool, config.processes))];
    if (faults.length > 0) throw new Error(`The database may not be used like this: ${faults.join("; ")}`);
    const warning = config.production ? await versionWarning(pool) : undefined;
    if (warning) log.warn(warning);
  } finally {
    await pool.end();
  }
  return { appUrl, demoPeople, leave };
}

/** Said at the start, since otherwise it shows when it is busy. */
async function tooFewConnections(pool: Pool, processes: number): Promise<string[]> {
  const { rows } = await pool.query<{ allowed: number }>(
    "SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS allowed",
  );
  const allowed = rows[0]?.allowed ?? 0;
  const wanted = processes * (poolSizes.questions + poolSizes.reports + poolSizes.hearing);
  if (wanted <= allowed) return [];
  return [`it allows ${allowed} connections, and ${processes} processes open up to ${wanted}: lower WEB_CONCURRENCY`];
}
