import type { PoolClient } from "pg";
import type { Database } from "../core/database";
import { dayOf, type Day } from "../core/days";
import type { Statement } from "../core/batch";
import { notLoggedIn } from "../core/errors";
import type { Live } from "./live/live";
import { rolesFor, type Permission, type Role } from "./permissions";
import type { ReadLog } from "./read-log";

/** What the browser's cookie stands for: the organisation and the hash of a login token. */
export interface Ticket {
  readonly organisationId: string;
  readonly tokenHash: Buffer;
}

/** What the server made once and every request shares. */
export interface Shop {
  readonly database: Database;
  readonly readLog: ReadLog;
  readonly live: Live;
  readonly now: () => Date;
  /** Empty unless this is the demo. */
  readonly demoPeople: readonly DemoLogin[];
}

/** An invented person whom anybody may log in as. */
export interface DemoLogin {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly sentence: string;
}

/** Changes while one request is served. Apollo copies the context, so this is an object of its own. */
export interface Progress {
  /** The permission that the mutation's root field states; set by the permission check. */
  permission?: Permission;
  /** The mutation's root field: part of what an operation is, whatever name the client gives it. */
  command?: string;
  /** True when the operation asks one root field: then question and entering go out together and nothing stays open. */
  alone: boolean;
  /** True when the answer of the one field is sent on as it comes. */
  sendsOn: boolean;
  /** The read-only transaction that the root fields and loaders of one query share. */
  reading?: Promise<PoolClient>;
  /** Statements in that transaction wait for each other; this never rejects. */
  queue: Promise<unknown>;
  /** True once the answer is on its way: what is still to begin comes too late. */
  ended: boolean;
  /** People shown so far by this operation. */
  readonly shown: Set<string>;
  readonly loaders: Map<object, unknown>;
}

/** One request: one instant, one person, one operation. */
export interface Context {
  readonly shop: Shop;
  readonly now: Date;
  readonly today: Day;
  readonly ticket: Ticket | null;
  /** For whom the client means to act; another login in the same browser may have taken the cookie's place. */
  readonly meantFor: string | null;
  readonly operation: string;
  readonly traceId: string | null;
  readonly address: string;
  readonly progress: Progress;
  readonly reply: Reply;
}

/** What logging in and out may do to the answer. */
export interface Reply {
  setTicket(token: string): void;
  clearTicket(): void;
}

/** Everything about a request that differs from one to the next. */
export type Arrival = Pick<Context, "ticket" | "meantFor" | "operation" | "traceId" | "address" | "reply">;

/** Makes the context of one request: the clock is read here, once. */
export function makeContext(shop: Shop, arrival: Arrival): Context {
  const now = shop.now();
  const progress: Progress = {
    alone: false,
    sendsOn: false,
    ended: false,
    queue: Promise.resolve(),
    shown: new Set(),
    loaders: new Map(),
  };
  return { shop, now, today: dayOf(now), ...arrival, progress };
}

/**
 * The first statement of every transaction: looks up the login, checks that it is hers for whom this is meant and has the
 * role, and signs the context.
 */
export function entering(ctx: Context, permission: Permission, readsOnly: boolean): Statement {
  if (!ctx.ticket) throw notLoggedIn();
  return {
    text: "/* access.enter */ SELECT * FROM app.enter($1, $2, $3, $4, $5, $6)",
    values: [ctx.ticket.organisationId, ctx.ticket.tokenHash, rolesFor(permission), readsOnly, ctx.today, ctx.meantFor],
  };
}
