import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** The built browser application (and, but for production, GraphiQL): names with a hash in them are kept for a year, a page of its own for every address. */
export async function addPages(app: FastifyInstance, folder: string | undefined, production: boolean): Promise<void> {
  if (!folder) return;
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    wildcard: false,
    globIgnore: production ? ["graphiql/**"] : [],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = /[\\/]assets[\\/]/.test(path.slice(folder.length));
      reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  if (!production) app.get("/graphiql", async (_request, reply) => reply.sendFile("graphiql/index.html"));
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (!wantsPage)
      return reply.code(404).send({ errors: [{ message: "Not found.", extensions: { code: "NOT_FOUND" } }] });
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}
