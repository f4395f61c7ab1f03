import type { Page } from "playwright-core";
import { encode } from "uqr";
import { address, closeBrowser, openBrowser, stranger, visit, type Visit } from "./support/browser";
import { layList, operationId, type LaidSession } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

/** What is left of A4 within the margins of print.css, in pixels of 1/96 inch. */
const paperWidth = Math.round((178 / 25.4) * 96);
const millimetre = 96 / 25.4;

const family = ["El Amrani", "van der Berg", "Zonderland", "Kwakkelstein", "Uitenbroek"];
const crowd = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    callingName: `Wilhelmina${String.fromCharCode(65 + (place % 26))}${place}`,
    familyName: family[place % family.length] ?? "",
  }));

test.each([
  [14, 1],
  [40, 2],
])("%i people, on A4: %i in all, with rows to write in", async (people, sheets) => {
  const samira = await visit("caseworker");
  const session = await layList(samira, "Samen aan tafel", crowd(people));
  const { page } = samira;
  await openPaper(page, session);
  expect(sheetsOf(await page.pdf({ format: "A4" }))).toBe(sheets);
  await seeAsPrinted(page);
  const heights = await page
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights).toHaveLength(people + 6);
  expect(Math.min(...heights) / millimetre).toBeGreaterThanOrEqual(8.99);
  // So that the head is there again on the second sheet.
  expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe("table-header-group");
  expect(samira.complaints).toEqual([]);
});

test("a list that lies on a table tells who is expected, and nothing about them", async () => {
  const samira = await visit("caseworker");
  const session = await layList(samira, "Koffie", [
    { callingName: "Maria", familyName: "van der Berg" },
    { callingName: "Maria", familyName: "Kwakkelstein" },
    { callingName: "Jan Willem", familyName: "Zonderland" },
    { callingName: "Fatima", familyName: "El Amrani" },
  ]);
  const { page } = samira;
  await openPaper(page, session);
  await seeAsPrinted(page);
  expect(await page.getByRole("rowheader").allTextContents()).toEqual([
    "Fatima",
    "Jan Willem",
    "Maria K.",
    "Maria B.",
    ...Array.from({ length: 6 }, () => "Nieuw gezicht, voornaam:"),
  ]);
  const words = await page.evaluate<string>("document.body.innerText");
  for (const secret of [...family, "Zwaar weer", "Buiten", "eerste keer", "Samira"])
    expect(words).not.toContain(secret);
  for (const frame of ["Vandaag", "Zoeken", "Druk af", "Alles opgeslagen"]) expect(words).not.toContain(frame);
  for (const line of ["Koffie", "En hoeveel anderen?", "Ingevuld door", "Op"]) expect(words).toContain(line);
});

test("what is filled in already is ticked, and stands in words for who cannot see it", async () => {
  const samira = await visit("caseworker");
  const session = await layList(samira, "Half ingevuld", [{ callingName: "Anton" }, { callingName: "Bep" }]);
  const { rollCall } = await samira.ask<{ rollCall: { roster: { participantId: string }[] } }>(
    "query ($id: ID!) { rollCall(sessionId: $id) { roster { participantId } } }",
    { id: session.id },
  );
  await record(samira, session, rollCall.roster[1]?.participantId ?? "", "ABSENT_NOTIFIED");
  await openPaper(samira.page, session);
  const rows = samira.page.locator("tbody").first().locator("tr");
  expect(await rows.nth(0).getByRole("img").count()).toBe(0);
  expect(await rows.nth(1).locator("td:nth-of-type(2)").getByRole("img", { name: "aangekruist" }).count()).toBe(1);
  expect(await rows.nth(1).getByRole("img").count()).toBe(1);
});

test("the code on the paper is the address of the roll call, and opens it after logging in", async () => {
  const samira = await visit("caseworker");
  const session = await layList(samira, "Open mij", [{ callingName: "Corrie" }]);
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("link", { name: "op papier" }).click();
  await page.getByRole("heading", { name: session.title }).waitFor();
  const target = `${address()}/bijeenkomsten/${session.id}`;
  expect(await page.locator(".paper__address").textContent()).toBe(target);
  const code = page.getByRole("img", { name: `QR-code van ${target}` });
  expect(await blackModules(code.locator("path").nth(1))).toEqual(modulesOf(target));
  // A camera needs four white modules around it.
  expect(await code.getAttribute("viewBox")).toMatch(/^-4 -4 /);

  const phone = await stranger();
  await phone.page.goto(target);
  await phone.page.getByRole("button", { name: /Samira/ }).click();
  await phone.page.getByRole("button", { name: "Overige aanwezig" }).waitFor();
  await phone.page.getByRole("link", { name: "Corrie" }).waitFor();
  expect(phone.page.url()).toBe(target);
});

test("the button prints, and the way back is the roll call", async () => {
  const samira = await visit("caseworker");
  const session = await layList(samira, "Druk maar", [{ callingName: "Dora" }]);
  const { page } = samira;
  await page.addInitScript("window.print = () => { window.printed = true; }");
  await openPaper(page, session);
  await page.getByRole("button", { name: "Druk af" }).click();
  expect(await page.evaluate("window.printed")).toBe(true);
  await page.getByRole("link", { name: "Presentielijst" }).click();
  await page.getByRole("button", { name: "Overige aanwezig" }).waitFor();
});

async function openPaper(page: Page, { id, title }: LaidSession): Promise<void> {
  await page.goto(`/bijeenkomsten/${id}/papier`);
  await page.getByRole("heading", { name: title }).waitFor();
}

async function seeAsPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: paperWidth, height: 1000 });
}

/** Chromium writes each sheet as an object of its own, uncompressed. */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function record(by: Visit, session: LaidSession, participantId: string, status: string): Promise<void> {
  const mark = { participantId, status, contribution: null, contributionWords: null, seenRevision: 0 };
  await by.ask("mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome } }", {
    input: { operationId: operationId(), sessionId: session.id, marks: [mark] },
  });
}

/** "x,y" of each black module, as the drawing's bars cover them. */
async function blackModules(drawing: ReturnType<Page["locator"]>): Promise<Set<string>> {
  const bars = ((await drawing.getAttribute("d")) ?? "").matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g);
  return new Set(
    [...bars].flatMap(([, x, y, width]) =>
      Array.from({ length: Number(width) }, (_, step) => `${Number(x) + step},${y}`),
    ),
  );
}

function modulesOf(words: string): Set<string> {
  const { data } = encode(words, { ecc: "M", border: 0 });
  return new Set(data.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`${x},${y}`] : []))));
}
