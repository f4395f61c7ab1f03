import { readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startEmbedded } from "../src/core/embedded/start-embedded";

/** What an administrator would set for PostgreSQL on a server of two cores, 4 GB of memory and an SSD. */
const settings: Readonly<Record<string, string>> = {
  // A quarter of the memory, as PostgreSQL's manual advises.
  shared_buffers: "1GB",
  // With what the operating system keeps of its files.
  effective_cache_size: "3GB",
  // Few connections, so each may sort a report in memory.
  work_mem: "16MB",
  maintenance_work_mem: "256MB",
  // An SSD reads a page anywhere nearly as fast as the next one.
  random_page_cost: "1.1",
  // Compiling a statement takes longer than all but the longest reports.
  jit: "off",
  // A report may take the other core as well, not more.
  max_parallel_workers_per_gather: "1",
  // Checkpoints by the clock and not in the middle of an import.
  max_wal_size: "4GB",
  checkpoint_timeout: "15min",
  wal_buffers: "16MB",
  // What was acknowledged is on the disk: the standard, said aloud.
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
};

/** Where a database is reached: by the superuser, and by the application. */
export interface Addresses {
  readonly adminUrl: string;
  readonly appUrl: string;
}

/** A PostgreSQL of the bench's own. */
export interface Cluster {
  readonly version: string;
  /** The process whose children do the work. */
  readonly postmaster: number;
  addressesOf(database: string): Addresses;
  /** Runs statements as the superuser, in "postgres" or in one database. */
  administer(statements: readonly string[], database?: string): Promise<void>;
  /** The words that were left with a database once it was whole; undefined if there is none. */
  markOf(database: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** Starts it in a temporary folder, which goes at the end, or in one that is kept. */
export async function startCluster(keep: string | undefined, say: (line: string) => void): Promise<Cluster> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), "meedoen-bench-")));
  // As root, PostgreSQL runs under another account, which has to pass through.
  if (!keep) await chmod(folder, 0o711);
  const embedded = await startEmbedded({ dataFolder: folder, say, settings });
  const addressesOf = (database: string): Addresses => ({
    adminUrl: inDatabase(embedded.adminUrl, database),
    appUrl: inDatabase(embedded.appUrl, database),
  });
  const administer: Cluster["administer"] = (statements, database = "postgres") =>
    asAdmin(addressesOf(database).adminUrl, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  return {
    ...(await asAdmin(addressesOf("postgres").adminUrl, firstWords)),
    addressesOf,
    administer,
    markOf: (database) => asAdmin(addressesOf("postgres").adminUrl, (client) => markOf(client, database)),
    stop: async () => {
      await embedded.stop();
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Lends a connection for as long as the work takes. */
export async function asAdmin<T>(adminUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function firstWords(client: Client): Promise<Pick<Cluster, "version" | "postmaster">> {
  const { rows } = await client.query<{ version: string; backend: number }>(
    "SELECT current_setting('server_version') AS version, pg_backend_pid() AS backend",
  );
  const [row] = rows;
  if (!row) throw new Error("PostgreSQL says nothing");
  return { version: row.version, postmaster: parentOf(row.backend) };
}

async function markOf(client: Client, database: string): Promise<string | undefined> {
  const { rows } = await client.query<{ mark: string | null }>(
    "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1",
    [database],
  );
  return rows[0]?.mark ?? undefined;
}

function inDatabase(url: string, database: string): string {
  const moved = new URL(url);
  moved.pathname = `/${database}`;
  return moved.href;
}

function parentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/stat`, "utf8");
  return Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]);
}
