import type { Page } from "playwright-core";
import { closeBrowser, openBrowser, visit, type Visit } from "./support/browser";
import { allMarksOf, layList, marksOf, type LaidSession, laySession } from "./support/lay-ready";
import { phone, secondsOf, Thumb } from "./support/thumb";

/** What the roll call promises in taps and seconds. Taps are counted and hold; seconds depend on the machine as well. */
const figures: { readonly what: string; readonly measured: string; readonly goal: string }[] = [];

beforeAll(openBrowser);
afterAll(closeBrowser);
afterAll(() => {
  const lines = [{ what: "roll call on a phone", measured: "measured", goal: "goal" }, ...figures];
  for (const { what, measured, goal } of lines)
    process.stdout.write(`${what.padEnd(58)} ${measured.padEnd(24)} ${goal}\n`);
});

test("12 people with 2 exceptions: four taps, closing included", async () => {
  const { samira, session, thumb } = await atList("Twaalf mensen", 12);
  const { page } = samira;
  const seconds = await secondsOf(async () => {
    await thumb.tap(choice(page, "Deelnemer03", "afgemeld"));
    await thumb.tap(choice(page, "Deelnemer08", "kwam niet"));
    await thumb.tap(page.getByRole("button", { name: "Overige aanwezig" }));
    await thumb.tap(page.getByRole("button", { name: "Afronden" }));
    await page.waitForURL("**/vandaag");
    await allMarksOf(samira, session.id);
  });
  note("12 people, 2 exceptions, closed", `${thumb.taps} taps, ${seconds.toFixed(1)} s`, "4 taps, 20 s");
  expect(await statusesOf(samira, session)).toEqual(expected(12, { 3: "ABSENT_NOTIFIED", 8: "ABSENT_UNNOTIFIED" }));
  expect(thumb.taps).toBeLessThanOrEqual(4);
  expect(seconds).toBeLessThan(20);
});

test("30 people with 4 exceptions: five taps and all is saved", async () => {
  const { samira, session, thumb } = await atList("Dertig mensen", 30);
  const { page } = samira;
  const seconds = await secondsOf(async () => {
    await thumb.tap(choice(page, "Deelnemer02", "afgemeld"));
    await thumb.tap(choice(page, "Deelnemer11", "kwam niet"));
    await thumb.tap(choice(page, "Deelnemer19", "afgemeld"));
    await thumb.tap(choice(page, "Deelnemer27", "kwam niet"));
    await thumb.tap(page.getByRole("button", { name: "Overige aanwezig" }));
    await page.getByText("30 van 30 ingevuld").waitFor();
    await allMarksOf(samira, session.id);
  });
  note("30 people, 4 exceptions, saved", `${thumb.taps} taps, ${seconds.toFixed(1)} s`, "5 taps");
  expect(await statusesOf(samira, session)).toEqual(
    expected(30, { 2: "ABSENT_NOTIFIED", 11: "ABSENT_UNNOTIFIED", 19: "ABSENT_NOTIFIED", 27: "ABSENT_UNNOTIFIED" }),
  );
  expect(thumb.taps).toBeLessThanOrEqual(5);
});

test("from opening the application to the list: two taps at most", async () => {
  const samira = await visit("caseworker", phone);
  await layList(samira, "Zo open", people(12));
  const { page } = samira;
  const thumb = new Thumb(page);
  const seconds = await secondsOf(async () => {
    await page.goto("/");
    await thumb.tap(page.getByRole("link", { name: /Zo open/ }));
    await page.getByRole("button", { name: "Overige aanwezig" }).waitFor();
  });
  note("from opening to the list", `${thumb.taps} taps, ${seconds.toFixed(1)} s`, "2 taps");
  expect(thumb.taps).toBeLessThanOrEqual(2);
});

