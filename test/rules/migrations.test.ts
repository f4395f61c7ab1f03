import type { DataSource } from "typeorm";
import { makeSource } from "../../ormconfig";
import { prepareDatabase } from "../../src/core/migrate";
import { freshDatabase, type TestDatabase } from "../support/database";

describe("migrations", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  test("migrating from nothing gives exactly what the entities say", async () => {
    expect(await differences(database.adminUrl)).toEqual([]);
  });

  test.each([
    ["a column that no entity knows", "ALTER TABLE account ADD COLUMN nickname text"],
    ["a column of another type", "ALTER TABLE term ALTER COLUMN value TYPE bigint"],
    ["a rule that is gone", "ALTER TABLE account DROP CONSTRAINT account_email_is_folded"],
    ["an index that is gone", "DROP INDEX account_email_idx"],
  ])("the comparison sees %s", async (_what, plant) => {
    const own = await freshDatabase();
    const source = await makeSource(own.adminUrl, { poolSize: 1 }).initialize();
    await source.query(plant);
    await source.destroy();
    expect(await differences(own.adminUrl)).not.toEqual([]);
    await own.drop();
  });

  test("every table with an organisation's rows has an entity", async () => {
    const source = makeSource(database.adminUrl, { poolSize: 1 });
    await source.initialize();
    const tables: { name: string }[] = await source.query(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('migration', 'typeorm_metadata')",
    );
    const known = source.entityMetadatas.map((entity) => entity.tableName);
    await source.destroy();
    expect(tables.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  test("each migration can be taken back", async () => {
    const own = await freshDatabase();
    const source = makeSource(own.adminUrl, { poolSize: 1, options: "-c role=meedoen_owner" });
    await source.initialize();
    for (const _ of source.migrations) await source.undoLastMigration();
    const left: { name: string }[] = await source.query(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname IN ('public', 'app', 'gate') AND tablename NOT IN ('migration', 'typeorm_metadata')",
    );
    await source.destroy();
    await prepareDatabase(own);
    await own.drop();
    expect(left).toEqual([]);
  });
});

/** The statements with which TypeORM would bring the database to what the entities say. */
async function differences(url: string): Promise<string[]> {
  const source = await makeSource(url, { poolSize: 1 }).initialize();
  await showGeneratedColumns(source);
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return upQueries.map(({ query }) => query);
}

/** TypeORM looks for the expressions of generated columns in a table of its own, which no migration makes; here, for one look. */
async function showGeneratedColumns(source: DataSource): Promise<void> {
  await source.query(`CREATE TEMP TABLE typeorm_metadata AS
    SELECT 'GENERATED_COLUMN' AS type, table_catalog::text AS database, table_schema::text AS schema, table_name::text AS "table",
           column_name::text AS name, generation_expression::text AS value
      FROM information_schema.columns WHERE is_generated = 'ALWAYS'`);
}
