import { done, planSession, record } from "../support/given";
import { fillRegister, growing } from "../support/filled-register";
import { asAdmin } from "../support/small-house";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

// On a busy machine the histories take longer than the five seconds that jest gives.
jest.setTimeout(30_000);

describe("on a filled register", () => {
  let world: World;
  let house: House;
  let trackId: string;
  let people: string[];

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    ({ trackId, people } = await fillRegister(world, house));
  });
  afterAll(() => world.close());

  test("nothing of a caseworker's day reads a growing table from end to end", async () => {
    await forgetReading();
    const sessionId = await planSession(by(), trackId);
    const single = (name: string) =>
      house.caseworker.ask(`mutation M($input: SessionInput!) { ${name}(input: $input) { id } }`, {
        input: { operationId: operationId(world), sessionId },
      });
    const marks = people.map((participantId) => ({ participantId, status: "PRESENT" }));

    const plan = {
      trackId,
      title: "Koken",
      rhythm: "WEEKLY",
      startsOn: "2026-12-01",
      endsOn: "2027-12-01",
      startTime: "10:00",
      endTime: "12:00",
    };
    const seriesId = await done(by(), "planSeries", { plan });
    await done(by(), "cancelSession", { sessionId, reason: "Storm" });
    await single("restoreSession");
    await record(by(), sessionId, marks);
    await record(
      by(),
      sessionId,
      marks.map((mark) => ({ ...mark, status: "ABSENT_NOTIFIED", seenRevision: 1 })),
    );
    await record(
      by(),
      sessionId,
      marks.map((mark) => ({ ...mark, status: null, seenRevision: 2 })),
    );
    await done(by(), "recordHeadCount", { sessionId, headCount: 3, quality: "COUNTED" });
    await done(by(), "welcomeNewcomer", { sessionId, callingName: "Zahra" });
    await single("closeSession");
    await done(by(), "moveSession", {
      sessionId,
      on: "2026-11-24",
      startTime: "10:00",
      endTime: "12:00",
      title: "Koken",
    });
    await done(by(), "endSeries", { seriesId, endsOn: "2027-02-01" });
    await askDay();
    await house.caseworker.ask(
      "query R($id: ID!) { rollCall(sessionId: $id) { roster { name lastTime lastMarks { on } } } }",
      { id: sessionId },
    );
    await house.caseworker.ask('query S { sessions(from: "2026-10-01", until: "2026-12-01") { expected marked } }');
    await house.caseworker.ask(
      'query L { sessions(from: "2025-01-01", until: "2026-12-01", notLogged: true) { expected } }',
    );
    await house.caseworker.ask("query Z { series { upcoming } }");
    expect(await readWhole()).toEqual([]);
  });

  test("an index that is missed is seen", async () => {
    await planSession(by(), trackId);
    await forgetReading();
    await admin("DROP INDEX attendance_of_participant");
    await askDay();
    expect(await readWhole()).toContain("attendance");
  });

  const by = () => ({ world, by: house.caseworker });
  const askDay = () =>
    house.caseworker.ask(
      "query D { myDay { notLogged sessions { roster { name lastMarks { on } openGoals missed lastPresentOn } } missed { name } } }",
    );

  async function admin<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
    const client = await asAdmin(world.urls.adminUrl);
    const { rows } = await client.query(statement, values);
    await client.end();
    return rows;
  }

  /** Connections count what they read at the end of their next transaction, when asked. */
  async function countNow(): Promise<void> {
    const { pool } = world.database;
    const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
    for (const client of clients) {
      await client.query("SELECT pg_stat_force_next_flush()");
      client.release();
    }
  }

  async function forgetReading(): Promise<void> {
    await countNow();
    await admin("SELECT pg_stat_reset()");
  }

  /** The growing tables of which more rows were read than they hold, or that were read in the order of the disk. */
  async function readWhole(): Promise<string[]> {
    await countNow();
    const rows = await admin<{ relname: string }>(
      `SELECT t.relname FROM pg_stat_user_tables t JOIN pg_class c ON c.oid = t.relid
        WHERE t.relname = ANY ($1) AND (t.seq_scan > 0 OR c.reltuples < (SELECT sum(i.idx_tup_read) FROM pg_stat_user_indexes i WHERE i.relid = t.relid))`,
      [growing],
    );
    return rows.map(({ relname }) => relname);
  }
});
