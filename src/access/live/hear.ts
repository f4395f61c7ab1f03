import { Client } from "pg";
import type { Logger } from "pino";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "../../core/errors";
import { channel, topicOf } from "./tell";

/** Pauses before a lost connection is opened again, doubled each time, and how often it is asked whether it still holds; in milliseconds. */
const pauses = { shortest: 250, longest: 10_000, check: 20_000, patience: 5000 } as const;

/** Hears what any process on this database tells. */
export interface Hearing {
  /** Calls back when this changed, and when it may have; answers how to stop. */
  hear(organisationId: string, id: string, listener: () => void): () => void;
  close(): void;
}

/**
 * Makes the ear of one process: a connection of its own, open while anybody listens. One that is lost is opened again; what was
 * told meanwhile was told to nobody, so then everybody is called.
 */
export function makeHearing(url: string, log: Logger): Hearing {
  const listeners = new Map<string, Set<() => void>>();
  let listening: AbortController | undefined;

  function start(): void {
    const mine = new AbortController();
    listening = mine;
    void keepListening(url, mine.signal, {
      opened: () => {
        for (const topic of listeners.values()) call(topic);
      },
      heard: (topic) => call(listeners.get(topic)),
      lost: (thrown) => log.warn({ code: codeOf(thrown) }, "the connection that listens ended"),
    });
  }

  function stop(): void {
    listening?.abort();
    listening = undefined;
  }

  return {
    hear: (organisationId, id, listener) => {
      const topic = topicOf(organisationId, id);
      const known = listeners.get(topic) ?? new Set();
      listeners.set(topic, known.add(listener));
      if (!listening) start();
      return () => {
        known.delete(listener);
        if (known.size === 0 && listeners.get(topic) === known) listeners.delete(topic);
        if (listeners.size === 0) stop();
      };
    },
    close: stop,
  };
}

function call(listeners: Iterable<() => void> = []): void {
  for (const listener of listeners) listener();
}

interface Events {
  opened(): void;
  heard(topic: string): void;
  lost(thrown: unknown): void;
}

/** Opens it again and again, ever more slowly while it fails, until it is told to stop. Never rejects. */
async function keepListening(url: string, signal: AbortSignal, on: Events): Promise<void> {
  for (let pause: number = pauses.shortest; !signal.aborted; pause = Math.min(2 * pause, pauses.longest)) {
    const opened = (): void => {
      pause = pauses.shortest;
      on.opened();
    };
    const thrown: unknown = await listenOnce(url, signal, { ...on, opened }).catch((error: unknown) => error);
    if (signal.aborted) return;
    on.lost(thrown);
    await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** One connection, until it ends or is told to stop. A line that hangs says nothing, so it is asked from time to time. */
async function listenOnce(url: string, signal: AbortSignal, { opened, heard }: Events): Promise<unknown> {
  const { patience, check } = pauses;
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
  });
  const ended = new Promise<unknown>((end) => {
    client.on("error", end);
    client.once("end", () => end(undefined));
  });
  client.on("notification", ({ payload }) => {
    if (payload && !signal.aborted) heard(payload);
  });
  try {
    await client.connect();
    await client.query(`/* access.hear-changes */ LISTEN ${channel}`);
    if (!signal.aborted) opened();
    while (!signal.aborted) {
      const waited = sleep(check, waiting, { signal, ref: false }).catch(() => undefined);
      const event = await Promise.race([ended, waited]);
      if (event !== waiting) return event;
      await client.query("/* access.still-hearing */ SELECT 1");
    }
    return undefined;
  } finally {
    client.end().catch(() => undefined);
  }
}

/** Nothing happened for a while. */
const waiting = Symbol("waiting");
