import { closeBrowser, openBrowser, visit } from "./support/browser";
import { done, layPerson } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

test("who can cook for thirty is found, and what she gave and the step that she took stand on her page", async () => {
  const samira = await visit("caseworker");
  const { page } = samira;
  const participantId = await layPerson(samira, "Kookje");
  const words = "Kookt graag voor dertig mensen";
  await done(samira, "addStrength", { participantId, words, kind: "BRINGS" });
  await page.goto("/mensen");
  await page.getByRole("link", { name: "Wie kan wat?" }).click();
  await page.getByRole("searchbox", { name: "Wat zoek je?" }).fill("koken voor dertig");
  await page
    .getByRole("link", { name: /Kookt graag voor dertig mensen/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Leuk vinden, brengen, geven en stappen" }).click();
  await page.getByRole("heading", { name: "De kracht van Kookje" }).waitFor();
  for (const said of ["Soep voor de straat", "Taart voor het koor"]) {
    await page.getByRole("button", { name: "Noteer iets" }).click();
    await page.getByRole("textbox", { name: "In eigen woorden" }).fill(said);
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText(said).waitFor();
  }
  await page.getByText("Kookje gaf 2 keer iets en kreeg 0 keer iets.").waitFor();
  await page.getByText(/droeg twee keer iets bij in acht weken/).waitFor();
  await page.getByRole("button", { name: "Ja, dat klopt: Kookje draagt bij" }).click();
  await page.getByText(/bevestigd door Samira Haddou/).waitFor();
  await page.goto("/mensen/stappen");
  await page.getByRole("heading", { name: "Wie zet een stap?" }).waitFor();
  expect(await page.getByRole("link", { name: "Kookje" }).count()).toBe(0);
  expect(samira.complaints).toEqual([]);
});
