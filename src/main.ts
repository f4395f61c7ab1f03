import { makeReadLog } from "./access/read-log";
import { faultsOf, versionWarning } from "./access/guard";
import { makeSource } from "../ormconfig";
import { readConfig } from "./core/config";
import { openDatabase } from "./core/database";
import { makeLog } from "./core/log";
import { readTrustedDocuments } from "./edge/trusted-documents";
import { findDatabase, migrateIfMay, top } from "./place";
import { openDemo } from "./seed/open-demo";
import { makeServer } from "./server";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Reads the configuration, finds the database, opens the door, and closes it when asked to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.logLevel);
  const say = (line: string): void => (config.production ? log.info(line) : console.log(line));
  const place = await findDatabase(config, say);
  await migrateIfMay(place, say);
  const now = (): Date => new Date();
  const demoPeople = place.adminUrl ? await openDemo({ adminUrl: place.adminUrl, now: now(), say }, config.demo) : [];
  const database = await openDatabase(makeSource(place.appUrl, { poolSize: 4 }), place.appUrl, log);
  const faults = await faultsOf(database.pool);
  if (faults.length > 0) throw new Error(`The database may not be used like this: ${faults.join("; ")}`);
  const warning = config.production ? await versionWarning(database.pool) : undefined;
  if (warning) log.warn(warning);

  let open = true;
  const pages = join(top, "dist/web");
  const app = await makeServer({
    config,
    log,
    shop: { database, readLog: makeReadLog(database.pool), now, demoPeople },
    ...(existsSync(pages) && { pagesFolder: pages }),
    trusted: readTrustedDocuments(join(top, "dist/persisted-documents.json")),
    isOpen: () => open,
  });
  const address = await app.listen({ host: config.host, port: config.port });
  say(`Meedoen is open at ${address}`);
  for (const person of demoPeople)
    say(`  Log in with one click as ${person.name} (${person.role.toLowerCase()}, ${person.email})`);

  const stop = async (): Promise<void> => {
    open = false;
    await sleep(config.stopDelaySeconds * 1000);
    await app.close();
    await database.close();
    await place.leave();
    process.exit(0);
  };
  let stopping: Promise<void> | undefined;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void (stopping ??= stop()));
}

main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exit(1);
});
