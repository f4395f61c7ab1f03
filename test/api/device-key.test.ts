import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

const key = "query ($deviceId: String!) { deviceKey(deviceId: $deviceId) }";
const tablet = "4f7c4b0e-5a53-4d54-8a52-0d6f7a1f2b11";
const phone = "4f7c4b0e-5a53-4d54-8a52-0d6f7a1f2b12";

describe("the key that locks what a browser keeps", () => {
  let world: World;
  let house: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
  });
  afterAll(() => world.close());

  test("is the same for one account on one device, and another's for everybody else", async () => {
    const keyOf = async (who: House["caseworker"], deviceId: string): Promise<string> =>
      (await who.ask<{ deviceKey: string }>(key, { deviceId })).deviceKey;
    const first = await keyOf(house.caseworker, tablet);
    expect(Buffer.from(first, "base64")).toHaveLength(32);
    expect(await keyOf(house.caseworker, tablet)).toBe(first);
    const others = [
      await keyOf(house.caseworker, phone),
      await keyOf(house.colleague, tablet),
      await keyOf(house.funder, tablet),
    ];
    expect(new Set([first, ...others]).size).toBe(4);
  });

  test("is nobody's once an account was disabled", async () => {
    const end = "mutation ($input: AccountInput!) { disableAccount(input: $input) { id } }";
    await house.admin.ask(end, { input: { operationId: operationId(world), accountId: house.colleague.accountId } });
    expect(await house.colleague.refused(key, { deviceId: tablet })).toMatchObject({ code: "UNAUTHENTICATED" });
  });
});
