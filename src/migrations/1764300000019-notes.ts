import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** Short notes about a person or a session, written so that the participant may read them. */
export class Notes1764300000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE note (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      -- About a person or about a session, never both
      participant_id uuid,
      session_id uuid,
      words own_words NOT NULL,
      -- The day that it is about
      "on" date NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, session_id) REFERENCES session ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account,
      CONSTRAINT note_is_short CHECK (length(words) <= 500),
      CONSTRAINT note_is_about_one_thing CHECK (num_nonnulls(participant_id, session_id) = 1));
    CREATE INDEX note_of_participant ON note (organisation_id, participant_id, "on") WHERE participant_id IS NOT NULL;
    CREATE INDEX note_of_session ON note (organisation_id, session_id) WHERE session_id IS NOT NULL;
    ${walled("note", ["SELECT", "INSERT", "DELETE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE note;");
  }
}
