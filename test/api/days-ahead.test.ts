import { assign, openTrack, openWorkshop, planSession, registerParticipant } from "../support/given";
import { buildHouse, openWorld, type House, type Visitor, type World } from "../support/world";

const list = "session { id on } roster { participantId lastTime mark { status } }";
const daysAhead = `query { daysAhead { ${list} } }`;
const rollCall = `query ($id: ID!) { rollCall(sessionId: $id) { ${list} } }`;

describe("the lists of the days ahead", () => {
  let world: World;
  let house: House;
  let mine: string;
  let other: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    const workshopId = await openWorkshop({ world, by: house.admin });
    mine = await openTrack({ world, by: house.admin }, workshopId, { name: "Naaiatelier" });
    other = await openTrack({ world, by: house.admin }, workshopId, { name: "Wandelgroep" });
    await assign({ world, by: house.admin }, mine, house.caseworker.accountId);
    await assign({ world, by: house.admin }, other, house.colleague.accountId);
    await registerParticipant({ world, by: house.caseworker }, [mine], { callingName: "Ann" });
  });
  afterAll(() => world.close());

  const days = async (by: Visitor): Promise<string[]> =>
    (await by.ask(daysAhead)).daysAhead.map(({ session }: { session: { on: string } }) => session.on);

  test("are those of today and a week, of one's own tracks, each as the roll call tells it", async () => {
    for (const on of ["2026-11-22", "2026-11-30", "2026-11-23", "2026-12-01"])
      await planSession({ world, by: house.caseworker }, mine, { on });
    await planSession({ world, by: house.colleague }, other, { on: "2026-11-24" });
    expect(await days(house.caseworker)).toEqual(["2026-11-23", "2026-11-30"]);
    expect(await days(house.colleague)).toEqual(["2026-11-24"]);
    for (const ahead of (await house.caseworker.ask(daysAhead)).daysAhead)
      expect((await house.caseworker.ask(rollCall, { id: ahead.session.id })).rollCall).toEqual(ahead);
  });

  test("of a manager are those of tracks that she looks after herself", async () => {
    expect(await days(house.manager)).toEqual([]);
  });

  test("are not for the municipality", async () => {
    expect(await house.funder.refused(daysAhead)).toMatchObject({ code: "FORBIDDEN" });
  });
});
