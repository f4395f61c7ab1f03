import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { makeSource } from "../ormconfig";
import type { DemoLogin } from "./access/context";
import { makeLive } from "./access/live/live";
import { makeReadLog } from "./access/read-log";
import type { Config } from "./core/config";
import { openDatabase, questionPool } from "./core/database";
import { readTrustedDocuments } from "./edge/trusted-documents";
import { deliverBy } from "./mail/deliver";
import { keepSending } from "./mail/keep-sending";
import { top } from "./place";
import { makeServer } from "./server";

/** What a process is to serve: plain data, so that it can be sent to another process. */
export interface Task {
  readonly config: Pick<
    Config,
    "production" | "host" | "port" | "publicUrl" | "smtp" | "trustedProxies" | "stopDelaySeconds" | "logLevel"
  >;
  readonly appUrl: string;
  readonly demoPeople: readonly DemoLogin[];
}

/** A door that is open. */
export interface Serving {
  readonly address: string;
  /** Says so at /ready first, answers what was asked, and closes. */
  stop(): Promise<void>;
}

/** Opens the connections and the door of this process, on a database that was prepared. */
export async function serve(
  { config, appUrl, demoPeople }: Task,
  { log, now }: { readonly log: Logger; readonly now: () => Date },
): Promise<Serving> {
  const database = await openDatabase(makeSource(appUrl, questionPool), appUrl, log);
  let open = true;
  const pages = join(top, "dist/web");
  const app = await makeServer({
    config,
    log,
    shop: {
      database,
      readLog: makeReadLog(database.pool),
      live: makeLive({ pool: database.pool, url: appUrl, log }),
      now,
      demoPeople,
    },
    ...(existsSync(pages) && { pagesFolder: pages }),
    trusted: readTrustedDocuments(join(top, "dist/persisted-documents.json")),
    isOpen: () => open,
  });
  const address = await app.listen({ host: config.host, port: config.port });
  const { smtp, publicUrl } = config;
  const sending = smtp && keepSending({ pool: database.pool, deliver: deliverBy({ ...smtp, publicUrl }), now, log });
  return {
    address,
    stop: async () => {
      open = false;
      await sleep(config.stopDelaySeconds * 1000);
      await Promise.all([app.close(), sending?.stop()]);
      await database.close();
    },
  };
}
