import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import { parse as parseCookies, serialize as writeCookie } from "cookie";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { ServerResponse } from "node:http";
import type { Logger } from "pino";
import { makeContext, type Context, type Reply, type Shop } from "./access/context";
import { networkOf } from "./access/network-of";
import { cookieName, readToken } from "./access/ticket";
import type { Config } from "./core/config";
import { Refusal } from "./core/errors";
import { answerRefusal, formatError, logFault } from "./edge/answer-errors";
import { compressAnswer } from "./edge/compress-answer";
import { addHealth } from "./edge/health";
import { addLiveLines } from "./edge/live-lines";
import { limits } from "./edge/limits";
import { addPages } from "./edge/pages";
import { closing, measured } from "./edge/plugins";
import { requestLog } from "./edge/request-log";
import { addSecurityHeaders } from "./edge/security-headers";
import { sendOn, stringify } from "./edge/send-on";
import { onlyTrusted, trustedCache } from "./edge/trusted-documents";
import { addExports } from "./exports/year-report.route";
import { addImports } from "./imports/import.route";
import { addDossiers } from "./privacy/dossier.route";
import { fieldsThatAsk, makeSchema } from "./schema";

/** What a server needs of outside; it keeps no globals, so that two of them can stand side by side. */
export interface ServerNeeds {
  readonly config: Pick<Config, "production" | "trustedProxies">;
  readonly shop: Shop;
  readonly log: Logger;
  /** The built browser application; absent in tests of the API. */
  readonly pagesFolder?: string;
  readonly trusted: ReadonlyMap<string, string>;
  /** False once the process has been asked to stop: /ready says so before the door closes. */
  readonly isOpen: () => boolean;
}

/** Makes the server: HTTP, GraphQL, the few routes beside it. */
export async function makeServer(needs: ServerNeeds): Promise<FastifyInstance> {
  const { config, shop, log } = needs;
  const app = Fastify({
    logger: false,
    bodyLimit: 100 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    forceCloseConnections: "idle",
    frameworkErrors: (_error, _request, { raw }) => refuseUnreadable(raw),
  });
  app.server.headersTimeout = 10_000;
  const format = formatError(config.production, log);
  const schema = makeSchema();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: !config.production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: config.production,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    persistedQueries: { cache: trustedCache(needs.trusted), ttl: null },
    formatError: format,
    stringifyResult: stringify,
    logger: { debug: noWord, info: noWord, warn: noWord, error: noWord },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      measured(),
      sendOn({ schema, ownQuestions: fieldsThatAsk(schema), format }),
      closing(format),
    ],
  });
  await apollo.start();
  addSecurityHeaders(app, config.production);
  requestLog(app, log);
  app.setErrorHandler(async (error, _request, reply) => answerFault(error, reply, log));
  app.route({
    url: "/graphql",
    method: "POST",
    ...(config.production && { preHandler: onlyTrusted(needs.trusted) }),
    onSend: compressAnswer,
    handler: fastifyApolloHandler(apollo, { context: async (request, reply) => contextOf(needs, request, reply) }),
  });
  addLiveLines(app, {
    schema,
    format,
    trusted: needs.trusted,
    onlyTrusted: config.production,
    live: shop.live,
    contextOf: (request, reply) => contextOf(needs, request, reply),
  });
  addHealth(app, shop, needs.isOpen);
  addImports(app, { contextOf: (request, reply) => contextOf(needs, request, reply) });
  addExports(app, { contextOf: (request, reply) => contextOf(needs, request, reply) });
  addDossiers(app, { contextOf: (request, reply) => contextOf(needs, request, reply) });
  await addPages(app, needs.pagesFolder, config.production);
  return app;
}

/** The context of one request, from its cookie and headers. */
export function contextOf(
  needs: Pick<ServerNeeds, "config" | "shop">,
  request: FastifyRequest,
  reply: FastifyReply,
): Context {
  const secure = needs.config.production;
  const name = cookieName(secure);
  const body: unknown = request.body;
  return makeContext(needs.shop, {
    ticket: readToken(parseCookies(request.headers.cookie ?? "")[name]),
    meantFor: meantFor(request.headers["x-meedoen-account"]),
    operation: operationName(body) ?? request.routeOptions.url ?? "unnamed",
    traceId: traceOf(request.headers["traceparent"]),
    address: networkOf(request.ip),
    reply: replyOf(reply, name, secure),
  });
}

function replyOf(reply: FastifyReply, name: string, secure: boolean): Reply {
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  return {
    setTicket: (token) =>
      void reply.header("set-cookie", writeCookie(name, token, { ...options, maxAge: 30 * 24 * 60 * 60 })),
    clearTicket: () => void reply.header("set-cookie", writeCookie(name, "", { ...options, maxAge: 0 })),
  };
}

/** The name that the client gives its operation: goes to the log and the audit line, so nothing else fits in it. */
function operationName(body: unknown): string | undefined {
  if (body === null || typeof body !== "object" || !("operationName" in body)) return undefined;
  return typeof body.operationName === "string" && /^[A-Za-z]\w{0,60}$/.test(body.operationName)
    ? body.operationName
    : undefined;
}

/** The account that the client says it acts for; anything but an id is nobody's. */
function meantFor(header: unknown): string | null {
  if (header === undefined) return null;
  return typeof header === "string" ? header : "";
}

/** A trace id is taken only when it is a valid W3C one. */
function traceOf(header: unknown): string | null {
  if (typeof header !== "string") return null;
  return /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(header)?.[1] ?? null;
}

/** A refusal of a route beside GraphQL, or a fault before GraphQL was reached: a body too large, JSON that is none. */
async function answerFault(error: unknown, reply: FastifyReply, log: Logger): Promise<void> {
  if (error instanceof Refusal) return answerRefusal(error, reply);
  const status =
    error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
  if (status >= 500) logFault(error, reply.request.id, log);
  const message =
    status === 413
      ? "This request is too large."
      : status >= 500
        ? "Something went wrong."
        : "This request is not accepted.";
  await reply
    .code(status)
    .send({ errors: [{ message, extensions: { code: status >= 500 ? "FAULT" : "INVALID_REQUEST" } }] });
}

/** An address that cannot be read comes past no hook, so past none of the headers either. */
function refuseUnreadable(raw: ServerResponse): void {
  raw.writeHead(400, {
    "content-type": "application/json; charset=utf-8",
    "content-security-policy": "default-src 'none'",
    "x-content-type-options": "nosniff",
  });
  raw.end(
    JSON.stringify({ errors: [{ message: "This request is not accepted.", extensions: { code: "INVALID_REQUEST" } }] }),
  );
}

function noWord(): void {
  // Apollo's own log lines can hold texts of operations; faults are logged by formatError.
}
