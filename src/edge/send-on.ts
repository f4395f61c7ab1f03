import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from "@apollo/server";
import {
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { JsonText } from "../access/ask";
import type { Context } from "../access/context";
import type { formatError } from "./answer-errors";
import { isPlain, isWholeAnswer, type Reading } from "./whole-answer";

interface Needs extends Pick<Reading, "ownQuestions"> {
  readonly schema: GraphQLSchema;
  readonly format: ReturnType<typeof formatError>;
}

/**
 * Sends an answer on as it came. Where a query wants one field and everything of it, there is nothing to pick: its
 * resolver is called as ever, with its permission and its checked arguments, but what it answers is not taken apart and put
 * together again. Of a question that is the database's own text. Every other operation is executed as usual.
 */
export function sendOn({ schema, ownQuestions, format }: Needs): ApolloServerPlugin<Context> {
  const found = new WeakMap<OperationDefinitionNode, Call | null>();
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request, contextValue }) => {
        let call = found.get(operation);
        if (call === undefined) found.set(operation, (call = findCall({ schema, ownQuestions }, document, operation)));
        if (!call) return null;
        const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...request.variables });
        if (!coerced) return null;
        contextValue.progress.sendsOn = true;
        try {
          return respond({ [call.info.fieldName]: await call.resolve(contextValue, coerced) });
        } catch (thrown) {
          return respond(null, [format(thrown instanceof GraphQLError ? thrown.toJSON() : { message: "" }, thrown)]);
        }
      },
    }),
  };
}

/** Writes a result as JSON; an answer that is sent on stands in it as it is. */
export async function stringify({ data, errors }: { data?: unknown; errors?: unknown }): Promise<string> {
  const [[name, answer] = []] = data !== null && typeof data === "object" ? Object.entries(data) : [];
  return answer instanceof JsonText ? `{"data":{"${name}":${answer.text}}}\n` : `${JSON.stringify({ errors, data })}\n`;
}

function respond(data: Record<string, unknown> | null, errors?: ReturnType<Needs["format"]>[]): GraphQLResponse {
  const singleResult = errors ? { data, errors } : { data };
  return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult } };
}

/** The one root field that a document calls, ready to be called. */
interface Call {
  readonly info: Omit<GraphQLResolveInfo, "variableValues">;
  resolve(context: Context, variables: Readonly<Record<string, unknown>>): unknown;
}

/** Null unless the document wants one field without another name, and all that its answer consists of. */
export function findCall(
  { schema, ownQuestions }: Omit<Needs, "format">,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Call | null {
  const parentType = operation.operation === OperationTypeNode.QUERY ? schema.getQueryType() : null;
  const [node, second] = operation.selectionSet.selections;
  if (!parentType || !node || second || node.kind !== Kind.FIELD || !isPlain(node)) return null;
  const field = parentType.getFields()[node.name.value];
  if (!field?.resolve) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  if (!isWholeAnswer({ fragments, ownQuestions }, field.type, node.selectionSet)) return null;
  const { resolve } = field;
  const info = {
    fieldName: field.name,
    fieldNodes: [node],
    returnType: field.type,
    parentType,
    path: { prev: undefined, key: field.name, typename: parentType.name },
    schema,
    fragments,
    rootValue: undefined,
    operation,
  };
  return {
    info,
    resolve: (context, variableValues) =>
      resolve(undefined, getArgumentValues(field, node, variableValues), context, { ...info, variableValues }),
  };
}
