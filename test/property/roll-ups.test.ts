import fc from "fast-check";
import type { Client } from "pg";
import { checkRollUps, type RollUpDifference } from "../../src/sessions/check-roll-ups";
import { newId } from "../../src/core/ids";
import { recount } from "../../src/sessions/recount";
import { freshDatabase, type TestDatabase } from "../support/database";
import { asAdmin, askAs, layEnrolment, layHouse, type SmallHouse } from "../support/small-house";

/** One thing that may happen to a register; numbers choose a session, a person, a track. */
type Step =
  | { do: "mark"; session: number; people: number[]; status: string | null; contribution: string | null }
  | { do: "move"; session: number; days: number }
  | { do: "move all"; track: number; days: number }
  | { do: "cancel" | "restore" | "log" | "forget" | "delete"; session: number }
  | { do: "register" | "remove"; person: number }
  | { do: "merge"; person: number; into: number }
  | { do: "enrol" | "forget enrolment"; person: number; track: number }
  | { do: "review"; goal: number; level: number; days: number };

const session = fc.nat(5);
const person = fc.nat(5);
const days = fc.constantFrom(-95, -2, -1, 1, 2, 95);
const status = fc.constantFrom("PRESENT", "PRESENT", "PRESENT", "ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED", null);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant("mark" as const),
      session,
      people: fc.uniqueArray(person, { minLength: 1 }),
      status,
      contribution: fc.constantFrom(null, "HOSTING"),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("move" as const), session, days }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("move all" as const), track: fc.nat(1), days }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("cancel" as const, "restore" as const, "log" as const, "forget" as const),
      session,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("delete" as const), session }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("register" as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("merge" as const), person, into: person }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom("enrol" as const, "forget enrolment" as const),
      person,
      track: fc.nat(1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("review" as const),
      goal: fc.nat(3),
      level: fc.integer({ min: -2, max: 2 }),
      days: fc.nat(400),
    }),
  },
);

