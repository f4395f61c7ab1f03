import type { Page } from "playwright-core";
import { closeBrowser, openBrowser, people, visit, type Visit } from "./support/browser";
import { laySession, marksOf, type LaidSession } from "./support/lay-ready";
import { closeLines, layLine, type Fate, type Line } from "./support/line";

beforeAll(openBrowser);
afterAll(closeBrowser);
afterAll(closeLines);

const week = 7 * 24 * 60 * 60 * 1000;

/** A caseworker whose device has the application and her key, with a list of nobody but this test open. */
async function prepared(title: string): Promise<{ samira: Visit; session: LaidSession; line: Line }> {
  const line = await layLine();
  const samira = await visit("caseworker", { baseURL: line.address });
  const session = await laySession(samira, title);
  const { page } = samira;
  await page.goto("/vandaag");
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await page.waitForResponse((response) => response.request().postData()?.includes('"DaysAhead"') ?? false);
  await page.waitForTimeout(500);
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("table").waitFor();
  return { samira, session, line };
}

/** Puts the manager's login in the place of whoever's it was, as another tab does. */
async function letEllenIn({ ask }: Visit): Promise<void> {
  await ask("mutation ($email: String!) { logInToDemo(email: $email) { accountId } }", { email: people.manager });
}

/** Where somebody is asked who she is. */
async function entrance(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Samira/ }).waitFor();
}