test("a newcomer with a first name", async () => {
  const { samira, thumb } = await atList("Met een nieuw gezicht", 12);
  const { page } = samira;
  const seconds = await secondsOf(async () => {
    await thumb.tap(page.getByRole("textbox", { name: "Nieuw gezicht" }));
    await thumb.type("Wendelmoet");
    await thumb.tap(page.getByRole("button", { name: "Zet op de lijst" }));
    await page.getByRole("link", { name: "Wendelmoet" }).first().waitFor();
  });
  note("a newcomer with a first name of ten letters", `${thumb.taps} taps, ${seconds.toFixed(1)} s`, "15 s");
  expect(thumb.taps).toBeLessThanOrEqual(2);
  expect(seconds).toBeLessThan(15);
});

test("from tap to paint on a processor six times slower, with 30 rows", async () => {
  const { samira, thumb } = await atList("Trage telefoon", 30);
  const { page } = samira;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.evaluate(watchTaps);
  for (let row = 1; row <= 10; row++) await thumb.tap(choice(page, nameOf(row), "aanwezig"));
  await page.waitForTimeout(1000);
  const times = (await page.evaluate<number[]>("[...window.taps.values()]")).toSorted((one, other) => one - other);
  const median = ((times[4] ?? 0) + (times[5] ?? 0)) / 2;
  const worst = times.at(-1) ?? 0;
  note("tap to paint, 30 rows, processor 6 times slower", `median ${median} ms, worst ${worst} ms`, "200 ms");
  expect(times).toHaveLength(10);
  // Twice the goal: where others work on the same processor, the figure says more of them.
  expect(median).toBeLessThan(400);
});

test("a roll call on slow 4G: at first load, and once the application is installed", async () => {
  const samira = await visit("caseworker", phone);
  const session = await laySession(samira, "Trage lijn");
  const { page } = samira;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", slow4G);
  const open = async (): Promise<number> => {
    const from = performance.now();
    await page.goto(`/bijeenkomsten/${session.id}`, { waitUntil: "commit" });
    await page.getByRole("button", { name: "Overige aanwezig" }).waitFor();
    return performance.now() - from;
  };
  const first = await open();
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await open();
  const installed = await open();
  note("slow 4G, roll call at first load", `${(first / 1000).toFixed(1)} s`, "2 s");
  note("slow 4G, roll call once installed", `${(installed / 1000).toFixed(1)} s`, "1 s");
  // Twice the goals, for a machine with other work.
  expect(first).toBeLessThan(4000);
  expect(installed).toBeLessThan(2000);
});

/** Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };

/** The browser's own measure of an interaction: from the touch until what came of it is on the screen, in steps of 8 ms. */
const watchTaps = `
  window.taps = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) window.taps.set(interactionId, Math.max(duration, window.taps.get(interactionId) ?? 0));
  }).observe({ type: "event", durationThreshold: 16 });`;

async function atList(title: string, count: number) {
  const samira = await visit("caseworker", phone);
  const session = await layList(samira, title, people(count));
  await samira.page.goto(`/bijeenkomsten/${session.id}`);
  await samira.page.getByRole("button", { name: "Overige aanwezig" }).waitFor();
  return { samira, session, thumb: new Thumb(samira.page) };
}

const nameOf = (place: number) => `Deelnemer${String(place).padStart(2, "0")}`;
const people = (count: number) => Array.from({ length: count }, (_, place) => ({ callingName: nameOf(place + 1) }));

function choice(page: Page, name: string, status: string) {
  return page.getByRole("radiogroup", { name }).getByRole("radio", { name: status });
}

async function statusesOf(by: Visit, { id }: LaidSession) {
  return (await marksOf(by, id)).map(({ mark }) => mark?.status);
}

/** Everybody present but these, by place. */
function expected(count: number, exceptions: Readonly<Record<number, string>>) {
  return Array.from({ length: count }, (_, place) => exceptions[place + 1] ?? "PRESENT");
}

function note(what: string, measured: string, goal: string): void {
  figures.push({ what, measured, goal });
}
