import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { type Account, chooseAccount } from "../../src/core/embedded/account";
import { startEmbedded } from "../../src/core/embedded/start-embedded";
import { layInstallation, openFolder, type OtherProcess, startElsewhere } from "../support/other-process";

jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;
const whenRoot = isRoot ? test : test.skip;
const others: OtherProcess[] = [];
const shared = openFolder();
let installation: string;
let folder: string;
let remove: () => void;
let dataFolder: string;

beforeAll(() => {
  installation = layInstallation(shared.folder);
});
afterAll(shared.remove);

beforeEach(() => {
  ({ folder, remove } = openFolder());
  dataFolder = join(folder, "data");
});

afterEach(async () => {
  for (const other of others.splice(0)) await other.leave();
  remove();
});

function elsewhere(from: string, account?: Account): OtherProcess {
  const other = startElsewhere(from, dataFolder, account);
  others.push(other);
  return other;
}

async function versionOf(address: string): Promise<unknown> {
  const client = new Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  await client.end();
  return rows[0]?.server_version;
}

const quiet = () => undefined;

test("works from a closed folder without the links that install scripts make, and copies the programs once", async () => {
  const first = elsewhere(installation);
  expect(await versionOf((await first.ready).adminUrl)).toMatch(/^18\./);
  await first.leave();

  const second = elsewhere(installation);
  await second.ready;
  expect(first.said.filter((line) => line.startsWith("Copying"))).toHaveLength(1);
  expect(second.said.filter((line) => line.startsWith("Copying"))).toEqual([]);
});

whenRoot("as root, PostgreSQL runs under an account that may do nothing else", async () => {
  const other = elsewhere(installation);
  await other.ready;
  const [pid] = readFileSync(join(dataFolder, "server/data/postmaster.pid"), "utf8").split("\n");
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  expect(status).toMatch(/^Uid:\s+([1-9]\d*)\s+\1\s+\1/m);
  expect(status).toMatch(/^Groups:\s*$/m);
});

whenRoot("as root, what PostgreSQL is told holds no secrets of the caller", async () => {
  process.env["SECRET_OF_THE_CALLER"] = "hunter2";
  const embedded = await startEmbedded({ dataFolder, say: quiet, forTests: true });
  const [pid] = readFileSync(join(dataFolder, "server/data/postmaster.pid"), "utf8").split("\n");
  expect(readFileSync(`/proc/${pid}/environ`, "utf8")).not.toContain("hunter2");
  delete process.env["SECRET_OF_THE_CALLER"];
  await embedded.stop();
});

whenRoot("as an ordinary user it works in a folder that only that user can read", async () => {
  const account = await chooseAccount("");
  dataFolder = join(folder, "installation/.data/postgres");
  const other = elsewhere(layInstallation(folder, account), account);
  expect(await versionOf((await other.ready).adminUrl)).toMatch(/^18\./);
  expect(statSync(dataFolder)).toMatchObject({ uid: account.uid, mode: 0o40700 });
});

whenRoot("as root, a data folder behind a closed one is refused with the folder's name", async () => {
  const closed = join(folder, "closed");
  mkdirSync(closed);
  chmodSync(closed, 0o700);
  const start = startEmbedded({ dataFolder: join(closed, "data"), say: quiet });
  await expect(start).rejects.toThrow(`because ${closed} is closed to it. Set MEEDOEN_DATA`);
});

test("only who started it can read the password", async () => {
  const embedded = await startEmbedded({ dataFolder, say: quiet, forTests: true });
  const { mode, uid } = statSync(join(dataFolder, "server/password"));
  expect({ mode: mode & 0o777, uid }).toEqual({ mode: 0o600, uid: process.getuid?.() });
  await embedded.stop();
});

test("a first start that is killed half-way is begun again, and leaves nothing behind", async () => {
  const killed = elsewhere(installation);
  await new Promise<void>((resolve) =>
    killed.child.on("message", () => killed.said.some((line) => line.startsWith("Making")) && setTimeout(resolve, 150)),
  );
  await killed.kill();
  expect(readdirSync(dataFolder).filter((name) => name.startsWith("new-"))).toHaveLength(1);
  expect(existsSync(join(dataFolder, "server"))).toBe(false);

  const embedded = await startEmbedded({ dataFolder, say: quiet, forTests: true });
  expect(await versionOf(embedded.adminUrl)).toMatch(/^18\./);
  await embedded.stop();
  expect(readdirSync(dataFolder).filter((name) => name.startsWith("new-"))).toEqual([]);
});

test("two first starts at the same moment end with one database", async () => {
  const [one, two] = await Promise.all([
    startEmbedded({ dataFolder, say: quiet, forTests: true }),
    startEmbedded({ dataFolder, say: quiet, forTests: true }),
  ]);
  expect(one.adminUrl).toBe(two.adminUrl);
  expect([one.attached, two.attached].toSorted()).toEqual([false, true]);
  await Promise.all([one.stop(), two.stop()]);
  expect(readdirSync(dataFolder).filter((name) => name.startsWith("new-"))).toEqual([]);
  expect(existsSync(join(dataFolder, "server/data/postmaster.pid"))).toBe(false);
});

describe("a folder that cannot be used is refused in a sentence:", () => {
  beforeEach(async () => (await startEmbedded({ dataFolder, say: quiet, forTests: true })).stop());

  test("data of an older PostgreSQL", async () => {
    writeFileSync(join(dataFolder, "server/data/PG_VERSION"), "15\n");
    const start = startEmbedded({ dataFolder, say: quiet });
    await expect(start).rejects.toThrow("is of PostgreSQL 15, and this version of Meedoen brings PostgreSQL 18");
  });

  test("another password than the cluster has", async () => {
    writeFileSync(join(dataFolder, "server/password"), "another");
    await expect(startEmbedded({ dataFolder, say: quiet })).rejects.toThrow("does not take the password in");
    expect(existsSync(join(dataFolder, "server/data/postmaster.pid"))).toBe(false);
  });

  test("a folder without data", async () => {
    rmSync(join(dataFolder, "server/data"), { recursive: true });
    await expect(startEmbedded({ dataFolder, say: quiet })).rejects.toThrow("holds no PostgreSQL data");
  });
});
