import { setTimeout as sleep } from "node:timers/promises";
import { type Binaries, findBinaries } from "./binaries";
import { type Addresses, isLastToLeave, openDatabase } from "./connection";
import { type Home, openHome } from "./home";
import { initialise } from "./initialise";
import { joinServer, type Seat } from "./join-server";
import { stopServer } from "./postmaster";

/** A PostgreSQL of our own that runs until the last process that uses it has called `stop`. */
export interface Embedded extends Addresses {
  /** True if it ran already, started by another process or by one that was killed. */
  readonly attached: boolean;
  /** Leaves it; stops it if nobody else uses it. Close your own connections first. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL, or joins the one that runs on the same folder, and keeps it running: when it dies it
 * is started again on the same port, so that pools find it back. `say` hears in plain words what happens.
 */
export async function startEmbedded(wanted: {
  readonly dataFolder: string;
  readonly say: (line: string) => void;
  /** Where programs may be run from, if the data lies where they may not (in memory, for one). */
  readonly binariesFolder?: string;
  /** Durability off, and so faster: for data that nobody will miss. */
  readonly forTests?: boolean;
  /** Settings of the server in place of our own, for a machine that one knows. */
  readonly settings?: Readonly<Record<string, string>>;
}): Promise<Embedded> {
  const home = await openHome(wanted);
  const binaries = await findBinaries(home);
  await initialise(home, binaries);
  const seat = await joinServer(home, binaries);
  home.say(`PostgreSQL ${seat.attached ? "was running already" : "runs"} on 127.0.0.1:${seat.port}.`);
  const stop = keepAlive(home, binaries, seat);
  try {
    return { ...(await openDatabase(seat.client, home, seat.port)), attached: seat.attached, stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

/** Watches our connection: its end is how we hear that the server died, also when another process started it. */
function keepAlive(home: Home, binaries: Binaries, first: Seat): () => Promise<void> {
  let seat: Seat | undefined;
  let reviving = Promise.resolve();
  let isLeaving = false;

  const watch = (current: Seat): void => {
    seat = current;
    current.client.once("end", () => {
      seat = undefined;
      if (!isLeaving) reviving = revive();
    });
  };

  const revive = async (): Promise<void> => {
    home.say("The connection to PostgreSQL was lost. Looking what happened…");
    for (let pause = 250; !isLeaving; pause = Math.min(2 * pause, 5_000)) {
      try {
        const found = await joinServer(home, binaries, first.port);
        watch(found);
        return home.say(found.attached ? "PostgreSQL runs." : "PostgreSQL had stopped, and was started again.");
      } catch (thrown) {
        home.say(thrown instanceof Error ? thrown.message : String(thrown));
        await sleep(pause);
      }
    }
  };

  watch(first);
  return async () => {
    if (isLeaving) return;
    isLeaving = true;
    await reviving;
    if (seat) await leave(seat, home, binaries);
  };
}

async function leave(seat: Seat, home: Home, binaries: Binaries): Promise<void> {
  // A server that is away by now needs no stopping.
  const isLast = await isLastToLeave(seat.client).catch(() => false);
  if (isLast) await stopServer(home, binaries);
  await seat.client.end();
}
