import { existsSync, readFileSync } from "node:fs";
import type { KeyValueCache } from "@apollo/utils.keyvaluecache";

/** The documents of the product's own client, by their SHA-256, as the build of the browser application wrote them. */
export function readTrustedDocuments(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (manifest === null || typeof manifest !== "object") throw new Error(`${file} is no manifest of documents`);
  return new Map(Object.entries(manifest).map(([hash, text]) => [hash, String(text)]));
}

/** Lets Apollo find a trusted document where it looks for persisted ones. Nobody adds to it from outside. */
export function trustedCache(documents: ReadonlyMap<string, string>): KeyValueCache {
  return {
    get: async (key) => documents.get(key.replace(/^apq:/, "")),
    set: async () => undefined,
    delete: async () => false,
  };
}
