import { Fault, faultFrom, unreachable } from "./fault";
import type { TypedDocumentString } from "./generated/graphql";
import { meantFor, whoSpeaks } from "./speaker";

/** How long an answer may take, in milliseconds. */
const patience = 15_000;
const loggedOut = "logged-out";
const outdated = "outdated";

/**
 * Sends one trusted document by its hash and returns its data. Throws a Fault, and nothing else.
 * The text of the document never leaves the build. The server does it for this account alone, whoever is logged in by then:
 * who works in this page unless told otherwise; null for logging in, which is for nobody yet.
 */
export async function send<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { accountId = whoSpeaks() }: { readonly accountId?: string | null | undefined } = {},
): Promise<Data> {
  const body = {
    operationName: document.__meta__?.["name"],
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: document.__meta__?.["hash"] } },
  };
  const response = await post(body, meantFor(accountId));
  if (response.status === 503 || response.status === 429) {
    throw unreachable(Number(response.headers.get("retry-after") ?? 1) * 1000);
  }
  const answer = await bodyOf<Data>(response);
  const error = answer.errors?.[0];
  if (error) throw told(faultFrom(error), accountId);
  if (answer.data == null) throw faultFrom({});
  return answer.data;
}

/** The login of this account ended, or, without one, nobody is logged in: whoever comes next may be somebody else. */
export function whenLoggedOut(listener: (accountId: string | undefined) => void): void {
  window.addEventListener(loggedOut, (event) => listener((event as CustomEvent<string | undefined>).detail));
}

/** The server no longer knows what this version of the application asks. */
export function whenOutdated(listener: () => void): void {
  window.addEventListener(outdated, listener);
}

export function tellLoggedOut(accountId: string | undefined): void {
  window.dispatchEvent(new CustomEvent(loggedOut, { detail: accountId }));
}

/** Tells the page what a fault says of all of it. What was sent for somebody who has left says nothing of who is here now. */
function told(fault: Fault, accountId: string | null | undefined): Fault {
  const isOfNow = accountId === undefined || accountId === whoSpeaks();
  if (fault.code === "UNAUTHENTICATED" && isOfNow) tellLoggedOut(accountId);
  if (fault.code === "OUTDATED") window.dispatchEvent(new Event(outdated));
  return fault;
}

async function post(body: object, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", "apollo-require-preflight": "1", ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw unreachable();
  }
}

type Answer<Data> = { data?: Data | null; errors?: Parameters<typeof faultFrom>[0][] };

async function bodyOf<Data>(response: Response): Promise<Answer<Data>> {
  try {
    return (await response.json()) as Answer<Data>;
  } catch {
    // A proxy in between answers in HTML; a 5xx of it passes, anything else is ours.
    throw response.status >= 500 ? unreachable() : new Fault("FAULT", faultFrom({}).message);
  }
}
