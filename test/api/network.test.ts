import {
  done,
  giveConsent,
  neighbourTie,
  openTwoTracks,
  planSession,
  record,
  refusedTo,
  registerParticipant,
  rowsOf,
} from "../support/given";
import { buildHouse, openWorld, type House, type World } from "../support/world";

const asking = `query Network($id: ID!) { network(participantId: $id) { callingName consents mayHaveAliases recorded
  networks { id moment on size circles inNeighbourhood newTies reciprocalShare variety
    ties { id alias group circle inNeighbourhood support contact throughWorkshop reciprocal isNew } } } }`;

let world: World;
let house: House;
let sewing: string;
let garden: string;

beforeAll(async () => {
  world = await openWorld();
  house = await buildHouse(world);
  ({ sewing, garden } = await openTwoTracks(world, house));
});
afterAll(() => world.close());
beforeEach(() => {
  world.now = new Date("2026-11-23T09:00:00Z");
});

const by = () => ({ world, by: house.caseworker });
const networkOf = async (id: string, visitor = house.caseworker) => (await visitor.ask(asking, { id })).network;
const begin = (participantId: string, moment = "START", on = "2026-11-01") =>
  done(by(), "recordNetwork", { participantId, moment, on });
const tie = (networkId: string, what: Record<string, unknown> = {}) =>
  done(by(), "addTie", { networkId, ...neighbourTie, ...what });

async function whoConsents(callingName = "Mina", tracks = [sewing]): Promise<string> {
  const id = await registerParticipant({ world, by: house.manager }, tracks, { callingName });
  await giveConsent({ world, by: house.manager }, id, "NETWORK");
  return id;
}

test("a network is not recorded without consent, and the refusal says what to do", async () => {
  const id = await registerParticipant(by(), [sewing], { callingName: "Ada" });
  const wanted = { participantId: id, moment: "START", on: "2026-11-23" };
  expect(await refusedTo(by(), "recordNetwork", wanted)).toMatchObject({
    code: "CONFLICT",
    message: "Vraag eerst toestemming voor de netwerkcirkels. Zonder toestemming leggen we dit niet vast.",
  });
  await done(by(), "recordConsent", {
    participantId: id,
    purpose: "NETWORK",
    answer: "REFUSED",
    method: "SPOKEN",
    seenVersion: 1,
  });
  expect((await refusedTo(by(), "recordNetwork", wanted)).message).toMatch(/geeft geen toestemming/);
  expect(await networkOf(id)).toMatchObject({ consents: false, recorded: 0, networks: [] });
});

test("a moment that is recorded with nobody in it counts as nobody, and is not the same as never asked", async () => {
  const id = await whoConsents();
  expect((await networkOf(id)).networks).toEqual([]);
  await begin(id);
  expect((await networkOf(id)).networks).toMatchObject([
    {
      moment: "START",
      on: "2026-11-01",
      size: 0,
      circles: [0, 0, 0],
      newTies: null,
      reciprocalShare: null,
      variety: 0,
      ties: [],
    },
  ]);
});

test("the next moment begins as a copy, and what is changed in it leaves the one before as it was", async () => {
  const id = await whoConsents();
  const start = await begin(id);
  const neighbour = await tie(start, { alias: "De buurvrouw" });
  const sister = await tie(start, {
    group: "FAMILY",
    circle: 1,
    inNeighbourhood: false,
    support: ["EMOTIONAL", "ADVICE"],
    reciprocal: false,
  });
  const later = await begin(id, "MONTH_6", "2026-11-20");
  await done(by(), "changeTie", {
    networkId: later,
    tieId: neighbour,
    ...neighbourTie,
    alias: "De buurvrouw",
    circle: 1,
    contact: "DAILY",
  });
  await done(by(), "removeTie", { networkId: later, tieId: sister });
  const friend = await tie(later, { group: "FRIENDS", circle: 3, throughWorkshop: true, reciprocal: false });
  const { networks } = await networkOf(id);
  expect(networks).toMatchObject([
    {
      id: later,
      moment: "MONTH_6",
      size: 2,
      circles: [1, 0, 1],
      inNeighbourhood: 2,
      newTies: 1,
      reciprocalShare: 0.5,
      variety: 2,
      ties: [
        { id: neighbour, alias: "De buurvrouw", circle: 1, contact: "DAILY", isNew: false },
        { id: friend, group: "FRIENDS", circle: 3, throughWorkshop: true, isNew: true },
      ],
    },
    {
      id: start,
      size: 2,
      circles: [1, 1, 0],
      inNeighbourhood: 1,
      newTies: null,
      ties: [
        { id: sister, support: ["EMOTIONAL", "ADVICE"], isNew: false },
        { id: neighbour, circle: 2, contact: "WEEKLY", isNew: false },
      ],
    },
  ]);
});

