import { buildHouse, logInAs, openWorld, operationId, visitorWith, type House, type World } from "../support/world";

describe("logging in", () => {
  let world: World;
  let house: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
  });
  afterAll(() => world.close());

  test("who is logged in sees her name, role and organisation", async () => {
    const { me } = await house.caseworker.ask("query Me { me { name role organisation today permissions } }");
    expect(me).toMatchObject({
      name: "Marieke de Wit",
      role: "CASEWORKER",
      organisation: "Welzijn aan de Eem",
      today: "2026-11-23",
    });
    expect(me.permissions).toContain("attendance.write");
    expect(me.permissions).not.toContain("account.write");
  });

  test("nobody is refused in words", async () => {
    const nobody = visitorWith(world, { email: "", cookie: "", accountId: "" });
    expect(await nobody.refused("query Me { me { name } }")).toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("a caseworker may not see the accounts", async () => {
    expect(await house.caseworker.refused("query A { accounts { id } }")).toMatchObject({ code: "FORBIDDEN" });
  });

  test("two root fields in one operation share one transaction", async () => {
    const data = await house.admin.ask("query Both { me { name } accounts { name hasPassword } }");
    expect(data.me.name).toBe("Priya Raghoebar");
    expect(data.accounts).toHaveLength(6);
  });

  test("an invitation works once, and the same operation twice gives one account", async () => {
    const input = {
      operationId: operationId(world),
      name: "Nieuwe Collega",
      email: "Nieuw@Example.org",
      role: "CASEWORKER",
    };
    const invite = "mutation Invite($input: InviteAccountInput!) { inviteAccount(input: $input) { accountId path } }";
    const first = await house.admin.ask(invite, { input });
    const second = await house.admin.ask(invite, { input });
    expect(second.inviteAccount).toEqual({ accountId: first.inviteAccount.accountId, path: null });
    expect(await house.admin.refused(invite, { input: { ...input, name: "Iemand anders" } })).toMatchObject({
      code: "CONFLICT",
    });

    const token = String(first.inviteAccount.path).split("#")[1];
    const choose =
      "mutation Choose($token: String!, $password: String!) { choosePassword(token: $token, password: $password) }";
    const nobody = visitorWith(world, { email: "", cookie: "", accountId: "" });
    expect((await nobody.ask(choose, { token, password: "nog een lang wachtwoord" })).choosePassword).toBe(true);
    expect(await nobody.refused(choose, { token, password: "nog een lang wachtwoord" })).toMatchObject({
      code: "CONFLICT",
    });
    const colleague = await logInAs(world, "nieuw@example.org", "", "nog een lang wachtwoord");
    expect((await colleague.ask("query Me { me { name } }")).me.name).toBe("Nieuwe Collega");
  });
});
