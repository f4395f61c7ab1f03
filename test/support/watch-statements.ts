import type { Connection, Pool } from "pg";
import type { World } from "./world";

/** What a piece of work sent to the database, and how often it had to wait for an answer. */
export interface Watched<Answer> {
  readonly statements: readonly Sent[];
  readonly trips: number;
  readonly answer: Answer;
}

/** One statement with the values that were bound to it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Watches every connection that is opened from here on; call it right after opening the world. */
export function watchStatements(world: World): <Answer>(work: () => Promise<Answer>) => Promise<Watched<Answer>> {
  let statements: Sent[] = [];
  let trips = 0;
  const watch = (connection: Connection): void => {
    const { parse, bind, sync, query } = connection;
    const texts = new Map<string, string>();
    connection.parse = (wanted, more) => {
      texts.set(wanted.name, wanted.text);
      parse.call(connection, wanted, more);
    };
    connection.bind = (wanted, more) => {
      statements.push({ text: texts.get(wanted?.statement ?? "") ?? "", values: wanted?.values ?? [] });
      bind.call(connection, wanted, more);
    };
    connection.sync = () => {
      trips += 1;
      sync.call(connection);
    };
    connection.query = (text) => {
      statements.push({ text, values: [] });
      trips += 1;
      query.call(connection, text);
    };
  };
  const pools: Pool[] = [world.database.pool, world.database.reports];
  for (const pool of pools) pool.on("connect", (client) => watch(Reflect.get(client, "connection") as Connection));
  return async (work) => {
    [statements, trips] = [[], 0];
    const answer = await work();
    return { statements, trips, answer };
  };
}
