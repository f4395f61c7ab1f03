import { Command, InvalidArgumentError, Option } from "commander";
import { readConfig } from "../core/config";
import { ImportKind } from "../imports/check/import-kind";
import { openDesk } from "./desk";
import { importFile } from "./import-file";
import { runCommand } from "./run-command";

const kinds = { attendance: ImportKind.ATTENDANCE, participants: ImportKind.PARTICIPANTS } as const;

interface Options {
  readonly kind: keyof typeof kinds;
  readonly track?: string;
  readonly as: string;
  readonly organisation?: string;
  readonly sheet?: string;
  readonly year?: number;
  readonly keep?: true;
  readonly dryRun?: true;
}

/** `npm run import -- <file> …`: takes a register in beside a running server. */
const program = new Command("npm run import --")
  .description("Takes in a register from CSV, XLSX or ODS, all or nothing. The same file again adds nothing.")
  .argument("<file>", "the file")
  .addOption(
    new Option("--kind <kind>", "a list of people, or a grid of who was there")
      .choices(Object.keys(kinds))
      .makeOptionMandatory(),
  )
  .option("--track <name or id>", "the track; needed for attendance")
  .requiredOption("--as <email>", "the account that it is done for, with that account's reach")
  .option("--organisation <name>", "needed when that address is known in more than one")
  .option("--sheet <name>", "another sheet than the first")
  .option("--year <year>", "the year of the first date, where the dates have none", readYear)
  .option("--keep", "leave marks that differ in the register, instead of refusing the file")
  .option("--dry-run", "say what would happen, and change nothing");

program.parse();
runCommand(async (say) => {
  const { kind, track, as, organisation, sheet, year, keep = false, dryRun = false } = program.opts<Options>();
  const [file = ""] = program.args;
  if (kind === "attendance" && track === undefined) throw new Error("Say which track with --track.");
  const desk = await openDesk(readConfig(process.env), say);
  try {
    await importFile(
      desk,
      { file, kind: kinds[kind], track, as, organisation, sheet, year, dryRun, keepWhatStands: keep },
      say,
    );
  } finally {
    await desk.leave();
  }
});

function readYear(text: string): number {
  if (!/^(19|20)\d{2}$/.test(text)) throw new InvalidArgumentError("Give a year such as 2025.");
  return Number(text);
}
