import { randomUUID } from "node:crypto";
import { everythingOf, furnish, type Furniture } from "../support/furnish";
import { asked, fieldsWithIds, ways, type Way } from "../support/ways";
import { buildHouse, openWorld, type House, type Visitor, type World } from "../support/world";

/** What every caseworker of an organisation may name: it is nobody's track's. */
const shared = ["place", "account", "workshop", "release", "initiative", "residents", "gathering"];

describe("an id that belongs to somebody else", () => {
  let world: World;
  let house: House;
  let other: House;
  let own: Furniture;
  let neighbours: Furniture;
  let strangers: Furniture;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    other = await buildHouse(world, "Huis van een ander");
    own = await furnish(world, house, house.caseworker, "Eigenhart");
    neighbours = await furnish(world, house, house.colleague, "Buurvrouw");
    strangers = await furnish(world, other, other.caseworker, "Verweggistan");
  }, 60_000);
  afterAll(() => world.close());

  const places = ways.flatMap((way) =>
    Object.entries(way.ids).map(([path, kind]) => [`${way.field}, ${path}`, way, path, kind] as const),
  );

  test("every root field that takes an id is attacked", () => {
    expect(fieldsWithIds().filter((field) => !ways.some((way) => way.field === field))).toEqual([]);
  });

  test.each(places)("of another organisation is not there: %s", async (_name, way, path, kind) => {
    const before = await everythingOf(world, other.organisationId);
    expect(await verdict(way, path, strangers[kind])).toEqual(await verdict(way, path, randomUUID()));
    expect(await everythingOf(world, other.organisationId)).toBe(before);
  });

  const withinTracks = places.filter(
    ([, way, path, kind]) => way.by === "caseworker" && !shared.includes(kind) && path !== "reference",
  );
  test.each(withinTracks)("of another track is not there: %s", async (_name, way, path, kind) => {
    expect(await verdict(way, path, neighbours[kind])).toEqual(await verdict(way, path, randomUUID()));
  });

  /** What comes back with this id in that place; ids in it are taken out, since only the words must be the same. */
  async function verdict(way: Way, path: string, id: string): Promise<unknown> {
    const ids = Object.fromEntries(Object.entries(way.ids).map(([each, kind]) => [each, own[kind]]));
    const answer = await by(way).send(...asked(world, way, { ...ids, [path]: id }));
    const code = answer.errors?.[0]?.extensions.code;
    const isWhole =
      way.field === "recordAttendance"
        ? JSON.stringify(answer.data)?.includes("NOT_ENROLLED")
        : way.field === "sessions";
    if (code !== "NOT_FOUND" && !isWhole) throw new Error(`${way.field} answered ${JSON.stringify(answer)}`);
    return JSON.parse(JSON.stringify(answer).replaceAll(id, "the id"));
  }

  function by(way: Way): Visitor {
    return house[way.by];
  }
});
