import { Command } from "commander";
import { readConfig } from "../core/config";
import { checkRegister } from "./check-register";
import { openDesk } from "./desk";
import { runCommand } from "./run-command";

/** `npm run check`: counts what reports add up again from the facts, beside a running server. */
const program = new Command("npm run check --")
  .description("Counts what reports add up again from the facts, and says where it differs.")
  .option("--mend", "write the fresh count where it differs");

program.parse();
runCommand(async (say) => {
  const desk = await openDesk(readConfig(process.env), say);
  try {
    const wrong = await checkRegister(desk, program.opts<{ mend?: true }>(), say);
    if (wrong > 0) process.exitCode = 1;
  } finally {
    await desk.leave();
  }
});
