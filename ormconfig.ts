import { DataSource } from "typeorm";
import { SnakeCase } from "./src/core/naming";
import { entities } from "./src/entities";
import { migrations } from "./src/history";

/** The one DataSource: application, tests and the migration command all take it from here. */
export function makeSource(
  url: string,
  connection: { readonly poolSize: number; readonly options?: string },
): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities,
    migrations,
    migrationsTransactionMode: "each",
    migrationsTableName: "migration",
    namingStrategy: new SnakeCase(),
    installExtensions: false,
    poolSize: connection.poolSize,
    extra: { options: connection.options, application_name: "meedoen" },
  });
}
