import request from "supertest";
import { openTrack, openWorkshop } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type Visitor, type World } from "../support/world";

const tracks = "query T { tracks { name } }";
const several = "query S { me { name } tracks { name } }";
const open = "mutation W($input: OpenWorkshopInput!) { openWorkshop(input: $input) { id } }";

describe("a page that says for whom it asks and writes", () => {
  let world: World;
  let house: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    const by = { world, by: house.admin };
    await openTrack(by, await openWorkshop(by), { name: "Naaiatelier" });
  });
  afterAll(() => world.close());

  /** The login is the visitor's; the page says that it is somebody's. */
  const sent = async (by: Visitor, meantFor: string, query: string, variables = {}): Promise<request.Response> =>
    request(world.app.server)
      .post("/graphql")
      .set("cookie", by.cookie)
      .set("x-meedoen-account", meantFor)
      .send({ query, variables });
  const codeOf = async (...given: Parameters<typeof sent>): Promise<unknown> =>
    (await sent(...given)).body.errors?.[0]?.extensions.code ?? "answered";

  test("gets what is hers", async () => {
    const { body } = await sent(house.manager, house.manager.accountId, several);
    expect(body.data).toEqual({ me: { name: "Ingrid Postma" }, tracks: [{ name: "Naaiatelier" }] });
  });

  test("is told nothing once somebody else is logged in, whatever she may ask", async () => {
    const { accountId } = house.caseworker;
    expect(await codeOf(house.manager, accountId, tracks)).toBe("UNAUTHENTICATED");
    expect(await codeOf(house.manager, accountId, several)).toBe("UNAUTHENTICATED");
    // Not that her role may not: it is not she who asks.
    expect(await codeOf(house.volunteer, accountId, tracks)).toBe("UNAUTHENTICATED");
    expect(await codeOf(house.manager, "'; --", tracks)).toBe("UNAUTHENTICATED");
    expect(await codeOf(house.manager, "", tracks)).toBe("UNAUTHENTICATED");
  });

  test("writes nothing under the name of somebody else, also where that one may not write", async () => {
    const input = { operationId: operationId(world), name: "Onder andermans naam" };
    for (const by of [house.manager, house.caseworker, house.funder])
      expect(await codeOf(by, house.admin.accountId, open, { input })).toBe("UNAUTHENTICATED");
    const { workshops } = await house.admin.ask("query W { workshops { name } }");
    expect(workshops).not.toContainEqual({ name: "Onder andermans naam" });
    expect(await codeOf(house.admin, house.admin.accountId, open, { input })).toBe("answered");
  });

  test("that sends the same again under another login learns that she is not logged in, not that it was used", async () => {
    const input = { operationId: operationId(world), name: "Twee keer gestuurd" };
    expect(await codeOf(house.admin, house.admin.accountId, open, { input })).toBe("answered");
    expect(await codeOf(house.manager, house.admin.accountId, open, { input })).toBe("UNAUTHENTICATED");
    expect(await codeOf(house.admin, house.admin.accountId, open, { input })).toBe("answered");
  });
});
