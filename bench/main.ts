import { program } from "commander";
import { writeFileSync } from "node:fs";
import { runBench } from "./run";
import type { Wanted } from "./scene";
import { fifth, region } from "./size";
import { workloadNames, type Workload } from "./workloads";

/** `npm run bench -- --help` says what can be asked. */
program
  .name("npm run bench --")
  .description("Measures the product against a hand-written limit and a plain server, in turn, on one filled register.")
  .option("--quick", "a smaller register and fewer rounds: within five minutes")
  .option("--growth", "also with ten times the attendances")
  .option("--only <names>", "these workloads alone, such as W1,W5", workloadsIn)
  .option("--rounds <number>", "how often each is measured", positive)
  .option("--seconds <number>", "how long each time", positive)
  .option("--json <file>", "the figures as JSON too")
  .option(
    "--soak <minutes>",
    "all workloads together on the product alone, for so long; and how its memory grows",
    Number,
  )
  .option("--keep <folder>", "use and leave a filled register there, for the next run on the same day")
  .parse();

interface Options {
  readonly quick?: true;
  readonly growth?: true;
  readonly only?: readonly Workload[];
  readonly rounds?: number;
  readonly seconds?: number;
  readonly json?: string;
  readonly soak?: number;
  readonly keep?: string;
}

function wantedIn({ quick, growth, only, rounds, seconds, soak, keep }: Options): Wanted {
  return {
    size: quick ? fifth : region,
    workloads: workloadNames.filter((name) => only?.includes(name) ?? true),
    rounds: rounds ?? (quick ? 3 : 5),
    seconds: seconds ?? (quick ? 0.6 : 3),
    growth: growth ?? false,
    soakMinutes: soak ?? 0,
    keep,
  };
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) program.error(`${text} is no number above zero.`);
  return number;
}

function workloadsIn(names: string): Workload[] {
  const wanted = names.toUpperCase().split(",");
  const unknown = wanted.find((name) => !workloadNames.some((known) => known === name));
  if (unknown !== undefined) program.error(`There is no ${unknown}: there are ${workloadNames.join(", ")}.`);
  return workloadNames.filter((name) => wanted.includes(name));
}

const options = program.opts<Options>();

function keepJson(json: string): void {
  if (options.json) writeFileSync(options.json, `${json}\n`);
}

runBench(wantedIn(options), keepJson).catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exit(1);
});
