import { gzipSync } from "node:zlib";
import type { Page, Request } from "playwright-core";
import { closeBrowser, openBrowser, stranger, visit, type Who } from "./support/browser";
import { laySession } from "./support/lay-ready";

beforeAll(openBrowser);
afterAll(closeBrowser);

/** The GraphQL operations that a page asks while something is done, until the network is quiet. */
async function asked(page: Page, act: () => Promise<unknown>): Promise<string[]> {
  const operations: string[] = [];
  const listen = (request: Request): void => {
    if (request.url().endsWith("/graphql"))
      operations.push((request.postDataJSON() as { operationName: string }).operationName);
  };
  page.on("request", listen);
  await act();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  page.off("request", listen);
  return operations;
}

/** The day itself stands there, and not only its title. */
const seesDay = (page: Page): Promise<void> => page.locator(".session").first().waitFor();

test("a fresh visit to Vandaag is one request, by its own address, by the first page and after a reload", async () => {
  const { page, complaints } = await visit("caseworker");
  expect(await asked(page, () => page.goto("/vandaag"))).toEqual(["Arrival"]);
  await seesDay(page);
  expect(await asked(page, () => page.reload())).toEqual(["Arrival"]);
  await seesDay(page);
  expect(await asked(page, () => page.goto("/"))).toEqual(["Arrival"]);
  await seesDay(page);
  expect(new URL(page.url()).pathname).toBe("/vandaag");
  expect(await asked(page, () => page.reload())).toEqual(["Arrival"]);
  await seesDay(page);
  expect(complaints).toEqual([]);
});

test("another day has an address of its own, and that is one request too", async () => {
  const { page } = await visit("caseworker");
  expect(await asked(page, () => page.goto("/vandaag?dag=2026-03-03"))).toEqual(["Arrival"]);
  await page.getByRole("heading", { name: "Dinsdag 3 maart" }).waitFor();
  expect(await asked(page, () => page.getByRole("link", { name: "Dag erna" }).click())).toEqual(["MyDay"]);
});

test("the browser keeps which page came first, and nothing of who that was", async () => {
  const { page } = await visit("caseworker");
  await page.goto("/");
  await seesDay(page);
  expect(await page.evaluate("({ ...localStorage })")).toEqual({ "first-page": "/vandaag", language: "nl" });
});

test("whoever is not logged in gets the page to log in, and after one click her day, without asking twice", async () => {
  const { page } = await stranger();
  expect(await asked(page, () => page.goto("/"))).toEqual(["Me", "Entrance"]);
  expect(await asked(page, () => page.goto("/vandaag"))).toEqual(["Arrival", "Entrance"]);
  const click = async (): Promise<void> => {
    await page.getByRole("button", { name: /Samira/ }).click();
    await seesDay(page);
  };
  expect(await asked(page, click)).toEqual(["LogInToDemo", "MyDay"]);
});

test("an invitation asks nothing of who is logged in", async () => {
  const { page } = await stranger();
  expect(await asked(page, () => page.goto("/welkom#none"))).toEqual([]);
});

test.each<[Who, string]>([
  ["funder", "Rapportages"],
  ["admin", "Inrichting"],
])(
  "without a day the address of Vandaag leads nowhere, and the first page opens as before (%s)",
  async (who, title) => {
    const { page, complaints } = await visit(who);
    expect(await asked(page, () => page.goto("/vandaag"))).toEqual(["Arrival", "Me"]);
    await page.getByRole("heading", { name: "Deze pagina is er niet" }).waitFor();
    const [first] = await asked(page, () => page.goto("/"));
    expect(first).toBe("Me");
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    expect(complaints).toEqual([]);
  },
);

test("a server that asks to come back is asked the same again", async () => {
  const { page } = await visit("caseworker");
  await page.route("**/graphql", (route) => route.fulfill({ status: 503, headers: { "retry-after": "0" } }), {
    times: 1,
  });
  expect(await asked(page, () => page.goto("/vandaag"))).toEqual(["Arrival", "Arrival"]);
  await seesDay(page);
});

test("where the day cannot be told, who is logged in still is", async () => {
  const { page } = await visit("caseworker");
  const fault = { data: null, errors: [{ message: "", extensions: { code: "FAULT", id: "7" } }] };
  await page.route("**/graphql", (route) => route.fulfill({ json: fault }), { times: 1 });
  expect(await asked(page, () => page.goto("/vandaag"))).toEqual(["Arrival", "Me", "MyDay"]);
  await seesDay(page);
});

test("scripts and styles come as Brotli and are kept for a year; the page itself is asked anew", async () => {
  const { page } = await visit("caseworker");
  const seen: { readonly path: string; readonly headers: Record<string, string> }[] = [];
  page.on("response", (response) => {
    seen.push({ path: new URL(response.url()).pathname, headers: response.headers() });
  });
  await page.goto("/vandaag", { waitUntil: "networkidle" });
  const texts = seen.filter(({ path }) => /\.(js|css)$/.test(path));
  expect(texts.length).toBeGreaterThan(1);
  for (const { path, headers } of texts) {
    expect([path, headers["content-encoding"], headers["cache-control"]]).toEqual([
      expect.stringMatching(/^\/assets\/[^/]+-[\w-]{8}\.(js|css)$/),
      "br",
      "public, max-age=31536000, immutable",
    ]);
  }
  expect(seen.find(({ path }) => path === "/vandaag")?.headers).toMatchObject({
    "cache-control": "no-cache",
    "content-encoding": "br",
  });
});

test.each([
  ["Vandaag", "/vandaag"],
  ["a list", "list"],
])("what %s needs of scripts is at most 200 kB on its way", async (_what, path) => {
  const samira = await visit("caseworker");
  const { page } = samira;
  const address = path === "list" ? `/bijeenkomsten/${(await laySession(samira, "Gewogen")).id}` : path;
  const scripts: Promise<number>[] = [];
  page.on("response", (answer) => {
    if (/\/assets\/.*\.js$/.test(answer.url())) scripts.push(answer.body().then((body) => gzipSync(body).length));
  });
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("load");
  const sizes = await Promise.all(scripts);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${address.split("/")[1] ?? ""}: ${Math.round(total / 1000)} kB of scripts, compressed`);
  expect(total).toBeLessThanOrEqual(200_000);
});
