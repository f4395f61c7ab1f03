import type { FastifyInstance } from "fastify";
import helmet from "helmet";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

/** Security headers on every answer. They never differ from one to the next, so helmet is asked for them once. */
export function addSecurityHeaders(app: FastifyInstance, production: boolean): void {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(policy(production))(response.req, response, () => undefined);
  const headers = response.getHeaders();
  app.addHook("onRequest", async (_request, reply) => void reply.headers(headers));
}

function policy(production: boolean): Parameters<typeof helmet>[0] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // GraphiQL's editor carries its fonts in its style sheet.
        fontSrc: production ? ["'self'"] : ["'self'", "data:"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(production && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "no-referrer" },
  };
}
