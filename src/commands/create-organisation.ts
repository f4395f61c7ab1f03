import { Command } from "commander";
import { openOrganisation } from "../access/create-organisation";
import { readConfig, type Config } from "../core/config";
import { dayOf } from "../core/days";
import { isDatabaseError } from "../core/errors";
import { openDesk } from "./desk";
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

/** A role, a table or a function that is not there: nobody migrated yet. */
const missing = /^(22023|42P01|42704|42883|3F000)$/;

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
  const desk = await openDesk(config, say);
  try {
    const { path, expiresAt } = await openOrganisation(desk, wanted).catch(inWords);
    say(
      `${wanted.name} is there. ${wanted.adminName} chooses a password at this link, once, before ${dayOf(expiresAt)}:`,
    );
    say(`  ${addressOf(config)}${path}`);
  } finally {
    await desk.leave();
  }
});

function inWords(thrown: unknown): never {
  if (!isDatabaseError(thrown)) throw thrown;
  const sentence =
    refusals[thrown.constraint ?? ""] ?? (missing.test(thrown.code) ? "Run `npm run migrate` first." : undefined);
  throw sentence ? new Error(sentence) : thrown;
}

/** Where the pages are, as far as this machine knows. */
function addressOf(config: Config): string {
  return config.publicUrl?.replace(/\/$/, "") ?? `http://${config.host}:${config.port}`;
}
