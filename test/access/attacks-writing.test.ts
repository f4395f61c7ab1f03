import pino from "pino";
import { logFault } from "../../src/edge/answer-errors";
import { rowsOf } from "../support/given";
import { furnish, type Furniture } from "../support/furnish";
import { asked, questions, ways, type Way } from "../support/ways";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

const lines: string[] = [];
const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
const isMutation = (way: Way): boolean =>
  !questions.includes(way) &&
  !/^(participantPage|rollCall|participants|sessions|plannedDates|reportRelease)$/.test(way.field);

/** A word that only a person says; it must not stand anywhere but in the row that it was said for. */
const said = "Zeggeling";

describe("attacks on writing", () => {
  let world: World;
  let house: House;
  let own: Furniture;

  beforeAll(async () => {
    world = await openWorld({ log });
    house = await buildHouse(world);
    own = await furnish(world, house, house.caseworker, "Eigenhart");
  }, 60_000);
  afterAll(() => world.close());

  const idsOf = (way: Way): Record<string, string> =>
    Object.fromEntries(Object.entries(way.ids).map(([path, kind]) => [path, own[kind]]));

  test("an operation is one command: another with the same id and the same fields is refused, whatever it calls itself", async () => {
    const input = { operationId: operationId(world), sessionId: own.empty };
    const act = (field: string, name = "") =>
      house.caseworker.send(`mutation ${name}($input: SessionInput!) { ${field}(input: $input) { id } }`, { input });
    const codes: (string | undefined)[] = [];
    for (const [field, name] of [
      ["restoreSession", "One"],
      ["closeSession", "One"],
      ["closeSession", ""],
      ["restoreSession", "Other"],
    ] as const) {
      codes.push((await act(field, name)).errors?.[0]?.extensions.code);
    }
    expect(codes).toEqual([undefined, "CONFLICT", "CONFLICT", undefined]);
    expect(await rowsOf(world, "SELECT closed_at FROM session WHERE id = $1", [own.empty])).toEqual([
      { closed_at: null },
    ]);
  });

  test("another person with the same operation gets no answer of hers", async () => {
    const input = { operationId: operationId(world), participantId: own.participant, words: "koken" };
    const add = "mutation Add($input: AddStrengthInput!) { addStrength(input: $input) { id } }";
    await house.caseworker.ask(add, { input });
    expect((await house.manager.refused(add, { input })).code).toBe("CONFLICT");
    expect((await house.caseworker.refused(add, { input: { ...input, words: "zingen" } })).code).toBe("CONFLICT");
  });

  test("a roll call that changes nothing, sent to see who was there, is written down with whom it showed", async () => {
    const marks = [{ participantId: own.participant, status: "ABSENT_NOTIFIED", seenRevision: 0 }];
    const document =
      "mutation Peek($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome mark { status } } }";
    const input = { operationId: operationId(world), sessionId: own.session, marks };
    const { recordAttendance } = await house.caseworker.ask(document, { input });
    expect(recordAttendance).toEqual([{ outcome: "CONFLICT", mark: { status: "PRESENT" } }]);
    const events = await rowsOf(world, "SELECT subjects, changed FROM audit_event WHERE operation = 'Peek'");
    expect(events).toEqual([{ subjects: [own.participant], changed: [] }]);
  });

  test("one operation twenty times at once is one row and one answer", async () => {
    const input = { operationId: operationId(world), participantId: own.participant, words: "wandelen" };
    const add = "mutation Add($input: AddStrengthInput!) { addStrength(input: $input) { id } }";
    const answers = await Promise.all(Array.from({ length: 20 }, () => house.caseworker.ask(add, { input })));
    expect(new Set(answers.map(({ addStrength }) => addStrength.id)).size).toBe(1);
    expect(await rowsOf(world, "SELECT FROM strength WHERE words = 'wandelen'")).toHaveLength(1);
  });

  test("no value that a field can hold brings out a fault, a word of SQL or a name of ours", async () => {
    const worse: string[] = [];
    for (const way of [...ways, ...questions]) {
      for (const variables of oddities(asked(world, way, idsOf(way))[1])) {
        const [document] = asked(world, way, idsOf(way));
        const answer = await house[way.by].send(document, variables);
        const told = JSON.stringify(answer.errors ?? []);
        if (
          /UNAUTHENTICATED|FORBIDDEN|FAULT|SELECT|INSERT|UPDATE |_pkey|_fkey|constraint|relation|column|syntax|\.[jt]s\b|node_modules/.test(
            told,
          ) ||
          answer.status >= 500
        )
          worse.push(`${way.field} ${JSON.stringify(variables).slice(0, 150)}: ${told.slice(0, 300)}`);
      }
    }
    expect(worse).toEqual([]);
  }, 120_000);

  test("what is kept of an operation, the audit line and the log hold nothing that a person said", async () => {
    own = await furnish(world, house, house.caseworker, "Nogeens");
    lines.length = 0;
    const [from] = await rowsOf(world, "SELECT coalesce(max(id), 0) AS id FROM audit_event");
    await rowsOf(world, "DELETE FROM operation");
    const undone: string[] = [];
    for (const way of ways.filter(isMutation)) {
      const [document, variables] = asked(world, spoken(way), idsOf(way));
      const answer = await house[way.by].send(document, variables);
      if (answer.errors) undone.push(`${way.field}: ${JSON.stringify(answer.errors)}`);
    }
    expect(undone).toEqual([]);
    const operations = await rowsOf(world, "SELECT answer::text, name FROM operation");
    expect(operations.length).toBeGreaterThan(30);
    for (const { answer } of operations) expect(leaves(JSON.parse(answer)).filter((leaf) => !isKept(leaf))).toEqual([]);
    const events = await rowsOf(world, "SELECT action, role, operation, changed FROM audit_event WHERE id > $1", [
      from?.["id"],
    ]);
    expect(events.flatMap(({ changed }) => changed).filter((name: string) => !/^[a-z_ ]{2,25}$/.test(name))).toEqual(
      [],
    );
    expect(JSON.stringify([operations, events])).not.toMatch(new RegExp(`${said}|koken|Nieuw|Middag`, "i"));
    const told = lines.join("");
    expect(lines.length).toBeGreaterThan(30);
    expect(told).not.toMatch(
      new RegExp(`${said}|koken|example|${own.participant}|mutation|${house.caseworker.cookie.slice(9)}`, "i"),
    );
  }, 30_000);
});

