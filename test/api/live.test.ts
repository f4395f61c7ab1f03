import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { assign, done, openTwoTracks, planSession, record, registerParticipant, rowsOf } from "../support/given";
import { liveHeaders, openLine, watchDocument, type OpenLine } from "../support/live";
import { watchStatements } from "../support/watch-statements";
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

/** Long enough that a look that is due by the clock does not come between, and long enough for a hint that should not come. */
const never = 60_000;
const quiet = 400;

describe("two devices on one list", () => {
  let world: World;
  let house: House;
  let watched: ReturnType<typeof watchStatements>;
  let address: string;
  let tracks: { sewing: string; garden: string };
  let session: string;
  let ada: string;
  let first: OpenLine;
  const lines: OpenLine[] = [];

  beforeAll(async () => {
    world = await openWorld({ checkEvery: never });
    watched = watchStatements(world);
    house = await buildHouse(world);
    address = await world.app.listen({ host: "127.0.0.1", port: 0 });
    tracks = await openTwoTracks(world, house);
    await assign({ world, by: house.admin }, tracks.sewing, house.colleague.accountId);
    session = await planSession({ world, by: house.caseworker }, tracks.sewing);
    ada = await registerParticipant({ world, by: house.caseworker }, [tracks.sewing], { callingName: "Ada" });
    // The first line has the connection that listens opened, and hears when it is.
    first = await openLine(address, house.manager.cookie, session);
    await first.until(1);
  });
  afterEach(() => {
    for (const line of lines.splice(0)) line.leave();
  });
  afterAll(() => world.close());

  async function watching(by: Visitor, sessionId = session): Promise<OpenLine> {
    const line = await openLine(address, by.cookie, sessionId);
    lines.push(line);
    return line;
  }

  /** Another mark than stands there. */
  async function mark(by = house.caseworker, sessionId = session): Promise<void> {
    const [row] = await rowsOf(
      world,
      "SELECT status, revision FROM attendance WHERE session_id = $1 AND participant_id = $2",
      [sessionId, ada],
    );
    const status = row?.["status"] === "PRESENT" ? "ABSENT_NOTIFIED" : "PRESENT";
    const marks = [{ participantId: ada, status, seenRevision: Number(row?.["revision"] ?? 0) }];
    expect(await record({ world, by }, sessionId, marks)).toMatchObject([{ outcome: "RECORDED" }]);
  }

  /** A change that takes nothing but the session. */
  async function alone(field: string, sessionId: string): Promise<void> {
    const document = `mutation Alone($input: SessionInput!) { ${field}(input: $input) { id } }`;
    await house.caseworker.ask(document, { input: { operationId: operationId(world), sessionId } });
  }

  test("the other sees within a second that something changed, and nothing of what", async () => {
    const line = await watching(house.colleague);
    expect(line.status).toBe(200);
    expect(line.headers["content-type"]).toContain("text/event-stream");
    expect(line.headers["x-content-type-options"]).toBe("nosniff");
    expect(line.headers["content-security-policy"]).toContain("default-src 'none'");
    await mark();
    expect(await line.until(1)).toBeLessThan(1000);
    expect(line.text()).toContain(`{"data":{"rollCallChanged":{"sessionId":"${session}"}}}`);
  });

  test.each([
    ["a head count", "recordHeadCount", { headCount: 3, quality: "COUNTED" }],
    ["no head count any more", "recordHeadCount", { headCount: null, quality: null }],
    ["a new face", "welcomeNewcomer", { callingName: "Bea" }],
    ["moving", "moveSession", { title: "Koffie", on: "2026-11-23", startTime: "15:00", endTime: "16:00" }],
  ])("%s is told", async (_what, field, values) => {
    const line = await watching(house.colleague);
    await done({ world, by: house.caseworker }, field, { sessionId: session, ...values });
    await line.until(1);
    expect(line.said).toEqual([session]);
  });

  test("not holding a session, holding it after all, and closing it are told", async () => {
    const by = { world, by: house.caseworker };
    const other = await planSession(by, tracks.sewing);
    const line = await watching(house.colleague, other);
    await done(by, "cancelSession", { sessionId: other, reason: "ziek" });
    await line.until(1);
    await alone("restoreSession", other);
    await line.until(2);
    await alone("closeSession", other);
    await line.until(3);
  });

  test("an id in capitals is the same session", async () => {
    const line = await watching(house.colleague, session.toUpperCase());
    await mark();
    await line.until(1);
  });

  test("what was sent again, was so already, or is in conflict is not told", async () => {
    const line = await watching(house.colleague);
    const document = `mutation Record($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome } }`;
    const [row] = await rowsOf(world, "SELECT revision FROM attendance WHERE participant_id = $1", [ada]);
    const mine = { participantId: ada, status: "ABSENT_UNNOTIFIED", seenRevision: row?.["revision"] };
    const input = { operationId: operationId(world), sessionId: session, marks: [mine] };
    await house.caseworker.ask(document, { input });
    await line.until(1);
    await house.caseworker.ask(document, { input });
    await house.caseworker.ask(document, { input: { ...input, operationId: operationId(world) } });
    const late = { ...mine, status: "PRESENT", seenRevision: 0 };
    await house.caseworker.ask(document, { input: { ...input, operationId: operationId(world), marks: [late] } });
    await sleep(quiet);
    expect(line.said).toEqual([session]);
  });

  test("a storm of changes is told in a few statements, each list once", async () => {
    const line = await watching(house.colleague);
    const start = performance.now();
    const { statements } = await watched(async () => {
      for (let round = 0; round < 30; round += 1) await mark();
      await sleep(quiet);
    });
    const told = statements.filter(({ text }) => text.includes("access.tell-changes"));
    expect(told.length).toBeGreaterThan(0);
    // Ten a second, however many changes: the first at once, and what was told of the test before.
    expect(told.length).toBeLessThan((performance.now() - start) / 100 + 2);
    await line.until(1);
    expect(line.said.length).toBeLessThanOrEqual(told.length);
  });

  test("watching leaves no audit line, since a hint shows nobody", async () => {
    const count = async () => (await rowsOf(world, "SELECT count(*)::int AS count FROM audit_event"))[0]?.["count"];
    const before = await count();
    const line = await watching(house.colleague);
    await sleep(quiet);
    expect(await count()).toBe(before);
    expect(line.said).toEqual([]);
  });

  describe("who may", () => {
    const absent = { said: ["NOT_FOUND"], sentence: "Dit bestaat niet, of het hoort niet bij jouw groepen." };
    const refusal = async (by: Visitor, sessionId = session) => {
      const line = await watching(by, sessionId);
      await line.until(1);
      await line.ended;
      return { said: line.said, sentence: line.sentence() };
    };

    test("absent, out of reach and of another organisation are one answer", async () => {
      const other = await buildHouse(world, "Elders");
      const garden = await planSession({ world, by: house.manager }, tracks.garden);
      expect(await refusal(house.caseworker, randomUUID())).toEqual(absent);
      expect(await refusal(house.caseworker, garden)).toEqual(absent);
      expect(await refusal(other.manager)).toEqual(absent);
      expect(await refusal(other.caseworker)).toEqual(absent);
    });

    test("the municipality and the administrator may not, and neither may nobody", async () => {
      expect((await refusal(house.funder)).said).toEqual(["FORBIDDEN"]);
      expect((await refusal(house.admin)).said).toEqual(["FORBIDDEN"]);
      const nobody = visitorWith(world, { email: "", cookie: "", accountId: "" });
      expect((await refusal(nobody)).said).toEqual(["UNAUTHENTICATED"]);
      expect((await refusal(house.caseworker, "geen id")).said).toEqual(["BAD_USER_INPUT"]);
    });

    test("a hint of one organisation never reaches another, whatever stands in it", async () => {
      const other = await buildHouse(world, "Ergens");
      const theirs = await openTwoTracks(world, other);
      const line = await watching(other.manager, await planSession({ world, by: other.manager }, theirs.sewing));
      await rowsOf(world, "SELECT pg_notify('roll_call', $1)", [`${house.organisationId} ${session}`]);
      for (const nonsense of ["", "niets", `${other.organisationId} `, "x".repeat(7000)])
        await rowsOf(world, "SELECT pg_notify('roll_call', $1)", [nonsense]);
      await mark();
      await sleep(quiet);
      expect(line.said).toEqual([]);
    });

    test("after logging out comes no hint any more, only why", async () => {
      const samir = await logInAs(world, house.colleague.email);
      const line = await watching(samir);
      await samir.ask("mutation Out { logOut }");
      await mark();
      await line.until(1);
      await line.ended;
      expect(line.said).toEqual(["UNAUTHENTICATED"]);
    });

    test("whoever is lent a track hears until the last day", async () => {
      const assignment = { trackId: tracks.garden, accountId: house.colleague.accountId };
      const lent = { ...assignment, startsOn: "2026-11-23", endsOn: "2026-11-23" };
      await done({ world, by: house.manager }, "lendTrack", lent);
      const garden = await planSession({ world, by: house.manager }, tracks.garden);
      const line = await watching(house.colleague, garden);
      const count = (headCount: number) =>
        done({ world, by: house.manager }, "recordHeadCount", { sessionId: garden, headCount, quality: "COUNTED" });
      await count(1);
      await line.until(1);
      const { now } = world;
      world.now = new Date("2026-11-24T09:00:00Z");
      await count(2);
      await line.until(2).finally(() => (world.now = now));
      expect(line.said).toEqual([garden, "NOT_FOUND"]);
    });
  });

  describe("the door", () => {
    const ask = (headers: Record<string, string>, body?: object): Promise<OpenLine> =>
      openLine(address, house.caseworker.cookie, session, { headers, ...(body && { body }) });

    test.each([
      ["without the header that asks first", { "apollo-require-preflight": "" }],
      ["with a content type that a form can send", { "content-type": "text/plain; application/json" }],
      ["as an ordinary answer", { accept: "*/*" }],
    ])("a request %s is refused", async (_what, headers) => {
      expect((await ask(headers)).status).toBeGreaterThanOrEqual(400);
    });

    test.each([
      ["a question", "query Me { me { name } }"],
      ["a change", "mutation Out { logOut }"],
      [
        "two at once",
        `subscription S { a: rollCallChanged(sessionId: "${randomUUID()}") { sessionId } b: __typename }`,
      ],
      ["no GraphQL", "subscription {"],
      ["too much", `subscription S { ${"rollCallChanged(sessionId: 1) { sessionId } ".repeat(180)} }`],
    ])("%s is not for here", async (_what, query) => {
      const line = await ask({}, { query });
      expect(line.status).toBe(400);
      await line.ended;
      expect(line.text()).toContain("INVALID_OPERATION");
    });

    test("no GET, no large bodies, and no subscriptions at the other door", async () => {
      const url = `${address}/graphql/stream?query=${encodeURIComponent(watchDocument)}`;
      expect((await fetch(url, { headers: liveHeaders })).status).toBe(404);
      expect((await ask({}, { query: watchDocument, extra: "x".repeat(20_000) })).status).toBe(413);
      const refused = await house.caseworker.refused(watchDocument, { sessionId: session });
      expect(refused.code).toBe("OPERATION_TOO_LARGE");
    });
  });

  test("of one login the ninth line makes the oldest end", async () => {
    const samir = await logInAs(world, house.colleague.email);
    const own: OpenLine[] = [];
    for (let count = 0; count < 9; count += 1) own.push(await watching(samir));
    await own[0]?.until(1);
    await own[0]?.ended;
    await mark();
    await Promise.all(own.slice(1).map((line) => line.until(1)));
    expect(own.map(({ said }) => said[0])).toEqual(["TOO_MANY_REQUESTS", ...Array.from({ length: 8 }, () => session)]);
  });

  test("who leaves gives the place back", async () => {
    const samir = await logInAs(world, house.colleague.email);
    const kept = await watching(samir);
    for (let count = 0; count < 20; count += 1) {
      (await watching(samir)).leave();
      await sleep(10);
    }
    await mark();
    await kept.until(1);
    expect(kept.said).toEqual([session]);
  });
});

