import { createHash } from "node:crypto";
import { Client } from "pg";
import { dayOf } from "../../src/core/days";
import { isEmptyRegister, seedDemo } from "../../src/seed/seed-demo";
import { freshDatabase, type TestDatabase } from "../support/database";

const now = new Date("2026-11-23T09:00:00Z");
const say = () => undefined;
let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
  await seedDemo({ adminUrl: first.adminUrl, now, say });
  await seedDemo({ adminUrl: second.adminUrl, now, say });
});

afterAll(() => Promise.all([first.drop(), second.drop()]));

/** Every table of the organisation but those that hold chance on purpose (passwords) or the clock of the migrations. */
const tables = [
  "organisation",
  "account",
  "meeting_place",
  "closed_day",
  "workshop",
  "track",
  "assignment",
  "participant",
  "strength",
  "enrolment",
  "enrolment_change",
  "reach_request",
  "series",
  "session",
  "attendance",
  "goal",
  "goal_review",
  "person_quarter",
  "track_quarter",
] as const;

test("the invented organisation is the same every time, down to the last id", async () => {
  const one = await fingerprints(first);
  expect(await fingerprints(second)).toEqual(one);
});

test("it is about the size of the real workshop, and ends today", async () => {
  const [counts] = await rows(
    first,
    `
    SELECT (SELECT count(*)::int FROM participant) AS people,
           (SELECT count(*)::int FROM session WHERE on_date <= $1) AS sessions,
           (SELECT count(*)::int FROM attendance) AS attendances,
           (SELECT count(*)::int FROM track) AS tracks,
           (SELECT count(*)::int FROM meeting_place) AS places,
           (SELECT count(DISTINCT account_id)::int FROM assignment) AS caseworkers,
           (SELECT max(on_date)::text FROM attendance) AS last_day,
           (SELECT max(recorded_at) <= $2 FROM attendance) AS nothing_from_the_future`,
    [dayOf(now), now],
  );
  expect(counts).toMatchObject({
    people: 500,
    tracks: 6,
    places: 8,
    caseworkers: 9,
    last_day: "2026-11-23",
    nothing_from_the_future: true,
  });
  expect(counts?.["sessions"]).toBeGreaterThan(1100);
  expect(counts?.["sessions"]).toBeLessThan(1300);
  expect(counts?.["attendances"]).toBeGreaterThan(13_000);
  expect(counts?.["attendances"]).toBeLessThan(15_000);
});

test("on any day of the week the demo caseworker has two sessions today, one under way, and two earlier ones to write down", async () => {
  const days = await rows(
    first,
    `
    SELECT s.title, s.on_date = $1::date AS today, s.logged_at IS NOT NULL AS logged, s.closed_at IS NOT NULL AS closed,
           (SELECT count(*)::int FROM attendance a WHERE a.session_id = s.id) AS marked
      FROM session s WHERE s.track_id IN (${samirasTracks}) AND s.on_date <= $1 AND s.cancelled_at IS NULL
       AND (s.logged_at IS NULL OR s.on_date = $1) ORDER BY s.starts_at`,
    [dayOf(now)],
  );
  expect(days.filter(({ today }) => today)).toEqual([
    { title: "Samen aan tafel", today: true, logged: true, closed: false, marked: 9 },
    { title: "Tuin en keuken", today: true, logged: false, closed: false, marked: 0 },
  ]);
  expect(days.filter(({ today }) => !today)).toHaveLength(2);
});

test("three to five people of the demo caseworker broke their rhythm", async () => {
  const missed = await rows(
    first,
    `
    WITH marks AS (
      SELECT a.participant_id, a.status, row_number() OVER (PARTITION BY a.participant_id, a.track_id ORDER BY a.on_date DESC, s.starts_at DESC) AS back, a.track_id
        FROM attendance a JOIN session s ON s.id = a.session_id
        JOIN enrolment e ON e.participant_id = a.participant_id AND e.track_id = a.track_id AND e.status = 'ACTIVE'
       WHERE a.track_id IN (${samirasTracks}))
    SELECT participant_id, count(*) FILTER (WHERE back > 3 AND status = 'PRESENT')::int AS present FROM marks WHERE back <= 11
     GROUP BY participant_id, track_id
    HAVING count(*) FILTER (WHERE back <= 3 AND status <> 'PRESENT') = 3 AND count(*) FILTER (WHERE back > 3 AND status = 'PRESENT') >= 5`,
  );
  expect(missed.map(({ present }) => present)).toEqual([7, 7, 7, 7]);
});

