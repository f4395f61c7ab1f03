import { closeBrowser, openBrowser, visit, type Visit } from "./support/browser";
import { layList, operationId } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

const desk = { viewport: { width: 1280, height: 900 } };

test("a full group offers the waiting list, and a place that comes free is offered and taken", async () => {
  const samira = await visit("caseworker", desk);
  const { page, complaints } = samira;
  const { trackId } = await layList(samira, "Vol", [{ callingName: "Bep" }, { callingName: "Cor" }]);
  const name = await limit(trackId, 2);

  // Somebody new, while it is full
  const newcomer = `Dien${Date.now() % 1000}`;
  await page.goto("/mensen/nieuw");
  await page.getByRole("textbox", { name: "Roepnaam" }).fill(newcomer);
  await page.getByRole("checkbox", { name: new RegExp(`^${name} · vol`) }).check({ force: true });
  await page.getByRole("checkbox", { name: /^Vol: op de wachtlijst/ }).check({ force: true });
  await page.getByRole("button", { name: "Schrijf in" }).click();
  await page.getByRole("heading", { name: "Wachtlijst" }).waitFor();
  const list = page.locator("section.part", { hasText: name });
  await list.getByText("2 van de 2 plaatsen bezet").waitFor();
  await list.getByText("Vandaag op de lijst gezet").waitFor();

  // Somebody who is known, from her own page
  const known = await personOf(samira);
  await page.goto(`/mensen/${known}`);
  await page.getByRole("button", { name: "Meedoen aan iets nieuws" }).click();
  await page.getByRole("button", { name: /Onderdeel/ }).click();
  await page.getByRole("option", { name }).click();
  await page.getByText("Vol: op de wachtlijst?").waitFor();
  await page.getByRole("textbox", { name: /Waar moeten we op letten/ }).fill("liefst 's ochtends");
  await page.getByRole("button", { name: "Zet op de wachtlijst" }).click();
  await page.getByText(/staat op de wachtlijst/).waitFor();

  // One stops; the place is offered to who waits longest, and she takes it
  const [bep] = await enrolmentsIn(samira, trackId);
  await samira.ask("mutation ($input: EndEnrolmentInput!) { endEnrolment(input: $input) { id } }", {
    input: { operationId: operationId(), enrolmentId: bep, reason: "OWN_ACTIVITY", on: await today(samira) },
  });
  await page.goto("/wachtlijst");
  await list.getByText("1 plaats vrij").waitFor();
  await list.getByRole("button", { name: `Bied een plaats aan: ${newcomer}` }).click();
  await page.getByRole("button", { name: "Bied de plaats aan" }).click();
  await list.getByText(/^Plaats aangeboden tot en met/).waitFor();
  expect(await list.getByRole("button", { name: /^Bied een plaats aan/ }).count()).toBe(0);
  await list.getByRole("button", { name: `${newcomer} neemt de plaats`, exact: true }).click();
  await list.getByText("2 van de 2 plaatsen bezet").waitFor();
  expect(await list.getByText(newcomer).count()).toBe(0);
  await list.getByText("liefst 's ochtends").waitFor();
  expect(complaints).toEqual([]);
});

