import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode } from "graphql";
import { endReading } from "../access/ask";
import type { Context } from "../access/context";
import { logShown } from "../access/log-shown";
import type { formatError } from "./answer-errors";
import { checkLimits, refuse } from "./limits";

/** Limits before anything is asked, and how much of the database's attention the operation needs. */
export function measured(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        if (!operation) return;
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) refuse("subscription");
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
        const waiting = errors.find((error) => error.extensions?.["code"] === "UNAVAILABLE");
        if (!waiting) return;
        response.http.status = 503;
        response.http.headers.set("retry-after", String(waiting.extensions?.["retryAfter"] ?? 2));
      },
    }),
  };
}
