import type { Pool } from "pg";
import type { Logger } from "pino";
import { makeHearing, type Hearing } from "./hear";
import { makeLines, type Lines } from "./lines";
import { makeTelling, type Telling } from "./tell";

/** How what changes at one device comes to another, over however many processes. */
export interface Live {
  readonly tell: Telling["tell"];
  readonly hear: Hearing["hear"];
  readonly lines: Lines;
  /** Ends every line, so that nothing is left that a closing door would wait for. */
  endLines(): void;
  /** Tells what waits to be told, and ends. */
  close(): Promise<void>;
}

interface Needs {
  readonly pool: Pool;
  /** Where the connection that listens goes. */
  readonly url: string;
  readonly log: Logger;
  /** In milliseconds; half a minute unless told otherwise. */
  readonly checkEvery?: number;
}

/** Makes that of one process. */
export function makeLive({ pool, url, log, checkEvery = 30_000 }: Needs): Live {
  const { tell, close } = makeTelling(pool, log);
  const hearing = makeHearing(url, log);
  const lines = makeLines(checkEvery);
  return {
    tell,
    hear: hearing.hear,
    lines,
    endLines: () => lines.endAll(),
    close: async () => {
      lines.endAll();
      hearing.close();
      await close();
    },
  };
}
