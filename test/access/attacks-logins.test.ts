import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import request from "supertest";
import { openTwoTracks, registerParticipant, rowsOf } from "../support/given";
import {
  buildHouse,
  openWorld,
  operationId,
  PASSWORD,
  visitorWith,
  type House,
  type Visitor,
  type World,
} from "../support/world";

const logIn =
  "mutation LogIn($email: String!, $password: String!) { logIn(email: $email, password: $password) { accountId } }";
const choose =
  "mutation Choose($token: String!, $password: String!) { choosePassword(token: $token, password: $password) }";
const me = "query Me { me { name } }";

describe("attacks on logging in", () => {
  let world: World;
  let house: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
  });
  afterAll(() => world.close());

  /** One attempt, as it would come from this address through a proxy of the attacker's own. */
  async function attempt(email: string, from = "", password = "verkeerd wachtwoord"): Promise<string> {
    const answer = await request(world.app.server)
      .post("/graphql")
      .set({ "content-type": "application/json", ...(from && { "x-forwarded-for": from }) })
      .send({ query: logIn, variables: { email, password } });
    return answer.body.errors?.[0]?.extensions.code ?? "in";
  }

  test("a header of the visitor's own is no other address while no proxy is trusted", async () => {
    const codes: string[] = [];
    for (let number = 1; number <= 5; number += 1) codes.push(await attempt("een@example.org", `203.0.113.${number}`));
    expect(codes.slice(3)).toEqual(["TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"]);
  });

  test("an address written in another way is the same address", async () => {
    const variants = [
      "twee@example.org",
      "TWEE@example.org",
      " twee@Example.org ",
      "\ttwee@example.org\n",
      "Twee@EXAMPLE.ORG",
    ];
    const codes: string[] = [];
    for (const variant of variants) codes.push(await attempt(variant));
    expect(codes.slice(3)).toEqual(["TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"]);
  });

  test("forty guesses that are sent together are not forty guesses", async () => {
    const { email } = house.colleague;
    const codes = await Promise.all(Array.from({ length: 40 }, () => attempt(email)));
    expect(codes.filter((code) => code === "UNAUTHENTICATED").length).toBeLessThanOrEqual(6);
    expect(new Set(codes)).toEqual(new Set(["UNAUTHENTICATED", "TOO_MANY_REQUESTS"]));
  });

  test("nobody is locked out by others who guess at her account", async () => {
    await rowsOf(world, "INSERT INTO gate.failure VALUES ($1, 500, clock_timestamp())", [
      `account ${house.manager.email}`,
    ]);
    expect(await attempt(house.manager.email, "", PASSWORD)).toBe("in");
    await rowsOf(world, "INSERT INTO gate.failure VALUES ($1, 500, clock_timestamp())", [
      `account ${house.admin.email}`,
    ]);
    expect(await attempt(house.admin.email)).toBe("UNAUTHENTICATED");
    expect(await attempt(house.admin.email, "", PASSWORD)).toBe("TOO_MANY_REQUESTS");
    await rowsOf(world, "DELETE FROM gate.failure");
  });

  test("somebody with an account in two organisations makes no mistake by logging in to the second", async () => {
    const second = await buildHouse(world, "Huis van twee");
    const input = { name: "Nog eens", email: house.caseworker.email, role: "CASEWORKER" };
    const { inviteAccount } = await second.admin.ask(
      "mutation Invite($input: InviteAccountInput!) { inviteAccount(input: $input) { path } }",
      { input: { ...input, operationId: operationId(world) } },
    );
    const token = String(inviteAccount.path).split("#")[1];
    await nobody().ask(choose, { token, password: "heel iets anders dan thuis" });
    await rowsOf(world, "DELETE FROM gate.failure");
    for (let time = 0; time < 4; time += 1) {
      expect(await attempt(house.caseworker.email, "", "heel iets anders dan thuis")).toBe("in");
      expect(await attempt(house.caseworker.email, "", PASSWORD)).toBe("in");
    }
    expect(await rowsOf(world, "SELECT * FROM gate.failure")).toEqual([]);
  });

  test("what went wrong a day ago is not kept", async () => {
    await rowsOf(
      world,
      "INSERT INTO gate.failure VALUES ('pair iemand@example.org 203.0.113.9', 4, clock_timestamp() - interval '25 hours')",
    );
    await attempt("drie@example.org");
    expect(await rowsOf(world, "SELECT key FROM gate.failure WHERE key LIKE '%iemand@example.org%'")).toEqual([]);
    await rowsOf(world, "DELETE FROM gate.failure");
  });

  test("a token with another organisation's id in front opens nothing", async () => {
    const other = await buildHouse(world, "Huis van verkeerde sleutel");
    const own = Buffer.from(house.manager.cookie.split("=")[1] ?? "", "base64url");
    const forged = Buffer.concat([Buffer.from(other.organisationId.replaceAll("-", ""), "hex"), own.subarray(16)]);
    const cookies = [
      `meedoen=${forged.toString("base64url")}`,
      "meedoen=%00",
      `meedoen=${"A".repeat(6000)}`,
      `x=1; meedoen="; meedoen=${"A".repeat(43)}`,
    ];
    for (const cookie of cookies) {
      expect((await visitorWith(world, { email: "", accountId: "", cookie }).refused(me)).code).toBe("UNAUTHENTICATED");
    }
  });

  test("who logs out while people are read sees nothing that nobody wrote down", async () => {
    const other = await buildHouse(world, "Huis van het weglopen");
    const { sewing } = await openTwoTracks(world, other);
    await registerParticipant({ world, by: other.caseworker }, [sewing], { callingName: "Wilhelmina" });
    const locked = await lockReadLog(world);
    const reading = other.caseworker.send("query People { participants { people { name } } }");
    await locked.waitFor();
    await other.caseworker.ask("mutation Out { logOut }");
    await locked.release();
    expect(JSON.stringify(await reading)).not.toContain("Wilhelmina");
    expect(
      (await other.manager.ask("query People { participants { people { name } } }")).participants.people,
    ).toHaveLength(1);
  });

  function nobody(): Visitor {
    return visitorWith(world, { email: "", cookie: "", accountId: "" });
  }
});

/** Holds the read log shut; `waitFor` comes back when somebody stands before it. */
async function lockReadLog(world: World): Promise<{ waitFor(): Promise<void>; release(): Promise<void> }> {
  const client = new Client({ connectionString: world.urls.adminUrl });
  await client.connect();
  await client.query("BEGIN");
  await client.query("LOCK TABLE audit_event IN EXCLUSIVE MODE");
  const waiting = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'audit_event'::regclass";
  return {
    async waitFor() {
      while ((await client.query(waiting)).rowCount === 0) await sleep(10);
    },
    async release() {
      await client.query("COMMIT");
      await client.end();
    },
  };
}
