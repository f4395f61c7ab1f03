import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

/** What one operation may ask at most. Fragments are walked at each use, page sizes are known with their variables. */
export const limits = {
  tokens: 1500,
  depth: 8,
  fields: 300,
  aliases: 15,
  directives: 10,
  pageSize: 200,
  cost: 20_000,
} as const;

type Variables = Readonly<Record<string, unknown>>;

interface Count {
  /** Fields of the operation itself, those of its fragments too. */
  roots: number;
  fields: number;
  aliases: number;
  directives: number;
  cost: number;
}

/** Refuses an operation that asks too much, before the database is asked anything. */
export function checkLimits(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const known = withDefaults(operation, variables);
  const count: Count = { roots: 0, fields: 0, aliases: 0, directives: operation.directives?.length ?? 0, cost: 0 };

  function walk(selections: SelectionSetNode, depth: number, factor: number): void {
    if (depth > limits.depth) refuse("depth");
    for (const selection of selections.selections) {
      count.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, depth, factor);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, factor);
      } else {
        field(selection, depth, factor);
      }
      refuseTooMany(count);
    }
  }

  function field(node: FieldNode, depth: number, factor: number): void {
    count.fields += 1;
    if (depth === 1) count.roots += 1;
    if (count.roots > 1 && operation.operation === "mutation") refuse("one change at a time");
    if (node.alias) count.aliases += 1;
    const rows = pageSize(node, known);
    if (rows > limits.pageSize) refuse("page size");
    count.cost += factor;
    if (isIntrospection(node)) return;
    if (node.selectionSet) walk(node.selectionSet, depth + 1, factor * Math.max(rows, 1));
  }

  walk(operation.selectionSet, 1, 1);
}

/** Deep by its nature, asks nothing of the database, and is off in production. */
function isIntrospection(node: FieldNode): boolean {
  return node.name.value === "__schema" || node.name.value === "__type";
}

function refuseTooMany(count: Count): void {
  if (count.fields > limits.fields) refuse("fields");
  if (count.aliases > limits.aliases) refuse("aliases");
  if (count.directives > limits.directives) refuse("directives");
  if (count.cost > limits.cost) refuse("cost");
}

function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const known: Record<string, unknown> = { ...variables };
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    if (known[name] === undefined && definition.defaultValue) known[name] = literal(definition.defaultValue);
  }
  return known;
}

/** The number of rows that `first` asks for, written out, as a variable, or as a variable's default; 0 without. */
function pageSize(node: FieldNode, variables: Variables): number {
  const first = node.arguments?.find((argument) => argument.name.value === "first")?.value;
  if (!first) return 0;
  const value = first.kind === Kind.VARIABLE ? variables[first.name.value] : literal(first);
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function literal(node: ValueNode): number | null {
  return node.kind === Kind.INT ? Number(node.value) : null;
}

/** Throws what an operation is told that asks more than it may. */
export function refuse(what: string): never {
  throw new GraphQLError(`This operation asks too much (${what}).`, {
    extensions: { code: "OPERATION_TOO_LARGE", http: { status: 400 } },
  });
}
