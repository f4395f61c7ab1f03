import type { Page } from "playwright-core";
import { closeBrowser, openBrowser, visit } from "./support/browser";
import { closeLines, layLine } from "./support/line";

beforeAll(openBrowser);
afterAll(closeBrowser);
afterAll(closeLines);

/** Until the application lies on the device, and this page comes from there. */
async function installed(page: Page): Promise<void> {
  await page.goto("/vandaag");
  await page.locator(".session").first().waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await page.reload();
  await page.waitForFunction("navigator.serviceWorker.controller !== null");
}

test("what a browser asks before it offers to install is there", async () => {
  const { page } = await visit("caseworker");
  await page.goto("/vandaag");
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const response = await page.request.get(href ?? "");
  expect(response.headers()["content-type"]).toMatch(/^application\/manifest\+json/);
  const manifest = (await response.json()) as { icons: { src: string }[]; start_url: string; display: string };
  expect(manifest).toMatchObject({ start_url: "/", display: "standalone" });
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
  const session = await page.context().newCDPSession(page);
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  const { installabilityErrors } = (await session.send("Page.getInstallabilityErrors")) as {
    installabilityErrors: { errorId: string }[];
  };
  // A headless window is no place to install to; nothing else may stand in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("the service worker keeps the application and nothing of anybody", async () => {
  const { page } = await visit("caseworker");
  await installed(page);
  await page.goto("/mensen");
  const kept = (await page.evaluate(`(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  })()`)) as string[];
  expect(kept).toContain("/index.html");
  expect(kept.filter((path) => !/^\/(index\.html|icon\.svg|manifest\.webmanifest|assets\/.+)$/.test(path))).toEqual([]);
});

test("a new version is offered, and not while somebody fills in a list", async () => {
  const line = await layLine();
  const { page } = await visit("caseworker", { baseURL: line.address });
  await installed(page);
  const list = await page.locator("a.session").first().getAttribute("href");
  await page.goto(list ?? "");
  await page.getByRole("table").waitFor();
  line.fate = ({ path }) =>
    path.startsWith("/service-worker.js") ? { change: (text) => `${text}\n// the next version` } : "passes";
  await page.evaluate("navigator.serviceWorker.ready.then((kept) => kept.update()).then(() => undefined)");
  await page.waitForFunction("navigator.serviceWorker.getRegistration().then((kept) => kept.waiting !== null)");
  expect(await page.getByText("Er is een nieuwe versie").count()).toBe(0);
  await page.getByRole("link", { name: "Vandaag" }).first().click();
  await page.getByText("Er is een nieuwe versie").waitFor();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Gebruik haar nu" }).click()]);
  await page.locator(".session").first().waitFor();
  await page.waitForFunction("navigator.serviceWorker.getRegistration().then((kept) => !kept.waiting)");
  expect(await page.getByText("Er is een nieuwe versie").count()).toBe(0);
});
