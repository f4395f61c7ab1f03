import fc from "fast-check";
import { plusDays } from "../../src/core/days";
import { newId } from "../../src/core/ids";
import { done, openTwoTracks, planSession, record, refusedTo, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, type House, type World } from "../support/world";

jest.setTimeout(60_000);

const today = "2026-11-23";
const proposals = "{ movementProposals { participantId name step on times weeks } }";
const own = `query M($id: ID!) { personMovement(participantId: $id) { firstVisitOn facts { step on confirmedBy }
  proposal { step on times weeks } } }`;

interface Deed {
  readonly ago: number;
  readonly kind?: string;
}

let world: World;
let house: House;
let sewing: string;
let garden: string;
/** A session for each of the last seventy days, behind the product's back, so that days long ago can be filled. */
const sessions = new Map<number, string>();

beforeAll(async () => {
  world = await openWorld();
  house = await buildHouse(world);
  ({ sewing, garden } = await openTwoTracks(world, house));
  for (let ago = 0; ago <= 70; ago += 1)
    sessions.set(
      ago,
      await planSession(by(), sewing, { on: plusDays(today, -ago), startTime: "10:00", endTime: "11:00" }),
    );
});
afterAll(() => world.close());
beforeEach(() => {
  world.now = new Date(`${today}T09:00:00Z`);
});

const by = () => ({ world, by: house.caseworker });
const movementOf = async (id: string) => (await house.caseworker.ask(own, { id })).personMovement;
const answer = (participantId: string, step: string, said: string, on = today) =>
  done(by(), "answerStep", { participantId, step, answer: said, on });

/** Somebody who was there on these days, so many days ago, each with or without a contribution. */
async function whoDid(deeds: readonly Deed[], callingName = "Mina"): Promise<string> {
  const id = await registerParticipant(by(), [sewing], { callingName });
  await rowsOf(world, "UPDATE enrolment SET registered_on = '2026-01-01' WHERE participant_id = $1", [id]);
  const rows = [...new Map(deeds.map((deed) => [deed.ago, deed])).values()];
  for (const { ago, kind } of rows)
    await rowsOf(
      world,
      `INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, contribution, recorded_at, recorded_by)
       SELECT s.organisation_id, s.id, $2, s.track_id, s.on_date, 'PRESENT', $3, $4, $5 FROM session s WHERE s.id = $1`,
      [sessions.get(ago), id, kind ?? null, world.now, house.caseworker.accountId],
    );
  return id;
}

const visits = (...ago: number[]): Deed[] => ago.map((each) => ({ ago: each }));

test("four visits in eight weeks propose that she comes regularly, on the day of the fourth", async () => {
  const id = await whoDid(visits(55, 40, 20, 3));
  expect(await movementOf(id)).toEqual({
    firstVisitOn: plusDays(today, -55),
    facts: [],
    proposal: { step: "REGULAR", on: plusDays(today, -3), times: 4, weeks: 8 },
  });
});

test("a visit of eight weeks ago to the day does not count any more, one of the day after does", async () => {
  expect((await movementOf(await whoDid(visits(56, 40, 20, 3)))).proposal).toBeNull();
  expect((await movementOf(await whoDid(visits(55, 40, 20, 3)))).proposal).not.toBeNull();
  expect((await movementOf(await whoDid(visits(55, 54, 53, 0)))).proposal).not.toBeNull();
});

test("two sessions on one day are one visit", async () => {
  const id = await whoDid(visits(0, 10, 20));
  const second = await planSession(by(), sewing, { startTime: "20:00", endTime: "21:00" });
  await record(by(), second, [{ participantId: id, status: "PRESENT" }]);
  expect((await movementOf(id)).proposal).toBeNull();
});

test("the steps follow each other, each only after a colleague confirmed the one before or said not now", async () => {
  const id = await whoDid([{ ago: 50, kind: "HOSTING" }, { ago: 30, kind: "HOSTING" }, { ago: 20 }, { ago: 10 }]);
  expect((await movementOf(id)).proposal).toMatchObject({ step: "REGULAR" });
  await answer(id, "REGULAR", "CONFIRMED", plusDays(today, -10));
  expect((await movementOf(id)).proposal).toEqual({
    step: "CONTRIBUTOR",
    on: plusDays(today, -30),
    times: 2,
    weeks: 8,
  });
  await answer(id, "CONTRIBUTOR", "NOT_NOW");
  expect((await movementOf(id)).proposal).toMatchObject({ step: "HOST" });
  await answer(id, "HOST", "CONFIRMED");
  expect(await movementOf(id)).toMatchObject({
    facts: [
      { step: "REGULAR", on: plusDays(today, -10), confirmedBy: expect.any(String) },
      { step: "HOST", on: today },
    ],
    proposal: null,
  });
});

test("nothing is confirmed by itself, and not now comes back after four weeks", async () => {
  const id = await whoDid(visits(0, 1, 2, 3));
  await answer(id, "REGULAR", "NOT_NOW");
  expect(await movementOf(id)).toMatchObject({ facts: [], proposal: null });
  world.now = new Date("2026-12-20T09:00:00Z");
  expect((await movementOf(id)).proposal).toBeNull();
  world.now = new Date("2026-12-21T09:00:00Z");
  expect(await movementOf(id)).toMatchObject({ facts: [], proposal: { step: "REGULAR" } });
});

