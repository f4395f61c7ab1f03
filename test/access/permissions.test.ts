import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from "graphql";
import { randomUUID } from "node:crypto";
import { permissions, Role, rolesFor, type Permission } from "../../src/access/permissions";
import { makeSchema } from "../../src/schema";
import {
  buildHouse,
  openWorld,
  operationId,
  visitorWith,
  type House,
  type Visitor,
  type World,
} from "../support/world";

/** What type-graphql keeps of the decorators, to which it exports no way. */
const storage = Reflect.get(globalThis, "TypeGraphQLMetadataStorage") as Record<
  "queries" | "mutations",
  { schemaName: string; roles?: unknown[] }[]
>;

/** Values that pass validation, by the name of the field; everything else is made from its type. */
const byName: Record<string, unknown> = {
  email: "iemand@example.org",
  startTime: "14:00",
  endTime: "15:00",
  startsOn: "2026-12-01",
  endsOn: "2026-12-31",
  from: "2026-10-01",
  until: "2027-01-01",
  year: 2026,
  birthYear: 1950,
  birthMonth: 5,
  level: 1,
  first: 10,
  name: "rhythm.absent",
  after: null,
  organiserFirstName: null,
  firstName: null,
  districtCode: "WK030707",
  neighbourhoodCode: null,
  levels: null,
  contribution: null,
  contributionWords: null,
  phone: "0612345678",
  time: "14:00",
  weekday: 1,
};

describe("who may do what: every root field, every role", () => {
  const schema = makeSchema();
  let world: World;
  let house: House;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
  });
  afterAll(() => world.close());

  const roots = (["query", "mutation"] as const).flatMap((kind) => {
    const type = kind === "query" ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).flatMap((field) => {
      const stated = (kind === "query" ? storage.queries : storage.mutations).find(
        (known) => known.schemaName === field.name,
      )?.roles?.[0];
      return typeof stated === "string" && stated in permissions
        ? [{ kind, field, permission: stated as Permission }]
        : [];
    });
  });

  test.each(roots.map((root) => [`${root.kind} ${root.field.name}`, root] as const))(
    "%s",
    async (_name, { kind, field, permission }) => {
      const allowed = rolesFor(permission);
      const seen: Record<string, string> = {};
      for (const [role, visitor] of standing()) seen[role] = await verdict(visitor, kind, field);
      const expected = Object.fromEntries(
        standing().map(([role]) => [
          role,
          role === "nobody" ? "UNAUTHENTICATED" : allowed.includes(role) ? "may" : "FORBIDDEN",
        ]),
      );
      expect(seen).toEqual(expected);
    },
  );

  function standing(): [Role | "nobody", Visitor][] {
    return [
      [Role.CASEWORKER, house.caseworker],
      [Role.MANAGER, house.manager],
      [Role.FUNDER, house.funder],
      [Role.ADMIN, house.admin],
      [Role.VOLUNTEER, house.volunteer],
      ["nobody", visitorWith(world, { email: "", cookie: "", accountId: "" })],
    ];
  }

  async function verdict(
    visitor: Visitor,
    kind: "query" | "mutation",
    field: GraphQLField<unknown, unknown>,
  ): Promise<string> {
    const variables = Object.fromEntries(field.args.map((argument) => [argument.name, valueFor(world, argument)]));
    const head = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(", ");
    const args = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
    const selection = isLeafType(getNamedType(field.type)) ? "" : "{ __typename }";
    const answer = await visitor.send(
      `${kind} Try${head && `(${head})`} { ${field.name}${args && `(${args})`} ${selection} }`,
      variables,
    );
    const [error] = answer.errors ?? [];
    if (error?.extensions.code === "BAD_USER_INPUT")
      throw new Error(`${field.name}: ${JSON.stringify(error)} for ${JSON.stringify(variables)}`);
    if (error?.extensions.code === "FAULT")
      throw new Error(`${field.name} met a fault for ${JSON.stringify(variables)}`);
    return ["FORBIDDEN", "UNAUTHENTICATED"].includes(error?.extensions.code ?? "")
      ? String(error?.extensions.code)
      : "may";
  }
});

function valueFor(world: World, field: GraphQLArgument | GraphQLInputField): unknown {
  if (field.name === "operationId") return operationId(world);
  if (field.name in byName) return byName[field.name];
  return valueOf(world, field.type);
}

function valueOf(world: World, type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueOf(world, inner.ofType)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner))
    return Object.fromEntries(Object.values(inner.getFields()).map((field) => [field.name, valueFor(world, field)]));
  return {
    ID: randomUUID(),
    String: "woorden",
    Int: 1,
    Float: 1,
    Boolean: false,
    Date: "2026-11-23",
    DateTime: "2026-11-23T09:00:00Z",
  }[getNamedType(inner).name];
}
