import { createHash } from "node:crypto";
import { Client } from "pg";
import request from "supertest";
import { buildHouse, openWorld, PASSWORD, type House, type World } from "../support/world";

const meDocument = "query Me { me { name } }";
const logInDocument =
  "mutation LogIn($email: String!, $password: String!) { logIn(email: $email, password: $password) { name } }";
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const trusted = new Map([meDocument, logInDocument].map((text) => [hash(text), text]));

describe("the edge in production", () => {
  let world: World;
  let cookie: string;

  beforeAll(async () => {
    world = await openWorld({ production: true, trusted });
    await buildHouseQuietly(world);
    const answer = await byHash(logInDocument, { email: "caseworker@welzijn-aan-de-eem.example", password: PASSWORD });
    cookie = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  });
  afterAll(() => world.close());

  function send(body: object | string, headers: Record<string, string> = {}): request.Test {
    return request(world.app.server)
      .post("/graphql")
      .set({ "content-type": "application/json", cookie: cookie ?? "", ...headers })
      .send(body);
  }
  function byHash(text: string, variables?: object, headers: Record<string, string> = {}): request.Test {
    return send({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash(text) } } }, headers);
  }

  test("the login's cookie is for this host only, over HTTPS, out of reach of scripts", async () => {
    const manager = { email: "manager@welzijn-aan-de-eem.example", password: PASSWORD };
    const answer = await byHash(logInDocument, manager, { cookie: "" });
    expect(String(answer.headers["set-cookie"])).toMatch(
      /^__Host-meedoen=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test("a trusted document is answered by its hash", async () => {
    expect((await byHash(meDocument)).body.data.me.name).toBe("Marieke de Wit");
  });

  test("every operation that is not accepted has one and the same body", async () => {
    const answers = await Promise.all([
      send({ query: meDocument }),
      send({ query: "{ me { name " }),
      send({ query: "{ me { naam } nope }" }),
      send({ query: "{ __schema { types { name } } }" }),
      send({ query: `{ ${"me { name } ".repeat(400)} }` }),
      send({ query: meDocument, extensions: { persistedQuery: { version: 1, sha256Hash: hash(meDocument) } } }),
      send({ extensions: { persistedQuery: { version: 1, sha256Hash: hash("something else") } } }),
      send({}),
    ]);
    expect([...new Set(answers.map((answer) => `${answer.status} ${answer.text}`))]).toEqual([
      '400 {"errors":[{"message":"This operation is not accepted.","extensions":{"code":"INVALID_OPERATION"}}]}',
    ]);
  });

  test("no batches, no GET, no form posts, no large bodies", async () => {
    expect((await send(JSON.stringify([{ query: meDocument }, { query: meDocument }]))).status).toBe(400);
    expect((await request(world.app.server).get("/graphql?query={me{name}}")).status).toBe(404);
    expect((await request(world.app.server).post("/graphql").set("content-type", "text/plain").send("x")).status).toBe(
      400,
    );
    expect((await send({ query: "x".repeat(120_000) })).status).toBe(413);
  });

  test("every answer carries the security headers", async () => {
    const { headers } = await request(world.app.server).get("/live");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["strict-transport-security"]).toContain("max-age=");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });
});

