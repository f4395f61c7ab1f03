import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who counted the people beside the named ones, and when: two colleagues can come to different numbers. */
export class WhoCounted1764300000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A new foreign key looks at every row once, which the walls would keep even their owner from.
    await runner.query(`
    ALTER TABLE session NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE account NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE session ADD COLUMN head_count_at timestamptz, ADD COLUMN head_count_by uuid,
      ADD FOREIGN KEY (organisation_id, head_count_by) REFERENCES account;
    ALTER TABLE session FORCE ROW LEVEL SECURITY;
    ALTER TABLE account FORCE ROW LEVEL SECURITY;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE session DROP COLUMN head_count_by, DROP COLUMN head_count_at;");
  }
}
