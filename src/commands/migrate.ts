import { readConfig } from "../core/config";
import { findDatabase, migrateIfMay } from "../place";
import { runCommand } from "./run-command";

/** `npm run migrate`: makes roles and tables, or brings them up to date. Its own step before a new version starts. */
runCommand(async (say) => {
  const config = readConfig(process.env);
  const place = await findDatabase(config, say);
  try {
    if (!place.adminUrl) throw new Error("Set DATABASE_OWNER_URL: a login that may make roles and tables.");
    await migrateIfMay(place, say);
    say("The database is up to date.");
  } finally {
    await place.leave();
  }
});
