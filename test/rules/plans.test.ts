import type { Client } from "pg";
import { clientDocument } from "../support/client-documents";
import { fillRegister, growing } from "../support/filled-register";
import { planSession } from "../support/given";
import { Injector } from "../support/injector";
import { asAdmin } from "../support/small-house";
import { watchStatements, type Sent, type Watched } from "../support/watch-statements";
import { buildHouse, openWorld, operationId, type Answer, type House, type World } from "../support/world";

/** What a caseworker waits for, as the product's own client asks it. */
const operations = ["MyDay", "RecordAttendance", "ParticipantPage", "People"] as const;

describe("the plan of every statement, on a filled register and as the application's role", () => {
  let world: World;
  let house: House;
  let injector: Injector;
  const watched = new Map<string, Watched<Answer>>();

  beforeAll(async () => {
    world = await openWorld();
    const watch = watchStatements(world);
    house = await buildHouse(world);
    const { trackId, people } = await fillRegister(world, house);
    const sessionId = await planSession({ world, by: house.caseworker }, trackId);
    const marks = people.map((participantId) => ({ participantId, status: "PRESENT", seenRevision: 0 }));
    const variables: Record<(typeof operations)[number], Record<string, unknown>> = {
      MyDay: { on: null },
      RecordAttendance: { input: { operationId: operationId(world), sessionId, marks } },
      ParticipantPage: { id: people[0] },
      People: { search: "deel", first: 50 },
    };
    for (const name of operations)
      watched.set(name, await watch(() => house.caseworker.send(clientDocument(name), variables[name])));
    injector = await Injector.open(world);
  }, 60_000);
  afterAll(async () => {
    await injector.close();
    await world.close();
  });

  describe.each(["force_custom_plan", "force_generic_plan"])("with %s", (mode) => {
    test.each(operations)("%s reads no growing table from end to end", async (name) => {
      const { answer, statements } = watched.get(name) ?? { answer: undefined, statements: [] };
      expect(answer?.errors).toBeUndefined();
      expect(statements.length).toBeGreaterThan(2);
      for (const statement of statements)
        expect([nameOf(statement), await readWhole(mode, statement)]).toEqual([nameOf(statement), []]);
    });
  });

  test("an index that is missed is seen", async () => {
    const admin = await asAdmin(world.urls.adminUrl);
    await admin.query("DROP INDEX attendance_of_participant");
    await admin.end();
    const statement = watched.get("ParticipantPage")?.statements.find(({ text }) => text.includes("participant-page"));
    expect(await readWhole("force_custom_plan", statement ?? { text: "", values: [] })).toContain("attendance");
  });

  /** The growing tables that the plan reads in the order of the disk. */
  async function readWhole(mode: string, { text, values }: Sent): Promise<string[]> {
    if (!/\b(SELECT|INSERT|UPDATE|DELETE)\b/.test(text)) return [];
    const { client } = injector;
    await client.query("BEGIN");
    try {
      await injector.enterAs(house.caseworker);
      await client.query(`SET LOCAL plan_cache_mode = ${mode}`);
      await client.query(`PREPARE looked_at AS ${text}`);
      const given = values.map((value) => literal(client, value)).join(", ");
      const { rows } = await client.query(`EXPLAIN (FORMAT JSON) EXECUTE looked_at${given && `(${given})`}`);
      return scansIn(rows[0]?.["QUERY PLAN"]);
    } finally {
      await client.query("ROLLBACK");
      await client.query("DEALLOCATE ALL");
    }
  }
});

function literal(client: Client, value: unknown): string {
  if (value === null) return "NULL";
  return Buffer.isBuffer(value) ? `'\\x${value.toString("hex")}'` : client.escapeLiteral(String(value));
}

function scansIn(plan: unknown): string[] {
  if (plan === null || typeof plan !== "object") return [];
  const own = Reflect.get(plan, "Node Type") === "Seq Scan" ? [String(Reflect.get(plan, "Relation Name"))] : [];
  return [...own.filter((table) => growing.includes(table)), ...Object.values(plan).flatMap(scansIn)];
}

function nameOf({ text }: Sent): string {
  return /\/\* (\S+) \*\//.exec(text)?.[1] ?? text;
}
