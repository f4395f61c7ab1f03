import type { FastifyInstance } from "fastify";
import pino, { type Logger } from "pino";
import request from "supertest";
import { makeSource } from "../../ormconfig";
import { createOrganisation, type FirstAccount } from "../../src/access/create-organisation";
import { Role } from "../../src/access/permissions";
import { makeLive } from "../../src/access/live/live";
import { makeReadLog } from "../../src/access/read-log";
import { openDatabase, questionPool, type Database } from "../../src/core/database";
import { newId } from "../../src/core/ids";
import { makeServer } from "../../src/server";
import { freshDatabase, type TestDatabase } from "./database";
import { leftOpen } from "./left-open";

/** One server on a database of its own, with a clock that stands where the test puts it. */
export interface World {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly urls: Pick<TestDatabase, "adminUrl" | "appUrl">;
  /** The instant that every request sees. */
  now: Date;
  close(): Promise<void>;
}

/** An organisation with one person of each role, logged in. */
export interface House {
  readonly organisationId: string;
  readonly caseworker: Visitor;
  readonly colleague: Visitor;
  readonly manager: Visitor;
  readonly funder: Visitor;
  readonly admin: Visitor;
  readonly volunteer: Visitor;
}

/** A browser with somebody's login in it. */
export interface Visitor {
  readonly accountId: string;
  readonly email: string;
  readonly cookie: string;
  /** Asks and expects an answer without errors. */
  ask<Data = any>(document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Asks and answers the body as it came. */
  send(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Asks and expects exactly this refusal. */
  refused(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<{ code: string; message: string; fields?: Record<string, string> }>;
}

export interface Answer {
  readonly status: number;
  readonly data?: any;
  readonly errors?: { message: string; extensions: { code: string; fields?: Record<string, string> } }[];
}

/** The password of everybody in the tests. */
export const PASSWORD = "een lang wachtwoord";

/** Opens a world. Close it in `afterAll`. The clock stands at Monday 23 November 2026, ten in the morning, unless told. */
export async function openWorld(
  given: {
    now?: Date;
    production?: boolean;
    trusted?: ReadonlyMap<string, string>;
    log?: Logger;
    pagesFolder?: string;
    /** How often an open line looks whether it still may be, in milliseconds. */
    checkEvery?: number;
  } = {},
): Promise<World> {
  const { adminUrl, appUrl, drop } = await freshDatabase();
  const log = given.log ?? pino({ level: process.env["TEST_LOG"] ?? "silent" });
  const database = await openDatabase(makeSource(appUrl, questionPool), appUrl, log);
  const world = { now: given.now ?? new Date("2026-11-23T09:00:00Z") };
  const app = await makeServer({
    config: { production: given.production ?? false, trustedProxies: 0 },
    shop: {
      database,
      readLog: makeReadLog(database.pool),
      live: makeLive({
        pool: database.pool,
        url: appUrl,
        log,
        ...(given.checkEvery && { checkEvery: given.checkEvery }),
      }),
      now: () => world.now,
      demoPeople: [],
    },
    log,
    trusted: given.trusted ?? new Map(),
    isOpen: () => true,
    ...(given.pagesFolder && { pagesFolder: given.pagesFolder }),
  });
  await app.ready();
  const close = async (): Promise<void> => {
    if (!leftOpen.delete(close)) return;
    await app.close();
    await database.close();
    await drop();
  };
  leftOpen.add(close);
  return Object.assign(world, { app, database, urls: { adminUrl, appUrl }, close });
}

/** Builds an organisation with a person of each role. */
export async function buildHouse(world: World, name = "Welzijn aan de Eem"): Promise<House> {
  const key = name.toLowerCase().replace(/\W+/g, "-");
  const people: [keyof Omit<House, "organisationId">, string, Role][] = [
    ["caseworker", "Marieke de Wit", Role.CASEWORKER],
    ["colleague", "Samir Haddad", Role.CASEWORKER],
    ["manager", "Ingrid Postma", Role.MANAGER],
    ["funder", "Joost van Leeuwen", Role.FUNDER],
    ["admin", "Priya Raghoebar", Role.ADMIN],
    ["volunteer", "Wilma de Boer", Role.VOLUNTEER],
  ];
  const accounts: FirstAccount[] = people.map(([who, full, role]) => ({
    name: full,
    email: `${who}@${key}.example`,
    role,
    password: PASSWORD,
  }));
  const made = await createOrganisation({ adminUrl: world.urls.adminUrl, now: world.now }, { name, accounts });
  const visitors: Partial<Record<string, Visitor>> = {};
  for (const [index, [who]] of people.entries()) {
    visitors[who] = await logInAs(world, `${who}@${key}.example`, made.accountIds[index] ?? "");
  }
  return { organisationId: made.organisationId, ...visitors } as unknown as House;
}

/** Logs in over HTTP, as a browser does. */
export async function logInAs(world: World, email: string, accountId = "", password = PASSWORD): Promise<Visitor> {
  const answer = await post(
    world,
    "",
    "mutation LogIn($email: String!, $password: String!) { logIn(email: $email, password: $password) { accountId } }",
    { email, password },
  );
  const cookie = String(answer.headers["set-cookie"] ?? "").split(";")[0] ?? "";
  if (!cookie) throw new Error(`no login for ${email}: ${JSON.stringify(answer.body)}`);
  return visitorWith(world, { email, cookie, accountId });
}

/** A browser with this cookie; an empty one is nobody. */
export function visitorWith(world: World, who: { email: string; cookie: string; accountId: string }): Visitor {
  const send = async (document: string, variables?: Record<string, unknown>): Promise<Answer> => {
    const { status, body } = await post(world, who.cookie, document, variables);
    return { status, ...body };
  };
  return {
    ...who,
    send,
    async ask(document, variables) {
      const answer = await send(document, variables);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    async refused(document, variables) {
      const answer = await send(document, variables);
      const [error] = answer.errors ?? [];
      if (!error) throw new Error(`expected a refusal, got ${JSON.stringify(answer.data)}`);
      return {
        code: error.extensions.code,
        message: error.message,
        ...(error.extensions.fields && { fields: error.extensions.fields }),
      };
    },
  };
}

/** A new operation id, as the browser makes one. */
export function operationId(world: World): string {
  return newId(world.now);
}

function post(world: World, cookie: string, query: string, variables?: Record<string, unknown>): request.Test {
  const operationName = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
  return request(world.app.server)
    .post("/graphql")
    .set("cookie", cookie)
    .set("content-type", "application/json")
    .send({ query, variables, operationName });
}