/** All of one store on the device. */
const kept = <Value>(page: Page, store: string): Promise<Value[]> =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open("meedoen");
    opening.onsuccess = () => {
      const all = opening.result.transaction("${store}").objectStore("${store}").getAll();
      all.onsuccess = () => { opening.result.close(); resolve(all.result.map(({ accountId, until }) => ({ accountId, until }))); };
    };
  })`);

type Key = { accountId: string; until: number };

test("what is typed in one tab is not kept under the name of who logged in in another", async () => {
  const { samira, session } = await prepared("Onder wiens naam");
  const { page } = samira;
  await page.getByText("Notities bij deze bijeenkomst").click();
  await page.getByRole("textbox", { name: "Notitie" }).fill("Samen de tuin omgespit");
  await letEllenIn(samira);
  await page.getByRole("button", { name: "Zet erbij" }).click();
  await entrance(page);
  const { notesOfSession } = await samira.ask<{ notesOfSession: unknown[] }>(
    "query ($id: ID!) { notesOfSession(sessionId: $id) { id } }",
    { id: session.id },
  );
  expect(notesOfSession).toEqual([]);
});

test("a tab shows nothing of who logged in in another: it asks who is there, and her pages are her own", async () => {
  const { samira } = await prepared("Wie is hier");
  const { page } = samira;
  await page.goto("/mensen");
  await page.locator("#content li a").first().waitFor();
  await letEllenIn(samira);
  // Ten seconds an answer counts as fresh.
  await page.waitForTimeout(10_500);
  await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
  await entrance(page);
  expect(await page.locator("#content").count()).toBe(0);
  await page.getByRole("button", { name: /Ellen/ }).click();
  await page.locator(".frame__person").filter({ hasText: "Ellen" }).waitFor();
}, 60_000);

test("a tab whose login was replaced takes no key of who came after", async () => {
  const { samira, session } = await prepared("Andermans sleutel");
  const { page } = samira;
  await letEllenIn(samira);
  const hers = await page.context().newPage();
  await hers.goto(`/bijeenkomsten/${session.id}`);
  await hers.getByRole("table").waitFor();
  await hers.waitForTimeout(4000);
  const [key] = await kept<Key>(hers, "keys");
  expect(key).toBeDefined();
  // It asks again when it is looked at, if not before.
  await page.bringToFront();
  await entrance(page);
  await page.waitForTimeout(500);
  expect((await kept<Key>(hers, "keys")).map(({ accountId }) => accountId)).toEqual([key?.accountId]);
  await page.getByRole("textbox", { name: "E-mailadres" }).fill(people.caseworker);
  await page.getByRole("textbox", { name: "Wachtwoord" }).fill("niet het wachtwoord");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByText("Dit e-mailadres en wachtwoord horen niet bij elkaar.").waitFor();
  expect((await kept<Key>(hers, "keys")).map(({ accountId }) => accountId)).toEqual([key?.accountId]);
  await hers.reload();
  await hers.locator(".frame__person").filter({ hasText: "Ellen" }).waitFor();
}, 60_000);

test("logging out in one tab ends the work of all, and none of them writes anything back", async () => {
  const { samira, session } = await prepared("Twee tabbladen");
  const { page } = samira;
  const other = await page.context().newPage();
  await other.goto("/meer");
  const asleep = await page.context().newPage();
  // As a tab that the device let sleep: it hears of nothing.
  await asleep.addInitScript("window.BroadcastChannel = class { postMessage() {} close() {} }");
  await asleep.goto(`/bijeenkomsten/${session.id}`);
  await asleep.getByRole("table").waitFor();
  await asleep.waitForTimeout(4000);
  await other.getByRole("button", { name: "Uitloggen" }).click();
  await entrance(other);
  await entrance(page);
  await asleep.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await entrance(asleep);
  await asleep.waitForTimeout(500);
  for (const store of ["sheets", "answers", "keys"]) expect(await kept(page, store)).toEqual([]);
}, 60_000);

test("a device that hears nothing of the server for a week can be read by nobody, however often it is opened", async () => {
  const { samira, line } = await prepared("Verloren tablet");
  const { page } = samira;
  line.fate = () => "breaks";
  const unheardSince = Date.now();
  await page.goto("/vandaag");
  await page.getByText(/Geen verbinding. Je ziet wat dit apparaat wist op/).waitFor();
  await page.waitForTimeout(1500);
  const [unheard] = await kept<Key>(page, "keys");
  line.fate = () => "passes";
  await page.reload();
  await page.locator(".session").first().waitFor();
  await page.waitForTimeout(1500);
  const [heard] = await kept<Key>(page, "keys");
  expect(unheard?.until).toBeLessThan(unheardSince + week);
  expect(heard?.until).toBeGreaterThan(unheardSince + week);
}, 60_000);

const unknown: Fate = {
  status: 400,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ errors: [{ message: "no", extensions: { code: "INVALID_OPERATION" } }] }),
};

/** The server is of a newer version, which does not know what the old application asks by this name. */
function replaceServer(line: Line, operation: string): void {
  let isNew = false;
  line.fate = (passing) => {
    if (passing.path.startsWith("/service-worker.js")) {
      isNew = true;
      return { change: (text) => `${text}\n// the next version` };
    }
    return passing.operation === operation && !isNew ? unknown : "passes";
  };
}

test("after a deployment what was filled in waits for the new version, which is offered on the list itself", async () => {
  const { samira, session, line } = await prepared("Oude versie");
  const { page } = samira;
  replaceServer(line, "RecordAttendance");
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page.getByText("Er is een nieuwe versie nodig om verder te gaan.").waitFor();
  expect(await page.getByText(/niet bewaard/).count()).toBe(0);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Gebruik haar nu" }).click()]);
  await page.getByRole("table").waitFor();
  await page.waitForTimeout(900);
  await page.getByText("Alles opgeslagen").waitFor({ timeout: 40_000 });
  expect((await marksOf(samira, session.id))[0]?.mark?.status).toBe("PRESENT");
  expect(await page.getByText("Er is een nieuwe versie").count()).toBe(0);
}, 60_000);

test("after a deployment that changed who is asked for, the page still leads to the new version", async () => {
  const { samira, line } = await prepared("Nog oudere versie");
  const { page } = samira;
  replaceServer(line, "Me");
  await page.goto("/meer");
  await page.getByText("Er is een nieuwe versie nodig om verder te gaan.").waitFor();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Gebruik haar nu" }).click()]);
  await page.getByRole("button", { name: "Uitloggen" }).waitFor();
}, 60_000);
