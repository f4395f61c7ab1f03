import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { startEmbedded } from "../../src/core/embedded/start-embedded";
import { openLine, type OpenLine } from "../support/live";
import { compileServer, freePort, removeServer, startServer, type ServerProcess } from "../support/server-process";
import { anotherMark, cellsOfToday, logInToDemo, post, record } from "../support/storm";

jest.setTimeout(120_000);

/** The real server in two processes on one database: whoever watches at one hears of what was written at the other. */
describe("lines at several processes", () => {
  const folder = mkdtempSync(join(tmpdir(), "meedoen-live-"));
  let server: ServerProcess;
  let cookie: string;
  let admin: Client;
  let leave: () => Promise<void>;
  let lines: OpenLine[];

  beforeAll(async () => {
    chmodSync(folder, 0o711);
    compileServer();
    const dataFolder = join(folder, "data");
    const port = String(await freePort());
    server = await startServer({ WEB_CONCURRENCY: "2", MEEDOEN_DATA: dataFolder, PORT: port, STOP_DELAY_SECONDS: "0" });
    cookie = await logInToDemo(server.address);
    const embedded = await startEmbedded({ dataFolder, say: () => undefined });
    admin = new Client({ connectionString: embedded.adminUrl });
    await admin.connect();
    leave = async () => {
      await admin.end();
      await embedded.stop();
    };
    // Each on a connection of its own, so that the processes have their turns.
    const sessionId = (await cellsOfToday(server.address, cookie))[0]?.sessionId ?? "";
    lines = [];
    for (let count = 0; count < 6; count += 1) lines.push(await openLine(server.address, cookie, sessionId));
    await until(async () => (await listening()).length === 2);
    await sleep(300);
  });
  afterAll(async () => {
    await leave();
    await server.kill();
    removeServer();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test("a mark made at one is told at both, within a second", async () => {
    for (let round = 0; round < 4; round += 1) await allHear(round);
  });

  test("when PostgreSQL ends the connections that listen, they come back, and nobody missed anything", async () => {
    const before = await listening();
    const counts = lines.map(({ said }) => said.length);
    await admin.query("SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid", [before]);
    await until(async () => {
      const now = await listening();
      return now.length === 2 && now.every((pid) => !before.includes(pid));
    });
    // What was told meanwhile was told to nobody, so each is called once by itself.
    await Promise.all(lines.map((line, index) => line.until((counts[index] ?? 0) + 1)));
    await allHear(1);
    expect(server.child.exitCode).toBeNull();
  });

  test("when the last line ends nobody listens any more", async () => {
    for (const line of lines.splice(0, 5)) line.leave();
    await until(async () => (await listening()).length === 1);
    await allHear(2);
  });

  test("asked to stop with a line open, the server ends at once", async () => {
    const start = performance.now();
    expect(await server.stop()).toBe(0);
    await Promise.all(lines.map(({ ended }) => ended));
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(lines.every((line) => line.text().includes("event: complete"))).toBe(true);
  });

  async function allHear(round: number): Promise<void> {
    const counts = lines.map(({ said }) => said.length);
    const [cell] = await cellsOfToday(server.address, cookie);
    if (!cell) throw new Error("nobody to mark");
    const { data } = await post(server.address, cookie, record, { input: anotherMark(cell, round) });
    expect(data.recordAttendance).toMatchObject([{ outcome: "RECORDED" }]);
    const waits = await Promise.all(lines.map((line, index) => line.until((counts[index] ?? 0) + 1)));
    expect(Math.max(...waits)).toBeLessThan(1000);
  }

  async function listening(): Promise<number[]> {
    const { rows } = await admin.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE query ~ 'access.(hear-changes|still-hearing)' AND pid <> pg_backend_pid()",
    );
    return rows.map(({ pid }) => pid);
  }
});

/** Waits for what has to come; jest ends a wait that lasts too long. */
async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await sleep(20);
}
