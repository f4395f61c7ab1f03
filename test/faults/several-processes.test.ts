import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  compileServer,
  freePort,
  plainEnv,
  removeServer,
  serverFolder,
  startServer,
  type ServerProcess,
} from "../support/server-process";
import { anotherMark, cellsOfToday, day, logInToDemo, record, startStorm } from "../support/storm";

jest.setTimeout(240_000);

/** The real server in two processes on one database, as `npm start` runs it with WEB_CONCURRENCY=2. */
describe("several processes are one server", () => {
  const folder = mkdtempSync(join(tmpdir(), "meedoen-processes-"));
  let server: ServerProcess;
  let env: Record<string, string>;

  beforeAll(async () => {
    chmodSync(folder, 0o711);
    compileServer();
    const settings = { WEB_CONCURRENCY: "2", LOG_LEVEL: "info" };
    env = { ...settings, MEEDOEN_DATA: join(folder, "data"), PORT: String(await freePort()) };
    server = await startServer(env);
  });
  afterAll(async () => {
    await server.stop();
    removeServer();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a login made at one process holds at the other, and ends at both", async () => {
    const cookie = await logInToDemo(server.address);
    for (let time = 0; time < 6; time += 1)
      expect((await ask(cookie, "query Before { me { name } }")).data).toBeTruthy();
    expect((await ask(cookie, "mutation Out { logOut }")).data).toEqual({ logOut: true });
    for (let time = 0; time < 6; time += 1)
      expect(codeOf(await ask(cookie, "query After { me { name } }"))).toBe("UNAUTHENTICATED");
    expect(await processesThatAnswered("Before", 6)).toBe(2);
    expect(await processesThatAnswered("After", 6)).toBe(2);
  });

  test("wrong passwords at both processes make one address wait", async () => {
    const guess = (name: string, email: string): Promise<any> =>
      ask("", `mutation ${name}($email: String!) { logIn(email: $email, password: "verkeerd geraden") { name } }`, {
        email,
      });
    const codes: string[] = [];
    for (let time = 0; time < 6; time += 1) codes.push(codeOf(await guess("InTurn", "een@example.org")));
    expect(codes.slice(0, 3)).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED", "UNAUTHENTICATED"]);
    expect(codes.slice(3)).toEqual(["TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"]);
    expect(await processesThatAnswered("InTurn", 6)).toBe(2);

    const together = await Promise.all(Array.from({ length: 30 }, () => guess("AtOnce", "twee@example.org")));
    expect(together.filter((answer) => codeOf(answer) === "UNAUTHENTICATED").length).toBeLessThanOrEqual(6);
    expect(await processesThatAnswered("AtOnce", 30)).toBe(2);
  });

  test("one operation that is sent to both at once is done once", async () => {
    const cookie = await logInToDemo(server.address);
    for (let round = 0; round < 5; round += 1) {
      const [cell] = await cellsOfToday(server.address, cookie);
      if (!cell) throw new Error("nobody to mark");
      const input = anotherMark(cell, round);
      const document = record.replace("Record", `Once${round}`);
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask(cookie, document, { input })));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0].data.recordAttendance).toMatchObject([{ outcome: "RECORDED" }]);
      const [now] = await cellsOfToday(server.address, cookie);
      expect(now?.revision).toBe(cell.revision + 1);
      expect(await processesThatAnswered(`Once${round}`, 8)).toBe(2);
    }
  });

  test("a process that is killed loses nothing that was acknowledged: the other goes on, and a new one comes", async () => {
    const storm = await startStorm(server.address);
    const before = opened();
    for (let blow = 1; blow <= 3; blow += 1) {
      await storm.untilAcknowledged(20);
      const victim = opened().at(-1) ?? 0;
      process.kill(victim, "SIGKILL");
      await until(() => said().includes(`Process ${victim} ended (SIGKILL)`));
      await storm.untilAcknowledged(20);
      await until(() => opened().length === before.length + blow);
    }
    await storm.untilAcknowledged(20);
    await storm.stop();
    expect(await storm.differences(join(folder, "data"))).toEqual([]);
    // One that dies again and again is started after ever longer pauses.
    const pauses = [...said().matchAll(/takes its place in ([\d.]+) seconds/g)].map(([, seconds]) => Number(seconds));
    expect(pauses).toEqual([0.25, 0.5, 1]);
  });

  test("asked to stop, all say so first, answer what they are asked meanwhile, and end with code 0", async () => {
    expect(await server.stop()).toBe(0);
    server = await startServer({ ...env, STOP_DELAY_SECONDS: "3" });
    const cookie = await logInToDemo(server.address);
    const stopped = server.stop();
    await until(async () => (await get("/ready")) === 503);
    expect(await Promise.all(Array.from({ length: 6 }, () => get("/ready")))).toEqual(
      Array.from({ length: 6 }, () => 503),
    );
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(cookie, day)));
    expect(answers.every(({ data }) => data.myDay.sessions.length > 0)).toBe(true);
    expect(await stopped).toBe(0);
    await expect(get("/live")).rejects.toThrow("ECONNREFUSED");
    expect(existsSync(join(folder, "data/server/data/postmaster.pid"))).toBe(false);
    for (const pid of opened()) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    server = await startServer(env);
  });

  test("when their parent is killed they end too, and the next start finds the door free", async () => {
    await server.kill();
    await until(() =>
      get("/live").then(
        () => false,
        () => true,
      ),
    );
    server = await startServer(env);
    expect(await get("/ready")).toBe(200);
  });

  test("what no process can do ends the start, and is told once", async () => {
    const busy = startServer(env);
    await expect(busy).rejects.toThrow(/ended with 1: .*EADDRINUSE/s);
    await expect(busy).rejects.not.toThrow(/EADDRINUSE.*EADDRINUSE/s);
    await expect(startServer({ ...env, PORT: "0", WEB_CONCURRENCY: "64" })).rejects.toThrow(
      "it allows 97 connections, and 64 processes open up to 448: lower WEB_CONCURRENCY",
    );
  });

  test("when npm is killed, everything that it started ends", async () => {
    await server.stop();
    for (const name of ["bin", "package.json"])
      cpSync(join(__dirname, "../..", name), join(serverFolder, name), { recursive: true });
    const npm = spawn("npm", ["start"], {
      cwd: serverFolder,
      env: { ...plainEnv(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let words = "";
    for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (part: Buffer) => (words += part.toString()));
    await until(() => words.includes("open at"));
    expect(await get("/ready")).toBe(200);
    npm.kill("SIGTERM");
    await once(npm, "close");
    await until(() => !existsSync(join(folder, "data/server/data/postmaster.pid")));
    for (const pid of opened(words)) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    server = await startServer(env);
  });

  const said = (): string => server.said.join("");

  /** The processes that opened so far, in that order. */
  function opened(words = said()): number[] {
    return [...words.matchAll(/Process (\d+) serves/g)].map(([, pid]) => Number(pid));
  }

  /** How many processes shared this operation's requests, when the log has told of all of them. */
  async function processesThatAnswered(operation: string, requests: number): Promise<number> {
    const lines = (): string[] =>
      said()
        .split("\n")
        .filter((line) => line.includes(`"operation":"${operation}"`));
    await until(() => lines().length === requests);
    return new Set(lines().map((line) => JSON.parse(line).process)).size;
  }

  /** One request on a connection of its own, so that the processes have their turns. */
  async function ask(cookie: string, query: string, variables: object = {}): Promise<any> {
    const operationName = /(?:query|mutation) (\w+)/.exec(query)?.[1];
    const headers = { "content-type": "application/json", cookie };
    const sent = request(`${server.address}/graphql`, { method: "POST", agent: false, headers });
    const answer = await answerTo(sent.end(JSON.stringify({ query, variables, operationName })));
    return JSON.parse(Buffer.concat(await answer.toArray()).toString());
  }

  async function get(path: string): Promise<number | undefined> {
    const answer = await answerTo(request(`${server.address}${path}`, { agent: false }).end());
    answer.resume();
    return answer.statusCode;
  }
});

async function answerTo(sent: ReturnType<typeof request>): Promise<IncomingMessage> {
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (!answer) throw new Error("no answer");
  return answer;
}

function codeOf(answer: any): string {
  return answer.errors?.[0]?.extensions.code ?? "none";
}

/** Waits for what has to come; jest ends a wait that lasts too long. */
async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await is())) await sleep(20);
}