describe("the roll-ups", () => {
  let database: TestDatabase;
  let admin: Client;

  beforeAll(async () => {
    database = await freshDatabase();
    admin = await asAdmin(database.adminUrl);
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  const differences = (house: SmallHouse) => askAs<RollUpDifference[]>(admin, house, checkRollUps.sql);

  test("equal a fresh count after any history", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (history) => {
        const house = await layHouse(admin);
        for (const each of history) await take(admin, house, each);
        expect(await differences(house)).toEqual([]);
        expect(await rowsOfNobody(house)).toBe(0);
        expect(await notes(house)).toBe(0);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test("equal a fresh count at every moment while others are in the middle of something", async () => {
    const other = await asAdmin(database.adminUrl);
    await other.query("SET lock_timeout = '20ms'");
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 10 }),
        fc.array(step, { minLength: 1, maxLength: 10 }),
        fc.boolean(),
        async (hers, his, commits) => {
          const house = await layHouse(admin);
          await admin.query("BEGIN");
          for (const each of hers) await take(admin, house, each);
          for (const each of his) await take(other, house, each).catch(unlessInEachOthersWay);
          expect(await askAs<RollUpDifference[]>(other, house, checkRollUps.sql)).toEqual([]);
          await admin.query(commits ? "COMMIT" : "ROLLBACK");
          expect(await differences(house)).toEqual([]);
          await take(admin, house, { do: "review", goal: 0, level: 2, days: 0 });
          await take(admin, house, { do: "mark", session: 1, people: [5], status: "PRESENT", contribution: null });
          expect(await differences(house)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
    await other.end();
  }, 120_000);

  test("equal a fresh count after twenty writers at once, while somebody counts it again from the facts", async () => {
    const writers = await Promise.all(Array.from({ length: 20 }, () => asAdmin(database.adminUrl)));
    for (const writer of writers) await writer.query("SET deadlock_timeout = '20ms'");
    const house = await layHouse(admin);
    const histories = fc
      .sample(fc.array(step, { minLength: 40, maxLength: 40 }), writers.length)
      .map((history) => history.filter((each) => !["delete", "remove"].includes(each.do)));
    const writing = Promise.all(writers.map((writer, index) => write(writer, house, histories[index] ?? [])));
    for (let round = 0; round < 5; round += 1) await recount(admin, house.organisationId);
    const tries = await writing;
    await Promise.all(writers.map((writer) => writer.end()));
    expect(await differences(house)).toEqual([]);
    expect(await rowsOfNobody(house)).toBe(0);
    expect(Math.max(...tries)).toBeLessThan(20);
  }, 120_000);

  test("writers of different sessions do not wait for each other, though the same people came", async () => {
    const [one, other] = await Promise.all([asAdmin(database.adminUrl), asAdmin(database.adminUrl)]);
    await other.query("SET lock_timeout = '1ms'");
    const house = await layHouse(admin);
    const everybody: Step = {
      do: "mark",
      session: 0,
      people: [0, 1, 2, 3, 4, 5],
      status: "PRESENT",
      contribution: "HOSTING",
    };
    await one.query("BEGIN");
    await take(one, house, everybody);
    await take(other, house, { ...everybody, session: 1 });
    await take(other, house, { do: "register", person: 4 });
    await take(other, house, { do: "review", goal: 0, level: 1, days: 3 });
    expect(await notes(house)).toBeGreaterThan(0);
    expect(await differences(house)).toEqual([]);
    await one.query("COMMIT");
    expect(await differences(house)).toEqual([]);
    await take(other, house, { ...everybody, session: 3 });
    expect(await notes(house)).toBe(0);
    expect(await differences(house)).toEqual([]);
    await Promise.all([one.end(), other.end()]);
  });

  test("notes of somebody who is no more, and of a goal that was not seen yet, are posted like others", async () => {
    const [one, other] = await Promise.all([asAdmin(database.adminUrl), asAdmin(database.adminUrl)]);
    const house = await layHouse(admin);
    const [org, trackId] = [house.organisationId, house.tracks[1]];
    await one.query("BEGIN");
    await take(one, house, { do: "mark", session: 0, people: [0], status: "PRESENT", contribution: null });
    await take(other, house, { do: "mark", session: 1, people: [5], status: "PRESENT", contribution: null });
    await take(other, house, { do: "remove", person: 5 });
    expect(await notes(house)).toBeGreaterThan(1);
    await one.query("COMMIT");
    await take(other, house, { do: "mark", session: 2, people: [0, 1], status: "PRESENT", contribution: null });
    expect(await notes(house)).toBe(0);
    expect(await differences(house)).toEqual([]);

    await one.query("BEGIN");
    await layEnrolment(one, org, trackId ?? "", house.people[4] ?? "");
    const goal = { ...house, goals: [newId(new Date("2026-11-23T09:00:00Z"))] };
    await other.query(
      "INSERT INTO goal (organisation_id, id, participant_id, words, set_on) VALUES ($1, $2, $3, 'Dansen', '2026-01-02')",
      [org, goal.goals[0], house.people[4]],
    );
    await take(other, goal, { do: "review", goal: 0, level: 1, days: 60 });
    await one.query("COMMIT");
    expect(await differences(house)).toEqual([]);
    await take(other, house, { do: "mark", session: 2, people: [2], status: "PRESENT", contribution: null });
    expect(await notes(house)).toBe(0);
    expect(await differences(house)).toEqual([]);
    await Promise.all([one.end(), other.end()]);
  });

  test("a newcomer who is registered while somebody marks her is counted once, whoever is first", async () => {
    const other = await asAdmin(database.adminUrl);
    const markHer: Step = { do: "mark", session: 0, people: [4], status: "PRESENT", contribution: null };
    const registerHer: Step = { do: "register", person: 4 };
    for (const [first, second] of [
      [markHer, registerHer],
      [registerHer, markHer],
    ] as const) {
      const own = await layHouse(admin);
      await admin.query("BEGIN");
      await take(admin, own, first);
      const waiting = take(other, own, second);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await admin.query("COMMIT");
      await waiting;
      expect(await differences(own)).toEqual([]);
    }
    await other.end();
  });

  test("the check sees roll-ups that are wrong, and counting them anew mends them", async () => {
    const house = await layHouse(admin);
    await take(admin, house, { do: "mark", session: 0, people: [0, 1], status: "PRESENT", contribution: null });
    await take(admin, house, { do: "review", goal: 0, level: -1, days: 53 });
    await take(admin, house, { do: "review", goal: 0, level: 1, days: 54 });
    const spoilt = [house.organisationId, house.tracks[0]];
    await admin.query(
      "UPDATE counted_once SET came = came + 1, change = 5 WHERE organisation_id = $1 AND track_id = $2",
      spoilt,
    );
    await admin.query("UPDATE track_quarter SET held = 3 WHERE organisation_id = $1 AND track_id = $2", spoilt);
    await admin.query("DELETE FROM person_quarter WHERE organisation_id = $1 AND participant_id = $2", [
      house.organisationId,
      house.people[0],
    ]);
    const quarter = `2026-01-01 ${house.tracks[0]}`;
    expect(await differences(house)).toEqual([
      { table: "counted_once", row: `${quarter} infinity`, kept: [3, 0, 1, 5], counted: [2, 0, 1, 2] },
      { table: "person_quarter", row: `${quarter} ${house.people[0]}`, kept: [0, 0, 0], counted: [1, 1, 0] },
      { table: "track_quarter", row: quarter, kept: [3, 0, 2, 2], counted: [1, 0, 2, 2] },
    ]);
    await recount(admin, house.organisationId);
    expect(await differences(house)).toEqual([]);
  });

  const numberOf = async (sql: string, { organisationId }: SmallHouse): Promise<number> => {
    const { rows } = await admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, [organisationId]);
    return rows[0]?.n ?? 0;
  };
  const rowsOfNobody = (house: SmallHouse) =>
    numberOf("person_quarter WHERE organisation_id = $1 AND marks <= 0", house);
  const notes = (house: SmallHouse) => numberOf("posting WHERE organisation_id = $1", house);
});

/** A lock that was not had, or a row that is no more: nothing was done. */
function unlessInEachOthersWay(thrown: unknown): void {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code !== "55P03") throw thrown;
}

/** Takes steps one transaction after the other; answers how often it had to try again at most. */
async function write(writer: Client, house: SmallHouse, history: readonly Step[]): Promise<number> {
  let most = 0;
  for (const each of history) {
    for (let tries = 0; ; tries += 1) {
      try {
        await take(writer, house, each);
        most = Math.max(most, tries);
        break;
      } catch (thrown) {
        if (!isCollision(thrown)) throw thrown;
      }
    }
  }
  return most;
}

function isCollision(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && (thrown.code === "40P01" || thrown.code === "40001");
}

/** One step, as one statement or transaction; a step that the database refuses is no step. */
async function take(client: Client, house: SmallHouse, each: Step): Promise<void> {
  const org = house.organisationId;
  const sessionId = "session" in each ? house.sessions[each.session] : undefined;
  const personId = "person" in each ? house.people[each.person] : undefined;
  switch (each.do) {
    case "mark": {
      const people = each.people.map((index) => house.people[index]);
      const contribution = each.status === "PRESENT" ? each.contribution : null;
      await client
        .query(
          `WITH s AS (SELECT * FROM session WHERE organisation_id = $1 AND id = $2 AND cancelled_at IS NULL),
         logged AS (UPDATE session SET logged_at = now() FROM s WHERE session.organisation_id = $1 AND session.id = s.id AND session.logged_at IS NULL
           AND session.cancelled_at IS NULL),
         changed AS (UPDATE attendance a SET status = $4, contribution = $5, revision = a.revision + 1 FROM s
           WHERE a.organisation_id = $1 AND a.session_id = s.id AND a.participant_id = ANY ($3) RETURNING a.participant_id)
         INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, contribution, recorded_at, recorded_by)
         SELECT $1, s.id, p.id, s.track_id, s.on_date, $4, $5, now(), $6 FROM s, participant p
          WHERE p.organisation_id = $1 AND p.id = ANY ($3) ORDER BY p.id ON CONFLICT DO NOTHING`,
          [org, sessionId, people, each.status, contribution, house.accountId],
        )
        .catch(unlessMoved);
      return;
    }
    case "move":
      await client.query(
        "UPDATE session SET on_date = on_date + $3::int, starts_at = starts_at + $3 * interval '1 day', ends_at = ends_at + $3 * interval '1 day' WHERE organisation_id = $1 AND id = $2",
        [org, sessionId, each.days],
      );
      return;
    case "move all":
      await client.query(
        "UPDATE session SET on_date = on_date + $3::int, starts_at = starts_at + $3 * interval '1 day', ends_at = ends_at + $3 * interval '1 day' WHERE organisation_id = $1 AND track_id = $2",
        [org, house.tracks[each.track], each.days],
      );
      return;
    case "cancel":
      await client.query(
        "UPDATE session SET cancelled_at = now(), cancel_reason = 'Storm' WHERE organisation_id = $1 AND id = $2 AND logged_at IS NULL",
        [org, sessionId],
      );
      return;
    case "restore":
      await client.query(
        "UPDATE session SET cancelled_at = NULL, cancel_reason = NULL WHERE organisation_id = $1 AND id = $2",
        [org, sessionId],
      );
      return;
    case "log":
      await client.query(
        "UPDATE session SET logged_at = now() WHERE organisation_id = $1 AND id = $2 AND cancelled_at IS NULL",
        [org, sessionId],
      );
      return;
    case "forget":
      await client.query("UPDATE session SET logged_at = NULL WHERE organisation_id = $1 AND id = $2", [
        org,
        sessionId,
      ]);
      return;
    case "delete":
      await client.query("DELETE FROM attendance WHERE organisation_id = $1 AND session_id = $2", [org, sessionId]);
      await client.query("DELETE FROM session WHERE organisation_id = $1 AND id = $2", [org, sessionId]);
      return;
    case "register":
      await client.query(
        "UPDATE participant SET registered_on = '2026-04-02' WHERE organisation_id = $1 AND id = $2 AND registered_on IS NULL",
        [org, personId],
      );
      return;
    case "remove":
      await client.query("DELETE FROM attendance WHERE organisation_id = $1 AND participant_id = $2", [org, personId]);
      await client.query("DELETE FROM participant WHERE organisation_id = $1 AND id = $2", [org, personId]);
      return;
    case "merge":
      await client
        .query(
          `UPDATE attendance a SET participant_id = $3 WHERE a.organisation_id = $1 AND a.participant_id = $2
           AND EXISTS (SELECT FROM participant p WHERE p.organisation_id = $1 AND p.id = $3)
           AND NOT EXISTS (SELECT FROM attendance b WHERE b.organisation_id = $1 AND b.participant_id = $3 AND b.session_id = a.session_id)`,
          [org, personId, house.people[each.into]],
        )
        .catch(unlessMoved);
      return;
    case "enrol":
      await layEnrolment(client, org, house.tracks[each.track] ?? "", personId ?? "").catch(unlessMoved);
      return;
    case "forget enrolment":
      await client.query("DELETE FROM enrolment WHERE organisation_id = $1 AND participant_id = $2 AND track_id = $3", [
        org,
        personId,
        house.tracks[each.track],
      ]);
      return;
    case "review":
      await client.query(
        `INSERT INTO goal_review (organisation_id, id, goal_id, level, "on", recorded_at)
         SELECT organisation_id, gen_random_uuid(), id, $3, '2025-11-20'::date + $4::int, clock_timestamp() FROM goal
          WHERE organisation_id = $1 AND id = $2`,
        [org, house.goals[each.goal], each.level, each.days],
      );
      return;
  }
}

/** A session that somebody moved, or a row that somebody made, since this statement began: nothing was done. */
function unlessMoved(thrown: unknown): void {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code !== "23503" && code !== "23505") throw thrown;
}
