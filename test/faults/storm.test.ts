import { Client } from "pg";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { newId } from "../../src/core/ids";
import { startEmbedded } from "../../src/core/embedded/start-embedded";
import { compileServer, freePort, removeServer, startServer, type ServerProcess } from "../support/server-process";

jest.setTimeout(240_000);

const STATUSES = ["PRESENT", "ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED"];
const record = `mutation Record($input: RecordAttendanceInput!) {
  recordAttendance(input: $input) { participantId outcome mark { status revision } } }`;
const day = "query Day { myDay { sessions { id roster { participantId mark { status revision } } } } }";

/** One cell of a roll call, which one client marks again and again. */
interface Cell {
  readonly sessionId: string;
  readonly participantId: string;
  /** What the server acknowledged last. */
  status: string | null;
  revision: number;
}

/** Real processes and a real PostgreSQL, both killed without warning while people mark who is there. */
describe("nothing acknowledged is lost, nothing happens twice", () => {
  const folder = mkdtempSync(join(tmpdir(), "meedoen-storm-"));
  let server: ServerProcess;
  let env: Record<string, string>;

  beforeAll(async () => {
    chmodSync(folder, 0o711);
    compileServer();
    env = { MEEDOEN_DATA: join(folder, "data"), PORT: String(await freePort()) };
    server = await startServer(env);
  });
  afterAll(async () => {
    await server.stop();
    removeServer();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a storm of roll calls while the server and PostgreSQL are killed", async () => {
    const cookie = await logIn(server.address);
    const { data } = await post(server.address, cookie, day, {});
    const open = data.myDay.sessions.flatMap(
      (session: {
        id: string;
        roster: { participantId: string; mark: { status: string; revision: number } | null }[];
      }) =>
        session.roster.map((person): Cell => ({
          sessionId: session.id,
          participantId: person.participantId,
          status: person.mark?.status ?? null,
          revision: person.mark?.revision ?? 0,
        })),
    );
    const cells: Cell[] = open.slice(0, 24);
    expect(cells.length).toBeGreaterThanOrEqual(8);
    const first = cells.map((cell) => cell.revision);
    let storming = true;
    const acknowledged = cells.map(() => 0);
    const clients = Array.from({ length: 4 }, (_, client) =>
      (async () => {
        for (let round = 0; storming; round += 1) {
          const mine = cells.map((cell, index) => ({ cell, index })).filter(({ index }) => index % 4 === client);
          await mark(server.address, cookie, mine, acknowledged, round);
        }
      })(),
    );

    for (const blow of ["server", "postgres", "server", "postgres"] as const) {
      await sleep(1500);
      if (blow === "postgres") {
        process.kill(
          Number.parseInt(readFileSync(join(folder, "data/server/data/postmaster.pid"), "utf8"), 10),
          "SIGKILL",
        );
        const waited = await millisecondsUntilReady(server.address);
        if (!(waited < 10_000)) throw new Error(`not ready in time: ${server.said.join("").slice(-3000)}`);
      } else {
        await server.kill();
        server = await startServer(env);
      }
    }
    await sleep(1500);
    storming = false;
    await Promise.all(clients);

    const stands = await marksInDatabase(join(folder, "data"), cells);
    const faults = cells.flatMap((cell, index) => {
      const kept = stands.get(`${cell.sessionId} ${cell.participantId}`);
      const expected = { status: cell.status, revision: (first[index] ?? 0) + (acknowledged[index] ?? 0) };
      return kept?.status === expected.status && kept.revision === expected.revision ? [] : [{ cell, kept, expected }];
    });
    expect(faults).toEqual([]);
    expect(acknowledged.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
  });

  test("a second start finds the register as it was, and SIGTERM ends with code 0", async () => {
    expect(await server.stop()).toBe(0);
    server = await startServer({ ...env, STOP_DELAY_SECONDS: "2" });
    expect(server.said.join("")).not.toMatch(/Filling|Migrated/);
    expect((await fetch(`${server.address}/ready`)).status).toBe(200);
  });

  test("a server that is asked to stop says so first, and answers what it is asked meanwhile", async () => {
    const { address } = server;
    const cookie = await logIn(address);
    const stopped = server.stop();
    await sleep(300);
    expect((await fetch(`${address}/ready`)).status).toBe(503);
    expect((await fetch(`${address}/live`)).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(address, cookie, day, {})));
    expect(answers.every(({ data }) => data.myDay.sessions.length > 0)).toBe(true);
    expect(await stopped).toBe(0);
    await expect(fetch(`${address}/live`)).rejects.toThrow();
    server = await startServer(env);
  });
});

/** Marks each cell with another status than it has, with one operation, until the server acknowledges it. */
async function mark(
  address: string,
  cookie: string,
  mine: { cell: Cell; index: number }[],
  acknowledged: number[],
  round: number,
): Promise<void> {
  for (const { cell, index } of mine) {
    const status = STATUSES.filter((known) => known !== cell.status)[round % 2] ?? "PRESENT";
    const marks = [{ participantId: cell.participantId, status, seenRevision: cell.revision }];
    const input = { operationId: newId(new Date()), sessionId: cell.sessionId, marks };
    const [row] = await untilAcknowledged(address, cookie, input);
    if (row?.outcome !== "RECORDED" || !row.mark) throw new Error(`not recorded: ${JSON.stringify(row)}`);
    cell.status = row.mark.status;
    cell.revision = row.mark.revision;
    acknowledged[index] = (acknowledged[index] ?? 0) + 1;
  }
}

async function untilAcknowledged(
  address: string,
  cookie: string,
  input: object,
): Promise<{ outcome: string; mark: { status: string; revision: number } | null }[]> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const body = await post(address, cookie, record, { input }).catch(() => null);
    if (body?.data?.recordAttendance) return body.data.recordAttendance;
    const code = body?.errors?.[0]?.extensions.code;
    if (code !== undefined && code !== "UNAVAILABLE") throw new Error(JSON.stringify(body?.errors));
    await sleep(50);
  }
  throw new Error("never acknowledged");
}

async function logIn(address: string): Promise<string> {
  const { data } = await post(address, "", "query E { entrance { demoPeople { email role } } }", {});
  const caseworker = data.entrance.demoPeople.find((person: { role: string }) => person.role === "CASEWORKER");
  const answer = await send(address, "", "mutation In($email: String!) { logInToDemo(email: $email) { name } }", {
    email: caseworker.email,
  });
  return String(answer.headers.get("set-cookie")).split(";")[0] ?? "";
}

async function post(address: string, cookie: string, query: string, variables: object): Promise<any> {
  return (await send(address, cookie, query, variables)).json();
}

function send(address: string, cookie: string, query: string, variables: object): Promise<Response> {
  return fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(5000),
  });
}

async function millisecondsUntilReady(address: string): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < 20_000) {
    const ready = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(1000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return performance.now() - from;
    await sleep(50);
  }
  return Number.POSITIVE_INFINITY;
}

/** What stands in the tables, read past the server. */
async function marksInDatabase(
  dataFolder: string,
  cells: readonly Cell[],
): Promise<Map<string, { status: string | null; revision: number }>> {
  const embedded = await startEmbedded({ dataFolder, say: () => undefined });
  const client = new Client({ connectionString: embedded.adminUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT session_id || ' ' || participant_id AS cell, status::text, revision FROM attendance WHERE session_id = ANY ($1::uuid[])",
    [[...new Set(cells.map((cell) => cell.sessionId))]],
  );
  await client.end();
  await embedded.stop();
  return new Map(rows.map(({ cell, status, revision }) => [cell, { status, revision }]));
}
