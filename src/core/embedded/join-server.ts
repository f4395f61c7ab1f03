import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import type { Binaries } from "./binaries";
import { takeSeat } from "./connection";
import type { Home } from "./home";
import { choosePort, keepPort } from "./port";
import { launch, logTail, runningServer, stopServer } from "./postmaster";
import { endOrphans } from "./processes";

/** Our place at a server that runs. */
export interface Seat {
  readonly client: Client;
  readonly port: number;
  /** True if the server ran before we came. */
  readonly attached: boolean;
}

/** How long a server may take to become ready (it may have a crash to recover from), and how often it may fail. */
const patience = { milliseconds: 60_000, failures: 3 };

/**
 * Joins the server that runs on this home, or starts one. Each round looks at what is there and takes one step, so it
 * does not matter who else is starting, stopping or killing it meanwhile. With `port` given it is that one or none.
 */
export async function joinServer(home: Home, binaries: Binaries, port?: number): Promise<Seat> {
  let launched: number | undefined;
  let failures = 0;
  for (const until = performance.now() + patience.milliseconds; performance.now() < until; await sleep(50)) {
    const running = await runningServer(home);
    if (running) {
      const client = await takeSeat(home, running.port).catch(async (thrown: unknown) => {
        if (running.pid === launched) await stopServer(home, binaries);
        throw thrown;
      });
      if (client) return { client, port: running.port, attached: running.pid !== launched };
      continue;
    }
    if (failures === patience.failures) throw new Error(`PostgreSQL does not start. ${await logTail(home)}`);
    await endOrphans(home);
    const chosen = port ?? (await choosePort(home, failures > 0));
    launched = await launch(home, binaries, chosen);
    if (launched === undefined) failures++;
    else await keepPort(home, chosen);
  }
  throw new Error(`PostgreSQL was not ready within a minute. ${await logTail(home)}`);
}
