import type { Page } from "playwright-core";
import { closeBrowser, openBrowser, people, visit, type Visit } from "./support/browser";
import { laySession, marksOf, operationId, type LaidSession } from "./support/lay-ready";
import { closeLines, layLine, type Line } from "./support/line";

beforeAll(openBrowser);
afterAll(closeBrowser);
afterAll(closeLines);

/** A caseworker whose device has the application and the lists of the days ahead. */
async function prepared(title: string): Promise<{ samira: Visit; session: LaidSession; line: Line }> {
  const line = await layLine();
  const samira = await visit("caseworker", { baseURL: line.address });
  const session = await laySession(samira, title);
  const { page } = samira;
  await page.goto("/vandaag");
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await page.waitForResponse((response) => response.request().postData()?.includes('"DaysAhead"') ?? false);
  await page.waitForTimeout(500);
  return { samira, session, line };
}

/** What is saved within 600 ms is not said to be under way, so the words are read after that. */
async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(900);
  await page.getByText("Alles opgeslagen").waitFor({ timeout: 40_000 });
}

async function statuses(visitor: Visit, { id }: LaidSession): Promise<unknown[]> {
  return (await marksOf(visitor, id)).slice(0, 3).map(({ mark }) => mark?.status ?? null);
}

const kept = (page: Page, store: string): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open("meedoen");
    opening.onsuccess = () => {
      const count = opening.result.transaction("${store}").objectStore("${store}").count();
      count.onsuccess = () => { opening.result.close(); resolve(count.result); };
    };
  })`);

test("without a network the application opens, a list is filled in, and it arrives once the line is back", async () => {
  const { samira, session, line } = await prepared("Zonder lijn");
  const { page } = samira;
  line.fate = () => "breaks";
  await page.goto("/");
  await page.getByText(/Geen verbinding. Je ziet wat dit apparaat wist op/).waitFor();
  await page.getByRole("link", { name: /Zonder lijn/ }).click();
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page.getByRole("radio", { name: "afgemeld" }).nth(1).click();
  await page.getByText("2 wijzigingen wachten op verbinding").waitFor();
  await page.reload();
  await page.getByText("2 wijzigingen wachten op verbinding").waitFor();
  await page.getByText(/^2 van \d+ ingevuld$/).waitFor();
  line.fate = () => "passes";
  await page.getByRole("button", { name: "2 wijzigingen wachten op verbinding" }).click();
  await page
    .getByRole("dialog")
    .getByText(/: aanwezig$/)
    .waitFor();
  await page.getByRole("button", { name: "Nu versturen" }).click();
  await page.getByText("Alles is opgeslagen.").waitFor();
  expect(await statuses(samira, session)).toEqual(["PRESENT", "ABSENT_NOTIFIED", null]);
  expect(samira.complaints).toEqual([]);
}, 60_000);

test("a line that turns slow takes nobody off the list who was just put on it, also after the page opens anew", async () => {
  const { samira, session, line } = await prepared("Trage lijn");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("table").waitFor();
  await page.waitForTimeout(1000);
  // Her name arrives; whatever is asked after that comes too late or not at all.
  line.fate = ({ path, operation }) =>
    operation === "WelcomeNewcomer" || operation === "RecordHeadCount" || !path.startsWith("/graphql")
      ? "passes"
      : "hangs";
  await page.getByRole("textbox", { name: "Nieuw gezicht" }).fill("Machteld");
  await page.getByRole("button", { name: "Zet op de lijst" }).click();
  await page.getByRole("button", { name: "Eén meer" }).click();
  await page.getByText(/Geen verbinding. Je ziet wat dit apparaat wist op/).waitFor();
  await page.waitForTimeout(500);
  const hers = page.getByRole("link", { name: "Machteld" });
  expect(await hers.count()).toBe(1);
  await page.getByText("en 1 ander").waitFor();
  await page.reload();
  await page.getByText(/Geen verbinding. Je ziet wat dit apparaat wist op/).waitFor();
  await hers.waitFor();
  await page.getByText("en 1 ander").waitFor();
  line.fate = () => "passes";
  await page.reload();
  await hers.waitFor();
  await saved(page);
  expect((await marksOf(samira, session.id)).filter(({ name }) => name === "Machteld")).toHaveLength(1);
}, 60_000);

test("without a line a list is as it was last seen, not as it was kept before that", async () => {
  const { samira, session, line } = await prepared("Laatst gezien");
  const { page } = samira;
  const [first] = await marksOf(samira, session.id);
  const marks = [{ participantId: first?.participantId, status: "PRESENT", seenRevision: 0 }];
  await samira.ask("mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome } }", {
    input: { operationId: operationId(), sessionId: session.id, marks },
  });
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByText(/^1 van \d+ ingevuld$/).waitFor();
  await page.waitForTimeout(3500);
  line.fate = ({ path }) => (path.startsWith("/graphql") ? "breaks" : "passes");
  await page.reload();
  await page.getByText(/Geen verbinding. Je ziet wat dit apparaat wist op/).waitFor();
  await page.getByText(/^1 van \d+ ingevuld$/).waitFor();
}, 60_000);

test("a line that only hangs lets nobody wait for what is known", async () => {
  const { samira, line } = await prepared("Hangende lijn");
  const { page } = samira;
  line.fate = ({ path }) => (path.startsWith("/graphql") ? "hangs" : "passes");
  const from = Date.now();
  await page.goto("/vandaag");
  await page.getByRole("link", { name: /Hangende lijn/ }).waitFor();
  console.log(`a list on a hanging line: ${Date.now() - from} ms`);
  expect(Date.now() - from).toBeLessThan(10_000);
}, 60_000);

test("a tab that is killed between sending and hearing the answer sends the same again, which is done once", async () => {
  const { samira, session, line } = await prepared("Gedood tabblad");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  line.fate = ({ operation }) => (operation === "RecordAttendance" ? "answer lost" : "passes");
  await page.getByRole("radio", { name: "kwam niet" }).nth(0).click();
  await page.waitForTimeout(700);
  await page.close();
  line.fate = () => "passes";
  const again = await page.context().newPage();
  await again.goto("/vandaag");
  await saved(again);
  expect((await marksOf(samira, session.id))[0]?.mark).toMatchObject({ status: "ABSENT_UNNOTIFIED", revision: 1 });
  const sent = line.seen.filter(({ operation }) => operation === "RecordAttendance");
  expect(sent.length).toBeGreaterThan(1);
  expect(new Set(sent.map(({ body }) => /"operationId":"([^"]+)"/.exec(body)?.[1])).size).toBe(1);
}, 60_000);

test("logging out warns while something waits, and leaves nothing on the device", async () => {
  const { samira, session, line } = await prepared("Uitgelogd");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  line.fate = ({ operation }) => (operation === "RecordAttendance" ? "breaks" : "passes");
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page.getByText("1 wijziging wacht op verbinding").waitFor();
  await page.goto("/meer");
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await page.getByText("1 wijziging is nog niet verstuurd").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Bewaar een noodkopie" }).click(),
  ]);
  const rescue = await textOf(await download.createReadStream());
  const name = (await marksOf(samira, session.id))[0]?.name ?? "";
  expect(rescue).toContain(session.id);
  expect(rescue).not.toContain(name);
  await page.getByRole("button", { name: "Toch uitloggen" }).click();
  await page.getByRole("button", { name: /Samira/ }).waitFor();
  expect([await kept(page, "sheets"), await kept(page, "answers"), await kept(page, "keys")]).toEqual([0, 0, 0]);
}, 60_000);

test("what waits of somebody whose login ended is locked, never sent by who comes next, and hers when she is back", async () => {
  const { samira, session, line } = await prepared("Gedeelde tablet");
  const { page, ask } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("table").waitFor();
  line.fate = ({ operation }) => (operation === "RecordAttendance" ? "breaks" : "passes");
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page.getByText("1 wijziging wacht op verbinding").waitFor();
  await ask("mutation { logOut }").catch(() => undefined);
  line.fate = () => "passes";
  await page.getByRole("button", { name: /Samira/ }).waitFor();
  expect([await kept(page, "sheets"), await kept(page, "keys")]).toEqual([1, 0]);
  await page.getByText(/Op dit apparaat wacht nog iets van een collega/).waitFor();
  await page.getByRole("button", { name: /Ellen/ }).click();
  await page.getByRole("table").waitFor();
  await saved(page);
  await page.waitForTimeout(1500);
  expect(await statuses(samira, session)).toEqual([null, null, null]);
  await page.goto("/meer");
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await page.getByRole("button", { name: /Samira/ }).click();
  await page.locator(".session").first().waitFor();
  await page.waitForTimeout(2000);
  await saved(page);
  expect((await statuses(samira, session))[0]).toBe("PRESENT");
}, 60_000);

test("another login in another tab does not lend its name to what waits in this one", async () => {
  const { samira, session } = await prepared("Twee namen");
  const { page, ask } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("table").waitFor();
  await ask("mutation ($email: String!) { logInToDemo(email: $email) { accountId } }", { email: people.manager });
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page.waitForTimeout(1500);
  expect(await statuses(samira, session)).toEqual([null, null, null]);
}, 60_000);

test("where the device is full, the page says so and sends what it has", async () => {
  const { samira, session } = await prepared("Volle schijf");
  const { page } = samira;
  await page.addInitScript(
    `IDBObjectStore.prototype.put = function () { throw new DOMException("full", "QuotaExceededError"); }`,
  );
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("table").waitFor();
  await page.context().setOffline(true);
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page.getByRole("button", { name: "1 wijziging wacht op verbinding" }).click();
  await page.getByText("Dit apparaat kan niets bewaren").waitFor();
  await page.keyboard.press("Escape");
  await page.context().setOffline(false);
  await saved(page);
  expect((await statuses(samira, session))[0]).toBe("PRESENT");
}, 60_000);

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}
