import { closeBrowser, openBrowser, visit } from "./support/browser";
import { done, layPerson } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

test("a goal is looked at on a moment, weighed, and closed by herself in her own words", async () => {
  const samira = await visit("caseworker");
  const { page } = samira;
  const participantId = await layPerson(samira, "Doelama");
  for (const words of ["Ik wil leren zwemmen", "Ik wil zingen"])
    await done(samira, "setGoal", { participantId, words, weight: 1 });
  await page.goto(`/mensen/${participantId}`);
  await page.getByRole("link", { name: "Alles over de doelen" }).click();
  await page.getByRole("heading", { name: "Doelen van Doelama" }).waitFor();
  const swimming = page.locator("section.goal", { hasText: "zwemmen" });
  await swimming.getByRole("button", { name: /Hoe zwaar telt dit doel/ }).click();
  await page.getByRole("option", { name: "telt dubbel" }).click();
  await swimming.getByRole("button", { name: /telt dubbel/ }).waitFor();
  await swimming.getByRole("button", { name: "Kijk samen terug" }).click();
  await page.getByText("zoals gehoopt", { exact: true }).last().click();
  await page.getByRole("button", { name: /Welk moment is dit/ }).click();
  await page.getByRole("option", { name: "na een half jaar" }).click();
  await page.getByRole("button", { name: "Leg vast" }).click();
  await swimming.getByText(/, na een half jaar/).waitFor();
  await swimming.getByRole("button", { name: "Sluit dit doel af" }).click();
  await page.getByRole("textbox", { name: "In eigen woorden" }).fill("Ik zwem nu elke week");
  await page.getByRole("button", { name: "Sluit af" }).click();
  await page.getByText(/Zelf afgesloten op .*: bereikt\./).waitFor();
  await page.getByText("Ik zwem nu elke week").waitFor();
  expect(await page.getByText(/T-score/).count()).toBe(0);
  expect(samira.complaints).toEqual([]);
});
