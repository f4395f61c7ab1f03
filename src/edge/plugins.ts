import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import { endReading } from "../access/ask";
import type { Context } from "../access/context";
import { logShown } from "../access/log-shown";
import { formatError, isNotAccepted } from "./answer-errors";
import { checkLimits } from "./limits";

/** In production only documents that the product's own client came with are accepted. */
export function trustedOnly(trusted: ReadonlyMap<string, string>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => {
      const hash: unknown = request.extensions?.["persistedQuery"]?.sha256Hash;
      if (typeof hash === "string" && request.query === undefined && trusted.has(hash)) return;
      throw new GraphQLError("untrusted document", { extensions: { code: "PERSISTED_QUERY_NOT_FOUND", http: { status: 400 } } });
    },
  };
}

/** Limits before anything is asked, and how much of the database's attention the operation needs. */
export function measured(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        if (!operation) return;
        checkLimits(document, operation, request.variables ?? {});
        const [first, second] = operation.selectionSet.selections;
        contextValue.progress.alone = second === undefined && first?.kind === "Field";
      },
    }),
  };
}

/** What has to be written down, or let go, before the answer leaves. If it cannot be written there is no answer. */
export function closing(format: ReturnType<typeof formatError>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, response }) => {
        await endReading(contextValue);
        if (response.body.kind !== "single") return;
        const result = response.body.singleResult;
        try {
          await logShown(contextValue);
        } catch (thrown) {
          result.data = null;
          result.errors = [format({ message: "" }, thrown)];
        }
        const { errors } = result;
        if (!errors || errors.length === 0) return;
        if (isNotAccepted(errors)) result.errors = errors.slice(0, 1);
        const waiting = errors.find((error) => error.extensions?.["code"] === "UNAVAILABLE");
        if (!waiting) return;
        response.http.status = 503;
        response.http.headers.set("retry-after", String(waiting.extensions?.["retryAfter"] ?? 2));
      },
    }),
  };
}