test("a line that nothing happens on looks by itself whether it still may be", async () => {
  const world = await openWorld({ checkEvery: 150 });
  const house = await buildHouse(world);
  const address = await world.app.listen({ host: "127.0.0.1", port: 0 });
  const { sewing } = await openTwoTracks(world, house);
  const session = await planSession({ world, by: house.caseworker }, sewing);
  // The first line hears when the connection that listens is open; what comes after that is a hint of what happened.
  const samira = await openLine(address, house.caseworker.cookie, session);
  await samira.until(1);
  const ingrid = await openLine(address, house.manager.cookie, session);
  await sleep(400);
  await house.admin.ask("mutation D($input: AccountInput!) { disableAccount(input: $input) { id } }", {
    input: { operationId: operationId(world), accountId: house.caseworker.accountId },
  });
  await samira.until(2);
  await samira.ended;
  expect(samira.said).toEqual([session, "UNAUTHENTICATED"]);
  expect(ingrid.said).toEqual([]);
  await world.close();
});

test("with lines open the door closes at once, and each is told that it is over", async () => {
  const world = await openWorld();
  const house = await buildHouse(world);
  const address = await world.app.listen({ host: "127.0.0.1", port: 0 });
  const { sewing } = await openTwoTracks(world, house);
  const session = await planSession({ world, by: house.caseworker }, sewing);
  const lines = await Promise.all(
    [house.caseworker, house.manager, house.manager].map(({ cookie }) => openLine(address, cookie, session)),
  );
  const start = performance.now();
  await world.app.close();
  expect(performance.now() - start).toBeLessThan(1000);
  await Promise.all(lines.map(({ ended }) => ended));
  for (const line of lines) expect(line.text()).toContain("event: complete");
  await world.close();
});

