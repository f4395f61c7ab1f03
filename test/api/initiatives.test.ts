import { done, openTwoTracks, refusedTo, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

let world: World;
let house: House;
let ada: string;
let bea: string;

beforeAll(async () => {
  world = await openWorld();
  house = await buildHouse(world);
  const { sewing, garden } = await openTwoTracks(world, house);
  ada = await registerParticipant({ world, by: house.caseworker }, [sewing], { callingName: "Ada" });
  bea = await registerParticipant({ world, by: house.manager }, [garden], { callingName: "Bea" });
});
afterAll(() => world.close());

const by = () => ({ world, by: house.caseworker });
const start = (values: Record<string, unknown> = {}) =>
  done(by(), "startInitiative", {
    kind: "OWN_ACTIVITY",
    name: "Repair café",
    phase: "SUPPORTED",
    on: "2026-03-01",
    ...values,
  });
const gathered = (initiativeId: string, on: string, professionalQuarters: number, headCount = 14) =>
  done(by(), "recordGathering", { initiativeId, on, headCount, quality: "COUNTED", professionalQuarters });
const page = `query Initiative($id: ID!) { initiative(id: $id) {
  name phase phaseSince organiserName organiserId organiserFirstName lastOn gatherings revision
  steps { phase on } times { on headCount quality professionalQuarters } months { month gatherings visits professionalQuarters } } }`;
const pageOf = async (id: string, visitor = house.caseworker) => (await visitor.ask(page, { id })).initiative;

const presence =
  "query P($id: ID!) { initiative(id: $id) { times { headCount present { participantId name contribution } } } }";
const presentAt = async (id: string, visitor = house.caseworker) =>
  (await visitor.ask(presence, { id })).initiative.times;

test("an initiative has a life, and each step in it a day", async () => {
  const id = await start({ phase: "IDEA" });
  await done(by(), "takeStep", { initiativeId: id, phase: "SUPPORTED", on: "2026-04-01" });
  await done(by(), "takeStep", { initiativeId: id, phase: "SELF_RUN", on: "2026-09-01" });
  // It may be too much after all.
  await done(by(), "takeStep", { initiativeId: id, phase: "SHARED", on: "2026-11-01" });
  expect(await pageOf(id)).toMatchObject({
    phase: "SHARED",
    phaseSince: "2026-11-01",
    steps: [
      { phase: "IDEA", on: "2026-03-01" },
      { phase: "SUPPORTED", on: "2026-04-01" },
      { phase: "SELF_RUN", on: "2026-09-01" },
      { phase: "SHARED", on: "2026-11-01" },
    ],
  });
  for (const step of [
    { phase: "SELF_RUN", on: "2026-10-31" },
    { phase: "SHARED", on: "2026-11-02" },
    { phase: "ENDED", on: "2026-11-24" },
  ])
    expect((await refusedTo(by(), "takeStep", { initiativeId: id, ...step })).code).toBe("BAD_USER_INPUT");
});

test("what it takes a professional is told month by month, and visits are counted heads, nobody told apart", async () => {
  const id = await start();
  await gathered(id, "2026-03-07", 12);
  await gathered(id, "2026-03-21", 12, 20);
  await gathered(id, "2026-06-06", 8);
  const { months, times, lastOn, gatherings } = await pageOf(id);
  expect(months).toEqual([
    { month: "2026-03-01", gatherings: 2, visits: 34, professionalQuarters: 24 },
    { month: "2026-06-01", gatherings: 1, visits: 14, professionalQuarters: 8 },
  ]);
  expect(times.map(({ on }: { on: string }) => on)).toEqual(["2026-06-06", "2026-03-21", "2026-03-07"]);
  expect({ lastOn, gatherings }).toEqual({ lastOn: "2026-06-06", gatherings: 3 });
});

test("its organiser is a participant, or a resident by first name, and never both", async () => {
  const hers = await start({ organiserId: ada });
  expect(await pageOf(hers)).toMatchObject({ organiserName: "Ada", organiserId: ada });
  const his = await start({ organiserFirstName: "Rob" });
  expect(await pageOf(his)).toMatchObject({ organiserName: "Rob", organiserId: null, organiserFirstName: "Rob" });
  const both = { kind: "WALK_IN", name: "Inloop", phase: "IDEA", on: "2026-11-01", organiserId: ada };
  expect(await refusedTo(by(), "startInitiative", { ...both, organiserFirstName: "Rob" })).toMatchObject({
    code: "BAD_USER_INPUT",
    fields: { organiserFirstName: expect.any(String) },
  });
});

test("a participant out of reach organises without her name, and cannot be named", async () => {
  const id = await done({ world, by: house.manager }, "startInitiative", {
    kind: "WALK_IN",
    name: "Inloop",
    phase: "SHARED",
    on: "2026-11-01",
    organiserId: bea,
  });
  expect(await pageOf(id)).toMatchObject({ organiserName: null, organiserId: null });
  expect(await pageOf(id, house.manager)).toMatchObject({ organiserName: "Bea", organiserId: bea });
  const wanted = { kind: "WALK_IN", name: "Inloop", phase: "IDEA", on: "2026-11-01", organiserId: bea };
  expect((await refusedTo(by(), "startInitiative", wanted)).code).toBe("NOT_FOUND");
});

test("who was there is kept where somebody wants to, beside the head count and out of sight of who does not reach her", async () => {
  const id = await start();
  const gatheringId = await gathered(id, "2026-11-20", 4, 9);
  await done(by(), "notePresence", { gatheringId, participantId: ada, contribution: "ORGANISING" });
  await done({ world, by: house.manager }, "notePresence", { gatheringId, participantId: bea });
  expect(await presentAt(id)).toEqual([
    { headCount: 9, present: [{ participantId: ada, name: "Ada", contribution: "ORGANISING" }] },
  ]);
  expect((await presentAt(id, house.manager))[0]?.present).toHaveLength(2);
  expect(await refusedTo(by(), "notePresence", { gatheringId, participantId: ada })).toMatchObject({
    code: "CONFLICT",
    message: "Deze persoon staat er al bij.",
  });
  for (const verb of ["notePresence", "removePresence"])
    expect(await refusedTo(by(), verb, { gatheringId, participantId: bea })).toMatchObject({ code: "NOT_FOUND" });
  await done(by(), "removePresence", { gatheringId, participantId: ada });
  expect(await presentAt(id)).toEqual([{ headCount: 9, present: [] }]);
  await done(by(), "removeGathering", { id: gatheringId });
  expect(await rowsOf(world, "SELECT FROM gathering_presence WHERE gathering_id = $1", [gatheringId])).toEqual([]);
});

test("whoever amends what a colleague changed meanwhile is told", async () => {
  const id = await start();
  const amended = { id, kind: "OWN_ACTIVITY", name: "Repair café Oost", seenRevision: 1 };
  await done(by(), "amendInitiative", amended);
  expect((await refusedTo(by(), "amendInitiative", amended)).code).toBe("CONFLICT");
  expect(await pageOf(id)).toMatchObject({ name: "Repair café Oost", revision: 2 });
});

test("a time noted by mistake goes, one to come is refused", async () => {
  const id = await start();
  const time = await gathered(id, "2026-11-20", 4);
  await done(by(), "removeGathering", { id: time });
  expect((await pageOf(id)).times).toEqual([]);
  const tomorrow = { initiativeId: id, on: "2026-11-24", headCount: 3, quality: "COUNTED", professionalQuarters: 0 };
  expect(await refusedTo(by(), "recordGathering", tomorrow)).toMatchObject({ fields: { on: expect.any(String) } });
});

describe("a residents' network", () => {
  const asking = `query Network($id: ID!) { residentsNetwork(id: $id) { name members people { id participantId name joinedOn }
    initiatives { name phase } times { on headCount } } }`;
  const network = async (id: string, visitor = house.caseworker) =>
    (await visitor.ask(asking, { id })).residentsNetwork;

  test("has members, initiatives and meetings", async () => {
    const id = await done(by(), "startNetwork", { name: "Buren van de Zonnehoek" });
    await done(by(), "addMember", { networkId: id, participantId: ada });
    const rob = await done(by(), "addMember", { networkId: id, firstName: "Rob" });
    await done({ world, by: house.manager }, "addMember", { networkId: id, participantId: bea });
    await start({ networkId: id, name: "Zomerfeest", kind: "NEIGHBOURHOOD_FESTIVITY" });
    const time = { on: "2026-11-10", headCount: 6, quality: "ESTIMATED", professionalQuarters: 2 };
    await done(by(), "recordMeeting", { networkId: id, ...time });
    expect(await network(id)).toEqual({
      name: "Buren van de Zonnehoek",
      members: 3,
      people: [
        { id: expect.any(String), participantId: ada, name: "Ada", joinedOn: "2026-11-23" },
        { id: rob, participantId: null, name: "Rob", joinedOn: "2026-11-23" },
        { id: expect.any(String), participantId: null, name: null, joinedOn: "2026-11-23" },
      ],
      initiatives: [{ name: "Zomerfeest", phase: "SUPPORTED" }],
      times: [{ on: "2026-11-10", headCount: 6 }],
    });
    await done(by(), "endMembership", { memberId: rob });
    expect(await network(id)).toMatchObject({ members: 2 });
    expect((await refusedTo(by(), "endMembership", { memberId: rob })).code).toBe("NOT_FOUND");
  });

  test("somebody joins once, however many colleagues add her at the same time", async () => {
    const id = await done(by(), "startNetwork", { name: "Moestuinders" });
    const added = await Promise.all(
      Array.from({ length: 4 }, () =>
        house.caseworker.send("mutation Add($input: AddMemberInput!) { addMember(input: $input) { id } }", {
          input: { operationId: operationId(world), networkId: id, participantId: ada },
        }),
      ),
    );
    expect(added.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await rowsOf(world, "SELECT FROM network_member WHERE network_id = $1", [id])).toHaveLength(1);
  });
});

test("the administrator and the municipality do not see what residents do", async () => {
  for (const visitor of [house.admin, house.funder])
    expect((await visitor.refused("query L { neighbourhoodLife { initiatives { name } } }")).code).toBe("FORBIDDEN");
});
