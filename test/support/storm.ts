import { Client } from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbedded } from "../../src/core/embedded/start-embedded";
import { newId } from "../../src/core/ids";

const STATUSES = ["PRESENT", "ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED"];

/** Marks one or more cells of a roll call. */
export const record = `mutation Record($input: RecordAttendanceInput!) {
  recordAttendance(input: $input) { participantId outcome mark { status revision } } }`;

/** Today's sessions with their roll calls. */
export const day = "query Day { myDay { sessions { id roster { participantId mark { status revision } } } } }";

/** One cell of a roll call, which one client marks again and again. */
export interface Cell {
  readonly sessionId: string;
  readonly participantId: string;
  /** What the server acknowledged last. */
  status: string | null;
  revision: number;
}

/** Four clients that mark cells of the demo's day over and over, whatever happens to the server meanwhile. */
export interface Storm {
  /** Waits until so many more marks were acknowledged. */
  untilAcknowledged(more: number): Promise<void>;
  /** Lets every client have its last answer. */
  stop(): Promise<void>;
  /** The cells that do not stand in the tables as they were acknowledged; read past the server. */
  differences(dataFolder: string): Promise<object[]>;
}

/** Lets the storm loose on the server at this address. */
export async function startStorm(address: string): Promise<Storm> {
  const cookie = await logInToDemo(address);
  const cells = await cellsOfToday(address, cookie);
  const first = cells.map(({ revision }) => revision);
  const acknowledged = cells.map(() => 0);
  const total = (): number => acknowledged.reduce((sum, count) => sum + count, 0);
  let storming = true;
  const clients = Array.from({ length: 4 }, async (_, client) => {
    for (let round = 0; storming; round += 1) {
      for (const [index, cell] of cells.entries()) {
        if (index % 4 !== client) continue;
        await mark(address, cookie, cell, round);
        acknowledged[index] = (acknowledged[index] ?? 0) + 1;
      }
    }
  });
  const failed = Promise.all(clients).then(() => undefined);
  return {
    untilAcknowledged: async (more) => {
      const enough = total() + more;
      while (total() < enough) await Promise.race([sleep(20), failed]);
    },
    stop: async () => {
      storming = false;
      await failed;
    },
    differences: async (dataFolder) => {
      const stands = await marksInDatabase(dataFolder, cells);
      return cells.flatMap((cell, index) => {
        const kept = stands.get(`${cell.sessionId} ${cell.participantId}`);
        const expected = { status: cell.status, revision: (first[index] ?? 0) + (acknowledged[index] ?? 0) };
        return kept?.status === expected.status && kept.revision === expected.revision
          ? []
          : [{ cell, kept, expected }];
      });
    },
  };
}

/** The cookie of the demo's caseworker. */
export async function logInToDemo(address: string): Promise<string> {
  const { data } = await post(address, "", "query E { entrance { demoPeople { email role } } }", {});
  const caseworker = data.entrance.demoPeople.find((person: { role: string }) => person.role === "CASEWORKER");
  const answer = await send(address, "", "mutation In($email: String!) { logInToDemo(email: $email) { name } }", {
    email: caseworker.email,
  });
  return String(answer.headers.get("set-cookie")).split(";")[0] ?? "";
}

/** Two dozen cells of today's roll calls, as they stand. */
export async function cellsOfToday(address: string, cookie: string): Promise<Cell[]> {
  const { data } = await post(address, cookie, day, {});
  const cells = data.myDay.sessions.flatMap(
    (session: { id: string; roster: { participantId: string; mark: { status: string; revision: number } | null }[] }) =>
      session.roster.map(({ participantId, mark: stands }): Cell => ({
        sessionId: session.id,
        participantId,
        status: stands?.status ?? null,
        revision: stands?.revision ?? 0,
      })),
  );
  if (cells.length < 8) throw new Error(`only ${cells.length} people in the roll calls of today`);
  return cells.slice(0, 24);
}

/** Another status than the cell has, as the operation that gives it. */
export function anotherMark(cell: Cell, round: number): object {
  const status = STATUSES.filter((known) => known !== cell.status)[round % 2] ?? "PRESENT";
  const marks = [{ participantId: cell.participantId, status, seenRevision: cell.revision }];
  return { operationId: newId(new Date()), sessionId: cell.sessionId, marks };
}

/** Marks a cell with one operation, which is sent until the server acknowledges it. */
async function mark(address: string, cookie: string, cell: Cell, round: number): Promise<void> {
  const [row] = await untilAnswered(address, cookie, anotherMark(cell, round));
  if (row?.outcome !== "RECORDED" || !row.mark) throw new Error(`not recorded: ${JSON.stringify(row)}`);
  cell.status = row.mark.status;
  cell.revision = row.mark.revision;
}

async function untilAnswered(
  address: string,
  cookie: string,
  input: object,
): Promise<{ outcome: string; mark: { status: string; revision: number } | null }[]> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const body = await post(address, cookie, record, { input }).catch(() => null);
    if (body?.data?.recordAttendance) return body.data.recordAttendance;
    const code = body?.errors?.[0]?.extensions.code;
    if (code !== undefined && code !== "UNAVAILABLE") throw new Error(JSON.stringify(body?.errors));
    await sleep(50);
  }
  throw new Error("never acknowledged");
}

/** Asks, and answers the body. */
export async function post(address: string, cookie: string, query: string, variables: object): Promise<any> {
  return (await send(address, cookie, query, variables)).json();
}

function send(address: string, cookie: string, query: string, variables: object): Promise<Response> {
  return fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(5000),
  });
}

async function marksInDatabase(
  dataFolder: string,
  cells: readonly Cell[],
): Promise<Map<string, { status: string | null; revision: number }>> {
  const embedded = await startEmbedded({ dataFolder, say: () => undefined });
  const client = new Client({ connectionString: embedded.adminUrl });
  await client.connect();
  const { rows } = await client.query(
    "SELECT session_id || ' ' || participant_id AS cell, status::text, revision FROM attendance WHERE session_id = ANY ($1::uuid[])",
    [[...new Set(cells.map((cell) => cell.sessionId))]],
  );
  await client.end();
  await embedded.stop();
  return new Map(rows.map(({ cell, status, revision }) => [cell, { status, revision }]));
}
