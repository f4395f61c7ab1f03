import { done, planSession, record } from "../support/given";
import { asAdmin } from "../support/small-house";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

/** Tables that grow with the years; none of them is read from end to end for one day, one list, one mark. */
const growing = ["attendance", "enrolment", "goal", "participant", "person_quarter", "session", "track_quarter"];

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
    ({ trackId, people } = await fill(world, house));
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

/** Two hundred tracks of fifteen people with a session a month, behind the triggers' back; one track is the caseworker's. */
async function fill(
  world: World,
  { organisationId: org, caseworker }: House,
): Promise<{ trackId: string; people: string[] }> {
  const admin = await asAdmin(world.urls.adminUrl);
  await admin.query("SET session_replication_role = replica");
  const by = `'${org}'`;
  for (const statement of [
    `INSERT INTO workshop VALUES (${by}, gen_random_uuid(), 'Werkplaats')`,
    `INSERT INTO track SELECT ${by}, gen_random_uuid(), w.id, 'Onderdeel ' || i, 'Onderdeel', false, '2025-01-01' FROM workshop w, generate_series(1, 200) i`,
    `INSERT INTO participant (organisation_id, id, calling_name, registered_on, created_at)
       SELECT ${by}, gen_random_uuid(), 'Deelnemer ' || i, '2025-01-01', now() FROM generate_series(1, 3000) i`,
    `INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on)
       SELECT ${by}, gen_random_uuid(), p.id, t.id, 'REGISTERED', '2025-01-01'
         FROM (SELECT id, row_number() OVER () % 200 AS n FROM participant) p JOIN (SELECT id, row_number() OVER () - 1 AS n FROM track) t USING (n)`,
    `INSERT INTO session (organisation_id, id, track_id, title, on_date, starts_at, ends_at, logged_at)
       SELECT ${by}, gen_random_uuid(), t.id, 'Koffie', d::date, d + interval '10 hours', d + interval '12 hours', d
         FROM track t, generate_series('2025-01-06Z'::timestamptz, '2026-11-20Z', '1 month') d`,
    `INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, recorded_at, recorded_by)
       SELECT ${by}, s.id, e.participant_id, s.track_id, s.on_date, 'PRESENT', now(), '${caseworker.accountId}' FROM session s JOIN enrolment e USING (track_id)`,
    `INSERT INTO goal (organisation_id, id, participant_id, words, set_on) SELECT ${by}, gen_random_uuid(), id, 'Vaker de deur uit', '2026-01-01' FROM participant`,
    `INSERT INTO person_quarter SELECT ${by}, '2026-10-01', e.track_id, e.participant_id, 1, 1, 0, true FROM enrolment e`,
    `INSERT INTO track_quarter SELECT ${by}, t.id, q::date FROM track t, generate_series('2016-01-01Z'::timestamptz, '2026-10-01Z', '3 months') q`,
    `INSERT INTO assignment SELECT ${by}, gen_random_uuid(), t.id, '${caseworker.accountId}', '2025-01-01', NULL, false FROM track t LIMIT 1`,
    "VACUUM ANALYZE",
  ])
    await admin.query(statement);
  const { rows } = await admin.query(
    "SELECT e.track_id, array_agg(e.participant_id) AS people FROM enrolment e JOIN assignment a USING (track_id) GROUP BY 1",
  );
  await admin.query("SELECT pg_stat_force_next_flush()");
  await admin.end();
  return { trackId: rows[0].track_id, people: rows[0].people };
}