test("who came by way of the general practitioner is told of as started, and nothing more; the manager sees how people come and go on", async () => {
  const samira = await visit("caseworker", desk);
  const { page, complaints } = samira;
  const name = `Ger${Date.now() % 1000}`;
  const { trackId } = await layList(samira, "Verwezen", [{ callingName: name }]);
  const { participants } = await samira.ask<{ participants: { people: { id: string }[] } }>(
    "query ($trackId: ID) { participants(trackId: $trackId, first: 1) { people { id } } }",
    { trackId },
  );
  await page.goto(`/mensen/${participants.people[0]?.id}`);
  await page.getByRole("button", { name: `Hoe kwam ${name} bij ons?` }).click();
  await page.getByRole("button", { name: /Via wie/ }).click();
  await page.getByRole("option", { name: "via de huisarts" }).click();
  await page.getByRole("button", { name: "Leg vast" }).click();
  await page.locator(".referral", { hasText: "via de huisarts" }).waitFor();
  expect(await page.getByText("nog door te geven").count()).toBe(0);

  await page.getByRole("button", { name: "Verandert iets" }).click();
  await page.getByText("doet mee", { exact: true }).click();
  await page.getByRole("button", { name: "Leg vast" }).click();
  await page.getByText("nog door te geven: “is gestart”").waitFor();
  await page.getByRole("button", { name: "Doorgegeven" }).click();
  await page.getByText(`Vertel de verwijzer alleen dit: “${name} is gestart”`).waitFor();
  await page.getByRole("button", { name: "Leg vast" }).click();
  await page.getByText(/“is gestart” doorgegeven op .* door Samira Haddou/).waitFor();

  await page.getByRole("button", { name: "Stopt", exact: true }).click();
  await page.getByText("werd vrijwilliger", { exact: true }).click();
  await page.getByRole("button", { name: "Sluit af" }).click();
  await page.getByText(/: werd vrijwilliger$/).waitFor();

  const ellen = await visit("manager", desk);
  await ellen.page.goto("/overzicht");
  await ellen.page.getByRole("link", { name: "Hoe mensen kwamen en waarheen ze verdergingen" }).click();
  await ellen.page.getByRole("heading", { name: "Doorstroom" }).waitFor();
  await ellen.page.getByRole("row", { name: /werd vrijwilliger/ }).waitFor();
  await ellen.page.getByRole("row", { name: /via de huisarts/ }).waitFor();
  expect([...complaints, ...ellen.complaints]).toEqual([]);
});

/** Gives a track so many places, on the administrator's page; answers its name. */
async function limit(trackId: string, places: number): Promise<string> {
  const priya = await visit("admin", desk);
  const { tracks } = await priya.ask<{ tracks: { id: string; name: string }[] }>("{ tracks { id name } }");
  const name = tracks.find(({ id }) => id === trackId)?.name ?? "";
  await priya.page.goto("/inrichting/onderdelen");
  await priya.page.getByRole("button", { name: `Wijzig ${name}` }).click();
  await priya.page.getByRole("textbox", { name: /Aantal plaatsen/ }).fill("veel");
  await priya.page.getByRole("button", { name: "Wijzig", exact: true }).last().click();
  await priya.page.getByText("Geef een aantal van 1 tot 999, of laat het leeg.").waitFor();
  await priya.page.getByRole("textbox", { name: /Aantal plaatsen/ }).fill(String(places));
  await priya.page.keyboard.press("Enter");
  await priya.page.getByText(`· ${places} plaatsen`).waitFor();
  return name;
}

async function today({ ask }: Visit): Promise<string> {
  return (await ask<{ me: { today: string } }>("{ me { today } }")).me.today;
}

/** Somebody in the caseworker's first track. */
async function personOf({ ask }: Visit): Promise<string> {
  const { tracks } = await ask<{ tracks: { id: string }[] }>("{ tracks { id } }");
  const { participants } = await ask<{ participants: { people: { id: string }[] } }>(
    "query ($trackId: ID) { participants(trackId: $trackId, first: 1) { people { id } } }",
    { trackId: tracks[0]?.id },
  );
  return participants.people[0]?.id ?? "";
}

/** The open enrolments in a track. */
async function enrolmentsIn({ ask }: Visit, trackId: string): Promise<string[]> {
  const { participants } = await ask<{ participants: { people: { id: string }[] } }>(
    "query ($trackId: ID) { participants(trackId: $trackId, first: 20) { people { id } } }",
    { trackId },
  );
  const pages = await Promise.all(
    participants.people.map(({ id }) =>
      ask<{ participantPage: { enrolments: { id: string; trackId: string; status: string }[] } }>(
        "query ($id: ID!) { participantPage(id: $id) { enrolments { id trackId status } } }",
        { id },
      ),
    ),
  );
  return pages.flatMap(({ participantPage }) =>
    participantPage.enrolments.filter((one) => one.trackId === trackId && one.status !== "CLOSED").map(({ id }) => id),
  );
}
