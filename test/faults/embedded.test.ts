import { spawn } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { type Embedded, startEmbedded } from "../../src/core/embedded/start-embedded";
import { layInstallation, openFolder, type OtherProcess, startElsewhere } from "../support/other-process";

jest.setTimeout(60_000);

const { folder, remove } = openFolder();
const dataFolder = join(folder, "data");
const said: string[] = [];
const others: OtherProcess[] = [];
let installation: string;
const open: Embedded[] = [];

beforeAll(() => {
  installation = layInstallation(folder);
});

afterEach(async () => {
  for (const other of others.splice(0)) await other.kill();
  for (const embedded of open.splice(0)) await embedded.stop();
  // A server whose processes were all killed is stopped by whoever comes and goes.
  await (await startEmbedded({ dataFolder, say: () => undefined })).stop();
});

afterAll(remove);

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataFolder, say: (line) => said.push(line) });
  open.push(embedded);
  return embedded;
}

function elsewhere(): OtherProcess {
  const other = startElsewhere(installation, dataFolder);
  others.push(other);
  return other;
}

async function ask(address: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until there is an answer; the milliseconds that it took. */
async function untilAnswered(address: string): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < 20_000) {
    if (await ask(address, "SELECT 1").catch(() => undefined)) return performance.now() - from;
    await sleep(20);
  }
  throw new Error("no answer within 20 seconds");
}

const pidFile = () => join(dataFolder, "server/data/postmaster.pid");
const postmaster = () => Number(readFileSync(pidFile(), "utf8").split("\n", 1)[0]);

test("the first start makes a database that survives a power cut and sorts in Dutch", async () => {
  const { adminUrl, attached } = await start();
  expect(attached).toBe(false);
  const rows = await ask(
    adminUrl,
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages, current_database() AS name,
       (SELECT string_agg(word, ' ' ORDER BY word) FROM unnest('{Zoë,Piet,Özge,Olga,piet}'::text[]) AS word) AS words`,
  );
  expect(rows).toEqual([{ fsync: "on", pages: "on", name: "meedoen", words: "Olga Özge piet Piet Zoë" }]);
});

test("nobody gets in without the password", async () => {
  const { adminUrl } = await start();
  const address = new URL(adminUrl);
  address.password = "guessed";
  await expect(ask(address.href, "SELECT 1")).rejects.toThrow("password authentication failed");
});

test("what failed statements said stays out of the server's log", async () => {
  const { adminUrl } = await start();
  await ask(adminUrl, "SELECT 'Fatima uit Soesterkwartier'::int").catch(() => undefined);
  expect(readFileSync(join(dataFolder, "server.log"), "utf8")).not.toContain("Fatima");
});

test("a second start joins the first, and the last one out stops the server", async () => {
  const first = await start();
  const second = elsewhere();
  expect(await second.ready).toEqual({ adminUrl: first.adminUrl, attached: true });

  await first.stop();
  expect(await ask(first.adminUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await second.leave();
  await expect(ask(first.adminUrl, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
});

test("the next start takes the same port again", async () => {
  const before = await start();
  await before.stop();
  expect((await start()).adminUrl).toBe(before.adminUrl);
});

test("after a kill -9 of Node the next start joins the server that lives on", async () => {
  const killed = elsewhere();
  const { adminUrl } = await killed.ready;
  await killed.kill();
  expect(await start()).toMatchObject({ adminUrl, attached: true });
});

test("starts at the same moment share one server", async () => {
  const all = await Promise.all([elsewhere().ready, elsewhere().ready, start(), start()]);
  expect(new Set(all.map(({ adminUrl }) => adminUrl)).size).toBe(1);
  expect(all.filter(({ attached }) => !attached)).toHaveLength(1);
});

test("one leaves while another comes, over and over, and whoever is there has a server", async () => {
  let staying = await start();
  for (let round = 0; round < 5; round++) {
    const [coming] = await Promise.all([start(), staying.stop()]);
    await untilAnswered(coming.adminUrl);
    staying = coming;
  }
});

test("a killed PostgreSQL is back on the same port within ten seconds, with a query still running and nothing lost", async () => {
  const { adminUrl } = await start();
  await ask(adminUrl, "CREATE TABLE IF NOT EXISTS kept (n int)");
  await ask(adminUrl, "INSERT INTO kept SELECT generate_series(1, 1000)");
  // A backend that computes does not notice that its postmaster died, and holds on to the shared memory.
  const busy = ask(adminUrl, "SELECT count(*) FROM generate_series(1, 20000000000)").catch(() => "cut off");
  await sleep(300);

  const killed = postmaster();
  process.kill(killed, "SIGKILL");
  expect(await untilAnswered(adminUrl)).toBeLessThan(10_000);
  expect(await busy).toBe("cut off");
  expect(postmaster()).not.toBe(killed);
  expect(await ask(adminUrl, "SELECT count(*)::int AS rows FROM kept")).toEqual([{ rows: 1000 }]);
});

test("it comes back each time, for everyone who uses it, and whoever came first may leave", async () => {
  const first = await start();
  const second = elsewhere();
  await second.ready;
  for (let round = 0; round < 3; round++) {
    process.kill(postmaster(), "SIGKILL");
    expect(await untilAnswered(first.adminUrl)).toBeLessThan(10_000);
    await sleep(200);
  }
  await first.stop();
  process.kill(postmaster(), "SIGKILL");
  expect(await untilAnswered(first.adminUrl)).toBeLessThan(10_000);
});

test("a backend that is killed takes no one's server away", async () => {
  const { adminUrl } = await start();
  const [row] = await ask(adminUrl, "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'");
  process.kill(Number(row?.["pid"]), "SIGKILL");
  await sleep(100);
  expect(await untilAnswered(adminUrl)).toBeLessThan(10_000);
});

test("a connection that is ended is not a server that died", async () => {
  const { adminUrl } = await start();
  const before = postmaster();
  await ask(
    adminUrl,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'meedoen keeps%'",
  );
  await sleep(500);
  expect(said.at(-1)).toBe("PostgreSQL runs.");
  expect(postmaster()).toBe(before);
});

test("stopping while PostgreSQL is down leaves nothing running", async () => {
  const embedded = await start();
  process.kill(postmaster(), "SIGKILL");
  await sleep(30);
  await embedded.stop();
  await sleep(300);
  await expect(ask(embedded.adminUrl, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
});

test("a postmaster.pid whose number belongs to another process by now is no obstacle", async () => {
  const { adminUrl, stop } = await start();
  const written = readFileSync(pidFile(), "utf8").split("\n");
  await stop();
  // Of the account of PostgreSQL itself: a number of anyone else PostgreSQL sees through by itself.
  const { uid, gid } = statSync(join(dataFolder, "server"));
  const stranger = spawn("sleep", ["60"], { uid, gid });
  try {
    writeFileSync(pidFile(), [stranger.pid, ...written.slice(1)].join("\n"));
    expect(await start()).toMatchObject({ adminUrl, attached: false });
    expect(postmaster()).not.toBe(stranger.pid);
  } finally {
    stranger.kill();
  }
});

test("a server that cannot start says why, with the end of its log", async () => {
  const settings = join(dataFolder, "server/data/postgresql.conf");
  const right = readFileSync(settings, "utf8");
  writeFileSync(settings, `${right}\nwork_mem = 'a lot'\n`);
  try {
    await expect(start()).rejects.toThrow(/PostgreSQL does not start\. The last lines of .*server\.log:[^]*work_mem/);
  } finally {
    writeFileSync(settings, right);
  }
});
