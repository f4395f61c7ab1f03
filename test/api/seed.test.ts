import { createHash } from "node:crypto";
import { Client } from "pg";
import { dayOf } from "../../src/core/days";
import type { YearReport } from "../../src/reports/report.types";
import { invent, isEmptyRegister, seedDemo } from "../../src/seed/seed-demo";
import { demoPeople } from "../../src/seed/staff";
import { checkRollUps } from "../../src/sessions/check-roll-ups";
import { freshDatabase, type TestDatabase } from "../support/database";
import { asAdmin, askAs } from "../support/small-house";
import { logInAs, openWorld, type World } from "../support/world";

const now = new Date("2026-11-23T09:00:00Z");
const say = () => undefined;
type Urls = Pick<TestDatabase, "adminUrl">;
let world: World;
let second: TestDatabase;

beforeAll(async () => {
  [world, second] = await Promise.all([openWorld({ now }), freshDatabase()]);
  await seedDemo({ adminUrl: world.urls.adminUrl, now, say });
  await seedDemo({ adminUrl: second.adminUrl, now, say });
}, 60_000);

afterAll(() => Promise.all([world.close(), second.drop()]));

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
  "waiting_entry",
  "place_offer",
  "referral",
  "series",
  "session",
  "attendance",
  "call_step",
  "goal",
  "goal_review",
  "residents_network",
  "network_member",
  "initiative",
  "initiative_step",
  "gathering",
  "consent_text",
  "consent",
  "measurement",
  "gathering_presence",
  "volunteer",
  "visit_request",
  "visit_match",
  "match_change",
  "match_step",
  "match_evaluation",
  "home_visit",
  "worry",
  "mail",
  "consent_text",
  "consent",
  "network",
  "network_tie",
  "contribution",
  "movement",
  "person_quarter",
  "track_quarter",
  "goal_quarter",
  "counted_once",
] as const;

test("the invented organisation is the same every time, down to the last id", async () => {
  const one = await fingerprints(world.urls);
  expect(await fingerprints(second)).toEqual(one);
});

