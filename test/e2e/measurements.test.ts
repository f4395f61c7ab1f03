import { closeBrowser, openBrowser, visit, type Visit } from "./support/browser";
import { done, operationId } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

/** Somebody who takes part since three weeks and was there three times; nobody asked her for anything yet. */
async function layPerson(samira: Visit, callingName: string): Promise<string> {
  const ellen = await visit("manager");
  const { me, tracks } = await samira.ask<{ me: { today: string }; tracks: { id: string }[] }>(
    "{ me { today } tracks { id } }",
  );
  const trackId = tracks[0]?.id;
  const day = (ago: number): string => new Date(Date.parse(me.today) - ago * 86_400_000).toISOString().slice(0, 10);
  const person = { familyName: null, strengths: [], trackIds: [] };
  const id = await done(ellen, "registerParticipant", { callingName, ...person });
  await done(ellen, "enrol", { participantId: id, trackId, status: "ACTIVE", on: day(21) });
  for (const ago of [3, 2, 1]) {
    const plan = { trackId, title: "Koffie", on: day(ago), startTime: "10:00", endTime: "11:00" };
    const sessionId = await done(ellen, "planSession", plan);
    const mark = { participantId: id, status: "PRESENT", contribution: "HOSTING", seenRevision: 0 };
    await ellen.ask("mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { outcome } }", {
      input: { operationId: operationId(), sessionId, marks: [mark] },
    });
  }
  return id;
}

test("from her page to three answers on a telephone: consent first, a mark, a rung that a person confirms, and rather not", async () => {
  const samira = await visit("caseworker");
  const { page } = samira;
  const id = await layPerson(samira, "Vragenlijsten Vera");
  await page.goto(`/mensen/${id}`);
  await page.getByRole("link", { name: "Vragenlijsten", exact: true }).last().click();
  await page.getByText("Vraag Vragenlijsten Vera eerst toestemming.").waitFor();
  expect(await page.getByRole("link", { name: /^Nu invullen/ }).count()).toBe(0);

  await page.getByRole("link", { name: "Naar de toestemmingen" }).click();
  await page.getByRole("button", { name: /^Vragenlijsten: Vraag het/ }).click();
  await page.getByRole("button", { name: "Vragenlijsten Vera zegt ja" }).click();
  await page.getByText("zei ja op").first().waitFor();

  await page.goto(`/mensen/${id}/metingen`);
  await page.getByText("Dit hoort bij het gesprek aan het begin.").waitFor();
  await page.getByRole("link", { name: /^Nu invullen.*Cijfer/ }).click();
  await page.getByText("8", { exact: true }).click();
  await page.getByRole("button", { name: "Leg vast" }).click();
  await page.getByText("Vastgelegd.").waitFor();

  await page.getByRole("link", { name: /^Nu invullen.*Participatieladder/ }).click();
  await page.getByText("in één week bij onze bijeenkomsten").waitFor();
  expect(await page.getByRole("button", { name: /^Bevestig/ }).isDisabled()).toBe(true);
  const answer = async (question: RegExp, words: string): Promise<void> =>
    page.getByRole("radiogroup", { name: question }).getByText(words, { exact: true }).click();
  await answer(/^Betaald werk/, "nee");
  await answer(/^Onbetaald werk/, "minder dan elke week");
  await answer(/^Meedoen aan iets/, "elke week");
  await page.getByText("Voorstel: trede 3, Deelname aan georganiseerde activiteiten").waitFor();
  await page.getByRole("button", { name: "Bevestig trede 3" }).click();
  await page.getByText("Trede 3: Deelname aan georganiseerde activiteiten").waitFor();

  await page.getByRole("button", { name: "Liever niet: Contact met anderen (6 uitspraken)" }).click();
  await page.getByText("Liever niet.", { exact: true }).waitFor();
  await page.getByText("Nu hoef je Vragenlijsten Vera niets te vragen.").waitFor();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByRole("link", { name: /^Nu invullen.*Contact met anderen/ }).waitFor();

  await page.getByText("Antwoorden", { exact: true }).last().click();
  await page.getByText(/hoe tevreden je bent/).waitFor();
  expect(samira.complaints).toEqual([]);
});

