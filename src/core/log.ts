import pino, { type Logger } from "pino";
import type { Config } from "./config";

/** How long a line may wait for others, in milliseconds, so that they are written together. */
const GATHERED = 200;

/**
 * The log of one process: JSON lines on standard output, with nothing of a person in them. They are written some at a time, and
 * all that wait when the process ends; one that is killed outright loses the last moment of its log, and nothing else.
 */
export function makeLog(level: Config["logLevel"]): Logger {
  const output = pino.destination({ fd: 1, minLength: 4096, sync: false });
  setInterval(() => output.flush(), GATHERED).unref();
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
}