test("a fault's line in the log has the places of its code, not a line of its message", () => {
  lines.length = 0;
  logFault(new Error(`no such person\n    at ${said}`), "1", log);
  expect(lines.join("")).toContain("attacks-writing");
  expect(lines.join("")).not.toContain(said);
});

/** The same way, with the word in every text that a person types. */
function spoken(way: Way): Way {
  const typed = /^(words|name|publicLabel|callingName|title|reason|contributionWords)$/;
  const walk = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return typed.test(key) && value !== "OTHER" ? `${said} ${value}` : value;
    if (Array.isArray(value)) return value.map((each) => walk(each, key === "strengths" ? "words" : key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return { ...way, values: Object(walk(way.values)) };
}

function leaves(value: unknown): unknown[] {
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(leaves) : [value];
}

/** Ids, revisions, codes and instants. */
function isKept(leaf: unknown): boolean {
  return (
    leaf === null ||
    typeof leaf === "number" ||
    /^([0-9a-f-]{36}|[A-Z_]{3,30}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/.test(String(leaf))
  );
}

const odd = {
  text: ["a\u0000b", "\ud800", "'; DROP TABLE participant; --", "x".repeat(60_000), "%_\\", ""],
  id: ["niets", "\u0000", "00000000-0000-0000-0000-000000000000", "x".repeat(5000)],
  day: ["9999-12-31", "0001-01-01", "0000-01-01", "2026-02-30", "infinity"],
  number: [2147483647, -2147483648, 1e308],
};

/** The variables with one value in them at a time made odd. */
function oddities(variables: unknown): Record<string, unknown>[] {
  const inner = (value: unknown): unknown[] => {
    if (typeof value === "number") return odd.number;
    if (typeof value === "string" && /^[0-9a-f-]{36}$/.test(value)) return odd.id;
    if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return odd.day;
    if (typeof value === "string") return odd.text;
    if (value === null || typeof value !== "object") return [];
    return Object.entries(value).flatMap(([key, each]) =>
      inner(each).map((replaced) =>
        Array.isArray(value) ? value.with(Number(key), replaced) : { ...value, [key]: replaced },
      ),
    );
  };
  return inner(variables).map((each) => ({ ...Object(each) }));
}
