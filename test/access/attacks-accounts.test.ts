import { done, rowsOf } from "../support/given";
import {
  buildHouse,
  logInAs,
  openWorld,
  operationId,
  PASSWORD,
  visitorWith,
  type House,
  type Visitor,
  type World,
} from "../support/world";

const choose =
  "mutation Choose($token: String!, $password: String!) { choosePassword(token: $token, password: $password) }";
const me = "query Me { me { name } }";

describe("attacks on links and accounts", () => {
  let world: World;
  let house: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
  });
  afterAll(() => world.close());

  test("one link that twenty people use at once gives one password", async () => {
    const token = await newLink(house.colleague.accountId);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        nobody().send(choose, { token, password: `een nieuw wachtwoord ${index}` }),
      ),
    );
    expect(answers.filter(({ data }) => data?.choosePassword === true)).toHaveLength(1);
    const codes = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
    expect(new Set(codes)).toEqual(new Set(["CONFLICT"]));
  });

  test("an older link dies with the password that a newer one gave", async () => {
    const older = await newLink(house.colleague.accountId);
    const newer = await newLink(house.colleague.accountId);
    await nobody().ask(choose, { token: newer, password: PASSWORD });
    expect((await nobody().refused(choose, { token: older, password: "van wie de mail vond" })).code).toBe("CONFLICT");
  });

  test("a login that was ended does not come back with the role, nor with the account", async () => {
    const other = await buildHouse(world, "Huis van terug");
    const admin = { world, by: other.admin };
    for (const role of ["MANAGER", "CASEWORKER"])
      await done(admin, "changeRole", { accountId: other.caseworker.accountId, role });
    expect((await other.caseworker.refused(me)).code).toBe("UNAUTHENTICATED");
    await turn("disableAccount", other.admin, other.manager.accountId);
    await turn("enableAccount", other.admin, other.manager.accountId);
    expect((await other.manager.refused(me)).code).toBe("UNAUTHENTICATED");
    expect((await (await logInAs(world, other.manager.email)).ask(me)).me.name).toBe("Ingrid Postma");
  });

  test("who logs in as somebody else on the same browser leaves no login behind", async () => {
    const first = await logInAs(world, house.caseworker.email);
    const document =
      "mutation LogIn($email: String!, $password: String!) { logIn(email: $email, password: $password) { name } }";
    await first.ask(document, { email: house.manager.email, password: PASSWORD });
    expect((await first.refused(me)).code).toBe("UNAUTHENTICATED");
    expect((await house.caseworker.ask(me)).me.name).toBe("Marieke de Wit");
  });

  test("two administrators who disable each other leave one", async () => {
    const other = await buildHouse(world, "Huis van twee beheerders");
    await done({ world, by: other.admin }, "changeRole", { accountId: other.manager.accountId, role: "ADMIN" });
    const second = await logInAs(world, other.manager.email, other.manager.accountId);
    await Promise.all([
      turn("disableAccount", other.admin, second.accountId),
      turn("disableAccount", second, other.admin.accountId),
    ]);
    const left = await rowsOf(
      world,
      "SELECT FROM account WHERE organisation_id = $1 AND role = 'ADMIN' AND disabled_at IS NULL",
      [other.organisationId],
    );
    expect(left).toHaveLength(1);
  });

  function nobody(): Visitor {
    return visitorWith(world, { email: "", cookie: "", accountId: "" });
  }

  async function turn(mutation: "disableAccount" | "enableAccount", by: Visitor, accountId: string): Promise<void> {
    const input = { operationId: operationId(world), accountId };
    await by.send(`mutation Turn($input: AccountInput!) { ${mutation}(input: $input) { id } }`, { input });
  }

  async function newLink(accountId: string): Promise<string> {
    const document = "mutation Link($input: AccountInput!) { sendPasswordLink(input: $input) { path } }";
    const { sendPasswordLink } = await house.admin.ask(document, {
      input: { operationId: operationId(world), accountId },
    });
    return String(sendPasswordLink.path).split("#")[1] ?? "";
  }
});
