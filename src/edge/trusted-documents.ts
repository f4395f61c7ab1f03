import type { FastifyReply, FastifyRequest } from "fastify";
import { existsSync, readFileSync } from "node:fs";
import type { BaseContext, ApolloServerOptions } from "@apollo/server";
import { notAccepted } from "./answer-errors";

/** The documents of the product's own client, by their SHA-256, as the build of the browser application wrote them. */
export function readTrustedDocuments(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (manifest === null || typeof manifest !== "object") throw new Error(`${file} is no manifest of documents`);
  return new Map(Object.entries(manifest).map(([hash, text]) => [hash, String(text)]));
}

/** Lets Apollo find a trusted document where it looks for persisted ones. Nobody adds to it from outside. */
export function trustedCache(
  documents: ReadonlyMap<string, string>,
): Exclude<ApolloServerOptions<BaseContext>["cache"], "bounded" | undefined> {
  return {
    get: async (key) => documents.get(key.replace(/^apq:/, "")),
    set: async () => undefined,
    delete: async () => false,
  };
}

/** In production: refuses every operation that is not one of these by its hash, before anything of it is read. */
export function onlyTrusted(documents: ReadonlyMap<string, string>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const hash = hashIn(request.body);
    if (hash !== undefined && documents.has(hash)) return undefined;
    return reply
      .code(400)
      .type("application/json")
      .send({ errors: [notAccepted] });
  };
}

/** The body with the text of the document that it names by its hash; any other body as it is. */
export function withText(body: unknown, documents: ReadonlyMap<string, string>): unknown {
  const query = documents.get(hashIn(body) ?? "");
  return query !== undefined && isObject(body) ? { ...body, query } : body;
}

function hashIn(body: unknown): string | undefined {
  if (!isObject(body) || body["query"] !== undefined || !isObject(body["extensions"])) return undefined;
  const persisted = body["extensions"]["persistedQuery"];
  return isObject(persisted) && typeof persisted["sha256Hash"] === "string" ? persisted["sha256Hash"] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