test("new is what was not there at the last start: who begins again is held against her new start", async () => {
  const id = await whoConsents();
  await begin(id, "START", "2025-01-10");
  const again = await begin(id, "START", "2026-09-10");
  await tie(again);
  const later = await begin(id, "MONTH_3", "2026-11-20");
  await tie(later, { group: "FRIENDS" });
  const { networks } = await networkOf(id);
  expect(networks.map(({ newTies }: { newTies: number | null }) => newTies)).toEqual([1, null, null]);
});

test("a moment comes after the newest, on a day that has been, and only the newest can be changed", async () => {
  const id = await whoConsents();
  const start = await begin(id);
  const neighbour = await tie(start);
  const wanted = { participantId: id, moment: "MONTH_6" };
  for (const on of ["2026-10-31", "2026-11-01"])
    expect(await refusedTo(by(), "recordNetwork", { ...wanted, on })).toMatchObject({ code: "CONFLICT" });
  expect(await refusedTo(by(), "recordNetwork", { ...wanted, on: "2026-11-24" })).toMatchObject({
    code: "BAD_USER_INPUT",
    fields: { on: "Deze dag is nog niet geweest." },
  });
  const later = await begin(id, "MONTH_6", "2026-11-02");
  const sentence = {
    code: "CONFLICT",
    message: "Er is al een later moment vastgelegd. Alleen het laatste kun je veranderen.",
  };
  expect(await refusedTo(by(), "addTie", { networkId: start, ...neighbourTie })).toMatchObject(sentence);
  expect(await refusedTo(by(), "removeTie", { networkId: start, tieId: neighbour })).toMatchObject(sentence);
  expect(await refusedTo(by(), "removeNetwork", { networkId: start })).toMatchObject(sentence);
  await done(by(), "removeNetwork", { networkId: later });
  await done(by(), "removeTie", { networkId: start, tieId: neighbour });
  expect((await networkOf(id)).networks).toMatchObject([{ id: start, size: 0 }]);
});

test("the aliases are gone as soon as she takes part in nothing any more; the rest of the ties stays", async () => {
  const id = await whoConsents("Fien", [sewing, garden]);
  const start = await begin(id);
  await tie(start, { alias: "Tante" });
  const later = await begin(id, "END", "2026-11-22");
  const enrolments = await rowsOf(world, "SELECT id FROM enrolment WHERE participant_id = $1 ORDER BY id", [id]);
  const end = (row: Record<string, unknown> | undefined) =>
    done({ world, by: house.manager }, "endEnrolment", {
      enrolmentId: row?.["id"],
      reason: "GOAL_REACHED",
      on: "2026-11-23",
    });
  await end(enrolments[0]);
  expect((await networkOf(id)).networks[0].ties[0].alias).toBe("Tante");
  await end(enrolments[1]);
  const { networks, mayHaveAliases } = await networkOf(id);
  expect(mayHaveAliases).toBe(false);
  for (const network of networks)
    expect(network).toMatchObject({ size: 1, ties: [{ alias: null, group: "NEIGHBOURS" }] });
  expect(
    await rowsOf(
      world,
      "SELECT FROM network_tie t JOIN network n ON n.id = t.network_id WHERE n.participant_id = $1 AND t.alias IS NOT NULL",
      [id],
    ),
  ).toEqual([]);
  expect(await refusedTo(by(), "addTie", { networkId: later, ...neighbourTie, alias: "Tante" })).toMatchObject({
    fields: { alias: "Een bijnaam bewaren we alleen zolang iemand meedoet. Laat dit veld leeg." },
  });
});

