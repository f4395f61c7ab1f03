import { setTimeout as sleep } from "node:timers/promises";
import { LoadConnection, type Received } from "./connection";
import { bytesOf } from "./bytes";
import type { Measured, Order, Report } from "./order";
import { timeOf, timeOfFamily } from "./processor-time";

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
  const waits: number[] = [];
  let next = 0;
  let bytes = 0;
  let begin = Number.POSITIVE_INFINITY;
  let end = Number.POSITIVE_INFINITY;
  let before = { server: 0, database: 0 };

  async function askOn(connection: LoadConnection): Promise<void> {
    while (performance.now() < end && (!order.once || next < requests.length)) {
      const request = requests[next++ % requests.length];
      if (!request) return;
      const received = await connection.send(request);
      refuseWrong(received, order.records);
      const now = performance.now();
      if (now < begin || now > end) continue;
      waits.push(received.milliseconds);
      bytes += received.body.length;
    }
  }

  const timer = setTimeout(() => {
    before = timesOf(order);
    begin = performance.now();
    end = begin + order.seconds * 1000;
  }, order.leadSeconds * 1000);
  const turns = Promise.all(connections.map(askOn));
  try {
    await Promise.race([turns, sleep((order.leadSeconds + order.seconds) * 1000)]);
    const until = Math.min(performance.now(), end);
    const after = timesOf(order);
    // What is under way is waited for: nothing of it may run into the next one's time.
    await turns;
    if (waits.length === 0) throw new Error("nothing was answered in the time that was measured");
    waits.sort((one, other) => one - other);
    return {
      requests: waits.length,
      seconds: (until - begin) / 1000,
      p50: at(waits, 0.5),
      p99: at(waits, 0.99),
      serverCpu: (after.server - before.server) / waits.length,
      databaseCpu: (after.database - before.database) / waits.length,
      bytes: bytes / waits.length,
    };
  } finally {
    clearTimeout(timer);
    for (const connection of connections) connection.close();
  }
}

function timesOf({ server, postmaster }: Order): { server: number; database: number } {
  return { server: timeOf(server), database: timeOfFamily(postmaster) };
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
