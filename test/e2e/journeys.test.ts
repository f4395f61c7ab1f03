import { join } from "node:path";
import { closeBrowser, openBrowser, stranger, visit } from "./support/browser";
import { laySession } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

const desk = { viewport: { width: 1280, height: 900 } };

test("the manager freezes a year report, and the municipality reads that and nothing else", async () => {
  const ellen = await visit("manager", desk);
  await ellen.page.goto("/rapportages");
  await ellen.page.getByRole("link", { name: /Jaarverslag 2025.*concept/s }).click();
  await ellen.page.getByRole("button", { name: "Stel vast" }).click();
  await ellen.page.getByRole("dialog").getByRole("button", { name: "Stel vast" }).click();
  await ellen.page.getByText("vastgesteld", { exact: true }).waitFor();

  const bas = await visit("funder", desk);
  await bas.page.goto("/");
  await bas.page.getByRole("heading", { name: "Rapportages" }).waitFor();
  await bas.page
    .getByRole("link", { name: /Jaarverslag 2025/ })
    .first()
    .click();
  await bas.page.getByRole("heading", { name: "Hoe mensen beschermd zijn" }).waitFor();
  for (const name of ["Excel (.xlsx)", "Platte tekst (.csv)", "LibreOffice (.ods)"]) {
    const [download] = await Promise.all([
      bas.page.waitForEvent("download"),
      bas.page.getByRole("link", { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/2025.*\.(xlsx|csv|ods)$/);
    expect(await download.failure()).toBeNull();
  }
  expect([...ellen.complaints, ...bas.complaints]).toEqual([]);
});

test("somebody new is looked for while she is written down, and her page opens with what she can do", async () => {
  const { page, complaints } = await visit("caseworker", desk);
  const name = `Ottilie${Date.now() % 1000}`;
  await page.goto("/mensen/nieuw");
  await page.getByRole("textbox", { name: "Roepnaam" }).fill(name);
  await page.getByRole("textbox", { name: "Achternaam" }).fill("Zonderland");
  await page.getByRole("combobox", { name: "Wijk of buurt" }).pressSequentially("Kruisk");
  await page.getByRole("option").first().click();
  await page.getByRole("checkbox").first().check({ force: true });
  await page
    .getByRole("textbox", { name: "Wat kan deze persoon goed?" })
    .fill("fluit mooier dan de merel\nkent alle planten");
  await page.getByRole("button", { name: "Schrijf in" }).click();
  await page.getByRole("heading", { name: `${name} Zonderland` }).waitFor();
  await page.getByText("fluit mooier dan de merel").waitFor();

  await page.getByRole("button", { name: "Nieuw doel" }).click();
  await page.getByRole("textbox", { name: /Wat wil/ }).fill("Een tuin op het dak");
  await page.getByRole("button", { name: "Leg dit doel vast" }).click();
  await page.getByRole("button", { name: "Kijk samen terug" }).click();
  await page.getByText("meer dan gehoopt", { exact: true }).last().click();
  await page.getByRole("button", { name: "Leg vast" }).click();
  await page.locator(".stair--now", { hasText: "meer dan gehoopt" }).waitFor();

  await page.goto("/mensen/nieuw");
  await page.getByRole("textbox", { name: "Roepnaam" }).fill(name);
  await page.getByRole("textbox", { name: "Achternaam" }).fill("Zonderland");
  await page.getByText("Staat deze persoon er al in?").waitFor();
  expect(complaints).toEqual([]);
});

test("what the server refuses stands at its field, in words", async () => {
  const { page } = await visit("caseworker", desk);
  await page.goto("/mensen/nieuw");
  await page.getByRole("button", { name: "Schrijf in" }).click();
  await page.locator(".field__error").first().waitFor();
  expect(await page.getByRole("textbox", { name: "Roepnaam" }).getAttribute("aria-invalid")).toBe("true");
});

test("a series shows its days before it is planned, and holidays among them as skipped", async () => {
  const { page, complaints } = await visit("caseworker", desk);
  await page.goto("/bijeenkomsten/plannen");
  await page.getByRole("button", { name: /Onderdeel/ }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("textbox", { name: /Hoe heet het/ }).fill("Zingen op vrijdag");
  await page.getByText(/\d+ bijeenkomsten, /).waitFor();
  await page.getByRole("button", { name: "Plan in" }).click();
  await page.waitForURL(/\/bijeenkomsten\?van=/);
  await page.getByText("Zingen op vrijdag").first().waitFor();
  await page.goto("/bijeenkomsten/reeksen");
  await page.getByText("Zingen op vrijdag").waitFor();
  expect(complaints).toEqual([]);
});

test("an invitation leads to a password of one's own, and in", async () => {
  const { page } = await visit("admin", desk);
  const email = `nieuw${Date.now()}@voorbeeld.example`;
  await page.goto("/inrichting");
  await page.getByRole("button", { name: "Nodig iemand uit" }).click();
  await page.getByRole("textbox", { name: "Naam" }).fill("Nieuwe Collega");
  await page.getByRole("textbox", { name: "E-mailadres" }).fill(email);
  await page.getByRole("button", { name: "Maak een uitnodiging" }).click();
  const link = await page.locator(".settings__link").textContent();

  const newcomer = await stranger(desk);
  await newcomer.page.goto(new URL(link ?? "").pathname + new URL(link ?? "").hash);
  await newcomer.page.getByRole("textbox", { name: /^Wachtwoord/ }).fill("drie blauwe fietsen");
  await newcomer.page.getByRole("textbox", { name: "Nog een keer" }).fill("drie blauwe fietsen");
  await newcomer.page.getByRole("button", { name: "Bewaar dit wachtwoord" }).click();
  await newcomer.page.getByRole("link", { name: "Ga naar inloggen" }).click();
  await newcomer.page.getByRole("textbox", { name: "E-mailadres" }).fill(email);
  await newcomer.page.getByRole("textbox", { name: "Wachtwoord" }).fill("drie blauwe fietsen");
  await newcomer.page.getByRole("button", { name: "Inloggen" }).click();
  await newcomer.page.getByText("Nieuwe Collega").first().waitFor();
});

test("who is not logged in logs in where she stands, and goes on from there", async () => {
  const samira = await visit("caseworker");
  await samira.page.context().clearCookies();
  await samira.page.goto("/bijeenkomsten?niet-ingevuld=ja");
  await samira.page.getByRole("button", { name: /Samira/ }).click();
  await samira.page.getByRole("heading", { name: "Bijeenkomsten" }).waitFor();
  expect(samira.page.url()).toMatch(/\/bijeenkomsten\?niet-ingevuld=ja$/);
});

test("a list kept in a spreadsheet is taken over in four steps, and undone", async () => {
  const { page, complaints } = await visit("manager", desk);
  await page.goto("/importeren");
  await page.getByRole("button", { name: /Bij welk onderdeel/ }).click();
  await page.getByRole("option").first().click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Kies een bestand" }).click(),
  ]);
  await chooser.setFiles(join(__dirname, "../fixtures/registers/presentielijst-kruiskamp-2025.csv"));
  await page.getByText("Dit is het begin van je bestand").waitFor();
  expect(
    await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
  ).toBe(0);
  await page.getByRole("button", { name: "Controleer" }).click();
  await page.getByText(/Dit komt erbij: .* 6 bijeenkomsten/).waitFor();
  await page.getByRole("button", { name: "Neem over" }).click();
  await page.getByText(/^Overgenomen: /).waitFor();
  await page.getByRole("button", { name: "Ongedaan maken" }).first().click();
  await page.getByText("Ongedaan gemaakt: alles is weer zoals het was.").first().waitFor();
  expect(complaints).toEqual([]);
});

test("one occurrence moves and the others stay", async () => {
  const samira = await visit("caseworker", desk);
  const session = await laySession(samira, "Op een ander uur");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}/wijzigen`);
  await page.getByRole("textbox", { name: "Hoe heet het?" }).fill("In de tuin");
  await page.getByRole("group", { name: /Van/ }).getByRole("spinbutton").first().fill("09");
  await page.getByRole("group", { name: /Tot/ }).getByRole("spinbutton").first().fill("11");
  await page.getByRole("button", { name: "Wijzig deze keer" }).click();
  await page.getByRole("heading", { name: "In de tuin" }).waitFor();
  await page.getByText("09:00\u2009–\u200911:00").waitFor();
});

test("the administrator sets up places, numbers and closed days, and sees no people", async () => {
  const { page, complaints } = await visit("admin", desk);
  await page.goto("/inrichting/plekken");
  await page.getByRole("button", { name: "Nieuwe plek" }).click();
  await page.getByRole("textbox", { name: "Naam" }).fill("De Oude Werf");
  await page.getByRole("button", { name: "Zet deze plek erbij" }).click();
  await page.getByText("De Oude Werf").waitFor();
  await page.getByRole("button", { name: "Wijzig De Oude Werf" }).click();
  await page.getByRole("textbox", { name: "Adres" }).fill("Grote Haag 1");
  await page.getByRole("dialog").getByRole("button", { name: "Wijzig", exact: true }).click();
  await page.getByText("Grote Haag 1").waitFor();

  await page.goto("/inrichting/termijnen");
  await page.getByRole("button", { name: /Wijzig 3 keer/ }).click();
  await page.getByRole("textbox", { name: "Keer" }).fill("4");
  await page.getByRole("dialog").getByRole("button", { name: "Wijzig", exact: true }).click();
  await page.getByText("gewoon is 3 keer").waitFor();
  await page.getByRole("button", { name: "Zet een dag erbij" }).click();
  await page.getByRole("textbox", { name: "Waarom dicht?" }).fill("Studiedag");
  await page.getByRole("dialog").getByRole("button", { name: "Zet erbij" }).click();
  await page.getByText("Studiedag").waitFor();

  await page.goto("/inrichting/onderdelen");
  await page.getByRole("button", { name: "Nieuw onderdeel" }).click();
  await page.getByRole("textbox", { name: "Naam binnen" }).fill("Muziek");
  await page.getByRole("textbox", { name: "Naam buiten" }).fill("Samen muziek maken");
  await page.getByRole("button", { name: "Open dit onderdeel" }).click();
  await page.getByText("heet buiten: Samen muziek maken").waitFor();
  expect(complaints).toEqual([]);
});

test("the manager lends a track to a stand-in, from a day up to a day", async () => {
  const { page, complaints } = await visit("manager", desk);
  await page.goto("/invallen");
  await page.getByRole("button", { name: "Leen uit" }).first().click();
  await page.getByRole("button", { name: /Wie valt in/ }).click();
  const colleague = page.getByRole("option").first();
  const name = await colleague.textContent();
  await colleague.click();
  await page.getByRole("dialog").getByRole("button", { name: "Leen uit" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page
    .locator("li", { hasText: name ?? "" })
    .filter({ hasText: "valt in van" })
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});
