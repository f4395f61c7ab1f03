import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Client } from "pg";
import type { Home } from "./home";

/** Held, shared, by every process that uses the cluster, in the database "postgres". The number is arbitrary. */
const inUse = 7_266_333;

/** Where the superuser and the application connect, in the database of the application. */
export interface Addresses {
  readonly adminUrl: string;
  readonly appUrl: string;
}

/**
 * A connection that says "I use this cluster" for as long as it lives, so also when its process is killed. Undefined as
 * long as the server is not ready; an error where waiting will not help.
 */
export async function takeSeat(home: Home, port: number): Promise<Client | undefined> {
  const client = new Client({
    connectionString: url("postgres", await password(home), port, "postgres"),
    application_name: "meedoen keeps the database running",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // Its end is an event that we wait for; without a listener the error before it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    if (rows[0]?.data_directory !== home.data) throw new Error("another cluster");
    await client.query("SELECT pg_advisory_lock_shared($1)", [inUse]);
    return client;
  } catch (thrown) {
    await client.end();
    if (!isRefusal(thrown)) return undefined;
    throw new Error(
      `PostgreSQL on port ${port} does not take the password in ${home.passwordFile}, so it is not the one that Meedoen ` +
        `made in ${home.folder}, or that file was changed.`,
    );
  }
}

/** Gives the seat up; true if nobody else has one, and then nobody can take one before the server has stopped. */
export async function isLastToLeave(client: Client): Promise<boolean> {
  await client.query("SELECT pg_advisory_unlock_shared($1)", [inUse]);
  const { rows } = await client.query<{ last: boolean }>("SELECT pg_try_advisory_lock($1) AS last", [inUse]);
  return rows[0]?.last ?? false;
}

/** The application's database is made on first sight. */
export async function openDatabase(client: Client, home: Home, port: number): Promise<Addresses> {
  try {
    await client.query("CREATE DATABASE meedoen");
  } catch (thrown) {
    // There already; or another start is making it at this moment.
    if (!hasCode(thrown, ["42P04", "23505"])) throw thrown;
  }
  const secret = await password(home);
  const appSecret = createHmac("sha256", secret).update("the login of the application").digest("base64url");
  return {
    adminUrl: url("postgres", secret, port, "meedoen"),
    appUrl: url("meedoen", appSecret, port, "meedoen"),
  };
}

async function password(home: Home): Promise<string> {
  try {
    return (await readFile(home.passwordFile, "utf8")).trim();
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Error(
      `The password of the embedded PostgreSQL cannot be read (${reason}). Put the file back, or move ${home.folder} ` +
        "aside to begin with an empty register.",
    );
  }
}

function url(user: string, secret: string, port: number, database: string): string {
  return `postgresql://${user}:${secret}@127.0.0.1:${port}/${database}`;
}

function isRefusal(thrown: unknown): boolean {
  return hasCode(thrown, ["28P01", "28000"]);
}

function hasCode(thrown: unknown, codes: readonly string[]): boolean {
  return thrown instanceof Error && "code" in thrown && codes.includes(String(thrown.code));
}