test("in production only a trusted document opens a line, by its hash", async () => {
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  const logIn =
    "mutation LogIn($email: String!, $password: String!) { logIn(email: $email, password: $password) { name } }";
  const question = "query Me { me { name } }";
  const trusted = new Map([watchDocument, logIn, question].map((text) => [hash(text), text]));
  const world = await openWorld({ production: true, trusted });
  const address = await world.app.listen({ host: "127.0.0.1", port: 0 });
  const byHash = (text: string, variables: object) => ({
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hash(text) } },
  });
  // Without a login: that the answer is about that shows that the operation was accepted.
  const open = (body: object): Promise<OpenLine> => openLine(address, "", "", { body });
  const sessionId = randomUUID();
  const accepted = await open(byHash(watchDocument, { sessionId }));
  await accepted.until(1);
  expect(accepted.said).toEqual(["UNAUTHENTICATED"]);
  const refused = await Promise.all(
    [
      { query: watchDocument, variables: { sessionId } },
      { ...byHash(watchDocument, { sessionId }), query: watchDocument },
      byHash(`${watchDocument} `, { sessionId }),
      byHash(question, {}),
      byHash(logIn, { email: "x", password: PASSWORD }),
      {},
    ].map(open),
  );
  await Promise.all(refused.map(({ ended }) => ended));
  expect(new Set(refused.map((line) => `${line.status} ${line.text()}`))).toEqual(
    new Set([
      '400 {"errors":[{"message":"This operation is not accepted.","extensions":{"code":"INVALID_OPERATION"}}]}',
    ]),
  );
  await world.close();
});
