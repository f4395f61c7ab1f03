import { done, enrol, openTwoTracks, refusedTo, registerParticipant } from "../support/given";
import { buildHouse, openWorld, type House, type World } from "../support/world";

const asked = `query R($id: ID!) { referrals(participantId: $id) {
  enrolmentId source signal signalledOn signalledByName toTell } }`;
const moving = `query M($from: Date!, $until: Date!) { movingOn(from: $from, until: $until) {
  atBeginning cameIn wentOut atEnd sources { source count } reasons { reason count } } }`;
const on = "2026-11-23";

describe("how people come and what they go on to", () => {
  let world: World;
  let house: House;
  let other: House;
  let sewing: string;
  let garden: string;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Buren van de Vecht");
    ({ sewing, garden } = await openTwoTracks(world, house));
  });
  afterAll(() => world.close());

  const caseworker = () => ({ world, by: house.caseworker });
  const manager = () => ({ world, by: house.manager });
  const someone = (callingName: string) => registerParticipant(manager(), [], { callingName });
  const referralsOf = async (id: string): Promise<Record<string, any>[]> =>
    (await house.caseworker.ask(asked, { id })).referrals;

  test("who came by way of the neighbourhood team is told of once she began, by a person, and nothing but that", async () => {
    const person = await someone("Hilde");
    const enrolmentId = await enrol(manager(), person, sewing, { status: "REGISTERED", source: "NEIGHBOURHOOD_TEAM" });
    expect(await referralsOf(person)).toEqual([
      {
        enrolmentId,
        source: "NEIGHBOURHOOD_TEAM",
        signal: null,
        signalledOn: null,
        signalledByName: null,
        toTell: null,
      },
    ]);
    const told = { enrolmentId, signal: "STARTED", on };
    expect(await refusedTo(caseworker(), "signalReferrer", told)).toMatchObject({
      code: "CONFLICT",
      message: "Deze persoon was op die dag nog niet begonnen.",
    });
    await done(caseworker(), "changeEnrolment", { enrolmentId, status: "ACTIVE", on });
    expect(await referralsOf(person)).toMatchObject([{ toTell: "STARTED" }]);
    await done(caseworker(), "signalReferrer", told);
    expect(await referralsOf(person)).toMatchObject([
      { signal: "STARTED", signalledOn: on, signalledByName: "Marieke de Wit", toTell: null },
    ]);
    const already = { code: "CONFLICT", message: "Dit is al doorgegeven." };
    expect(await refusedTo(caseworker(), "signalReferrer", told)).toMatchObject(already);
    expect(await refusedTo(caseworker(), "recordReferral", { enrolmentId, source: "GP" })).toMatchObject(already);
  });

  test("who stopped before she began is told of as not started, never as started", async () => {
    const person = await someone("Tom");
    const enrolmentId = await enrol(manager(), person, sewing, { status: "INTAKE", source: "GP" });
    await done(caseworker(), "endEnrolment", { enrolmentId, reason: "OTHER", on });
    expect(await referralsOf(person)).toMatchObject([{ toTell: "NOT_STARTED" }]);
    expect(await refusedTo(caseworker(), "signalReferrer", { enrolmentId, signal: "STARTED", on })).toMatchObject({
      code: "CONFLICT",
    });
    await done(caseworker(), "signalReferrer", { enrolmentId, signal: "NOT_STARTED", on });
  });

  test("who came by herself or by way of family has no referrer to tell", async () => {
    const person = await someone("Noor");
    const enrolmentId = await enrol(manager(), person, sewing, { source: "FAMILY" });
    expect(await referralsOf(person)).toMatchObject([{ source: "FAMILY", toTell: null }]);
    expect(await refusedTo(caseworker(), "signalReferrer", { enrolmentId, signal: "STARTED", on })).toMatchObject({
      code: "CONFLICT",
      message: "Deze persoon kwam niet via een verwijzer.",
    });
  });

  test("how she came can be written down afterwards, and corrected as long as nobody was told", async () => {
    const person = await someone("Piet");
    const enrolmentId = await enrol(manager(), person, sewing);
    expect(await referralsOf(person)).toMatchObject([{ source: null, toTell: null }]);
    const early = { enrolmentId, signal: "STARTED", on };
    expect(await refusedTo(caseworker(), "signalReferrer", early)).toMatchObject({
      message: "Leg eerst vast hoe deze persoon bij ons kwam.",
    });
    await done(caseworker(), "recordReferral", { enrolmentId, source: "HOUSING" });
    await done(caseworker(), "recordReferral", { enrolmentId, source: "MUNICIPALITY" });
    expect(await referralsOf(person)).toMatchObject([{ source: "MUNICIPALITY", toTell: "STARTED" }]);
  });

  test("an enrolment of another track or another organisation is not there", async () => {
    const person = await someone("Rosa");
    const enrolmentId = await enrol(manager(), person, garden, { source: "GP" });
    for (const by of [caseworker(), { world, by: other.manager }]) {
      expect(await refusedTo(by, "recordReferral", { enrolmentId, source: "GP" })).toMatchObject({ code: "NOT_FOUND" });
      const told = { enrolmentId, signal: "STARTED", on };
      expect(await refusedTo(by, "signalReferrer", told)).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await house.caseworker.refused(asked, { id: person })).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a quarter of coming and going", () => {
  let world: World;
  let house: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
  });
  afterAll(() => world.close());

  /*
   * Fourth quarter of 2026:   active from   ends
   *   Ada                     1 Sep         -             stood, and stands
   *   Bea                     1 Sep         5 Oct WORK    stood, went out
   *   Cas (GP)                1 Oct         -             came in on the first day, stands
   *   Dirk (SELF)             2 Oct         3 Nov VOLUNTEERING   came in and went out
   *   Els                     never         4 Nov OTHER   registered only: neither
   *   Fien                    1 Sep         30 Sep MOVED  before the quarter
   */
  test("what stood, came and went adds up to what stands; whoever never began went nowhere", async () => {
    const { sewing } = await openTwoTracks(world, house);
    const manager = { world, by: house.manager };
    const lines: (readonly [
      name: string,
      status: string,
      from: string,
      source: string | null,
      until?: string,
      reason?: string,
    ])[] = [
      ["Ada", "ACTIVE", "2026-09-01", null],
      ["Bea", "ACTIVE", "2026-09-01", null, "2026-10-05", "WORK"],
      ["Cas", "ACTIVE", "2026-10-01", "GP"],
      ["Dirk", "ACTIVE", "2026-10-02", "SELF", "2026-11-03", "VOLUNTEERING"],
      ["Els", "REGISTERED", "2026-10-10", "GP", "2026-11-04", "OTHER"],
      ["Fien", "ACTIVE", "2026-09-01", null, "2026-09-30", "MOVED"],
    ];
    for (const [callingName, status, from, source, until, reason] of lines) {
      const id = await registerParticipant(manager, [], { callingName });
      const enrolmentId = await enrol(manager, id, sewing, { status, on: from, ...(source && { source }) });
      if (until) await done(manager, "endEnrolment", { enrolmentId, reason, on: until });
    }
    const { movingOn } = await house.manager.ask(moving, { from: "2026-10-01", until: "2027-01-01" });
    expect(movingOn).toEqual({
      atBeginning: 2,
      cameIn: 2,
      wentOut: 2,
      atEnd: 2,
      sources: [
        { source: "GP", count: 1 },
        { source: "SELF", count: 1 },
      ],
      reasons: [
        { reason: "VOLUNTEERING", count: 1 },
        { reason: "WORK", count: 1 },
      ],
    });
    const empty = await house.manager.ask(moving, { from: "2024-01-01", until: "2024-04-01" });
    expect(empty.movingOn).toEqual({ atBeginning: 0, cameIn: 0, wentOut: 0, atEnd: 0, sources: [], reasons: [] });
  });
});
