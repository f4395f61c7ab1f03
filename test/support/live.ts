import { once } from "node:events";
import { request, type ClientRequest, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What a page asks to be told when a list changed. */
export const watchDocument =
  "subscription RollCallChanged($sessionId: ID!) { rollCallChanged(sessionId: $sessionId) { sessionId } }";

/** The headers that every page sends with it. */
export const liveHeaders = {
  "content-type": "application/json",
  accept: "text/event-stream",
  "apollo-require-preflight": "1",
};

/** One line as a browser holds it open, on a connection of its own. */
export interface OpenLine {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  /** What was said so far: a session's id for a hint, a code for a refusal. */
  readonly said: string[];
  /** The first sentence of a refusal. */
  readonly sentence: () => string | undefined;
  /** Waits until so many things were said; answers the milliseconds that it took. */
  until(count: number, patience?: number): Promise<number>;
  /** Waits until the server ended it. */
  readonly ended: Promise<unknown>;
  /** The body of an answer that is no line. */
  readonly text: () => string;
  leave(): void;
}

/** Opens a line and waits for the head of its answer. */
export async function openLine(
  address: string,
  cookie: string,
  sessionId: string,
  other: { readonly body?: object; readonly headers?: Record<string, string> } = {},
): Promise<OpenLine> {
  const sent = request(`${address}/graphql/stream`, {
    method: "POST",
    agent: false,
    headers: { ...liveHeaders, cookie, ...other.headers },
  });
  sent.end(
    JSON.stringify(other.body ?? { query: watchDocument, operationName: "RollCallChanged", variables: { sessionId } }),
  );
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (!answer) throw new Error("no answer");
  return lineOf(sent, answer);
}

function lineOf(sent: ClientRequest, answer: IncomingMessage): OpenLine {
  const said: string[] = [];
  const sentences: string[] = [];
  let text = "";
  let read = 0;
  const ended = new Promise((end) => answer.once("close", end));
  answer.on("error", () => undefined);
  sent.on("error", () => undefined);
  answer.on("data", (part: Buffer) => {
    text += part.toString();
    for (let at = text.indexOf("\n\n", read); at >= 0; at = text.indexOf("\n\n", read)) {
      hear(text.slice(read, at));
      read = at + 2;
    }
  });

  function hear(event: string): void {
    if (!event.startsWith("event: next")) return;
    const { data, errors } = JSON.parse(event.slice(event.indexOf("data: ") + 6));
    if (errors) sentences.push(errors[0].message);
    said.push(errors ? errors[0].extensions.code : data.rollCallChanged.sessionId);
  }

  return {
    status: answer.statusCode,
    headers: answer.headers,
    said,
    ended,
    sentence: () => sentences[0],
    text: () => text,
    until: async (count, patience = 5000) => {
      const start = performance.now();
      while (said.length < count) {
        if (performance.now() - start > patience)
          throw new Error(`only ${said.length} of ${count}: ${said.join(", ")}`);
        await sleep(2);
      }
      return performance.now() - start;
    },
    leave: () => sent.destroy(),
  };
}