test.each(["bel 0612345678", "06 12 34 56 78", "iemand@example.org", "111222333"])(
  "an alias leads to nobody: %s is refused",
  async (alias) => {
    const start = await begin(await whoConsents());
    expect(await refusedTo(by(), "addTie", { networkId: start, ...neighbourTie, alias })).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: { alias: expect.any(String) },
    });
  },
);

test("withdrawing the consent hides the network at once, and it can be erased", async () => {
  const id = await whoConsents();
  const start = await begin(id);
  await tie(start, { alias: "Tante" });
  await done(by(), "recordConsent", {
    participantId: id,
    purpose: "NETWORK",
    answer: "WITHDRAWN",
    method: "SPOKEN",
    seenVersion: 1,
  });
  expect(await networkOf(id)).toMatchObject({ consents: false, recorded: 1, networks: [] });
  expect(await refusedTo(by(), "addTie", { networkId: start, ...neighbourTie })).toMatchObject({ code: "CONFLICT" });
  await done(by(), "eraseNetworks", { participantId: id });
  expect(await networkOf(id)).toMatchObject({ recorded: 0 });
  expect(await rowsOf(world, "SELECT FROM network_tie WHERE network_id = $1", [start])).toEqual([]);
});

test("there is no place for a name or contact data of the people around somebody", async () => {
  const columns = await rowsOf(
    world,
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'network_tie' ORDER BY ordinal_position",
  );
  expect(columns.map(({ name }) => name)).toEqual([
    "organisation_id",
    "network_id",
    "id",
    "alias",
    "tie_group",
    "circle",
    "in_neighbourhood",
    "support",
    "contact",
    "through_workshop",
    "reciprocal",
  ]);
});

test("the network of somebody out of reach is as absent as one that is not there", async () => {
  const id = await whoConsents("Gerrit", [garden]);
  const manager = { world, by: house.manager };
  const networkId = await done(manager, "recordNetwork", { participantId: id, moment: "START", on: "2026-11-01" });
  const tieId = await done(manager, "addTie", { networkId, ...neighbourTie });
  expect(await house.caseworker.refused(asking, { id })).toMatchObject({ code: "NOT_FOUND" });
  for (const [verb, input] of [
    ["recordNetwork", { participantId: id, moment: "END", on: "2026-11-20" }],
    ["addTie", { networkId, ...neighbourTie }],
    ["changeTie", { networkId, tieId, ...neighbourTie }],
    ["removeTie", { networkId, tieId }],
    ["removeNetwork", { networkId }],
    ["eraseNetworks", { participantId: id }],
  ] as const)
    expect([verb, (await refusedTo(by(), verb, input)).code]).toEqual([verb, "NOT_FOUND"]);
  expect(await networkOf(id, house.manager)).toMatchObject({ networks: [{ size: 1 }] });
});

test("how many people met is told per track, never of fewer than five, and never who", async () => {
  const people = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      registerParticipant(by(), [sewing], { callingName: `Ontmoet ${"ABCDEF"[index]}` }),
    ),
  );
  for (const there of [people, people.slice(0, 4), people.slice(0, 4)]) {
    const marks = there.map((participantId) => ({ participantId, status: "PRESENT" }));
    await record(by(), await planSession(by(), sewing), marks);
  }
  const query =
    "query E($from: Date!, $until: Date!) { encounters(from: $from, until: $until) { name metOnce metThrice } }";
  const quarter = { from: "2026-10-01", until: "2027-01-01" };
  expect((await house.manager.ask(query, quarter)).encounters).toEqual([
    { name: "Naaiatelier", metOnce: 6, metThrice: null },
  ]);
  expect(await house.manager.refused(query, { ...quarter, from: "2026-10-02" })).toMatchObject({
    code: "BAD_USER_INPUT",
  });
  expect(await house.caseworker.refused(query, quarter)).toMatchObject({ code: "FORBIDDEN" });
});
