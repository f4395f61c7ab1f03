import type { Client, Connection, QueryResultRow } from "pg";
import { types } from "pg";
import { createHash } from "node:crypto";

/** One statement of a batch. `name: false` leaves it unnamed, so that the planner knows the values (reports). */
export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: false;
}

/**
 * Sends several statements in one round trip: Parse/Bind/Execute of each, then one Sync. Messages up to a Sync are
 * one transaction already, so a batch without BEGIN commits or fails as a whole. Answers the rows of each statement.
 */
export function sendBatch(client: Client, statements: readonly Statement[]): Promise<QueryResultRow[][]> {
  return new Promise((resolve, reject) => {
    client.query(new Batch(statements, (error, results) => (error ? reject(error) : resolve(results))));
  });
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** What a connection has parsed, and what it was asked to parse; dies with the connection. */
interface Parsed {
  readonly names: Set<string>;
  readonly pending: string[];
}

const parsedBy = new WeakMap<Connection, Parsed>();

/** What `client.query` accepts beside its own Query: an object with submit() and the handlers that pg calls. */
class Batch {
  private readonly results: QueryResultRow[][];
  private at = 0;
  private fields: readonly Field[] = [];
  private parsed: Parsed = { names: new Set(), pending: [] };
  private settled = false;

  constructor(
    private readonly statements: readonly Statement[],
    private readonly done: (error: Error | null, results: QueryResultRow[][]) => void,
  ) {
    this.results = statements.map(() => []);
  }

  submit(connection: Connection): void {
    this.parsed = parsedOn(connection);
    connection.stream.cork();
    for (const statement of this.statements) this.send(connection, statement);
    connection.sync();
    connection.stream.uncork();
  }

  private send(connection: Connection, statement: Statement): void {
    const name = statement.name === false ? "" : nameOf(statement.text);
    if (!this.parsed.names.has(name) && !(name && this.parsed.pending.includes(name))) {
      connection.parse({ name, text: statement.text, types: [] }, true);
      this.parsed.pending.push(name);
    }
    connection.bind({ statement: name, values: (statement.values ?? []).map(asParameter) }, true);
    connection.describe({ type: "P", name: "" }, true);
    connection.execute({ portal: "", rows: "" }, true);
  }

  handleRowDescription(message: { fields: readonly Field[] }): void {
    this.fields = message.fields;
  }

  handleDataRow(message: { fields: readonly (string | null)[] }): void {
    const row: QueryResultRow = {};
    this.fields.forEach((field, index) => {
      const text = message.fields[index] ?? null;
      row[field.name] = text === null ? null : types.getTypeParser(field.dataTypeID)(text);
    });
    this.results[this.at]?.push(row);
  }

  handleCommandComplete(): void {
    this.at += 1;
    this.fields = [];
  }

  handleEmptyQuery(): void {
    this.at += 1;
  }

  /** pg calls nothing more after an error, so a batch must call back here; the server skips what was still to parse. */
  handleError(error: Error): void {
    this.parsed.pending.length = 0;
    this.settle(error);
  }

  handleReadyForQuery(): void {
    this.settle(null);
  }

  private settle(error: Error | null): void {
    if (this.settled) return;
    this.settled = true;
    this.done(error, this.results);
  }
}

/** The server confirms each Parse in order; only a confirmed name may be used again. */
function parsedOn(connection: Connection): Parsed {
  const known = parsedBy.get(connection);
  if (known) return known;
  const parsed: Parsed = { names: new Set(), pending: [] };
  parsedBy.set(connection, parsed);
  connection.on("parseComplete", () => {
    const name = parsed.pending.shift();
    if (name) parsed.names.add(name);
  });
  return parsed;
}

const names = new Map<string, string>();

/** The name under which a connection keeps a statement: a hash of its text, remembered while texts are constants. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 32);
  names.set(text, name);
  return name;
}

/** Values as the protocol takes them: arrays in PostgreSQL's notation, objects as JSON, bytes as they are. */
function asParameter(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(asElement).join(",")}}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function asElement(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value)) return `{${value.map(asElement).join(",")}}`;
  const text = Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : String(asParameter(value));
  return `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`;
}
