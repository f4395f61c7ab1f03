import attendance from "../vectors/attendance.json";
import { openRegister, type RegisterRows } from "../support/register-rows";
import { buildHouse, openWorld, visitorWith, type House, type World } from "../support/world";

const FIGURES = "held cancelled notLogged attendances people contributors attendanceRate goalChange goalsReviewed";
const OVERVIEW = `query Overview($from: Date!, $until: Date!) { overview(from: $from, until: $until) {
  from until total { ${FIGURES} } before { ${FIGURES} } tracks { trackId name total { ${FIGURES} } quarters { quarter figures { ${FIGURES} } } } } }`;

describe("the manager's overview", () => {
  let world: World;
  let house: House;
  let register: RegisterRows;
  let coffee: string;
  let language: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    register = await openRegister(world, house);
    coffee = await register.track({ name: "Koffie" });
    language = await register.track({ name: "Taal" });
    const [anna, bilal, chen] = [await register.person(), await register.person(), await register.person()];
    const newcomer = await register.person({ newcomer: true });
    for (const person of [anna, bilal]) await register.enrolment(person, coffee, { activeFrom: "2025-01-06" });
    await register.enrolment(anna, language, { activeFrom: "2026-01-05", closedOn: "2026-06-01" });

    // Koffie, first quarter of 2026: two held, one cancelled, one that nobody logged. Anna 2 x present (once with a
    // contribution), Bilal 1 x, and a newcomer 1 x: 4 of 6 marks, 2 people.
    const january = await register.session(coffee, "2026-01-12");
    const february = await register.session(coffee, "2026-02-09");
    await register.session(coffee, "2026-03-09", "cancelled");
    await register.session(coffee, "2026-03-16", "not logged");
    await register.mark(january, anna, "PRESENT", "HOSTING");
    await register.mark(january, bilal, "ABSENT_NOTIFIED");
    await register.mark(february, anna);
    await register.mark(february, bilal);
    await register.mark(february, newcomer);
    await register.mark(february, chen, "ABSENT_UNNOTIFIED");
    // Second quarter: Anna once more; a session of tomorrow is not behind us.
    await register.mark(await register.session(coffee, "2026-04-13"), anna);
    await register.session(coffee, "2026-11-24", "not logged");
    // Taal, first quarter: Anna and Chen.
    const lesson = await register.session(language, "2026-01-13");
    await register.mark(lesson, anna);
    await register.mark(lesson, chen);
    // A year earlier: Koffie once, Anna alone.
    await register.mark(await register.session(coffee, "2025-02-10"), anna);
    // Anna's goal: -1 at first; 0 and +1 in the first quarter, -1 in the second. Bilal's: first seen in the first quarter.
    await register.goal(anna, [
      ["2025-11-03", -1],
      ["2026-01-20", 0],
      ["2026-03-20", 1],
      ["2026-05-04", -1],
    ]);
    await register.goal(bilal, [
      ["2026-02-02", 0],
      ["2026-02-23", 1],
    ]);
    await register.goal(chen, [
      ["2024-02-02", 0],
      ["2025-02-23", 2],
    ]);
  });
  afterAll(async () => {
    await register.close();
    await world.close();
  });

  test("a quarter shows what was held, who came, and what changed", async () => {
    const { overview } = await house.manager.ask(OVERVIEW, { from: "2026-01-01", until: "2026-04-01" });
    const [koffie, taal] = overview.tracks;
    expect(koffie).toMatchObject({ trackId: coffee, name: "Koffie" });
    expect(koffie.total).toEqual({
      held: 2,
      cancelled: 1,
      notLogged: 1,
      attendances: 4,
      people: 2,
      contributors: 1,
      attendanceRate: 4 / 6,
      goalChange: 1.5,
      goalsReviewed: 2, // Anna -1 -> 1, Bilal 0 -> 1
    });
    expect(koffie.quarters).toEqual([{ quarter: "2026-01-01", figures: koffie.total }]);
    expect(taal.total).toMatchObject({
      held: 1,
      attendances: 2,
      people: 2,
      attendanceRate: 1,
      goalChange: 2,
      goalsReviewed: 1,
    });
    expect(overview.total).toEqual({
      held: 3,
      cancelled: 1,
      notLogged: 1,
      attendances: 6,
      people: 3,
      contributors: 1,
      attendanceRate: 6 / 8,
      goalChange: 1.5,
      goalsReviewed: 2,
    });
  });

  test("a year counts each person once over its quarters, and a goal by its last review", async () => {
    const { overview } = await house.manager.ask(OVERVIEW, { from: "2026-01-01", until: "2027-01-01" });
    const [koffie] = overview.tracks;
    expect(koffie.total).toMatchObject({
      held: 3,
      attendances: 5,
      people: 2,
      contributors: 1,
      notLogged: 1,
      goalChange: 0.5,
    }); // Anna -1 -> -1
    expect(koffie.quarters.map((quarter: { figures: { people: number } }) => quarter.figures.people)).toEqual([
      2, 1, 0, 0,
    ]);
    expect(
      koffie.quarters.map((quarter: { figures: { goalChange: number | null } }) => quarter.figures.goalChange),
    ).toEqual([1.5, 0, null, null]);
    expect(overview.total.people).toBe(3);
  });

  test("the same period a year earlier stands beside it, or nothing when nothing is known of it", async () => {
    const { overview } = await house.manager.ask(OVERVIEW, { from: "2026-01-01", until: "2026-04-01" });
    expect(overview.before).toMatchObject({ held: 1, attendances: 1, people: 1, goalChange: 2, goalsReviewed: 1 });
    const earlier = await house.manager.ask(OVERVIEW, { from: "2025-01-01", until: "2025-04-01" });
    expect(earlier.overview.before).toBeNull();
  });

  test("a newcomer counts as a person once registered", async () => {
    await register.sql(
      "UPDATE participant SET registered_on = '2026-11-23' WHERE organisation_id = $1 AND registered_on IS NULL",
      [house.organisationId],
    );
    const { overview } = await house.manager.ask(OVERVIEW, { from: "2026-01-01", until: "2026-04-01" });
    expect(overview.total).toMatchObject({ attendances: 6, people: 4 });
    expect(overview.tracks[0].quarters[0].figures.people).toBe(3);
  });

  test("the attendance rate leaves cancelled sessions and those before enrolment out, as the municipality defines it", async () => {
    const track = await register.track({ name: "Wandelen" });
    const person = await register.person();
    const statuses = [
      ...Array.from({ length: attendance.present }, () => "PRESENT"),
      ...Array.from({ length: attendance.absent_notified }, () => "ABSENT_NOTIFIED"),
      ...Array.from({ length: attendance.absent_unnotified }, () => "ABSENT_UNNOTIFIED"),
    ];
    expect(statuses).toHaveLength(attendance.countable);
    for (let week = 0; week < attendance.sessions; week += 1) {
      const isCancelled = week < attendance.cancelled;
      const session = await register.session(
        track,
        `2024-07-${String(week + 1).padStart(2, "0")}`,
        isCancelled ? "cancelled" : "held",
      );
      const status = statuses[week - attendance.cancelled - attendance.before_enrolment];
      if (status) await register.mark(session, person, status);
    }
    const { overview } = await house.manager.ask(OVERVIEW, { from: "2024-07-01", until: "2024-10-01" });
    const figures = overview.tracks.find(({ trackId }: { trackId: string }) => trackId === track).total;
    expect(figures.attendanceRate).toBeCloseTo(attendance.attendance_rate, 6);
    expect(figures).toMatchObject({ held: 8, cancelled: 2 });
  });

  test("a period that cuts a quarter is refused in words", async () => {
    const refusal = await house.manager.refused(OVERVIEW, { from: "2026-01-15", until: "2026-04-01" });
    expect(refusal).toMatchObject({ code: "BAD_USER_INPUT", fields: { from: expect.stringContaining("kwartaal") } });
    expect(await house.manager.refused(OVERVIEW, { from: "2026-01-01", until: "2026-01-01" })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(await house.manager.refused(OVERVIEW, { from: "2000-01-01", until: "2026-01-01" })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });

  test("only a manager sees it, and only of her own organisation", async () => {
    const period = { from: "2026-01-01", until: "2026-04-01" };
    for (const who of [house.caseworker, house.funder, house.admin]) {
      expect(await who.refused(OVERVIEW, period)).toMatchObject({ code: "FORBIDDEN" });
    }
    const nobody = visitorWith(world, { email: "", cookie: "", accountId: "" });
    expect(await nobody.refused(OVERVIEW, period)).toMatchObject({ code: "UNAUTHENTICATED" });
    const other = await buildHouse(world, "Buurthuis Zuid");
    const { overview } = await other.manager.ask(OVERVIEW, period);
    expect(overview).toMatchObject({ tracks: [], before: null, total: { held: 0, people: 0 } });
  });
});
