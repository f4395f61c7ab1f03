import { RollCallChangedDocument } from "../graphql/generated/graphql";
import { meantFor } from "../graphql/speaker";
import { takeEvents, type LineEvent } from "./events";

/** A line on which nothing is heard for so long is none, in milliseconds; the server says something every twelve seconds. */
const silence = 30_000;

/** How a line ended: for good, or to come back after at least so many milliseconds. */
export type Ending = { readonly isFinal: boolean; readonly after?: number };

const comesBack: Ending = { isFinal: false };
const final = new Set(["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "BAD_USER_INPUT"]);

/** Holds one line open until it ends, breaks, hangs or is aborted. Never rejects. */
export async function openLine(
  sessionId: string,
  line: AbortController,
  on: { readonly opened: () => void; readonly hinted: () => void },
): Promise<Ending> {
  let timer = setTimeout(() => line.abort(), silence);
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => line.abort(), silence);
  };
  try {
    const response = await ask(sessionId, line.signal);
    if (!response.ok || !response.body) return { isFinal: false, after: waitOf(response) };
    alive();
    on.opened();
    return await listen(response.body.getReader(), { alive, hinted: on.hinted });
  } catch {
    return comesBack;
  } finally {
    clearTimeout(timer);
    line.abort();
  }
}

function ask(sessionId: string, signal: AbortSignal): Promise<Response> {
  const { name, hash } = RollCallChangedDocument.__meta__ ?? {};
  return fetch("/graphql/stream", {
    method: "POST",
    headers: {
      accept: "text/event-stream",
      "content-type": "application/json",
      "apollo-require-preflight": "1",
      ...meantFor(),
    },
    body: JSON.stringify({
      operationName: name,
      variables: { sessionId },
      extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
    }),
    cache: "no-store",
    signal,
  });
}

function waitOf({ headers }: Response): number {
  return Number(headers.get("retry-after") ?? 0) * 1000;
}

async function listen(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  on: { readonly alive: () => void; readonly hinted: () => void },
): Promise<Ending> {
  const decoder = new TextDecoder();
  for (let read = ""; ;) {
    const { done, value } = await reader.read();
    if (done) return comesBack;
    on.alive();
    const { events, rest } = takeEvents(read + decoder.decode(value, { stream: true }));
    read = rest;
    for (const event of events) {
      const ending = endingOf(event);
      if (ending) return ending;
      on.hinted();
    }
  }
}

function endingOf({ errors }: LineEvent): Ending | null {
  const [error] = errors ?? [];
  if (!error) return null;
  const { code = "", retryAfter = 0 } = error.extensions ?? {};
  return { isFinal: final.has(code), after: retryAfter * 1000 };
}