test("the six statements: answers may stay open, and afterwards only they are shown, without a result", async () => {
  const samira = await visit("caseworker");
  const { page } = samira;
  const id = await layPerson(samira, "Open Olga");
  const consent = { purpose: "MEASUREMENTS", answer: "GIVEN", method: "SPOKEN", seenVersion: 1 };
  await done(samira, "recordConsent", { participantId: id, ...consent });
  await page.goto(`/mensen/${id}/metingen/contact`);
  const groups = page.getByRole("radiogroup");
  await groups.first().waitFor();
  for (const place of [0, 1, 2, 3, 4]) await groups.nth(place).getByText("ja", { exact: true }).click();
  await page.getByRole("button", { name: "Leg vast" }).click();
  await page.getByText("Antwoorden", { exact: true }).click();
  await page.getByText("niet ingevuld").waitFor();
  await page.getByText("Om samen over te praten. Een uitslag per persoon is er niet.").waitFor();
  const words = await page.evaluate<string>("document.body.innerText");
  expect(words).not.toMatch(/eenzaam|score|totaal|ernstig/i);
});

test("later, on a day, and the list of who is due leaves her out until then", async () => {
  const samira = await visit("caseworker");
  const { page } = samira;
  const id = await layPerson(samira, "Latere Loes");
  await page.goto("/mensen/metingen");
  await page.getByRole("link", { name: /Latere Loes/ }).click();
  await page.getByRole("button", { name: "Later", exact: true }).click();
  await page.getByRole("button", { name: "Wacht tot die dag" }).click();
  await page.getByText(/^We wachten tot/).waitFor();
  await page.goto("/mensen/metingen");
  await page.getByRole("heading", { name: "Vragenlijsten aan de beurt" }).waitFor();
  await page.waitForTimeout(500);
  expect(await page.getByRole("link", { name: /Latere Loes/ }).count()).toBe(0);
  await page.goto(`/mensen/${id}/metingen`);
  await page.getByRole("button", { name: "Toch nu" }).click();
  await page.getByText("Dit hoort bij het gesprek aan het begin.").waitFor();
});

test("an administrator loads the words of a list that is not ours to hand on, and switches it on and off", async () => {
  const priya = await visit("admin");
  const { page } = priya;
  await page.goto("/inrichting/vragenlijsten");
  await page.getByRole("button", { name: "Vul de tekst in: Vriendschap en contact (3 uitspraken)" }).click();
  await page.getByRole("textbox", { name: /^De 3 vragen/ }).fill("Vraag een\nVraag twee");
  await page.getByRole("textbox", { name: /^De 5 antwoorden/ }).fill("a\nb\nc\nd\ne");
  await page.getByRole("textbox", { name: /^Waar komt de tekst/ }).fill("Een proef, geen echte tekst");
  await page.getByRole("button", { name: "Vraag het voortaan zo" }).click();
  await page.getByText("Deze lijst heeft 3 vragen, elk op een eigen regel.").waitFor();
  await page.getByRole("textbox", { name: /^De 3 vragen/ }).fill("Vraag een\nVraag twee\nVraag drie");
  await page.getByRole("button", { name: "Vraag het voortaan zo" }).click();
  await page.getByRole("button", { name: "Zet aan: Vriendschap en contact (3 uitspraken)" }).click();
  await page.getByRole("button", { name: "Zet uit: Vriendschap en contact (3 uitspraken)" }).click();
  await page.getByRole("button", { name: "Schrijf de vragen" }).click();
  await page.getByRole("textbox", { name: /^Vraag 1/ }).fill("Voel je je welkom?");
  await page.getByRole("button", { name: "Vraag het voortaan zo" }).click();
  await page.getByRole("button", { name: "Zet aan: Onze eigen vragen" }).waitFor();
  expect(priya.complaints).toEqual([]);
});
