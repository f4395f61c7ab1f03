import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** The demo's people, by what they do. */
export const people = {
  caseworker: "samira@welzijn-aan-de-eem.example",
  manager: "ellen@welzijn-aan-de-eem.example",
  funder: "bas@gemeente.example",
  admin: "priya@welzijn-aan-de-eem.example",
  volunteer: "wilma@welzijn-aan-de-eem.example",
} as const;

export type Who = keyof typeof people;

export interface Visit {
  readonly page: Page;
  /** Asks the server by hand, under the login of this visit: to lay ready what a test needs, and to see what came of it. */
  readonly ask: <Answer>(query: string, variables?: object) => Promise<Answer>;
  /** What the page threw or complained of. */
  readonly complaints: string[];
}

let browser: Browser | undefined;

const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const quiet = ["--disable-component-update", "--disable-sync", "--no-first-run"];

/** Debian's Chromium, or the one that CHROMIUM names. */
export async function openBrowser(): Promise<void> {
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [...flags, ...quiet],
  });
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
}

export function address(): string {
  return process.env["E2E_ADDRESS"] ?? "http://127.0.0.1:4000";
}

/** A browser of somebody's own, logged in. */
export async function visit(who: Who, options: BrowserContextOptions = {}): Promise<Visit> {
  const own = await stranger(options);
  await own.ask("mutation ($email: String!) { logInToDemo(email: $email) { accountId } }", { email: people[who] });
  return own;
}

/** A browser in which nobody is logged in. */
export async function stranger(options: BrowserContextOptions = {}): Promise<Visit> {
  if (!browser) throw new Error("openBrowser first");
  const context = await browser.newContext({
    baseURL: address(),
    locale: "nl-NL",
    viewport: { width: 390, height: 780 },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/the server responded with a status|net::ERR_/.test(message.text()))
      complaints.push(message.text());
  });
  const ask = async <Answer>(query: string, variables: object = {}): Promise<Answer> => {
    const response = await context.request.post("/graphql", {
      data: { query, variables },
      headers: { "apollo-require-preflight": "1" },
    });
    const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return { page, ask, complaints };
}
