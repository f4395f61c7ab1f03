import pino from "pino";
import { makeSource } from "../../ormconfig";
import { makeLive } from "../../src/access/live/live";
import { makeReadLog } from "../../src/access/read-log";
import { openDatabase } from "../../src/core/database";
import { makeServer } from "../../src/server";
import { visitorWith, type Visitor, type World } from "./world";

/** Somebody at many desks: each has a connection of its own, so that what they send at once is done at once. */
export interface Desks {
  readonly visitors: readonly Visitor[];
  close(): Promise<void>;
}

/** Opens servers beside the first one on the same database, with four connections each. */
export async function openDesks(world: World, who: Visitor, count: number): Promise<Desks> {
  const log = pino({ level: "silent" });
  const visitors: Visitor[] = [];
  const closing: (() => Promise<void>)[] = [];
  for (let server = 0; server < count / 4; server += 1) {
    const url = world.urls.appUrl;
    const database = await openDatabase(makeSource(url, { poolSize: 4 }), url, log);
    const live = makeLive({ pool: database.pool, url, log });
    const app = await makeServer({
      config: { production: false, trustedProxies: 0 },
      shop: { database, readLog: makeReadLog(database.pool), live, now: () => world.now, demoPeople: [] },
      log,
      trusted: new Map(),
      isOpen: () => true,
    });
    await app.ready();
    closing.push(async () => {
      await app.close();
      await database.close();
    });
    for (let desk = 0; desk < 4; desk += 1) visitors.push(visitorWith({ ...world, app }, who));
  }
  return {
    visitors,
    close: async () => {
      for (const close of closing) await close();
    },
  };
}
