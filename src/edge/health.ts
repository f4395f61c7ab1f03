import type { FastifyInstance } from "fastify";
import type { Shop } from "../access/context";

/** /live: the process answers. /ready: it may be sent work: the database answers and nobody asked it to stop. */
export function addHealth(app: FastifyInstance, shop: Shop, isOpen: () => boolean): void {
  app.get("/live", async () => ({ status: "live" }));
  app.get("/ready", async (_request, reply) => {
    const ready =
      isOpen() &&
      (await shop.database.pool.query("SELECT 1").then(
        () => true,
        () => false,
      ));
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
}
