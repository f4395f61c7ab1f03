import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { address, closeBrowser, openBrowser, stranger, visit, type Visit, type Who } from "./support/browser";
import { layBreak, layNetwork, layQuestions, laySession, marksOf } from "./support/lay-ready";
import { pages } from "./support/pages";

beforeAll(openBrowser);
afterAll(closeBrowser);

const everybody = Object.keys(pages) as Who[];

describe.each(everybody)("the pages of a %s", (who) => {
  test("hold nothing that axe finds", async () => {
    const somebody = await visit(who);
    const findings = [];
    for (const path of await pathsOf(who, somebody)) {
      await open(somebody.page, path);
      findings.push(...(await axeFindings(somebody.page, path)));
      // The dark scheme is the same page in other colours.
      await somebody.page.emulateMedia({ colorScheme: "dark" });
      findings.push(...(await axeFindings(somebody.page, `${path} in the dark`, ["color-contrast"])));
      await somebody.page.emulateMedia({ colorScheme: "light" });
    }
    expect(findings).toEqual([]);
    expect(somebody.complaints).toEqual([]);
  });

  test.each([
    ["at 320 pixels", 320, "100%"],
    ["at 200 % text", 640, "200%"],
  ])("need no scrolling sideways %s", async (_, width, text) => {
    const somebody = await visit(who, { viewport: { width, height: 800 } });
    const wide = [];
    for (const path of await pathsOf(who, somebody)) {
      await open(somebody.page, path);
      await somebody.page.addStyleTag({ content: `html { font-size: ${text} !important }` });
      const beyond = await somebody.page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      if (beyond > 0) wide.push({ path, beyond });
    }
    expect(wide).toEqual([]);
  });
});

test("the page to log in holds nothing that axe finds", async () => {
  const { page } = await stranger();
  await page.goto("/");
  await page.getByRole("button", { name: "Inloggen" }).waitFor();
  expect(await axeFindings(page, "/")).toEqual([]);
});

test("dialogs, menus and the search hold nothing that axe finds either", async () => {
  const somebody = await visit("caseworker");
  const { page } = somebody;
  const session = await laySession(somebody, "Met een dialoog");
  const [person] = await marksOf(somebody, session.id);
  const findings = [];
  await open(page, `/bijeenkomsten/${session.id}`);
  await page.getByRole("radio", { name: "aanwezig" }).first().click();
  await page.getByRole("button", { name: /^Bijdrage van/ }).click();
  findings.push(...(await axeFindings(page, "contribution")));
  await page.getByRole("button", { name: "Niet doorgegaan" }).click();
  findings.push(...(await axeFindings(page, "not held")));
  await open(page, `/mensen/${person?.participantId}`);
  await page.getByRole("button", { name: "Nieuw doel" }).click();
  await page.getByText("Beschrijf samen de vijf treden").click();
  await page.getByRole("button", { name: "Leg dit doel vast" }).click();
  await page.waitForTimeout(600);
  findings.push(...(await axeFindings(page, "goal")));
  await open(page, "/bijeenkomsten/plannen");
  await page
    .getByRole("button", { name: /Kies een dag/ })
    .first()
    .click();
  findings.push(...(await axeFindings(page, "calendar")));
  await open(page, "/mensen");
  await page.getByRole("button", { name: /Onderdeel/ }).click();
  findings.push(...(await axeFindings(page, "select")));
  const away = await layBreak(somebody);
  await open(page, "/vandaag");
  await page.getByRole("button", { name: `Gebeld met ${away}` }).click();
  findings.push(...(await axeFindings(page, "after a call")));
  await page.keyboard.press("/");
  await page.keyboard.type("sa");
  await page.getByRole("option").first().waitFor();
  findings.push(...(await axeFindings(page, "search")));
  expect(findings).toEqual([]);
});

test("the pages ask nothing of the outside", async () => {
  const { page } = await visit("caseworker");
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(address())) outside.push(request.url());
  });
  for (const path of pages.caseworker) await open(page, path);
  expect(outside).toEqual([]);
});

test("the second language is one button away and stays", async () => {
  const { page } = await visit("caseworker");
  await open(page, "/meer");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "More" }).waitFor();
  await open(page, "/vandaag");
  await page.getByRole("navigation", { name: "Main menu" }).first().waitFor();
  expect(await page.evaluate<string>("document.documentElement.lang")).toBe("en");
});

test("an address of another role leads nowhere", async () => {
  const { page } = await visit("funder");
  await open(page, "/mensen");
  await page.getByRole("heading", { name: "Deze pagina is er niet" }).waitFor();
});

/** The fixed addresses of a role, and one of each page that has an id in it. */
async function pathsOf(who: Who, somebody: Visit): Promise<string[]> {
  if (who !== "caseworker") return [...pages[who]];
  const session = await laySession(somebody, "Bekeken");
  const [person] = await marksOf(somebody, session.id);
  const ids = [
    `/bijeenkomsten/${session.id}`,
    `/bijeenkomsten/${session.id}/wijzigen`,
    `/bijeenkomsten/${session.id}/papier`,
    `/mensen/${person?.participantId}`,
    `/mensen/${person?.participantId}/wijzigen`,
    `/mensen/${person?.participantId}/netwerk`,
    `/mensen/${person?.participantId}/krachten`,
    `/mensen/${await layNetwork(somebody)}/netwerk`,
    `/mensen/${person?.participantId}/doelen`,
    ...(await layQuestions(somebody, person?.participantId ?? "")),
    `/mensen/${person?.participantId}/toestemmingen`,
    `/mensen/${person?.participantId}/wie-keek`,
    `/mensen/${person?.participantId}/huisbezoek`,
    ...(await visitPaths(somebody)),
  ];
  return [...pages[who], ...ids];
}

/** A request that waits, a match and a volunteer. */
async function visitPaths({ ask }: Visit): Promise<string[]> {
  const { visitRequests, visitMatches, volunteers } = await ask<{
    visitRequests: { requests: { id: string }[] };
    visitMatches: { id: string; state: string }[];
    volunteers: { id: string }[];
  }>("{ visitRequests { requests { id } } visitMatches { id state } volunteers { id } }");
  return [
    `/huisbezoek/vragen/${visitRequests.requests[0]?.id}`,
    `/huisbezoek/koppelingen/${visitMatches.find(({ state }) => state === "ACTIVE")?.id}`,
    `/huisbezoek/vrijwilligers/${volunteers[0]?.id}`,
  ];
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  // What comes after the heading; a list keeps a line open, so its network is never idle.
  await page.waitForTimeout(500);
}

async function axeFindings(page: Page, path: string, rules?: string[]): Promise<object[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => ({
    path,
    id,
    where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
  }));
}
