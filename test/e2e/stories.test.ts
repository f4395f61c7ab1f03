import { closeBrowser, openBrowser, visit } from "./support/browser";
import { layPerson, laySession } from "./support/lay-ready";

/** The stories of the workshop, as people live them. */
beforeAll(openBrowser);
afterAll(closeBrowser);

test("a new woman comes with a neighbour, and the next weeks she is somebody who bakes", async () => {
  const samira = await visit("caseworker");
  const { page } = samira;
  const session = await laySession(samira, "Kom binnen");
  const name = `Naima${Date.now() % 1000}`;

  // At the door a first name is enough.
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("textbox", { name: "Nieuw gezicht" }).fill(name);
  await page.getByRole("button", { name: "Zet op de lijst" }).click();
  await page.getByRole("button", { name: "Overige aanwezig" }).click();
  await page.waitForTimeout(1000);
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByText(`${name} is nog niet ingeschreven.`).waitFor();

  // Afterwards, over coffee, the rest.
  await page.getByRole("link", { name: "Inschrijven" }).click();
  await page.getByRole("button", { name: "Schrijf in" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.getByRole("button", { name: "Zet iets erbij" }).click();
  await page.getByRole("textbox", { name: `Wat kan of weet ${name}?` }).fill("bakt brood voor de hele trap");
  await page.getByRole("button", { name: "Zet erbij" }).click();
  await page.getByRole("listitem").filter({ hasText: "bakt brood voor de hele trap" }).waitFor();
  await page.getByRole("button", { name: "Nieuwe notitie" }).click();
  await page
    .getByRole("textbox", { name: "Notitie" })
    .fill("Kwam mee met haar buurvrouw. Wil volgende week brood meenemen.");
  await page.getByRole("dialog").getByRole("button", { name: "Leg vast" }).click();
  await page.getByText("Kwam mee met haar buurvrouw.").waitFor();

  // And whoever looks for a baker finds her.
  await page.goto("/mensen/kunnen");
  await page.getByRole("searchbox", { name: "Wat zoek je?" }).fill("brood bakken");
  await page
    .getByRole("link", { name: /bakt brood voor de hele trap/ })
    .first()
    .waitFor();
  expect(samira.complaints).toEqual([]);
});

test("a participant asks who looked at her data, and withdraws a consent", async () => {
  const samira = await visit("caseworker");
  const id = await layPerson(samira, "Wieke");
  const { page } = samira;
  await page.goto(`/mensen/${id}`);

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
  await ellen.page.goto(`/mensen/${id}/wie-keek`);
  await ellen.page.getByRole("link", { name: "Alles wat we weten" }).click();
  await ellen.page.getByRole("row", { name: /foto ingetrokken/ }).waitFor();
  const [download] = await Promise.all([
    ellen.page.waitForEvent("download"),
    ellen.page.getByRole("link", { name: "Als spreadsheet" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^inzage-\d{4}-\d\d-\d\d\.ods$/);
  expect(ellen.complaints).toEqual([]);
});

test("three residents start a repair café and need the worker less every month", async () => {
  const samira = await visit("caseworker");
  const { page } = samira;
  const say = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
  const field = (name: string | RegExp, value: string): Promise<void> =>
    page.getByRole("dialog").getByRole("textbox", { name }).fill(value);
  await page.goto("/buurt");

  await say("Nieuw netwerk");
  await field("Naam", "Sleutelaars van Oost");
  await say("Zet het erbij");
  await page.getByRole("link", { name: /Sleutelaars van Oost/ }).click();
  for (const resident of ["Ineke", "Omar", "Sjaak"]) {
    await say("Iemand erbij");
    await field(/Of een andere bewoner/, resident);
    await say("Zet erbij");
    await page.getByRole("listitem").filter({ hasText: resident }).waitFor();
  }

  await page.getByRole("link", { name: "Buurt" }).first().click();
  await say("Nieuw initiatief");
  await field("Naam", "Repair café Oost");
  await field(/Of een andere bewoner/, "Ineke");
  await page.getByRole("button", { name: /Hoort bij een netwerk/ }).click();
  await page.getByRole("option", { name: "Sleutelaars van Oost" }).click();
  await say("Zet het erbij");
  await page.getByRole("link", { name: /Repair café Oost/ }).click();
  await page.getByText("Georganiseerd door Ineke.").waitFor();

  for (const [people, hours] of [
    ["12", "6"],
    ["15", "1,5"],
  ] as const) {
    await say("Leg een keer vast");
    await field("Hoeveel mensen?", people);
    await field("Hoeveel uur kostte het ons?", hours);
    await say("Leg vast");
    await page.getByText(`${people} mensen, geteld · ${hours} uur`).waitFor();
  }
  await page
    .getByRole("button", { name: /^Wie was erbij\?/ })
    .first()
    .click();
  await page.getByRole("combobox", { name: /Een deelnemer/ }).fill("an");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: /Wat bracht deze persoon in/ }).click();
  await page.getByRole("option", { name: "meehelpen" }).click();
  await say("Was erbij");
  await page.getByText(/^met .+ \(meehelpen\)$/).waitFor();
  await say("Een stap verder of terug");
  await page.getByRole("button", { name: /Het is nu/ }).click();
  await page.getByRole("option", { name: "helemaal zelf" }).click();
  await say("Leg vast");
  await page.locator("[aria-current=step]", { hasText: "helemaal zelf" }).waitFor();

  // Over months it shows: that of the demo began a year ago.
  await page.goto("/buurt");
  await page.getByRole("link", { name: /^Repair café eigen/ }).click();
  await page.getByText(/^In \w+ \d{4}: 6 uur\. In \w+ \d{4}: 0,25 uur\.$/).waitFor();
  await say("Toon als tabel");
  await page.getByRole("table").waitFor();
  expect(samira.complaints).toEqual([]);
});

test("somebody who lost her partner asks for company, gets a visitor, and comes along to the coffee morning", async () => {
  const samira = await visit("caseworker", { viewport: { width: 1200, height: 900 } });
  const { page } = samira;
  const id = await layPerson(samira, "Hiltje");
  const record = (): Promise<void> => page.getByRole("dialog").getByRole("button", { name: "Leg vast" }).click();
  const over = (): Promise<void> => page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.goto(`/mensen/${id}`);
  await page.getByRole("link", { name: "Vraag huisbezoek aan" }).click();
  await page.getByText("Gezelschap", { exact: true }).click();
  await page.getByLabel("Talen").fill("Nederlands");
  await page.getByLabel("Graag over of samen").fill("wandelen");
  await page.getByRole("button", { name: "Zet op de wachtlijst" }).click();
  await page.getByRole("heading", { name: "Een vrijwilliger voor Hiltje" }).waitFor();
  await page
    .getByRole("button", { name: /^Stel voor: / })
    .first()
    .click();
  await page.getByRole("heading", { name: /^Hiltje en / }).waitFor();
  for (const move of ["Kennisgemaakt", "De bezoeken beginnen"]) {
    await page.getByRole("button", { name: move }).click();
    await record();
    await over();
  }
  // First at home, then outdoors, then to where the others are.
  for (const step of ["thuis", "samen naar buiten", "samen naar een ontmoetingsplek"]) {
    await page.getByRole("button", { name: `Gelukt: ${step}` }).click();
    await record();
    await over();
  }
  // The volunteer sees how it goes with her in three places; the visits themselves are hers to log.
  await page.getByRole("heading", { name: "Hoe gaat het?" }).waitFor();

  const coffee = await laySession(samira, "Koffieochtend");
  await page.goto(`/bijeenkomsten/${coffee.id}`);
  const hiltje = page.getByRole("radiogroup", { name: "Hiltje" });
  await hiltje.getByRole("radio", { name: "aanwezig" }).click();
  await page.getByText("Hiltje: aanwezig", { exact: true }).waitFor();
  await page.waitForTimeout(1000);
  await page.goto(`/mensen/${id}`);
  await page
    .getByText("Hiltje was er in één van de")
    .or(page.getByText(/Hiltje was er in 1 van de/))
    .first()
    .waitFor();
  expect(samira.complaints).toEqual([]);
});
