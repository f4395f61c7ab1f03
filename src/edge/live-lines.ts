import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { getOperationAST, GraphQLError, OperationTypeNode, parse, validate } from "graphql";
import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from "graphql";
import type { RequestParams, Response } from "graphql-sse";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Context } from "../access/context";
import type { Live } from "../access/live/live";
import { notAccepted, type formatError } from "./answer-errors";
import { checkLimits, limits, refuse } from "./limits";
import { onlyTrusted, withText } from "./trusted-documents";

interface Needs {
  readonly schema: GraphQLSchema;
  readonly format: ReturnType<typeof formatError>;
  readonly trusted: ReadonlyMap<string, string>;
  readonly onlyTrusted: boolean;
  readonly live: Live;
  contextOf(request: FastifyRequest, reply: FastifyReply): Context;
}

/** A line asks for one session: a hash and an id. */
const bodyLimit = 8 * 1024;

/**
 * Open lines: subscriptions as server-sent events, one request each. Only POST with JSON and a header that no page elsewhere can
 * send unasked. The library writes an empty line every twelve seconds, which keeps proxies and the server's own clocks from
 * ending a line; nothing here compresses, since a compressed hint waits for the next one.
 */
export function addLiveLines(app: FastifyInstance, needs: Needs): void {
  const handle = createHandler<Pick<Context, keyof Context>>({
    // A line for each operation, so that none is kept for who has not asked yet.
    authenticate: () => null,
    validate: () => [],
    onSubscribe: (request, params) => {
      const args = argsOf(needs, params);
      return "document" in args
        ? { ...args, contextValue: needs.contextOf(request.raw, request.context.reply) }
        : args.refused;
    },
    onNext: (_context, _request, { errors }) => (errors ? inWords(needs, errors) : undefined),
  });
  app.route({
    url: "/graphql/stream",
    method: "POST",
    bodyLimit,
    preHandler: [onlyOwnPages, ...(needs.onlyTrusted ? [onlyTrusted(needs.trusted)] : [])],
    handler: async (request, reply) => {
      request.body = withText(request.body, needs.trusted);
      reply.hijack().header("x-accel-buffering", "no");
      // What breaks here is the line itself; what is wrong with the operation was said over it.
      await handle(request, reply).catch(() => reply.raw.destroy());
      // A connection that was a line is not kept for another request: a closing door would wait for it.
      request.raw.socket.destroySoon();
    },
  });
  app.addHook("preClose", async () => needs.live.endLines());
  app.addHook("onClose", () => needs.live.close());
}

/** What a page elsewhere cannot send before the browser has asked us whether it may. */
async function onlyOwnPages(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { accept, "content-type": type = "", "apollo-require-preflight": asked } = request.headers;
  const isJson = /^application\/json\s*(;|$)/i.test(type);
  if (isJson && asked && accept === "text/event-stream") return undefined;
  return reply.code(400).send({ errors: [notAccepted] });
}

/** The operation, when it is a subscription that asks no more than it may; else the one answer for what is not accepted. */
function argsOf(
  { schema, onlyTrusted: isProduction }: Needs,
  { query, operationName, variables }: RequestParams,
): ExecutionArgs | { readonly refused: Response } {
  try {
    const document = parse(query, { maxTokens: limits.tokens });
    const [invalid] = validate(schema, document);
    if (invalid) throw invalid;
    const operation = getOperationAST(document, operationName);
    // Questions and changes have their own door, with what stands behind it: the read log, and one transaction each.
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) refuse("no subscription");
    checkLimits(document, operation, variables ?? {});
    return { schema, document, operationName, variableValues: variables };
  } catch (thrown) {
    const { message } = thrown instanceof GraphQLError && !isProduction ? thrown : notAccepted;
    const headers = { "content-type": "application/json; charset=utf-8" };
    const body = JSON.stringify({ errors: [{ ...notAccepted, message }] });
    return { refused: [body, { status: 400, statusText: "Bad Request", headers }] };
  }
}

/** A subscription has one field, so that an error is all that it answers. */
function inWords({ format }: Needs, errors: readonly GraphQLError[]): ExecutionResult {
  const said = errors.map((error) => format(error.toJSON(), error));
  return { data: null, errors: said.map(({ message, extensions }) => new GraphQLError(message, { extensions })) };
}
