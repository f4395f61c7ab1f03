import { makeSchema } from "../../src/schema";
import { assign, done, openTrack, openWorkshop, refusedTo, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const page =
  "query P($id: ID!) { participantPage(id: $id) { goals { id words setOn closedOn levels reviews { id level on words } } } }";
const setGoal = "mutation S($input: SetGoalInput!) { setGoal(input: $input) { id } }";
const reviewGoal = "mutation R($input: ReviewGoalInput!) { reviewGoal(input: $input) { id } }";
const closeGoal = "mutation C($input: CloseGoalInput!) { closeGoal(input: $input) { id } }";

const reached = { ending: "REACHED", byHerself: true };
const hers = `query G($id: ID!) { personGoals(participantId: $id) { callingName goals { words weight closedOn ending closedByHerself closingWords
  reviews { level moment words } } } }`;

const levels = [
  "Ik blijf thuis",
  "Ik loop mee met de groep",
  "Ik ga elke week zelf naar de markt",
  "Ik neem een buurvrouw mee",
  "Ik verkoop er mijn jam",
];

describe("goals", () => {
  let world: World;
  let house: House;
  let other: House;
  /** In the caseworker's track. */
  let mina: string;
  /** In another track. */
  let gerrit: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    const admin = { world, by: house.admin };
    const workshop = await openWorkshop(admin);
    const sewing = await openTrack(admin, workshop, { name: "Naaiatelier" });
    const garden = await openTrack(admin, workshop, { name: "Buurttuin" });
    await assign(admin, sewing, house.caseworker.accountId);
    mina = await registerParticipant({ world, by: house.manager }, [sewing], { callingName: "Mina" });
    gerrit = await registerParticipant({ world, by: house.manager }, [garden], { callingName: "Gerrit" });
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.now = new Date("2026-11-23T09:00:00Z");
  });

  const caseworker = () => ({ world, by: house.caseworker });
  const goalsOf = async (id: string) => (await house.manager.ask(page, { id })).participantPage.goals;
  const trackOf = async () => (await rowsOf(world, "SELECT id FROM track WHERE name = 'Naaiatelier'"))[0]?.["id"];
  const refused = (visitor: Visitor, document: string, input: Record<string, unknown>) =>
    visitor.refused(document, { input: { operationId: operationId(world), ...input } });

  test("a goal in one's own words is reviewed on its five levels and closed", async () => {
    const id = await done(caseworker(), "setGoal", { participantId: mina, words: " Zelf naar de markt ", levels });
    const first = await done(caseworker(), "reviewGoal", { goalId: id, level: -1, words: "Nog met de groep" });
    world.now = new Date("2026-12-07T09:00:00Z");
    const second = await done(caseworker(), "reviewGoal", { goalId: id, level: 2 });
    await done(caseworker(), "closeGoal", { goalId: id, ...reached });
    expect(await goalsOf(mina)).toEqual([
      {
        id,
        words: "Zelf naar de markt",
        setOn: "2026-11-23",
        closedOn: "2026-12-07",
        levels,
        reviews: [
          { id: first, level: -1, on: "2026-11-23", words: "Nog met de groep" },
          { id: second, level: 2, on: "2026-12-07", words: null },
        ],
      },
    ]);
  });

  test("a closed goal takes no review and is not closed again", async () => {
    const goalId = await done(caseworker(), "setGoal", { participantId: mina, words: "Leren fietsen" });
    await done(caseworker(), "closeGoal", { goalId, ...reached });
    const conflict = { code: "CONFLICT", message: "Dit doel is al afgerond." };
    expect(await refused(house.caseworker, reviewGoal, { goalId, level: 0 })).toMatchObject(conflict);
    expect(await refused(house.caseworker, closeGoal, { goalId, ...reached })).toMatchObject(conflict);
  });

  test("levels run from -2 to 2, and are described all five or not at all", async () => {
    const goalId = await done(caseworker(), "setGoal", { participantId: mina, words: "Nederlands oefenen" });
    for (const level of [-3, 3]) {
      expect(await refused(house.caseworker, reviewGoal, { goalId, level })).toMatchObject({
        code: "BAD_USER_INPUT",
        fields: { level: "Kies een trede van -2 tot 2." },
      });
    }
    for (const some of [levels.slice(0, 4), [...levels, "Nog meer"]]) {
      expect(
        await refused(house.caseworker, setGoal, { participantId: mina, words: "Doel", levels: some }),
      ).toMatchObject({
        code: "BAD_USER_INPUT",
        fields: { levels: "Beschrijf alle vijf de treden, of geen." },
      });
    }
  });

  test("a goal is looked at on a moment, and closed by herself, in her own words", async () => {
    const ada = await registerParticipant({ world, by: house.manager }, [await trackOf()], { callingName: "Ada" });
    const kept = await done(caseworker(), "setGoal", { participantId: ada, words: "Leren zwemmen", weight: 3 });
    const changed = await done(caseworker(), "setGoal", { participantId: ada, words: "Elke dag naar buiten" });
    await done(caseworker(), "reviewGoal", { goalId: kept, level: -2, moment: "START" });
    world.now = new Date("2026-11-23T10:00:00Z");
    await done(caseworker(), "reviewGoal", { goalId: kept, level: 0, moment: "MONTH_6", words: "Ik dobber" });
    await done(caseworker(), "closeGoal", {
      goalId: changed,
      ending: "CHANGED",
      byHerself: false,
      words: " Liever een koor ",
    });
    expect((await house.caseworker.ask(hers, { id: ada })).personGoals).toEqual({
      callingName: "Ada",
      goals: [
        {
          words: "Leren zwemmen",
          weight: 3,
          closedOn: null,
          ending: null,
          closedByHerself: null,
          closingWords: null,
          reviews: [
            { level: -2, moment: "START", words: null },
            { level: 0, moment: "MONTH_6", words: "Ik dobber" },
          ],
        },
        {
          words: "Elke dag naar buiten",
          weight: 1,
          closedOn: "2026-11-23",
          ending: "CHANGED",
          closedByHerself: false,
          closingWords: "Liever een koor",
          reviews: [],
        },
      ],
    });
    expect(await house.caseworker.refused(hers, { id: gerrit })).toMatchObject({ code: "NOT_FOUND" });
  });

  test("a goal may weigh nothing, but not all of them; a closed one does not carry the others", async () => {
    const ada = await registerParticipant({ world, by: house.manager }, [await trackOf()], { callingName: "Bea" });
    const one = await done(caseworker(), "setGoal", { participantId: ada, words: "Een" });
    const two = await done(caseworker(), "setGoal", { participantId: ada, words: "Twee" });
    await done(caseworker(), "weighGoal", { goalId: one, weight: 0 });
    const sentence = {
      code: "CONFLICT",
      message: "Minstens één doel moet meetellen. Geef eerst een ander doel gewicht.",
    };
    expect(await refusedTo(caseworker(), "weighGoal", { goalId: two, weight: 0 })).toMatchObject(sentence);
    await done(caseworker(), "weighGoal", { goalId: one, weight: 2 });
    await done(caseworker(), "closeGoal", { goalId: two, ...reached });
    expect(await refusedTo(caseworker(), "weighGoal", { goalId: one, weight: 0 })).toMatchObject(sentence);
    expect(await refusedTo(caseworker(), "weighGoal", { goalId: one, weight: 11 })).toMatchObject({
      fields: { weight: "Een gewicht is een heel getal van 0 tot 10." },
    });
  });

  test("a score is told of groups alone: what is asked of a person has none, and of a small track nothing is told", async () => {
    const own = schemaTypes(["ParticipantPage", "Goal", "GoalReview", "PersonGoals", "PersonGoal", "PersonGoalReview"]);
    expect(own.filter((field) => /score|^t[A-Z]|mean/.test(field))).toEqual([]);
    const query = `query R { goalResults(from: "2026-10-01", until: "2027-01-01") { name people goals reachedShare tFirst tLast } }`;
    const { goalResults } = await house.manager.ask(query);
    expect(goalResults).toMatchObject([{ name: "Naaiatelier", people: null, goals: null, tFirst: null, tLast: null }]);
    expect(await house.caseworker.refused(query)).toMatchObject({ code: "FORBIDDEN" });
  });

  test("of ten people the mean at their first and at their last look is told", async () => {
    const admin = { world, by: house.admin };
    const choir = await openTrack(admin, await openWorkshop(admin, "Zang"), { name: "Koor" });
    const manager = { world, by: house.manager };
    for (const name of "ABCDEFGHIJ") {
      const id = await registerParticipant(manager, [choir], { callingName: `Zanger ${name}` });
      const goalId = await done(manager, "setGoal", { participantId: id, words: "Zingen" });
      await done(manager, "reviewGoal", { goalId, level: -1 });
      world.now = new Date(world.now.getTime() + 60_000);
      await done(manager, "reviewGoal", { goalId, level: name < "F" ? 1 : 0 });
    }
    const query = `query R { goalResults(from: "2026-10-01", until: "2027-01-01") { name people goals reachedShare peopleTwice tFirst tLast } }`;
    const { goalResults } = await house.manager.ask(query);
    expect(goalResults[0]).toEqual({
      name: "Koor",
      people: 10,
      goals: 10,
      reachedShare: 1,
      peopleTwice: 10,
      tFirst: 40,
      tLast: 55,
    });
  });

  test("a citizen service number is refused in the words, the levels and the review", async () => {
    const goalId = await done(caseworker(), "setGoal", { participantId: mina, words: "Zaak 2026-111222333 afronden" });
    const bad = { code: "BAD_USER_INPUT" };
    expect(await refused(house.caseworker, setGoal, { participantId: mina, words: "bsn 111222333" })).toMatchObject(
      bad,
    );
    expect(
      await refused(house.caseworker, setGoal, {
        participantId: mina,
        words: "Doel",
        levels: [...levels.slice(0, 4), "bsn 111222333"],
      }),
    ).toMatchObject(bad);
    expect(await refused(house.caseworker, reviewGoal, { goalId, level: 0, words: "bsn 111222333" })).toMatchObject(
      bad,
    );
  });

  test("a caseworker does not reach the goals of another track's people, nor another organisation any", async () => {
    const goalId = await done({ world, by: house.manager }, "setGoal", {
      participantId: gerrit,
      words: "Weer tuinieren",
    });
    const before = await goalsOf(gerrit);
    for (const visitor of [house.caseworker, other.caseworker, other.manager]) {
      expect(await refused(visitor, setGoal, { participantId: gerrit, words: "Iets anders" })).toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await refused(visitor, reviewGoal, { goalId, level: 1 })).toMatchObject({ code: "NOT_FOUND" });
      expect(await refused(visitor, closeGoal, { goalId, ...reached })).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await goalsOf(gerrit)).toEqual(before);
  });

  test("an administrator and a funder may not", async () => {
    for (const visitor of [house.admin, house.funder]) {
      expect(await refused(visitor, setGoal, { participantId: mina, words: "Doel" })).toMatchObject({
        code: "FORBIDDEN",
      });
      expect(await refused(visitor, reviewGoal, { goalId: mina, level: 0 })).toMatchObject({ code: "FORBIDDEN" });
      expect(await refused(visitor, closeGoal, { goalId: mina, ...reached })).toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

function schemaTypes(names: readonly string[]): string[] {
  const schema = makeSchema();
  return names.flatMap((name) => {
    const type = schema.getType(name);
    return type && "getFields" in type ? Object.keys(type.getFields()) : [];
  });
}
