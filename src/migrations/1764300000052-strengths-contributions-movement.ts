import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** What kind of strength it is, strengths that can be found, contributions beside a session, and the steps that people take. */
export class StrengthsContributionsMovement1764300000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN strength_kind AS text
      CONSTRAINT strength_kind_is_known CHECK (VALUE IN ('LIKES', 'CAN', 'BRINGS'));
    CREATE DOMAIN contribution_direction AS text
      CONSTRAINT contribution_direction_is_known CHECK (VALUE IN ('GIVEN', 'RECEIVED'));
    CREATE DOMAIN movement_step AS text
      CONSTRAINT movement_step_is_known CHECK (VALUE IN ('VISITOR', 'REGULAR', 'CONTRIBUTOR', 'HOST', 'ORGANISER'));
    CREATE DOMAIN movement_answer AS text
      CONSTRAINT movement_answer_is_known CHECK (VALUE IN ('CONFIRMED', 'NOT_NOW'));

    -- Dutch word stems. A verb is looked for without the t of the third person too, so that who cooks (kookt) is found by cooking (koken).
    CREATE FUNCTION app.findable(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
      to_tsvector('pg_catalog.dutch', app.folded(words) || ' ' || regexp_replace(app.folded(words), '([a-z]{3,})t\\y', '\\1', 'g'));

    ALTER TABLE strength
      ADD COLUMN kind strength_kind NOT NULL DEFAULT 'CAN',
      -- Beside the words, since no index answers a search behind the wall
      ADD COLUMN findable tsvector NOT NULL GENERATED ALWAYS AS (app.findable(words)) STORED;

    -- Beside a session; what was brought at one stands with its attendance. What somebody received names nobody.
    CREATE TABLE contribution (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      participant_id uuid NOT NULL,
      direction contribution_direction NOT NULL,
      kind contribution_kind NOT NULL,
      words own_words,
      -- Of which group it was; null: of none
      track_id uuid,
      "on" date NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, track_id) REFERENCES track,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account);
    CREATE INDEX contribution_beside_sessions ON contribution (organisation_id, participant_id, "on");
    ${walled("contribution", ["SELECT", "INSERT", "DELETE"])}

    -- What a colleague said about a step; the last answer on a step stands. A step that was confirmed is a fact with a date.
    CREATE TABLE movement (
      organisation_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      step movement_step NOT NULL,
      number integer NOT NULL,
      answer movement_answer NOT NULL,
      "on" date NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, participant_id, step, number),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account);
    ${walled("movement", ["SELECT", "INSERT"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TABLE movement, contribution;
    ALTER TABLE strength DROP COLUMN findable, DROP COLUMN kind;
    DROP FUNCTION app.findable;
    DROP DOMAIN movement_answer, movement_step, contribution_direction, strength_kind;`);
  }
}
