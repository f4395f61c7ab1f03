import { closeBrowser, openBrowser, visit } from "./support/browser";
import { operationId } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

test("somebody who would like a visit gets a volunteer, and the two of them begin", async () => {
  const somebody = await visit("caseworker", { viewport: { width: 1200, height: 900 } });
  const { page } = somebody;
  const name = await newcomer(somebody, "Zwaantje");
  await page.getByRole("link", { name: "Vraag huisbezoek aan" }).click();
  await page.getByText("Samen op stap").click();
  await page.getByLabel("Talen").fill("Turks");
  await page.getByLabel("Graag over of samen").fill("tuinieren");
  await page.getByRole("button", { name: "Zet op de wachtlijst" }).click();
  await page.getByRole("heading", { name: `Een vrijwilliger voor ${name}` }).waitFor();
  const [first] = await page.getByRole("heading", { level: 3 }).allTextContents();
  expect(first).toBe("Mehmet Yıldız");
  await page.getByText("Spreekt ook Turks.").waitFor();
  await page.getByText(/Kan nu niet: de VOG is verlopen op/).waitFor();
  await page.getByRole("button", { name: "Stel voor: Mehmet Yıldız" }).click();
  await page.getByRole("heading", { name: `${name} en Mehmet Yıldız` }).waitFor();
  for (const move of ["Kennisgemaakt", "De bezoeken beginnen"]) {
    await page.getByRole("button", { name: move }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Leg vast" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  await page.getByRole("button", { name: "Gelukt: thuis" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leg vast" }).click();
  await page.getByRole("button", { name: "Gelukt: thuis" }).waitFor({ state: "hidden" });
  await page.getByRole("link", { name: "Huisbezoek" }).first().click();
  await page
    .getByRole("link", { name: `${name} en Mehmet Yıldız` })
    .first()
    .waitFor();
  expect(somebody.complaints).toEqual([]);
});

test("a volunteer logs a visit in two taps, and a worry reaches her caseworker, who takes it up", async () => {
  const wilma = await visit("volunteer", { viewport: { width: 320, height: 640 } });
  await wilma.page.goto("/");
  await wilma.page.getByRole("heading", { name: "Mijn bezoeken" }).waitFor();
  const [name = ""] = await wilma.page.getByRole("heading", { level: 2 }).allTextContents();
  const visited = wilma.page.getByRole("region", { name });
  await visited.getByRole("button", { name: "Ik ben geweest" }).click();
  await visited.getByRole("button", { name: "Leg vast voor vandaag" }).click();
  await visited.getByText("vastgelegd: vandaag").waitFor();
  await visited.getByRole("button", { name: "Ik maak me zorgen" }).click();
  await visited.getByLabel(/Wat zag of hoorde je/).fill("De telefoon deed het niet");
  await visited.getByRole("button", { name: "Leg vast voor vandaag" }).click();
  await wilma.page.getByText("Een begeleider leest dit nu").waitFor();

  const samira = await visit("caseworker");
  await samira.page.goto("/huisbezoek");
  await samira.page.getByText(/zorgen gemeld/).waitFor();
  await samira.page.getByRole("link", { name: "Lees en pak op" }).click();
  const worry = samira.page.getByRole("listitem").filter({ hasText: "De telefoon deed het niet" });
  await worry.getByRole("button", { name: "Ik pak het op" }).click();
  await worry.getByText("Jij pakt dit op.").waitFor();
  await worry.getByRole("button", { name: "Afgehandeld" }).click();
  await samira.page.getByLabel(/Wat is er gedaan/).fill("Monteur gebeld");
  await samira.page.getByRole("button", { name: "Leg vast" }).click();
  await worry.waitFor({ state: "hidden" });

  const priya = await visit("admin");
  await priya.page.goto("/inrichting/berichten");
  await priya.page.getByText("Er is een zorg gemeld in Meedoen. Log in om te lezen.").first().waitFor();
  expect(await priya.page.getByText(name).count()).toBe(0);
  expect([...wilma.complaints, ...samira.complaints, ...priya.complaints]).toEqual([]);
});

test("a volunteer finds no other page than her own", async () => {
  const { page } = await visit("volunteer");
  for (const path of ["/vandaag", "/mensen", "/huisbezoek", "/inrichting"]) {
    await page.goto(path);
    await page.getByRole("heading", { name: "Deze pagina is er niet" }).waitFor();
  }
});

/** Somebody of nobody but this test, whose page is open. Answers her name. */
async function newcomer({ ask, page }: Awaited<ReturnType<typeof visit>>, callingName: string): Promise<string> {
  const { tracks } = await ask<{ tracks: { id: string }[] }>("{ tracks { id } }");
  const input = { operationId: operationId(), callingName, familyName: null, strengths: [], trackIds: [tracks[0]?.id] };
  const { registerParticipant } = await ask<{ registerParticipant: { id: string } }>(
    "mutation ($input: RegisterParticipantInput!) { registerParticipant(input: $input) { id } }",
    { input },
  );
  await page.goto(`/mensen/${registerParticipant.id}`);
  return callingName;
}
