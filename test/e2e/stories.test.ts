import { closeBrowser, openBrowser, visit } from "./support/browser";
import { laySession, marksOf } from "./support/lay-ready";

/** The stories of the workshop, as people live them. */
beforeAll(openBrowser);
afterAll(closeBrowser);

test("a participant asks who looked at her data, and withdraws a consent", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Wie keek er?");
  const [person] = await marksOf(samira, session.id);
  const { page } = samira;
  await page.goto(`/mensen/${person?.participantId}`);

  await page.getByRole("link", { name: "Wie keek hier?" }).click();
  await page.getByRole("heading", { level: 1, name: "Wie keek hier?" }).waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: /Samira .*, begeleider\s*keek op/ })
    .waitFor();
  await page.goBack();

  await page.getByRole("link", { name: "Toestemmingen" }).click();
  await page.getByRole("button", { name: "Foto: Vraag het" }).click();
  await page.getByText("Je mag nee zeggen.").waitFor();
  await page.getByRole("button", { name: /zegt ja$/ }).click();
  await page.getByText(/zei ja op \d+ \w+ 2\d{3} om \d\d:\d\d\.$/).waitFor();
  await page.getByRole("button", { name: "Foto: Trek in" }).click();
  await page.getByRole("button", { name: /trekt het in$/ }).click();
  await page.getByText(/trok de toestemming in op/).waitFor();
  await page.getByText(/eerder antwoordde$/).click();
  await page.getByText(/zei ja, in een gesprek\./).waitFor();
  expect(samira.complaints).toEqual([]);

  // All that is known of her is a manager's to give.
  const ellen = await visit("manager");
  await ellen.page.goto(`/mensen/${person?.participantId}/wie-keek`);
  await ellen.page.getByRole("link", { name: "Alles wat we weten" }).click();
  await ellen.page.getByRole("row", { name: /foto ingetrokken/ }).waitFor();
  const [download] = await Promise.all([
    ellen.page.waitForEvent("download"),
    ellen.page.getByRole("link", { name: "Als spreadsheet" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^inzage-\d{4}-\d\d-\d\d\.ods$/);
  expect(ellen.complaints).toEqual([]);
});
