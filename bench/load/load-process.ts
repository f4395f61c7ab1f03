import { setTimeout as sleep } from "node:timers/promises";
import { LoadConnection, type Received } from "./connection";
import { bytesOf } from "./bytes";
import type { Measured, Order, Report } from "./order";
import { timeOfFamily } from "./processor-time";

/** Takes orders of its parent one after the other: a process of its own, so that no contestant pays for the load. */
process.on("message", (order: Order) => {
  carryOut(order).then(
    (measured) => report({ measured }),
    (thrown: unknown) => report({ failed: thrown instanceof Error ? thrown.message : String(thrown) }),
  );
});
process.once("disconnect", () => process.exit());

function report(said: Report): void {
  process.send?.(said);
}

async function carryOut(order: Order): Promise<Measured> {
  const connections = Array.from({ length: order.clients }, () => new LoadConnection(order.port));
  const requests = order.requests.map(bytesOf);
  // Of requests that were sent in the measured time, also where the answer came later.
  const waits: number[] = [];
  let sent = 0;
  let answered = 0;
  let bytes = 0;
  let next = 0;
  let isMeasured = false;
  let isOver = false;

  async function askOn(connection: LoadConnection): Promise<void> {
    while (!isOver && (!order.once || next < requests.length)) {
      const request = requests[next++ % requests.length];
      if (!request) return;
      const isCounted = isMeasured;
      if (isCounted) sent += 1;
      const received = await connection.send(request);
      refuseWrong(received, order.records);
      if (isCounted) waits.push(received.milliseconds);
      if (!isMeasured || isOver) continue;
      answered += 1;
      bytes += received.body.length;
    }
  }

  const turns = Promise.all(connections.map(askOn));
  const ended = turns.then(() => (isOver = true));
  try {
    await Promise.race([ended, sleep(order.leadSeconds * 1000)]);
    const begin = instantOf(order);
    isMeasured = true;
    await Promise.race([ended, sleep(order.seconds * 1000)]);
    // What takes longer than the time that it is given is waited for.
    while ((sent === 0 || answered === 0) && !isOver) await Promise.race([ended, sleep(10)]);
    const end = instantOf(order);
    isOver = true;
    // What is under way is waited for too: nothing of it may run into the next one's time.
    await turns;
    return summary(waits, { requests: answered, bytes, begin, end });
  } finally {
    for (const connection of connections) connection.close();
  }
}

/** What the clocks say: of the wall, of the server, of PostgreSQL. */
interface Instant {
  readonly at: number;
  readonly server: number;
  readonly database: number;
}

function instantOf({ server, postmaster }: Order): Instant {
  return { at: performance.now(), server: timeOfFamily(server), database: timeOfFamily(postmaster) };
}

interface Run {
  readonly requests: number;
  readonly bytes: number;
  readonly begin: Instant;
  readonly end: Instant;
}

function summary(waits: number[], { requests, bytes, begin, end }: Run): Measured {
  if (requests === 0 || waits.length === 0) throw new Error("nothing was answered in the time that was measured");
  waits.sort((one, other) => one - other);
  return {
    requests,
    seconds: (end.at - begin.at) / 1000,
    p50: at(waits, 0.5),
    p99: at(waits, 0.99),
    serverCpu: (end.server - begin.server) / requests,
    databaseCpu: (end.database - begin.database) / requests,
    bytes: bytes / requests,
  };
}

/** A wrong answer is not a fast one: it ends the run. */
function refuseWrong({ status, body }: Received, records: boolean): void {
  const isWrong = status !== 200 || body.includes('"errors"');
  if (isWrong || (records && !isRecorded(body)))
    throw new Error(`answered with ${status}: ${body.toString("utf8").slice(0, 500)}`);
}

/** True where every mark of a roll call was recorded. */
function isRecorded(body: Buffer): boolean {
  const outcomes = body.toString("latin1").match(/"outcome" ?: ?"[A-Z_]+"/g) ?? [];
  return outcomes.length > 0 && outcomes.every((outcome) => outcome.endsWith('"RECORDED"'));
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
