import { closeBrowser, openBrowser, visit } from "./support/browser";
import { done, layPerson } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

test("the circles are drawn after consent, and read as a table too", async () => {
  const samira = await visit("caseworker");
  const { page } = samira;
  const id = await layPerson(samira, "Mina");
  await page.goto(`/mensen/${id}`);
  await page.getByRole("link", { name: "Bekijk de cirkels" }).click();
  await page.getByText("Er is geen toestemming van Mina voor de netwerkcirkels.").waitFor();
  const asked = { purpose: "NETWORK", answer: "GIVEN", method: "SPOKEN", seenVersion: 1 };
  await done(samira, "recordConsent", { participantId: id, ...asked });
  await page.reload();
  await page.getByRole("button", { name: "Begin met de cirkels" }).click();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.getByText(/noemde Mina niemand. Ook dat is een antwoord./).waitFor();

  await page.getByRole("button", { name: "Zet iemand erbij" }).click();
  await page.getByRole("textbox", { name: "Bijnaam" }).fill("Van nummer 14");
  await page.getByText("buren", { exact: true }).click();
  await page.getByText("gezelschap", { exact: true }).click();
  await page.getByText("Woont in dezelfde buurt").click();
  await page.getByRole("button", { name: "Zet erbij" }).click();
  await page.getByText("elke week; gezelschap; woont in de buurt").waitFor();
  expect(await page.getByRole("img", { name: /noemde Mina één mens: één vertrouwd/ }).count()).toBe(1);
  await page.getByText("Eén soort contact: buren.").waitFor();
  await page.getByRole("button", { name: "Toon als tabel" }).click();
  await page.getByRole("rowheader", { name: "Van nummer 14" }).waitFor();
  expect(samira.complaints).toEqual([]);
});
