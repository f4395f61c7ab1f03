import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const source = join(__dirname, "../../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** The roll-ups belong to a role whose policy hides nothing, and the gate's tables have no row-level security. */
const mayUpsert = [/migrations\/\d+-roll-ups\.ts$/, /migrations\/\d+-logging-in\.ts$/];

describe("statements", () => {
  test("an upsert under row-level security leaks whether hidden rows exist, so there is none", () => {
    const found = files.filter((name) =>
      /ON\s+CONFLICT[^;`]*DO\s+UPDATE/i.test(readFileSync(join(source, name), "utf8")),
    );
    expect(found.filter((name) => !mayUpsert.some((known) => known.test(name)))).toEqual([]);
  });

  test("the clock is passed in: nobody reads it but who starts a process", () => {
    const found = files.filter((name) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(source, name), "utf8")));
    expect(found.filter((name) => !/^(main\.ts|worker\.ts|commands\/|core\/embedded\/)/.test(name))).toEqual([]);
  });
});
