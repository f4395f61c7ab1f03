import { Fault, faultFrom, unreachable } from "./fault";
import type { TypedDocumentString } from "./generated/graphql";

/** How long an answer may take, in milliseconds. */
const patience = 15_000;
const loggedOut = "logged-out";

/**
 * Sends one trusted document by its hash and returns its data. Throws a Fault, and nothing else.
 * The text of the document never leaves the build. With an account the server does it for her alone, whoever is logged in by then.
 */
export async function send<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { accountId }: { readonly accountId?: string } = {},
): Promise<Data> {
  const body = {
    operationName: document.__meta__?.["name"],
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: document.__meta__?.["hash"] } },
  };
  const response = await post(body, accountId ? { "x-meedoen-account": accountId } : {});
  if (response.status === 503 || response.status === 429) {
    throw unreachable(Number(response.headers.get("retry-after") ?? 1) * 1000);
  }
  const answer = await bodyOf<Data>(response);
  const error = answer.errors?.[0];
  if (error?.extensions?.code === "UNAUTHENTICATED") window.dispatchEvent(new Event(loggedOut));
  if (error) throw faultFrom(error);
  if (answer.data == null) throw faultFrom({});
  return answer.data;
}

/** The login ended: whoever comes next may be somebody else. */
export function whenLoggedOut(listener: () => void): void {
  window.addEventListener(loggedOut, listener);
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
