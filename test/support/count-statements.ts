import type { Connection, Pool } from "pg";
import type { World } from "./world";

/** What went to the database: statements, and how often the server had to wait for an answer. */
export interface Cost {
  readonly statements: number;
  readonly trips: number;
}

/** Counts on every connection that is opened from here on; call it right after opening the world. Answers what a piece of work cost. */
export function countStatements(world: World): <Answer>(work: () => Promise<Answer>) => Promise<[Cost, Answer]> {
  let statements = 0;
  let trips = 0;
  const watch = (connection: Connection): void => {
    const { execute, sync, query } = connection;
    connection.execute = (...given) => {
      statements += 1;
      execute.apply(connection, given);
    };
    connection.sync = () => {
      trips += 1;
      sync.call(connection);
    };
    connection.query = (text) => {
      statements += 1;
      trips += 1;
      query.call(connection, text);
    };
  };
  const pools: Pool[] = [world.database.pool, world.database.reports];
  for (const pool of pools) pool.on("connect", (client) => watch(Reflect.get(client, "connection") as Connection));
  return async (work) => {
    [statements, trips] = [0, 0];
    const answer = await work();
    return [{ statements, trips }, answer];
  };
}
