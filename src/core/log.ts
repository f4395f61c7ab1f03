import pino, { type Logger } from "pino";
import type { Config } from "./config";

/** The log of one process: JSON lines on standard output, with nothing of a person in them. */
export function makeLog(level: Config["logLevel"]): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
