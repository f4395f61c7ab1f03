import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a goal weighs, at which moment it was looked at, and how the participant closed it. */
export class GoalsComplete1764300000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN goal_ending AS text
      CONSTRAINT goal_ending_is_known CHECK (VALUE IN ('REACHED', 'CHANGED', 'LET_GO'));
    ALTER TABLE goal
      ADD COLUMN weight smallint NOT NULL DEFAULT 1,
      -- Null: open, or closed before this was asked
      ADD COLUMN ending goal_ending,
      ADD COLUMN closed_by_herself boolean,
      ADD COLUMN closing_words own_words,
      ADD CONSTRAINT goal_weighs_a_whole_number CHECK (weight BETWEEN 0 AND 10),
      ADD CONSTRAINT goal_ending_is_said_in_closing CHECK ((ending IS NULL) = (closed_by_herself IS NULL)
        AND (ending IS NULL OR closed_on IS NOT NULL) AND (closing_words IS NULL OR ending IS NOT NULL));
    -- Null: looked at in between
    ALTER TABLE goal_review ADD COLUMN moment review_moment;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE goal_review DROP COLUMN moment;
    ALTER TABLE goal DROP COLUMN closing_words, DROP COLUMN closed_by_herself, DROP COLUMN ending, DROP COLUMN weight;
    DROP DOMAIN goal_ending;`);
  }
}
