import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "../src/core/days";
import type { Cluster } from "./cluster";
import { fillRegister } from "./fill/fill";
import { strip } from "./fill/strip";
import { tenfold, type Size } from "./size";

/** The databases of a run. */
export const databases = { filled: "filled", product: "bench", plain: "plain", tenfold: "tenfold" } as const;

/** Which registers are needed, and of which day. */
export interface RegistersWanted {
  readonly size: Size;
  /** Also the one with ten times the attendances. */
  readonly growth: boolean;
  readonly today: Day;
  readonly say: (line: string) => void;
}

/**
 * Makes the registers that are measured: the product's and the plain one are copies of one that is filled, or was filled
 * by an earlier run with the same folder, on the same day and with the same code. The large one comes first, so that
 * the disk is at rest again when it is measured.
 */
export async function makeRegisters(cluster: Cluster, wanted: RegistersWanted): Promise<void> {
  if (wanted.growth) await fillOnce(cluster, databases.tenfold, { ...wanted, size: tenfold(wanted.size) });
  await fillOnce(cluster, databases.filled, wanted);
  wanted.say("Making the copy without roll-ups and derived columns…");
  for (const name of [databases.product, databases.plain]) {
    await cluster.administer([
      `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
      `CREATE DATABASE ${name} TEMPLATE ${databases.filled}`,
      `REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`,
    ]);
  }
  await cluster.administer(strip, databases.plain);
  await cluster.administer(["CHECKPOINT"]);
}

/** Fills a database unless it is there as it should be. */
async function fillOnce(cluster: Cluster, name: string, { size, today, say }: RegistersWanted): Promise<void> {
  const mark = `${fingerprint()} ${today} ${JSON.stringify(size)}`;
  if ((await cluster.markOf(name)) === mark) return say(`The register "${name}" was filled before.`);
  say(`Filling the register "${name}"…`);
  const from = performance.now();
  await cluster.administer([`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`]);
  await fillRegister(cluster.addressesOf(name), size, today, say);
  await cluster.administer([`COMMENT ON DATABASE ${name} IS '${mark}'`, "CHECKPOINT"]);
  say(`Filled in ${Math.round((performance.now() - from) / 1000)} seconds.`);
}

/** Of everything that decides what a filled register looks like. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of [join(__dirname, "fill"), join(__dirname, "../src/migrations")]) {
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith(".js"))
      .toSorted())
      hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