test("a task for others in six of the eight weeks proposes that she organises; six in one week do not", async () => {
  const weekly = await whoDid([1, 8, 15, 22, 29, 36].map((ago) => ({ ago, kind: "ORGANISING" })));
  for (const step of ["REGULAR", "CONTRIBUTOR"]) await answer(weekly, step, "CONFIRMED");
  expect((await movementOf(weekly)).proposal).toMatchObject({ step: "ORGANISER", times: 6 });
  const once = await whoDid([1, 2, 3, 4, 5, 6].map((ago) => ({ ago, kind: "ORGANISING" })));
  for (const step of ["REGULAR", "CONTRIBUTOR"]) await answer(once, step, "CONFIRMED");
  expect((await movementOf(once)).proposal).toBeNull();
});

test("a step may be confirmed without a proposal, once, and taken back; never on a day to come", async () => {
  const id = await whoDid([]);
  await answer(id, "ORGANISER", "CONFIRMED");
  const wanted = { participantId: id, step: "ORGANISER", answer: "CONFIRMED" };
  expect(await refusedTo(by(), "answerStep", { ...wanted, on: today })).toMatchObject({
    code: "CONFLICT",
    message: "Deze stap is al vastgelegd.",
  });
  expect(await refusedTo(by(), "answerStep", { ...wanted, on: "2026-11-24" })).toMatchObject({
    code: "BAD_USER_INPUT",
  });
  await answer(id, "ORGANISER", "NOT_NOW");
  expect((await movementOf(id)).facts).toEqual([]);
});

test("what was given beside a session counts as a contribution, what was received does not", async () => {
  const id = await whoDid([]);
  const given = { participantId: id, kind: "CREATING", on: today };
  await done(by(), "recordContribution", { ...given, direction: "GIVEN" });
  await done(by(), "recordContribution", { ...given, direction: "RECEIVED" });
  expect((await movementOf(id)).proposal).toBeNull();
  await done(by(), "recordContribution", { ...given, direction: "GIVEN" });
  expect((await movementOf(id)).proposal).toMatchObject({ step: "CONTRIBUTOR", times: 2 });
});

test("the thresholds are the organisation's own", async () => {
  const id = await whoDid(visits(1, 2, 3));
  const set = (name: string, value: number) =>
    house.admin.ask("mutation T($input: SetTermInput!) { setTerm(input: $input) { __typename } }", {
      input: { operationId: newId(world.now), name, value },
    });
  await set("movement.visits", 3);
  expect((await movementOf(id)).proposal).toMatchObject({ step: "REGULAR", times: 3 });
  await set("movement.weeks", 0);
  expect((await movementOf(id)).proposal).toBeNull();
  await set("movement.weeks", 8);
  await set("movement.visits", 4);
});

test("a caseworker is asked about her own people, by name, and nobody else is told", async () => {
  const id = await whoDid(visits(0, 1, 2, 3), "Aafje");
  const gerrit = await registerParticipant({ world, by: house.manager }, [garden], { callingName: "Gerrit" });
  const { movementProposals } = await house.caseworker.ask(proposals);
  expect(movementProposals[0]).toMatchObject({ participantId: id, name: "Aafje", step: "REGULAR" });
  expect(await house.caseworker.refused(own, { id: gerrit })).toMatchObject({ code: "NOT_FOUND" });
  const wanted = { participantId: gerrit, step: "HOST", answer: "CONFIRMED", on: today };
  expect(await refusedTo(by(), "answerStep", wanted)).toMatchObject({ code: "NOT_FOUND" });
  for (const visitor of [house.admin, house.funder])
    expect(await visitor.refused(proposals)).toMatchObject({ code: "FORBIDDEN" });
});

test("whatever the days around the border of eight weeks: the proposal is what counting by hand gives", async () => {
  const ago = fc.oneof(fc.integer({ min: 53, max: 59 }), fc.integer({ min: 0, max: 58 }));
  const deed = fc.record({ ago, kind: fc.constantFrom(undefined, undefined, "HOSTING", "ORGANISING", "COMPANY") });
  const days = fc.uniqueArray(deed, { maxLength: 9, selector: (one) => one.ago });
  await fc.assert(
    fc.asyncProperty(days, async (drawn) => {
      const deeds = drawn.map(({ ago: day, kind }) => ({ ago: day, ...(kind && { kind }) }));
      const id = await whoDid(deeds);
      const { proposal } = await movementOf(id);
      expect(proposal && { step: proposal.step, on: proposal.on }).toEqual(byHand(deeds));
    }),
    { numRuns: 40 },
  );
});

/** The same rule, told another way. */
function byHand(deeds: readonly Deed[]): { step: string; on: string } | null {
  const lately = deeds.filter(({ ago }) => ago < 56).sort((one, other) => other.ago - one.ago);
  const nth = (some: readonly Deed[], count: number, step: string) => {
    const deed = some[count - 1];
    return deed && { step, on: plusDays(today, -deed.ago) };
  };
  // 23 November is a Monday: the weeks before it end 1, 8, 15, … days ago.
  const week = ({ ago }: Deed): number => Math.ceil(ago / 7);
  const tasks = lately.filter(({ kind }) => kind === "HOSTING" || kind === "ORGANISING");
  const weekly = tasks.filter((deed, index) => tasks.findIndex((other) => week(other) === week(deed)) === index);
  return (
    nth(lately, 4, "REGULAR") ??
    nth(
      lately.filter(({ kind }) => kind),
      2,
      "CONTRIBUTOR",
    ) ??
    nth(
      lately.filter(({ kind }) => kind === "HOSTING"),
      2,
      "HOST",
    ) ??
    nth(weekly, 6, "ORGANISER") ??
    null
  );
}