describe("the edge", () => {
  let world: World;
  let house: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
  });
  afterAll(() => world.close());

  test("an unknown field of an input is refused, and so is a missing one", async () => {
    const setTerm = "mutation SetTerm($input: SetTermInput!) { setTerm(input: $input) { id } }";
    expect(
      (await house.admin.refused(setTerm, { input: { name: "rhythm.absent", value: 3, extra: 1, operationId: "x" } }))
        .code,
    ).toBe("BAD_USER_INPUT");
    expect((await house.admin.refused(setTerm, { input: { name: "rhythm.absent", value: 3 } })).code).toBe(
      "BAD_USER_INPUT",
    );
    const refusal = await house.admin.refused(setTerm, {
      input: { name: "rhythm.absent", value: 5000, operationId: "0193b3a0-0000-7000-8000-000000000000" },
    });
    expect(refusal).toMatchObject({ code: "BAD_USER_INPUT", fields: { value: "Geef een getal van hoogstens 1200." } });
  });

  test("an operation of more than four hundred days ago is refused, and so is one of tomorrow's clock", async () => {
    const setTerm = "mutation SetTerm($input: SetTermInput!) { setTerm(input: $input) { id } }";
    const old = await house.admin.refused(setTerm, {
      input: { name: "rhythm.absent", value: 3, operationId: "0190163d-8694-739b-aea5-966c26f8ad91" },
    });
    expect(old).toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringContaining("te oud") });
    const early = await house.admin.refused(setTerm, {
      input: { name: "rhythm.absent", value: 3, operationId: "01a90000-8694-739b-aea5-966c26f8ad91" },
    });
    expect(early.message).toContain("klok");
  });

  test("when the database is gone the answer is 503 with a time to come back, and nothing of its words", async () => {
    const own = await openWorld();
    const people = await buildHouse(own);
    const { pathname, href } = new URL(own.urls.adminUrl);
    const admin = new Client({ connectionString: href });
    await admin.connect();
    await admin.query(`ALTER DATABASE ${pathname.slice(1)} CONNECTION LIMIT 0`);
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await admin.end();
    const answer = await people.manager.send("query Me { me { name } }");
    expect(answer.status).toBe(503);
    expect(answer.errors?.[0]?.extensions.code).toBe("UNAVAILABLE");
    await own.close();
  });

  test("wrong passwords make one address wait, and a known and an unknown account cannot be told apart", async () => {
    const logIn = (email: string) =>
      house.caseworker.refused(logInDocument, { email, password: "verkeerd wachtwoord" });
    const words: string[] = [];
    for (const email of ["colleague@welzijn-aan-de-eem.example", "niemand@welzijn-aan-de-eem.example"]) {
      const answers = [];
      for (let attempt = 0; attempt < 4; attempt += 1) answers.push(await logIn(email));
      expect(answers.map(({ code }) => code)).toEqual([
        "UNAUTHENTICATED",
        "UNAUTHENTICATED",
        "UNAUTHENTICATED",
        "TOO_MANY_REQUESTS",
      ]);
      words.push(JSON.stringify(answers));
    }
    expect(words[0]).toBe(words[1]);
  });

  test("a login dies at logout, at a new password, at another role and when the account is disabled", async () => {
    const me = "query Me { me { role } }";
    const ended = await buildHouse(world, "Huis van einde");
    await ended.colleague.ask("mutation Out { logOut }");
    expect((await ended.colleague.refused(me)).code).toBe("UNAUTHENTICATED");
    const change = (field: string, accountId: string, extra: object = {}) =>
      ended.admin.ask(
        `mutation M($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { id } }`,
        {
          input: { operationId: nextId(), accountId, ...extra },
        },
      );
    await change("changeRole", ended.caseworker.accountId, { role: "MANAGER" });
    expect((await ended.caseworker.refused(me)).code).toBe("UNAUTHENTICATED");
    await ended.admin.ask("mutation D($input: AccountInput!) { disableAccount(input: $input) { id } }", {
      input: { operationId: nextId(), accountId: ended.manager.accountId },
    });
    expect((await ended.manager.refused(me)).code).toBe("UNAUTHENTICATED");
    const refusal = await ended.admin.refused(
      "mutation D($input: AccountInput!) { disableAccount(input: $input) { id } }",
      { input: { operationId: nextId(), accountId: ended.admin.accountId } },
    );
    expect(refusal.code).toBe("CONFLICT");
  });

  let number = 0;
  function nextId(): string {
    number += 1;
    return `019ab3a0-0000-7000-8000-${String(number).padStart(12, "0")}`;
  }
});

/** In production only trusted documents pass, so the people are made without logging them in by text. */
async function buildHouseQuietly(world: World): Promise<void> {
  await buildHouse(world).catch(() => undefined);
}
