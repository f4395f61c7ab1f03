import { Command } from "commander";
import { openOrganisation } from "../access/create-organisation";
import { readConfig, type Config } from "../core/config";
import { isDatabaseError } from "../core/errors";
import { findDatabase, migrateIfMay } from "../place";
import { runCommand } from "./run-command";

interface Wanted {
  readonly name: string;
  readonly adminName: string;
  readonly adminEmail: string;
}

/** What the database refuses, for who typed it. */
const refusals: Readonly<Record<string, string>> = {
  name_has_length: "A name has 1 to 120 characters.",
  name_holds_no_bsn:
    "A name holds nine digits that look like a citizen service number (BSN), which welfare work may not keep.",
  account_email_is_folded: "That e-mail address is none.",
};

/** `npm run create-organisation`: an organisation with its first administrator, who chooses her own password by a link. */
const wanted = new Command("npm run create-organisation --")
  .description(
    "Makes an organisation with its first administrator and shows a link with which she chooses a password, once, within seven days.",
  )
  .requiredOption("--name <name>", "what the organisation is called")
  .requiredOption("--admin-name <name>", "who sets it up")
  .requiredOption("--admin-email <address>", "with which she will log in")
  .parse()
  .opts<Wanted>();

runCommand(async (say) => {
  const config = readConfig(process.env);
  const place = await findDatabase(config, say);
  try {
    if (!place.adminUrl) throw new Error("Set DATABASE_OWNER_URL: a login that may make roles and tables.");
    await migrateIfMay(place, say);
    const link = await openOrganisation({ adminUrl: place.adminUrl, now: new Date() }, wanted).catch(inWords);
    say(
      `${wanted.name} is there. ${wanted.adminName} chooses a password at this link, once, until ${link.expiresAt.toISOString().slice(0, 10)}:`,
    );
    say(`  ${addressOf(config)}${link.path}`);
  } finally {
    await place.leave();
  }
});

function inWords(thrown: unknown): never {
  const sentence = isDatabaseError(thrown) && thrown.constraint ? refusals[thrown.constraint] : undefined;
  throw sentence ? new Error(sentence) : thrown;
}

/** Where the pages are, as far as this machine knows. */
function addressOf(config: Config): string {
  return config.publicUrl?.replace(/\/$/, "") ?? `http://${config.host}:${config.port}`;
}