test("it is about the size of the real workshop, and ends today", async () => {
  const [counts] = await rows(
    world.urls,
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

test("each of the five people of the login page comes in with her own role", async () => {
  const people = demoPeople();
  expect(people.map(({ role }) => role)).toEqual(["CASEWORKER", "MANAGER", "FUNDER", "ADMIN", "VOLUNTEER"]);
  for (const { email, password, name, role } of people) {
    const visitor = await logInAs(world, email, "", password);
    expect(await visitor.ask("query Me { me { name role organisation } }")).toEqual({
      me: { name, role, organisation: "Welzijn aan de Eem" },
    });
  }
});

test("the demo caseworker finds a session under way, one to come, two to write down and a few people to call", async () => {
  const [samira] = demoPeople();
  const visitor = await logInAs(world, samira?.email ?? "", "", samira?.password);
  const { myDay } = await visitor.ask(`query MyDay { myDay {
    sessions { title marked present expected closedAt } notLogged missed { phone came callerName outcome outcomeBy } } }`);
  expect(myDay.sessions).toMatchObject([
    { title: "Samen aan tafel", marked: 9, present: 6, closedAt: null },
    { title: "Tuin en keuken", marked: 0, present: 0, closedAt: null },
  ]);
  expect(myDay.sessions[0].expected).toBeGreaterThan(9);
  expect(myDay.notLogged).toBe(2);
  expect(myDay.missed).toHaveLength(3);
  for (const person of myDay.missed)
    expect(person).toMatchObject({
      phone: expect.stringContaining("06 00"),
      came: "NEARLY_ALWAYS",
      callerName: "Samira Haddou",
    });
  expect(myDay.missed.filter(({ outcome }: any) => outcome !== null)).toMatchObject([
    { outcome: "NOT_REACHED", outcomeBy: "Samira Haddou" },
  ]);
});

test("the demo caseworker finds people to ask something, and what others answered before", async () => {
  const [samira] = demoPeople();
  const visitor = await logInAs(world, samira?.email ?? "", "", samira?.password);
  const { measurementsDue } = await visitor.ask("query Due { measurementsDue { consent names } }");
  const consents = measurementsDue.map(({ consent }: any) => consent);
  expect(consents).toEqual(expect.arrayContaining(["STANDS", "TO_ASK"]));
  expect(consents.length).toBeLessThan(40);
  const [counts] = await rows(
    world.urls,
    `SELECT count(*) FILTER (WHERE state = 'DONE')::int AS done, count(*) FILTER (WHERE state = 'DECLINED')::int AS declined,
            max(recorded_at) <= $1 AS nothing_from_the_future FROM measurement`,
    [now],
  );
  expect(counts?.["done"]).toBeGreaterThan(100);
  expect(counts?.["declined"]).toBeGreaterThan(10);
  expect(counts?.["nothing_from_the_future"]).toBe(true);
});

test.each(["2026-12-25", "2027-05-02", "2027-08-07", "2028-02-29", "2027-03-28", "2026-10-25"])(
  "on %s too, whatever day it is, her day has two sessions and two wait",
  (day) => {
    const { sessions, marks } = invent(new Date(`${day}T09:00:00Z`), []);
    const hers = sessions.filter(({ track }) => track.caseworkers.includes("samira"));
    expect(hers.filter(({ offset }) => offset === 0).map(({ logged }) => logged)).toEqual([true, false]);
    expect(hers.filter(({ offset, logged, cancelReason }) => offset < 0 && !logged && !cancelReason)).toHaveLength(2);
    expect(marks.filter(({ session }) => session.offset === 0)).toHaveLength(9);
  },
);

test("what the triggers counted equals a fresh count", async () => {
  const admin = await asAdmin(world.urls.adminUrl);
  const { rows: managers } = await admin.query(
    `SELECT organisation_id AS "organisationId", id AS "accountId" FROM account WHERE role = 'MANAGER'`,
  );
  expect(await askAs(admin, managers[0], checkRollUps.sql)).toEqual([]);
  const { rows: sizes } = await admin.query(
    "SELECT (SELECT count(*)::int FROM person_quarter) > 1000 AS people, (SELECT sum(reviewed)::int FROM counted_once) > 100 AS goals",
  );
  expect(sizes).toEqual([{ people: true, goals: true }]);
  await admin.end();
});

test("nobody attends outside an enrolment, and the history of each ends where it stands", async () => {
  const [faults] = await rows(
    world.urls,
    `
    SELECT (SELECT count(*)::int FROM attendance a WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.participant_id = a.participant_id
              AND e.track_id = a.track_id AND e.registered_on <= a.on_date AND (e.closed_on IS NULL OR a.on_date < e.closed_on))) AS outside,
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
    world.urls,
    `
    SELECT app.folded(calling_name) AS name, count(*)::int FROM participant WHERE family_name IS NOT NULL
     GROUP BY 1, app.folded(family_name), birth_year HAVING count(*) > 1 ORDER BY 1`,
  );
  expect(twice).toEqual([
    { name: "hatice", count: 2 },
    { name: "johan", count: 2 },
  ]);
  const requests = await rows(
    world.urls,
    `
    SELECT a.name, EXISTS (SELECT FROM enrolment e WHERE e.participant_id = r.participant_id AND e.track_id IN (${samirasTracks})) AS already_hers
      FROM reach_request r JOIN account a ON a.id = r.requested_by WHERE r.decision IS NULL`,
  );
  expect(requests).toEqual([{ name: "Samira Haddou", already_hers: false }]);
});

test("the two years before this one are frozen by the manager, with figures in them, the same every time", async () => {
  const frozen =
    "SELECT year, version, frozen_by_name AS by, encode(content_hash, 'hex') AS hash, report FROM report_release ORDER BY year";
  const releases = await rows(world.urls, frozen);
  expect(releases).toMatchObject([
    { year: 2024, version: 1, by: "Ellen Terpstra" },
    { year: 2025, version: 1, by: "Ellen Terpstra" },
  ]);
  for (const { report } of releases) {
    const [byTrack] = (report as YearReport).sections;
    const total = byTrack?.rows.find((row) => row.total);
    expect(total?.values[0]).toBeGreaterThan(100);
    expect(total?.values[1]).toBeGreaterThan(1000);
  }
  expect((await rows(second, frozen)).map(({ hash }) => hash)).toEqual(releases.map(({ hash }) => hash));
});

test("a register with an organisation in it is not filled a second time", async () => {
  await expect(seedDemo({ adminUrl: world.urls.adminUrl, now, say })).rejects.toThrow("already holds an organisation");
  expect(await isEmptyRegister({ adminUrl: world.urls.adminUrl, now })).toBe(false);
});

const samirasTracks =
  "SELECT s.track_id FROM assignment s JOIN account m ON m.id = s.account_id WHERE m.name = 'Samira Haddou'";

async function fingerprints(database: Urls): Promise<Record<string, { count: number; hash: string }>> {
  const found: Record<string, { count: number; hash: string }> = {};
  for (const table of tables) {
    const lines = (await rows(database, `SELECT t::text AS line FROM ${table} t`))
      .map(({ line }) => String(line))
      .sort();
    found[table] = { count: lines.length, hash: createHash("sha256").update(lines.join("\n")).digest("hex") };
  }
  return found;
}

async function rows(database: Urls, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
