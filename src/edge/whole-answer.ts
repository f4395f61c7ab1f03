import {
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLOutputType,
  type InlineFragmentNode,
  type SelectionSetNode,
} from "graphql";

/** What is needed to read the selections of a document. */
export interface Reading {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Names of fields that are no part of the answer of the field above them: they ask a question of their own. */
  readonly ownQuestions: ReadonlySet<string>;
}

/** True when these selections take every field of the type, once and under its own name, and so on below. */
export function isWholeAnswer(
  reading: Reading,
  type: GraphQLOutputType,
  wanted: SelectionSetNode | undefined,
): boolean {
  const named = getNamedType(type);
  if (!wanted) return true;
  if (!isObjectType(named)) return false;
  const nodes = fieldsIn(reading, wanted);
  const fields = Object.values(named.getFields());
  return (
    nodes.length === fields.length &&
    fields.every(({ name, type: below }) => {
      const node = nodes.find((each) => each.name.value === name);
      return (
        node && isPlain(node) && !reading.ownQuestions.has(name) && isWholeAnswer(reading, below, node.selectionSet)
      );
    })
  );
}

/** Neither renamed nor conditional. */
export function isPlain({ alias, directives }: FieldNode): boolean {
  return !alias && !directives?.length;
}

/** The fields of a selection, those of its fragments too. */
function fieldsIn(reading: Reading, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection] : fieldsIn(reading, bodyOf(reading, selection)),
  );
}

/** A conditional fragment may be left out, so it takes nothing for certain. */
function bodyOf({ fragments }: Reading, node: FragmentSpreadNode | InlineFragmentNode): SelectionSetNode {
  const body = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
  return !body || node.directives?.length ? { kind: Kind.SELECTION_SET, selections: [] } : body;
}
