import { unwrapResolverError } from "@apollo/server/errors";
import { ArgumentValidationError } from "type-graphql";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { FastifyReply } from "fastify";
import { Refusal, type RefusalCode } from "../core/errors";

/** Codes that say the operation itself is not acceptable; in production they all look the same. */
const invalid = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "OPERATION_TOO_LARGE",
  "BAD_REQUEST",
]);

/** The one body for every operation that is not accepted in production. */
export const notAccepted: GraphQLFormattedError = {
  message: "This operation is not accepted.",
  extensions: { code: "INVALID_OPERATION" },
};

/**
 * Makes of every thrown thing what a client may see: a refusal in words, one body for invalid operations, and for a fault
 * an id only. The log has the kind of fault and where it came from, never values: the errors of pg hold them.
 */
export function formatError(
  production: boolean,
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const thrown = unwrapResolverError(error);
    if (thrown instanceof Refusal) return refusal(thrown);
    if (thrown instanceof ArgumentValidationError) return validation(thrown);
    const code = String(formatted.extensions?.["code"] ?? "");
    if (code === "BAD_USER_INPUT") return { message: formatted.message, extensions: { code } };
    if (invalid.has(code)) return production ? notAccepted : { message: formatted.message, extensions: { code } };
    return fault(thrown, log);
  };
}

const statuses: Readonly<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 422,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
};

/** The same sentences on the routes beside GraphQL, with a status that says the same. */
export async function answerRefusal(thrown: Refusal, reply: FastifyReply): Promise<void> {
  if (thrown.retryAfterSeconds) void reply.header("retry-after", thrown.retryAfterSeconds);
  await reply.code(statuses[thrown.code]).send({ errors: [refusal(thrown)] });
}

function refusal(thrown: Refusal): GraphQLFormattedError {
  const { code, fields, retryAfterSeconds } = thrown;
  return {
    message: thrown.message,
    extensions: { code, ...(fields && { fields }), ...(retryAfterSeconds && { retryAfter: retryAfterSeconds }) },
  };
}

/** The sentences of class-validator, by the name of the field that has to change. */
function validation(thrown: ArgumentValidationError): GraphQLFormattedError {
  const fields: Record<string, string> = {};
  const collect = (errors: ArgumentValidationError["extensions"]["validationErrors"]): void => {
    for (const error of errors) {
      const [sentence] = Object.values(error.constraints ?? {});
      if (sentence) fields[error.property] = sentence;
      collect(error.children ?? []);
    }
  };
  collect(thrown.extensions.validationErrors);
  return { message: Object.values(fields).join(" "), extensions: { code: "BAD_USER_INPUT", fields } };
}

function fault(thrown: unknown, log: Logger): GraphQLFormattedError {
  const id = randomUUID();
  logFault(thrown, id, log);
  return {
    message: `Er ging iets mis bij ons (${id}). Probeer het nog eens; blijft het, geef dan dit nummer door.`,
    extensions: { code: "FAULT", id },
  };
}

/** Writes a fault to the log without its message: a message of the database holds values. */
export function logFault(thrown: unknown, id: string, log: Logger): void {
  const error = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  const where = error instanceof Error ? placesOf(error) : undefined;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  log.error({ fault: id, kind: error instanceof Error ? error.name : typeof error, code, where }, "fault");
}

/** Where it came from, without the message that the stack begins with: that may hold lines of its own that look like places. */
function placesOf({ stack = "", message }: Error): string[] {
  const lines = stack.replace(message, "").split("\n");
  return lines.filter((line) => /^\s+at /.test(line)).slice(0, 8);
}
