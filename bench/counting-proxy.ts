import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What went over the line to PostgreSQL. */
export interface Count {
  readonly statements: number;
  readonly roundTrips: number;
}

/** Stands between a server and PostgreSQL and counts what the server sends. Never in the way when time is measured. */
export interface CountingProxy {
  readonly databaseUrl: string;
  /** What was sent since the last time. */
  take(): Count;
  close(): void;
}

/** Opens one in front of a database. */
export async function openProxy(databaseUrl: string): Promise<CountingProxy> {
  const behind = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let statements = 0;
  let roundTrips = 0;

  /** Execute runs a statement, Sync waits for all before it, and a simple Query does both. */
  const count = (kind: string): void => {
    if (kind === "E" || kind === "Q") statements += 1;
    if (kind === "S" || kind === "Q") roundTrips += 1;
  };

  const server = createServer((front) => {
    const back = connect(Number(behind.port), behind.hostname);
    const read = messageReader(count);
    front.on("data", read);
    front.pipe(back);
    back.pipe(front);
    for (const socket of [front, back]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => sockets.delete(socket));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const through = new URL(databaseUrl);
  through.port = String(address.port);
  return {
    databaseUrl: through.href,
    take: () => {
      const taken = { statements, roundTrips };
      statements = 0;
      roundTrips = 0;
      return taken;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Reads the kinds of a client's messages: a letter and a length, but for the first one, which has no letter. */
function messageReader(hear: (kind: string) => void): (part: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  return (part) => {
    rest = Buffer.concat([rest, part]);
    for (;;) {
      const start = isFirst ? 0 : 1;
      if (rest.length < start + 4) return;
      const end = start + rest.readUInt32BE(start);
      if (rest.length < end) return;
      if (!isFirst) hear(rest.toString("latin1", 0, 1));
      isFirst = false;
      rest = rest.subarray(end);
    }
  };
}
