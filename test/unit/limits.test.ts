import { getIntrospectionQuery, Kind, parse, type OperationDefinitionNode } from "graphql";
import { checkLimits } from "../../src/edge/limits";

/** The sentence of the refusal, or "accepted". */
function verdict(text: string, variables: Record<string, unknown> = {}): string {
  const document = parse(text);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error("no operation");
  try {
    checkLimits(document, operation, variables);
    return "accepted";
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

const deep = (levels: number): string => "{ a ".repeat(levels) + "}".repeat(levels);

describe("limits of one operation", () => {
  test.each([
    ["an ordinary question", "{ me { name role } }", {}, "accepted"],
    ["the question with which a tool learns the contract", getIntrospectionQuery(), {}, "accepted"],
    ["nine levels", deep(9), {}, /depth/],
    [
      "nine levels through fragments",
      `query { ...a } fragment a on Q { a { ...b } } fragment b on Q ${deep(8)}`,
      {},
      /depth/,
    ],
    ["five hundred repeats of a field", `{ ${"me ".repeat(500)} }`, {}, /fields/],
    [
      "a fragment used forty times",
      `query { ${"...a ".repeat(40)} } fragment a on Q { b c d e f g h i }`,
      {},
      /fields/,
    ],
    [
      "a hundred and one aliases of __typename",
      `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(" ")} }`,
      {},
      /aliases/,
    ],
    ["directives on one field", `{ me ${"@skip(if: false) ".repeat(11)} }`, {}, /directives/],
    ["a page of 10,000 written out", "{ people(first: 10000) { name } }", {}, /page size/],
    ["a page of 10,000 by variable", "query Q($n: Int) { people(first: $n) { name } }", { n: 10_000 }, /page size/],
    ["a page of 10,000 by default", "query Q($n: Int = 10000) { people(first: $n) { name } }", {}, /page size/],
    ["pages within pages within pages", "{ a(first: 200) { b(first: 200) { c(first: 200) { d } } } }", {}, /cost/],
    ["two changes at once", "mutation { a b }", {}, /one change/],
  ])("%s", (_what, text, variables, expected) => {
    if (expected instanceof RegExp) expect(verdict(text, variables)).toMatch(expected);
    else expect(verdict(text, variables)).toBe(expected);
  });
});
