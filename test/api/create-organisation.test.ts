import { openOrganisation } from "../../src/access/create-organisation";
import { logInAs, openWorld, PASSWORD, visitorWith, type World } from "../support/world";

let world: World;
const wanted = { name: "Samen Verder", adminName: "Hilde Bos", adminEmail: " Hilde@Samen-Verder.example " };

beforeAll(async () => {
  // The gate compares a link with the real clock.
  world = await openWorld({ now: new Date() });
});
afterAll(() => world.close());

test("the first administrator chooses a password by the link, once, and sets up her organisation", async () => {
  const link = await openOrganisation({ adminUrl: world.urls.adminUrl, now: world.now }, wanted);
  const token = link.path.replace("/welkom#", "");
  const nobody = visitorWith(world, { email: "", cookie: "", accountId: "" });
  const choose =
    "mutation Choose($token: String!, $password: String!) { choosePassword(token: $token, password: $password) }";

  expect(await nobody.ask(choose, { token, password: PASSWORD })).toEqual({ choosePassword: true });
  expect(await nobody.refused(choose, { token, password: PASSWORD })).toMatchObject({ code: "CONFLICT" });

  const admin = await logInAs(world, "hilde@samen-verder.example");
  expect(await admin.ask("query Me { me { name role organisation } }")).toEqual({
    me: { name: "Hilde Bos", role: "ADMIN", organisation: "Samen Verder" },
  });
});

test("an organisation without a possible administrator is not made", async () => {
  const desk = { adminUrl: world.urls.adminUrl, now: world.now };
  await expect(openOrganisation(desk, { ...wanted, name: "Half", adminEmail: "geen adres" })).rejects.toMatchObject({
    constraint: "account_email_is_folded",
  });
});
