import type { Page } from "playwright-core";
import { closeBrowser, openBrowser, visit, type Visit } from "./support/browser";
import { laySession, marksOf, type LaidSession } from "./support/lay-ready";
import { closeLines, layLine, type Fate, type Line } from "./support/line";

beforeAll(openBrowser);
afterAll(closeBrowser);
afterAll(closeLines);

/** What is saved within 600 ms is not said to be under way, so the words are read after that. */
async function saved(page: Page): Promise<void> {
  await page.waitForTimeout(900);
  await page.getByText("Alles opgeslagen").waitFor({ timeout: 40_000 });
}

/** A caseworker on a line of her own, with a list in front of her. */
async function openList(title: string): Promise<{ samira: Visit; session: LaidSession; line: Line }> {
  const line = await layLine();
  const samira = await visit("caseworker", { baseURL: line.address });
  const session = await laySession(samira, title);
  await samira.page.goto(`/bijeenkomsten/${session.id}`);
  await samira.page.getByRole("table").waitFor();
  return { samira, session, line };
}

/** The first so many roll calls that are sent meet this fate; the others pass. */
function first(times: number, fate: Fate): Line["fate"] {
  let met = 0;
  return ({ operation }) => (operation === "RecordAttendance" && met++ < times ? fate : "passes");
}

async function markThree({ page }: Visit): Promise<void> {
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page.waitForTimeout(400);
  await page.getByRole("radio", { name: "afgemeld" }).nth(1).click();
  await page.getByRole("radio", { name: "kwam niet" }).nth(2).click();
}

async function marks(visitor: Visit, { id }: LaidSession): Promise<unknown[]> {
  return (await marksOf(visitor, id)).slice(0, 4).map(({ mark }) => mark && [mark.status, mark.revision]);
}

/** Each mark once, and nothing of anybody else. */
const threeMarks = [["PRESENT", 1], ["ABSENT_NOTIFIED", 1], ["ABSENT_UNNOTIFIED", 1], null];

test.each<[string, Fate, number]>([
  ["breaks", "breaks", 2],
  ["is slow", { afterMs: 4000 }, 2],
  ["hangs without an event", "hangs", 1],
  ["answers 503", { status: 503, headers: { "retry-after": "1" } }, 2],
  ["answers 429", { status: 429, headers: { "retry-after": "1" } }, 1],
  ["answers a proxy's page", { status: 502, body: "<html>Bad gateway</html>" }, 1],
  ["loses the answer after the commit", "answer lost", 2],
  ["delivers twice", "comes twice", 2],
])(
  "where the line %s, every mark arrives once",
  async (_what, fate, times) => {
    const { samira, session, line } = await openList(`Slechte lijn ${String(_what)}`);
    line.fate = first(times, fate);
    await markThree(samira);
    await saved(samira.page);
    expect(await marks(samira, session)).toEqual(threeMarks);
    expect(samira.complaints).toEqual([]);
  },
  60_000,
);

test.each<[string, number, object]>([
  ["409", 409, { errors: [{ message: "Dit kan niet.", extensions: { code: "CONFLICT" } }] }],
  ["413", 413, { errors: [{ message: "This request is too large.", extensions: { code: "INVALID_REQUEST" } }] }],
])("what the server refuses with %s stays in sight, and what comes after it is sent", async (_code, status, body) => {
  const { samira, session, line } = await openList(`Antwoord ${String(_code)}`);
  const { page } = samira;
  const headers = { "content-type": "application/json" };
  line.fate = first(1, { status, headers, body: JSON.stringify(body) });
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page
    .getByText(/geweigerd|niet bewaard|niet verstuurd/i)
    .first()
    .waitFor();
  await page.getByRole("radio", { name: "afgemeld" }).nth(1).click();
  await page.waitForTimeout(900);
  expect(await marks(samira, session)).toEqual([null, ["ABSENT_NOTIFIED", 1], null, null]);
  await page.getByRole("button", { name: "Stuur opnieuw" }).click();
  await saved(page);
  expect(await marks(samira, session)).toEqual([["PRESENT", 1], ["ABSENT_NOTIFIED", 1], null, null]);
});

test("a login that ends while marks wait keeps them, and they arrive after logging in again", async () => {
  const { samira, session, line } = await openList("Opnieuw inloggen");
  const { page, ask } = samira;
  line.fate = ({ operation }) => (operation === "RecordAttendance" ? "breaks" : "passes");
  await page.getByRole("radio", { name: "aanwezig" }).nth(0).click();
  await page.getByRole("button", { name: "1 wijziging wacht op verbinding" }).waitFor();
  await ask("mutation { logOut }").catch(() => undefined);
  line.fate = () => "passes";
  await page.getByRole("button", { name: /Samira/ }).click();
  await page.getByRole("table").waitFor();
  await saved(page);
  expect((await marks(samira, session))[0]).toEqual(["PRESENT", 1]);
});
