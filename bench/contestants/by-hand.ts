import { createServer, type IncomingMessage } from "node:http";
import { cookieName, readToken } from "../../src/access/ticket";
import type { Ticket } from "../../src/access/context";
import { ZONE, type Day } from "../../src/core/days";
import type { VariablesOf, Workload } from "../workloads";

/** One request as a hand-written server sees it. */
export interface Asked<N extends Workload> {
  readonly ticket: Ticket;
  readonly variables: VariablesOf[N];
  readonly body: string;
  readonly now: Date;
  readonly today: Day;
}

/** How each workload is answered: the value of its field, as JSON text. */
export type Answers = {
  readonly [N in Workload]: { readonly field: string; answer(asked: Asked<N>): Promise<string> };
};

/** Swedish days are written YYYY-MM-DD. */
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });

const cookie = new RegExp(`(?:^|; )${cookieName(true)}=([\\w-]+)`);

/** Serves POST /W1 and its like on the port of the environment; answers as GraphQL would. Says to its parent when it is open. */
export function serve(answers: Answers): void {
  const server = createServer((request, response) => {
    const send = (status: number, text: string): void => {
      response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
      response.end(text);
    };
    answerOne(answers, request).then(
      (text) => send(200, text),
      (thrown: unknown) => send(500, JSON.stringify({ errors: [{ message: String(thrown) }] })),
    );
  });
  server.keepAliveTimeout = 60_000;
  server.listen(Number(process.env["PORT"]), "127.0.0.1", () => process.send?.("open"));
  // Its parent is gone: nobody will ask any more.
  process.once("disconnect", () => process.exit());
}

async function answerOne(answers: Answers, request: IncomingMessage): Promise<string> {
  const body = await textOf(request);
  const ticket = readToken(cookie.exec(request.headers.cookie ?? "")?.[1]);
  if (!ticket) throw new Error("not logged in");
  const now = new Date();
  const asked = { ticket, body, now, today: calendar.format(now), variables: JSON.parse(body) };
  const named = Object.entries(answers).find(([name]) => request.url === `/${name}`);
  if (!named) throw new Error("nothing there");
  const [, { field, answer }] = named;
  return `{"data":{"${field}":${await answer(asked)}}}`;
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (text += part));
    request.on("end", () => resolve(text));
    request.on("error", reject);
  });
}
