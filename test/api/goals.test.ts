import { assign, done, openTrack, openWorkshop, registerParticipant } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const page =
  "query P($id: ID!) { participantPage(id: $id) { goals { id words setOn closedOn levels reviews { id level on words } } } }";
const setGoal = "mutation S($input: SetGoalInput!) { setGoal(input: $input) { id } }";
const reviewGoal = "mutation R($input: ReviewGoalInput!) { reviewGoal(input: $input) { id } }";
const closeGoal = "mutation C($input: CloseGoalInput!) { closeGoal(input: $input) { id } }";

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
  const refused = (visitor: Visitor, document: string, input: Record<string, unknown>) =>
    visitor.refused(document, { input: { operationId: operationId(world), ...input } });

  test("a goal in one's own words is reviewed on its five levels and closed", async () => {
    const id = await done(caseworker(), "setGoal", { participantId: mina, words: " Zelf naar de markt ", levels });
    const first = await done(caseworker(), "reviewGoal", { goalId: id, level: -1, words: "Nog met de groep" });
    world.now = new Date("2026-12-07T09:00:00Z");
    const second = await done(caseworker(), "reviewGoal", { goalId: id, level: 2 });
    await done(caseworker(), "closeGoal", { goalId: id });
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
    await done(caseworker(), "closeGoal", { goalId });
    const conflict = { code: "CONFLICT", message: "Dit doel is al afgerond." };
    expect(await refused(house.caseworker, reviewGoal, { goalId, level: 0 })).toMatchObject(conflict);
    expect(await refused(house.caseworker, closeGoal, { goalId })).toMatchObject(conflict);
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
      expect(await refused(visitor, closeGoal, { goalId })).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await goalsOf(gerrit)).toEqual(before);
  });

  test("an administrator and a funder may not", async () => {
    for (const visitor of [house.admin, house.funder]) {
      expect(await refused(visitor, setGoal, { participantId: mina, words: "Doel" })).toMatchObject({
        code: "FORBIDDEN",
      });
      expect(await refused(visitor, reviewGoal, { goalId: mina, level: 0 })).toMatchObject({ code: "FORBIDDEN" });
      expect(await refused(visitor, closeGoal, { goalId: mina })).toMatchObject({ code: "FORBIDDEN" });
    }
  });
});
