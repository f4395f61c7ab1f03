import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** What somebody was asked to consent to, in which words, and what she answered. */
export class Consents1764300000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN consent_purpose AS text
      CONSTRAINT consent_purpose_is_known CHECK (VALUE IN ('MEASUREMENTS', 'NETWORK', 'PHOTO', 'STORY'));
    CREATE DOMAIN consent_answer AS text
      CONSTRAINT consent_answer_is_known CHECK (VALUE IN ('GIVEN', 'REFUSED', 'WITHDRAWN'));
    CREATE DOMAIN consent_method AS text
      CONSTRAINT consent_method_is_known CHECK (VALUE IN ('SPOKEN', 'SIGNED', 'DIGITAL'));

    -- The words of a purpose. The product's own become version 1 when they are first asked; the newest version is asked.
    CREATE TABLE consent_text (
      organisation_id uuid NOT NULL REFERENCES organisation,
      purpose consent_purpose NOT NULL,
      version integer NOT NULL,
      words own_words NOT NULL,
      written_at timestamptz NOT NULL,
      -- Null: the product's own
      written_by uuid,
      PRIMARY KEY (organisation_id, purpose, version),
      FOREIGN KEY (organisation_id, written_by) REFERENCES account);
    ${walled("consent_text", ["SELECT", "INSERT"])}

    -- Answers are added and never changed; the last one of a purpose is what stands.
    CREATE TABLE consent (
      organisation_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      purpose consent_purpose NOT NULL,
      number integer NOT NULL,
      answer consent_answer NOT NULL,
      -- Of the text that was shown
      version integer NOT NULL,
      method consent_method NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, participant_id, purpose, number),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, purpose, version) REFERENCES consent_text,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account);
    ${walled("consent", ["SELECT", "INSERT"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE consent, consent_text; DROP DOMAIN consent_method, consent_answer, consent_purpose;`,
    );
  }
}
