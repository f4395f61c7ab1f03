import { Kind, parse, print, type DocumentNode, type OperationDefinitionNode } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const web = join(__dirname, "../../web");

/** The documents of the product's own client, an operation each with the fragments that it uses, as its build makes them. */
export function clientDocuments(): DocumentNode[] {
  const texts = readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => readFileSync(join(web, name), "utf8"));
  const all = parse(texts.join("\n"));
  const fragments = all.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return all.definitions.flatMap((each) => {
    if (each.kind !== Kind.OPERATION_DEFINITION) return [];
    const used = fragments.filter(({ name }) => print(each).includes(`...${name.value}`));
    return [{ ...all, definitions: [each, ...used] }];
  });
}

/** The text of the client's document with that name. */
export function clientDocument(name: string): string {
  const document = clientDocuments().find((each) => nameOf(each) === name);
  if (!document) throw new Error(`the client has no document ${name}`);
  return print(document);
}

export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error("a document has an operation");
  return operation;
}

export function nameOf(document: DocumentNode): string {
  return operationOf(document).name?.value ?? "";
}
