import { buildHouse, openWorld, type House, type World } from "../support/world";

const everything =
  "query Both { accounts { email } me { name } terms { name } tracks { id caseworkers { accountId } } }";

describe("an operation with several questions", () => {
  let world: World;
  let house: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
  });
  afterAll(() => world.close());

  test("one that is refused leaves no statement behind on a connection that others use by then", async () => {
    const rounds = Array.from({ length: 12 }, () => [
      house.funder.send(everything),
      house.caseworker.send(everything),
      house.admin.send(everything),
    ]).flat();
    const answers = await Promise.all(rounds);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? "answered");
    expect(codes).toEqual(Array.from({ length: 12 }, () => ["FORBIDDEN", "FORBIDDEN", "answered"]).flat());
    expect(world.database.pool.idleCount).toBe(world.database.pool.totalCount);
  });
});
