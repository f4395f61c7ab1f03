import type { Page } from "playwright-core";
import { closeBrowser, openBrowser, visit } from "./support/browser";
import { laySession, marksOf, operationId } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

const saved = (page: Page): Promise<void> => page.getByText("Alles opgeslagen").waitFor();

test("a list with two exceptions is taken in four taps, and saved while tapping", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Vier tikken");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("radio", { name: "afgemeld" }).nth(0).click();
  await page.getByRole("radio", { name: "kwam niet" }).nth(1).click();
  await page.getByRole("button", { name: "Overige aanwezig" }).click();
  await page.getByRole("button", { name: "Afronden" }).click();
  await page.waitForURL("**/vandaag");
  await page.waitForTimeout(700);
  await saved(page);
  const marks = (await marksOf(samira, session.id)).map(({ mark }) => mark?.status);
  expect(marks.slice(0, 2)).toEqual(["ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED"]);
  expect(new Set(marks.slice(2))).toEqual(new Set(["PRESENT"]));
  expect(samira.complaints).toEqual([]);
});

test("the keyboard alone takes a roll call: arrows between people, 1 to 4 set, the slash finds", async () => {
  const samira = await visit("caseworker", { viewport: { width: 1200, height: 800 } });
  const session = await laySession(samira, "Zonder muis");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("table").waitFor();
  await page.keyboard.press("/");
  const [, second] = await marksOf(samira, session.id);
  await page.keyboard.type(second?.name ?? "");
  await page.keyboard.press("Enter");
  await page.keyboard.press("3");
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.keyboard.press("1");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("2");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("1");
  await page.keyboard.press("4");
  await page.waitForTimeout(400);
  await saved(page);
  const marks = (await marksOf(samira, session.id)).slice(0, 4).map(({ mark }) => mark?.status ?? null);
  expect(marks).toEqual(["PRESENT", "ABSENT_UNNOTIFIED", "ABSENT_NOTIFIED", null]);
});

test("arrows go past what stands open beneath a row, and a digit with a key that commands marks nobody", async () => {
  const samira = await visit("caseworker", { viewport: { width: 1200, height: 800 } });
  const session = await laySession(samira, "Ctrl en een");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("radio", { name: "aanwezig" }).first().click();
  await page.getByRole("button", { name: /^Bijdrage van/ }).click();
  await page.getByRole("radio", { name: "ontvangen" }).waitFor();
  await page.getByRole("radio", { name: "aanwezig" }).first().focus();
  await page.keyboard.press("ArrowDown");
  for (const keys of ["Control+2", "Alt+2", "Meta+2"]) await page.keyboard.press(keys);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("3");
  await page.waitForTimeout(900);
  await saved(page);
  const marks = (await marksOf(samira, session.id)).slice(0, 3).map(({ mark }) => mark?.status ?? null);
  expect(marks).toEqual(["PRESENT", null, "ABSENT_UNNOTIFIED"]);
});

test("after a choice the focus is on the row, so that the keyboard goes on from there", async () => {
  const samira = await visit("caseworker", { viewport: { width: 1200, height: 800 } });
  const session = await laySession(samira, "Verder met het toetsenbord");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("radio", { name: "aanwezig" }).first().click();
  await page.getByRole("button", { name: /^Bijdrage van/ }).click();
  await page.getByRole("radio", { name: "ontvangen" }).click();
  await page.getByRole("radio", { name: "ontvangen" }).waitFor({ state: "hidden" });
  await page.waitForTimeout(200);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("2");
  await page.waitForTimeout(900);
  await saved(page);
  const marks = (await marksOf(samira, session.id)).slice(0, 2).map(({ mark }) => mark?.status ?? null);
  expect(marks).toEqual(["PRESENT", "ABSENT_NOTIFIED"]);
});

test("a step can be undone where the thumb is", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Toch niet");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("button", { name: "Overige aanwezig" }).click();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByText(/^0 van \d+ ingevuld$/).waitFor();
  await page.waitForTimeout(800);
  await saved(page);
  expect((await marksOf(samira, session.id)).filter(({ mark }) => mark?.status)).toEqual([]);
});

test("a step can be undone afterwards, out of the history of this list", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Terug in de tijd");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("radio", { name: "afgemeld" }).nth(0).click();
  await page.getByRole("radio", { name: "kwam niet" }).nth(1).click();
  await page.waitForTimeout(700);
  await page.reload();
  await page.getByText("2 stappen op dit apparaat").click();
  await page.getByRole("button", { name: /^Ongedaan maken: .*afgemeld/ }).click();
  await page.waitForTimeout(900);
  await saved(page);
  expect((await marksOf(samira, session.id)).slice(0, 2).map(({ mark }) => mark?.status ?? null)).toEqual([
    null,
    "ABSENT_UNNOTIFIED",
  ]);
});

