/** One request, as bytes are made of it. */
export interface Asking {
  readonly path: string;
  readonly cookie: string;
  readonly body: string;
}

/** What a load process is told to do: ask in a closed loop with so many connections. */
export interface Order {
  readonly port: number;
  readonly clients: number;
  /** Not measured: connections open, caches fill. */
  readonly leadSeconds: number;
  readonly seconds: number;
  readonly requests: readonly Asking[];
  /** Whether each mark that is sent has to come back as recorded. */
  readonly records: boolean;
  /** Each request once, and the end when none is left; otherwise over and over. */
  readonly once: boolean;
  /** Whose time on the processor is read at the beginning and at the end: a server's, and that of all of PostgreSQL. */
  readonly server: number;
  readonly postmaster: number;
}

/** What it measured. */
export interface Measured {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time a request. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly bytes: number;
}

/** A report of a load process: what it measured, or what went wrong. */
export type Report = { readonly measured: Measured } | { readonly failed: string };
