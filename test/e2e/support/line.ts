import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { address } from "./browser";

/** What happens to one request on its way. */
export type Fate =
  | "passes"
  /** The line is dead: the connection breaks. */
  | "breaks"
  /** Nothing comes back, and no event says so. */
  | "hangs"
  /** The server did what was asked, and its answer is lost. */
  | "answer lost"
  /** Arrives twice; the answer is the second one's. */
  | "comes twice"
  | { readonly afterMs: number }
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  /** Changes the text of the answer. */
  | { readonly change: (text: string) => string };

/** A request as the line sees it. */
export interface Passing {
  readonly path: string;
  readonly method: string;
  /** The name of the GraphQL operation, where it is one. */
  readonly operation: string | undefined;
  readonly body: string;
}

/** The line between a browser and the demo, which can fail in every way that lines do. A page on it is a secure one. */
export interface Line {
  readonly address: string;
  fate: (passing: Passing) => Fate;
  /** What went over it. */
  readonly seen: Passing[];
}

const servers: Server[] = [];

/** Takes every line of this file's tests away. */
export function closeLines(): void {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
}

export async function layLine(): Promise<Line> {
  const seen: Passing[] = [];
  const server = createServer((incoming, outgoing) => {
    void carry(line, incoming, outgoing).catch(() => outgoing.destroy());
  });
  servers.push(server);
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  const line: Line = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fate: () => "passes",
    seen,
  };
  return line;
}

async function carry(line: Line, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await textOf(incoming);
  const passing = {
    path: incoming.url ?? "",
    method: incoming.method ?? "",
    operation: /"operationName":"(\w+)"/.exec(body)?.[1],
    body,
  };
  line.seen.push(passing);
  const fate = line.fate(passing);
  if (fate === "breaks") return void outgoing.destroy();
  if (fate === "hangs") return;
  if (typeof fate === "object" && "status" in fate) {
    return void outgoing.writeHead(fate.status, fate.headers).end(fate.body);
  }
  if (typeof fate === "object" && "afterMs" in fate) await sleep(fate.afterMs);
  if (fate === "comes twice") await wholeAnswer(incoming, body);
  if (fate === "answer lost") {
    await wholeAnswer(incoming, body);
    return void outgoing.destroy();
  }
  if (typeof fate === "object" && "change" in fate) {
    const { headers, text } = await wholeAnswer(incoming, body);
    return void outgoing.writeHead(200, { "content-type": headers["content-type"] }).end(fate.change(text));
  }
  const answer = await forward(incoming, body, incoming.headers);
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(outgoing);
  outgoing.once("close", () => answer.destroy());
}

async function wholeAnswer(
  incoming: IncomingMessage,
  body: string,
): Promise<{ headers: IncomingMessage["headers"]; text: string }> {
  const { "if-none-match": _tag, "if-modified-since": _since, ...headers } = incoming.headers;
  const answer = await forward(incoming, body, { ...headers, "accept-encoding": "identity" });
  return { headers: answer.headers, text: await textOf(answer) };
}

function forward(
  incoming: IncomingMessage,
  body: string,
  headers: IncomingMessage["headers"],
): Promise<IncomingMessage> {
  const to = new URL(incoming.url ?? "/", address());
  return new Promise((resolve, reject) => {
    const outward = request(to, { method: incoming.method, headers: { ...headers, host: to.host } }, resolve);
    outward.once("error", reject);
    outward.end(body);
  });
}

async function textOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