test("before its day a list takes apologies, and on the day they stand there as marks", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Volgende week", 7);
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  const [first, second] = await marksOf(samira, session.id);
  await page.getByRole("button", { name: `${first?.name}: afgemeld` }).click();
  await page.waitForTimeout(900);
  await saved(page);
  await page.getByText("afgemeld bij Samira Haddou").waitFor();
  const input = {
    operationId: operationId(),
    sessionId: session.id,
    marks: [{ participantId: second?.participantId, status: "PRESENT", seenRevision: 0 }],
  };
  await samira.ask("mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome } }", {
    input,
  });
  expect((await marksOf(samira, session.id)).slice(0, 2).map(({ mark }) => mark?.status)).toEqual([
    "ABSENT_NOTIFIED",
    "PRESENT",
  ]);
});

test("a contribution costs one tap after 'aanwezig'", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Wat iemand bracht");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("radio", { name: "aanwezig" }).first().click();
  await page.getByRole("button", { name: /^Bijdrage van/ }).click();
  await page.getByRole("radio", { name: "ontvangen" }).click();
  await page.waitForTimeout(600);
  await saved(page);
  expect((await marksOf(samira, session.id))[0]?.mark).toMatchObject({ status: "PRESENT", contribution: "HOSTING" });
});

test("marks made while the line is cut say that they wait, and arrive once it is back", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Zonder wifi");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("table").waitFor();
  await page.context().setOffline(true);
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page.getByText(/wijziging(en)? wacht(en)? op verbinding/).waitFor();
  await page.getByRole("radio", { name: "afgemeld" }).nth(1).click();
  await page.getByText("2 wijzigingen wachten op verbinding").waitFor();
  await page.context().setOffline(false);
  await saved(page);
  const marks = (await marksOf(samira, session.id)).slice(0, 2);
  expect(marks.map(({ mark }) => [mark?.status, mark?.revision])).toEqual([
    ["PRESENT", 1],
    ["ABSENT_NOTIFIED", 1],
  ]);
});

test("leaving the page at once loses nothing", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Meteen weg");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("radio", { name: "kwam niet" }).first().click();
  await page.getByRole("link", { name: "Mensen", exact: true }).click();
  await page.waitForTimeout(1000);
  await saved(page);
  expect((await marksOf(samira, session.id))[0]?.mark?.status).toBe("ABSENT_UNNOTIFIED");
});

test("two colleagues who mark somebody differently are asked which is right", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Samen op één lijst");
  const ellen = await visit("manager");
  await samira.page.goto(`/bijeenkomsten/${session.id}`);
  // Otherwise she would have seen it before she marked.
  await ellen.page.route("**/graphql/stream", (line) => line.abort());
  await ellen.page.goto(`/bijeenkomsten/${session.id}`);
  await ellen.page.getByRole("table").waitFor();
  await samira.page.getByRole("radio", { name: "aanwezig" }).first().click();
  await samira.page.waitForTimeout(800);
  await ellen.page.getByRole("radio", { name: "afgemeld" }).first().click();
  await ellen.page.getByText(/Samira Haddou vulde hier iets anders in, .+\. Wat klopt\?/).waitFor();
  expect((await marksOf(samira, session.id))[0]?.mark?.status).toBe("PRESENT");
  await ellen.page.getByRole("button", { name: /^Van mij/ }).click();
  await ellen.page.waitForTimeout(800);
  expect((await marksOf(samira, session.id))[0]?.mark).toMatchObject({ status: "ABSENT_NOTIFIED", revision: 2 });
});

