import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/**
 * Who said beforehand that she cannot come. Apart from attendance, since a session that is still to come is not logged by it;
 * with the first record of its list an apology becomes a mark. Why she cannot come is nobody's business.
 */
export class Apologies1764200000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE apology (
      organisation_id uuid NOT NULL,
      session_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, session_id, participant_id),
      FOREIGN KEY (organisation_id, session_id) REFERENCES session ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account);
    CREATE INDEX apology_of_participant ON apology (organisation_id, participant_id);
    ${walled("apology", ["SELECT", "INSERT", "DELETE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE apology");
  }
}
