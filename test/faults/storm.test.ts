import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { compileServer, freePort, removeServer, startServer, type ServerProcess } from "../support/server-process";
import { day, logInToDemo, post, startStorm } from "../support/storm";

jest.setTimeout(240_000);

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
    const storm = await startStorm(server.address);
    for (const blow of ["server", "postgres", "server", "postgres"] as const) {
      await storm.untilAcknowledged(40);
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
    await storm.untilAcknowledged(40);
    await storm.stop();
    expect(await storm.differences(join(folder, "data"))).toEqual([]);
  });

  test("a second start finds the register as it was, and SIGTERM ends with code 0", async () => {
    expect(await server.stop()).toBe(0);
    server = await startServer({ ...env, STOP_DELAY_SECONDS: "2" });
    expect(server.said.join("")).not.toMatch(/Filling|Migrated/);
    expect((await fetch(`${server.address}/ready`)).status).toBe(200);
  });

  test("a server that is asked to stop says so first, and answers what it is asked meanwhile", async () => {
    const { address } = server;
    const cookie = await logInToDemo(address);
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
