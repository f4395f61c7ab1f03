import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";

/** One JSON line a request: which route and operation, how long, how it ended. Never a text, a variable or an address. */
export function requestLog(app: FastifyInstance, log: Logger): void {
  app.addHook("onResponse", async (request, reply) => {
    const { body } = request;
    const operation =
      body !== null && typeof body === "object" && "operationName" in body ? body.operationName : undefined;
    log.info({
      route: request.routeOptions.url ?? "none",
      operation: typeof operation === "string" && /^\w{1,60}$/.test(operation) ? operation : undefined,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