test("what the triggers counted equals a fresh count", async () => {
  const [differences] = await rows(
    first,
    `
    SELECT (SELECT count(*)::int FROM (
             (SELECT track_id, participant_id, date_trunc('quarter', on_date)::date AS quarter, count(*)::int AS marks,
                     count(*) FILTER (WHERE status = 'PRESENT')::int AS present, count(*) FILTER (WHERE contribution IS NOT NULL)::int AS contributed
                FROM attendance GROUP BY 1, 2, 3)
             EXCEPT SELECT track_id, participant_id, quarter, marks, present, contributed FROM person_quarter) AS by_person) AS by_person,
           (SELECT count(*)::int FROM (
             (SELECT track_id, date_trunc('quarter', on_date)::date AS quarter, count(logged_at)::int AS held, count(cancelled_at)::int AS cancelled
                FROM session GROUP BY 1, 2 HAVING count(logged_at) + count(cancelled_at) > 0)
             EXCEPT SELECT track_id, quarter, held, cancelled FROM track_quarter) AS by_session) AS by_session,
           (SELECT count(*)::int FROM (
             (SELECT a.track_id, date_trunc('quarter', a.on_date)::date AS quarter, count(*)::int AS marks,
                     count(DISTINCT a.participant_id) FILTER (WHERE a.status = 'PRESENT' AND p.registered_on IS NOT NULL)::int AS people,
                     count(DISTINCT a.participant_id) FILTER (WHERE a.contribution IS NOT NULL AND p.registered_on IS NOT NULL)::int AS contributors
                FROM attendance a JOIN participant p ON p.id = a.participant_id GROUP BY 1, 2)
             EXCEPT SELECT track_id, quarter, marks, people, contributors FROM track_quarter) AS by_track) AS by_track`,
  );
  expect(differences).toEqual({ by_person: 0, by_session: 0, by_track: 0 });
});

test("nobody attends outside an enrolment, and the history of each ends where it stands", async () => {
  const [faults] = await rows(
    first,
    `
    SELECT (SELECT count(*)::int FROM attendance a WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.participant_id = a.participant_id
              AND e.track_id = a.track_id AND e.active_from <= a.on_date AND (e.closed_on IS NULL OR a.on_date < e.closed_on))) AS outside,
           (SELECT count(*)::int FROM enrolment e WHERE e.status <> (SELECT c.status FROM enrolment_change c WHERE c.enrolment_id = e.id
              ORDER BY number DESC LIMIT 1)) AS elsewhere,
           (SELECT count(*)::int FROM enrolment_change c JOIN enrolment_change n ON n.enrolment_id = c.enrolment_id AND n.number = c.number + 1
              AND n."on" < c."on") AS backwards,
           (SELECT count(*)::int FROM enrolment e JOIN enrolment o ON o.participant_id = e.participant_id AND o.track_id = e.track_id AND o.id <> e.id
              AND e.registered_on <= o.registered_on AND (e.closed_on IS NULL OR e.closed_on > o.registered_on)) AS twice`,
  );
  expect(faults).toEqual({ outside: 0, elsewhere: 0, backwards: 0, twice: 0 });
});

test("two people may be there twice, and one request waits for the manager", async () => {
  const twice = await rows(
    first,
    `
    SELECT app.folded(calling_name) AS name, count(*)::int FROM participant WHERE family_name IS NOT NULL
     GROUP BY 1, app.folded(family_name), birth_year HAVING count(*) > 1 ORDER BY 1`,
  );
  expect(twice).toEqual([
    { name: "hatice", count: 2 },
    { name: "johan", count: 2 },
  ]);
  const requests = await rows(
    first,
    `
    SELECT a.name, EXISTS (SELECT FROM enrolment e WHERE e.participant_id = r.participant_id AND e.track_id IN (${samirasTracks})) AS already_hers
      FROM reach_request r JOIN account a ON a.id = r.requested_by WHERE r.decision IS NULL`,
  );
  expect(requests).toEqual([{ name: "Samira Haddou", already_hers: false }]);
});

test("a register with an organisation in it is not filled a second time", async () => {
  await expect(seedDemo({ adminUrl: first.adminUrl, now, say })).rejects.toThrow("already holds an organisation");
  expect(await isEmptyRegister({ adminUrl: first.adminUrl, now })).toBe(false);
});

const samirasTracks =
  "SELECT s.track_id FROM assignment s JOIN account m ON m.id = s.account_id WHERE m.name = 'Samira Haddou'";

async function fingerprints(database: TestDatabase): Promise<Record<string, { count: number; hash: string }>> {
  const found: Record<string, { count: number; hash: string }> = {};
  for (const table of tables) {
    const lines = (await rows(database, `SELECT t::text AS line FROM ${table} t`))
      .map(({ line }) => String(line))
      .sort();
    found[table] = { count: lines.length, hash: createHash("sha256").update(lines.join("\n")).digest("hex") };
  }
  return found;
}

async function rows(database: TestDatabase, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
