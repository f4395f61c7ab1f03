import { readConfig } from "./core/config";
import { makeLog } from "./core/log";
import { prepare } from "./prepare";
import { serveTogether } from "./serve-together";
import { stopWhenAsked } from "./stop-when-asked";

/** Reads the configuration, prepares the database, opens the door in one process or in several, and closes it when asked. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.logLevel);
  const say = (line: string): void => (config.production ? log.info(line) : console.log(line));
  const now = (): Date => new Date();
  const { appUrl, demoPeople, leave } = await prepare(config, { log, say, now });
  const task = { config, appUrl, demoPeople };
  // Loaded when it is needed: a parent of several processes serves nobody, and stays small.
  const serving =
    config.processes === 1
      ? await (await import("./serve.js")).serve(task, { log, now })
      : await serveTogether(task, config.processes, say);
  say(`Meedoen is open at ${serving.address}`);
  for (const person of demoPeople)
    say(`  Log in with one click as ${person.name} (${person.role.toLowerCase()}, ${person.email})`);
  stopWhenAsked(async () => {
    await serving.stop();
    await leave();
  });
}

main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exit(1);
});