test("a choice is said with the name, found from what waits, and gives the keyboard back to the row", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Wie en waar");
  const ellen = await visit("manager");
  const { page } = ellen;
  await page.route("**/graphql/stream", (line) => line.abort());
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("table").waitFor();
  const [first] = await marksOf(samira, session.id);
  const head = { operationId: operationId(), sessionId: session.id };
  await samira.ask("mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome } }", {
    input: { ...head, marks: [{ participantId: first?.participantId, status: "PRESENT", seenRevision: 0 }] },
  });
  await samira.ask("mutation ($input: RecordHeadCountInput!) { recordHeadCount(input: $input) { id } }", {
    input: { ...head, operationId: operationId(), headCount: 5, quality: "COUNTED", seenHeadCount: null },
  });
  await page.getByRole("radio", { name: "afgemeld" }).first().click();
  await page.getByRole("button", { name: "Eén meer" }).click();
  const question = page
    .getByRole("status")
    .filter({ hasText: `${first?.name}: Samira Haddou vulde hier iets anders in` });
  await question.waitFor();
  for (const [link, question] of [
    ["Kies welk aantal klopt", /5/],
    [`Kies wat klopt voor ${first?.name}`, /vulde hier iets anders in/],
  ] as const) {
    await page.getByRole("button", { name: "2 wijzigingen wachten op jouw keuze" }).click();
    await page.getByRole("link", { name: link }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page
      .locator(":focus")
      .filter({ hasText: question })
      .getByRole("button", { name: /^Van mij/ })
      .waitFor();
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await question.waitFor({ state: "hidden" });
  await page.waitForTimeout(200);
  expect(await page.locator(":focus").getAttribute("aria-checked")).toBe("true");
  await page.getByRole("button", { name: "Van de ander: 5" }).press("Enter");
  await page.getByText("en 5 anderen").waitFor();
  expect(await page.locator(":focus").getAttribute("aria-label")).toBe("Eén meer");
});

test("a list that is shut while it is open is not shown any longer", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Niet meer van jou");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("table").waitFor();
  await page.route("**/graphql", (line) =>
    line.request().postData()?.includes('"RollCall"')
      ? line.fulfill({ json: { errors: [{ message: "", extensions: { code: "NOT_FOUND" } }] } })
      : line.continue(),
  );
  await page.evaluate("window.dispatchEvent(new Event('online'))");
  await page.getByText("Dit staat er niet (meer), of het hoort niet bij jouw onderdelen.").waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
});

test("a screen that does not come is said in words, and the places stay", async () => {
  const samira = await visit("caseworker", { serviceWorkers: "block" });
  const { page } = samira;
  await page.goto("/vandaag");
  await page.getByRole("link", { name: "Mensen", exact: true }).waitFor();
  await page.route("**/assets/people-*.js", (line) => line.abort());
  await page.getByRole("link", { name: "Mensen", exact: true }).click();
  await page.getByText("Deze pagina kon niet worden geopend.").waitFor();
  await page.getByRole("link", { name: "Vandaag", exact: true }).click();
  await page.getByText("Deze pagina kon niet worden geopend.").waitFor({ state: "hidden" });
  await page.getByRole("link", { name: "Mensen", exact: true }).click();
  await page.unroute("**/assets/people-*.js");
  await page.getByRole("button", { name: "Laad de pagina opnieuw" }).click();
  await page.getByRole("heading", { name: "Mensen" }).waitFor();
});

test("a tablet that lay open overnight has a list to fill in, not one for apologies", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "De volgende ochtend", 1);
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByText("Wie kan niet komen?").waitFor();
  await page.clock.setFixedTime(Date.now() + 24 * 60 * 60 * 1000);
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await page.getByRole("button", { name: "Overige aanwezig" }).waitFor();
});

test("a new face joins with a first name, and others are counted beside the names", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Nieuwe gezichten");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("textbox", { name: "Nieuw gezicht" }).fill("Wendelmoet");
  await page.getByRole("button", { name: "Zet op de lijst" }).click();
  await page.getByRole("link", { name: "Wendelmoet" }).first().waitFor();
  for (let tap = 0; tap < 6; tap++) await page.getByRole("button", { name: "Eén meer" }).click();
  await page.getByText("en 6 anderen").waitFor();
  await page.getByRole("radio", { name: "geschat" }).click();
  await page.waitForTimeout(1200);
  const { rollCall } = await samira.ask<{ rollCall: { session: object } }>(
    "query ($id: ID!) { rollCall(sessionId: $id) { session { headCount headCountQuality } } }",
    { id: session.id },
  );
  expect(rollCall.session).toEqual({ headCount: 6, headCountQuality: "ESTIMATED" });
});

test("a session that was not held says why, and can be held after all", async () => {
  const samira = await visit("caseworker");
  const session = await laySession(samira, "Dichte deur");
  const { page } = samira;
  await page.goto(`/bijeenkomsten/${session.id}`);
  await page.getByRole("button", { name: "Niet doorgegaan" }).click();
  await page.getByText("ruimte niet beschikbaar").click();
  await page.getByRole("button", { name: "Leg vast" }).click();
  await page.getByText("Deze bijeenkomst ging niet door: ruimte niet beschikbaar").waitFor();
  await page.getByRole("button", { name: "Toch doorgegaan" }).click();
  await page.getByRole("button", { name: "Overige aanwezig" }).waitFor();
});
