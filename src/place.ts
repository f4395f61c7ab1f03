import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { Client } from "pg";
import type { Config } from "./core/config";
import { defaultDataFolder } from "./core/embedded/home";
import { startEmbedded } from "./core/embedded/start-embedded";
import { prepareDatabase } from "./core/migrate";

/** The repository, or the folder that an image holds it in: two up from dist/src. */
export const top = join(__dirname, "../..");

/** Where the database is, for this process. */
export interface Place {
  readonly appUrl: string;
  /** Absent when an outside server was given without a login that may migrate. */
  readonly adminUrl: string | undefined;
  leave(): Promise<void>;
}

/** Finds the database: the server that the configuration names, which is waited for, or an embedded one of our own. */
export async function findDatabase(config: Config, say: (line: string) => void): Promise<Place> {
  if (config.databaseUrl) {
    await waitFor(config.databaseUrl, config.ownerUrl, say);
    return { appUrl: config.databaseUrl, adminUrl: config.ownerUrl, leave: async () => undefined };
  }
  const embedded = await startEmbedded({ dataFolder: config.dataFolder ?? defaultDataFolder(top), say });
  return { appUrl: embedded.appUrl, adminUrl: embedded.adminUrl, leave: () => embedded.stop() };
}

/** Brings the database up to date where this process has a login that may. */
export async function migrateIfMay(place: Place, say: (line: string) => void): Promise<void> {
  if (place.adminUrl) await prepareDatabase({ adminUrl: place.adminUrl, appUrl: place.appUrl, say });
}

/** A server that is still starting is waited for; one that answers and refuses is not. */
async function waitFor(appUrl: string, ownerUrl: string | undefined, say: (line: string) => void): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new Client({ connectionString: ownerUrl ?? appUrl, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (thrown) {
      await client.end().catch(() => undefined);
      if (!isAway(thrown)) throw thrown;
      if (attempt === 0) say("The database does not answer yet. Waiting for it…");
      await sleep(Math.min(250 * 2 ** attempt, 5000));
    }
  }
}

function isAway(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = "code" in thrown ? String(thrown.code) : "";
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|57P03|08)/.test(code) ||
    /timeout|terminated/i.test(thrown.message)
  );
}
