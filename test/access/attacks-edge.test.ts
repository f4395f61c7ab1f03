import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import request from "supertest";
import { openTwoTracks, registerParticipant, rowsOf } from "../support/given";
import { sendList } from "../support/furnish";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

describe("attacks on the edge", () => {
  let world: World;
  let house: House;
  let track: string;
  let person: string;
  const folder = mkdtempSync(join(tmpdir(), "meedoen-pages-"));

  beforeAll(async () => {
    mkdirSync(join(folder, "web", "assets"), { recursive: true });
    writeFileSync(join(folder, "web", "index.html"), "the page");
    for (const path of ["beside.txt", "web/.env"]) writeFileSync(join(folder, path), "not for outside");
    world = await openWorld({ pagesFolder: join(folder, "web") });
    house = await buildHouse(world);
    ({ sewing: track } = await openTwoTracks(world, house));
    person = await registerParticipant({ world, by: house.caseworker }, [track], { callingName: "Ada" });
    await world.app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  function strength(words: string): Record<string, unknown> {
    return { operationId: operationId(world), participantId: person, words };
  }

  test.each([
    [
      "fields of one fragment",
      "{ ...F } fragment F on Mutation { a: addStrength(input: $a) { id } b: addStrength(input: $b) { id } }",
    ],
    [
      "two fragments",
      "{ ...F ... on Mutation { b: addStrength(input: $b) { id } } } fragment F on Mutation { a: addStrength(input: $a) { id } }",
    ],
    [
      "a field that is skipped",
      "{ a: addStrength(input: $a) { id } b: addStrength(input: $b) @skip(if: true) { id } }",
    ],
  ])("two changes do not go in one operation as %s", async (_what, selections) => {
    const document = `mutation Two($a: AddStrengthInput!, $b: AddStrengthInput!) ${selections}`;
    expect((await house.caseworker.refused(document, { a: strength("een"), b: strength("twee") })).code).toBe(
      "OPERATION_TOO_LARGE",
    );
    expect(await rowsOf(world, "SELECT FROM strength")).toEqual([]);
  });

  test.each([
    ["fragments that double a hundred times", `{ ...F0 } ${doubling(100)}`, "OPERATION_TOO_LARGE"],
    [
      "fragments in a circle",
      "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a subscription", "subscription S { anything }", /OPERATION_TOO_LARGE|GRAPHQL_VALIDATION_FAILED/],
    [
      "a list in a list in a list",
      `{ participants(search: ${"[".repeat(600)}${"]".repeat(600)}) { total } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a thousand fields at one level", `{ ${"me { name } ".repeat(400)} }`, /GRAPHQL_PARSE_FAILED|OPERATION_TOO_LARGE/],
  ])("%s are refused at once", async (_what, document, expected) => {
    const start = Date.now();
    expect((await house.caseworker.refused(document)).code).toMatch(expected);
    expect(Date.now() - start).toBeLessThan(1500);
  });

  test.each([
    ["twenty thousand strengths", { strengths: Array.from({ length: 15_000 }, () => "a") }],
    [
      "two thousand tracks",
      { strengths: [], trackIds: Array.from({ length: 2000 }, () => "019ab3a0-0000-7000-8000-000000000001") },
    ],
  ])("%s in one change are refused before the database", async (_what, values) => {
    const input = { operationId: operationId(world), callingName: "Nieuw", trackIds: [track], ...values };
    const document = "mutation R($input: RegisterParticipantInput!) { registerParticipant(input: $input) { id } }";
    expect((await house.caseworker.refused(document, { input })).code).toBe("BAD_USER_INPUT");
  });

  test("a page that is switched off, in a fragment or beside another answers only what its own permission allows", async () => {
    const document =
      "query Q($no: Boolean!) { ...F accounts @include(if: $no) { name } } fragment F on Query { me { name } participants { total } }";
    const answer = await house.caseworker.send(document, { no: true });
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
    expect(answer.data ?? null).toBeNull();
    expect((await house.caseworker.ask(document, { no: false })).participants.total).toBe(1);
    expect((await house.funder.refused("{ reportReleases { id } participants { total } }")).code).toBe("FORBIDDEN");
  });

  test.each([
    "/..%2fbeside.txt",
    "/%2e%2e/beside.txt",
    "/assets/..%2f..%2fbeside.txt",
    "/assets/../../beside.txt",
    "/..\\beside.txt",
    "/.env",
    "/assets/%00",
    "//etc/passwd",
    "/%",
    "/%c0%ae%c0%ae/beside.txt",
    "/exports/year-report/..%2f..%2fbeside.txt",
  ])("no way out of the folder of pages: %s", async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n`);
    expect(answer).not.toMatch(/not for outside|root:|FST_|meedoen-pages/);
    expect(answer).toMatch(/x-content-type-options: nosniff/i);
    expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
  });

  test.each([
    ["HEAD", "/graphql"],
    ["OPTIONS", "/graphql"],
    ["PUT", "/graphql"],
    ["TRACE", "/"],
    ["OPTIONS", "/imports"],
    ["GET", "/imports"],
  ])("another page's browser gets no leave: %s %s", async (method, path) => {
    const answer = await raw(
      `${method} ${path} HTTP/1.1\r\nHost: x\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 404/);
    expect(answer).not.toMatch(/access-control|allow:/i);
  });

  test.each<[string, string, number]>([
    ["text/plain", '{"query":"{ me { name } }"}', 400],
    ["application/x-www-form-urlencoded", "query=x", 415],
    ["multipart/form-data; boundary=x", "--x--", 415],
    ["application/json", "{", 400],
    ["application/json", '{"__proto__":{"polluted":1},"query":"{ me { name } }"}', 400],
    ["application/json", "[".repeat(20_000), 400],
    ["application/json", "null", 400],
    ["application/json", `"${"x".repeat(110_000)}"`, 413],
  ])("a form of another page, or what is no JSON, does nothing: %s", async (type, body, status) => {
    const answer = await request(world.app.server)
      .post("/graphql")
      .set({ cookie: house.manager.cookie, "content-type": type })
      .send(body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain("Ingrid");
    expect(answer.text).not.toMatch(/FST_|SyntaxError|node_modules|stack/);
  });

  test("a file comes in from the own page only, and one that is none is refused in words", async () => {
    const file = (headers: Record<string, string>) =>
      request(world.app.server)
        .post(`/imports/check?kind=PARTICIPANTS&trackId=${track}`)
        .set({ cookie: house.caseworker.cookie, ...headers });
    expect((await file({}).attach("file", Buffer.from("Naam\nAda\n"), "a.csv")).status).toBe(403);
    const bodies = [
      ["multipart/form-data", "x"],
      [
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=file; filename=a.csv\r\n\r\nNaam",
      ],
      ["multipart/form-data; boundary=x", "nothing"],
    ];
    for (const [type, body] of bodies)
      expect((await file({ "apollo-require-preflight": "1", "content-type": type ?? "" }).send(body)).status).toBe(422);
    expect(
      (await sendList(world, house.caseworker, "/imports/check", { trackId: "%00", text: "Naam\nAda\n" })).status,
    ).toBe(422);
  });

  async function raw(text: string): Promise<string> {
    const { port } = world.app.server.address() as AddressInfo;
    return new Promise((resolve) => {
      let answer = "";
      const socket = connect(port, "127.0.0.1", () => socket.write(text));
      socket.on("data", (data) => (answer += String(data)));
      socket.on("close", () => resolve(answer));
    });
  }
});

/** Fragments that each use the next one twice: short to write, endless to walk. */
function doubling(times: number): string {
  const fragments = Array.from({ length: times }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  return `${fragments.join(" ")} fragment F${times} on Query { me { name } }`;
}
