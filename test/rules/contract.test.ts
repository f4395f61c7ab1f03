import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getNamedType, isInputObjectType, type GraphQLField } from "graphql";
import { permissions } from "../../src/access/permissions";
import { makeSchema, printContract } from "../../src/schema";

/** Where permission comes from: these cannot ask for it. */
const open = ["Query.entrance", "Mutation.logIn", "Mutation.logInToDemo", "Mutation.logOut", "Mutation.choosePassword"];

interface RootMetadata {
  readonly schemaName: string;
  readonly roles?: readonly unknown[];
}

/** What the decorators said; type-graphql keeps it here and exports no way to it. */
const storage = Reflect.get(globalThis, "TypeGraphQLMetadataStorage") as {
  queries: RootMetadata[];
  mutations: RootMetadata[];
  subscriptions: RootMetadata[];
};

describe("the contract", () => {
  const schema = makeSchema();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ name: `${type?.name}.${field.name}`, field })),
  );

  test("schema.graphql says what the code says; npm run contract writes it", () => {
    expect(readFileSync(join(__dirname, "../../schema.graphql"), "utf8")).toBe(printContract());
  });

  test("every root field states a permission that the table knows", () => {
    const { queries, mutations, subscriptions } = storage;
    const stated = new Map([
      ...queries.map((query): [string, unknown] => [`Query.${query.schemaName}`, query.roles?.[0]]),
      ...mutations.map((mutation): [string, unknown] => [`Mutation.${mutation.schemaName}`, mutation.roles?.[0]]),
      ...subscriptions.map((watched): [string, unknown] => [`Subscription.${watched.schemaName}`, watched.roles?.[0]]),
    ]);
    const without = roots.map(({ name }) => name).filter((name) => !(String(stated.get(name)) in permissions));
    expect(without.sort()).toEqual([...open].sort());
  });

  test("every change carries an operationId", () => {
    const without = roots.filter(
      ({ name, field }) => name.startsWith("Mutation.") && !open.includes(name) && !hasOperationId(field),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

function hasOperationId(field: GraphQLField<unknown, unknown>): boolean {
  const input = getNamedType(field.args.find((argument) => argument.name === "input")?.type);
  return isInputObjectType(input) && input.getFields()["operationId"]?.type.toString() === "ID!";
}
