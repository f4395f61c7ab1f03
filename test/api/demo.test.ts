import { openDemo } from "../../src/seed/open-demo";
import { freshDatabase } from "../support/database";
import { buildHouse, openWorld, visitorWith } from "../support/world";

const now = new Date("2026-11-23T09:00:00Z");
const say = (): void => undefined;

describe("the demo", () => {
  test("fills an empty register, and is refused where others could reach it", async () => {
    const { adminUrl, drop } = await freshDatabase();
    const people = await openDemo({ adminUrl, now, say }, true);
    expect(people.map(({ role }) => role)).toEqual(["CASEWORKER", "MANAGER", "FUNDER", "ADMIN", "VOLUNTEER"]);
    expect(await openDemo({ adminUrl, now, say }, true)).toEqual(people);
    await expect(openDemo({ adminUrl, now, say }, false)).rejects.toThrow(/whose passwords everybody knows/);
    await drop();
  });

  test("never touches somebody's own register, and offers nobody there", async () => {
    const world = await openWorld();
    await buildHouse(world);
    expect(await openDemo({ adminUrl: world.urls.adminUrl, now, say }, true)).toEqual([]);
    expect(await openDemo({ adminUrl: world.urls.adminUrl, now, say }, false)).toEqual([]);
    const nobody = visitorWith(world, { email: "", cookie: "", accountId: "" });
    expect((await nobody.ask("query E { entrance { demoPeople { name } } }")).entrance.demoPeople).toEqual([]);
    const inToDemo = "mutation In($email: String!) { logInToDemo(email: $email) { name } }";
    const refusal = await nobody.refused(inToDemo, { email: "manager@welzijn-aan-de-eem.example" });
    expect(refusal.code).toBe("FORBIDDEN");
    await world.close();
  });
});
