import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Asking } from "../load/order";
import type { Request } from "../requests";
import { workloads, type Workload } from "../workloads";

/** Asks with the client's own trusted documents, by their hashes, as the pages do. */
export function documentAsking(workload: Workload, { cookie, variables }: Request): Asking {
  const { operation } = workloads[workload];
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } };
  return { path: "/graphql", cookie, body: JSON.stringify({ operationName: operation, variables, extensions }) };
}

const hashes = new Map<string, string>();

function hashOf(operation: string): string {
  const known = hashes.get(operation);
  if (known) return known;
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(join(__dirname, "../../persisted-documents.json"), "utf8"),
  );
  const found = Object.entries(manifest).find(([, text]) => new RegExp(`(query|mutation) ${operation}\\b`).test(text));
  if (!found) throw new Error(`the client has no operation ${operation}`);
  hashes.set(operation, found[0]);
  return found[0];
}
