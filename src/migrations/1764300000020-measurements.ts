import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** Questionnaires: which are used, words that the organisation loaded, and what participants answered. */
export class Measurements1764300000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN instrument_name AS text
      CONSTRAINT instrument_name_is_known CHECK (VALUE IN ('PARTICIPATION_LADDER', 'SATISFACTION', 'DJG6', 'DJG11',
        'MPG_OWN_MARKS', 'LSNS6', 'WHO5', 'CEL', 'OWN_QUESTIONS'));
    CREATE DOMAIN measurement_moment AS text
      CONSTRAINT measurement_moment_is_known CHECK (VALUE IN ('START', 'MONTH_3', 'MONTH_6', 'MONTH_12', 'END'));
    CREATE DOMAIN measurement_state AS text
      CONSTRAINT measurement_state_is_known CHECK (VALUE IN ('DONE', 'DECLINED'));

    -- Whether an instrument is used. Choices are added and never changed; the last one stands, without one what the product says.
    CREATE TABLE instrument_choice (
      organisation_id uuid NOT NULL REFERENCES organisation,
      instrument instrument_name NOT NULL,
      number integer NOT NULL,
      is_on boolean NOT NULL,
      chosen_at timestamptz NOT NULL,
      chosen_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, instrument, number),
      FOREIGN KEY (organisation_id, chosen_by) REFERENCES account);
    ${walled("instrument_choice", ["SELECT", "INSERT"])}

    -- Words that the product does not bring: the owner's, or questions of one's own. The newest version is asked.
    CREATE TABLE instrument_wording (
      organisation_id uuid NOT NULL REFERENCES organisation,
      instrument instrument_name NOT NULL,
      version integer NOT NULL,
      instruction own_words,
      -- [{ id, words, options: [{ value, words }] }]
      items jsonb NOT NULL,
      -- Where the words come from
      source own_words NOT NULL,
      written_at timestamptz NOT NULL,
      written_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, instrument, version),
      FOREIGN KEY (organisation_id, written_by) REFERENCES account,
      CONSTRAINT wording_has_items CHECK (jsonb_array_length(items) BETWEEN 1 AND 12),
      CONSTRAINT wording_holds_no_bsn CHECK (NOT app.holds_bsn(items::text)));
    ${walled("instrument_wording", ["SELECT", "INSERT"])}

    CREATE TABLE measurement (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      participant_id uuid NOT NULL,
      instrument instrument_name NOT NULL,
      instrument_version smallint NOT NULL,
      -- Null: the words that the product brings
      wording_version integer,
      moment measurement_moment NOT NULL,
      "on" date NOT NULL,
      state measurement_state NOT NULL,
      -- The code of each item that was answered
      answers jsonb,
      -- What followed from them, for groups; by the version of the instrument
      scores jsonb,
      -- The participation ladder: the rung that a person confirmed, and where she wants to go
      rung smallint,
      target_rung smallint,
      target_on date,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, instrument, wording_version) REFERENCES instrument_wording,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account,
      CONSTRAINT measurement_done_has_answers CHECK ((state = 'DONE') = (answers IS NOT NULL) AND (answers IS NULL) = (scores IS NULL)),
      CONSTRAINT measurement_answers_are_codes CHECK (NOT answers @? '$.* ? (@.type() != "number" || @ < 0 || @ > 10)'),
      CONSTRAINT measurement_ladder_has_a_rung CHECK ((rung IS NOT NULL) = (instrument = 'PARTICIPATION_LADDER' AND state = 'DONE')),
      CONSTRAINT measurement_rungs_are_six CHECK (rung BETWEEN 1 AND 6 AND target_rung BETWEEN 1 AND 6),
      CONSTRAINT measurement_target_is_whole CHECK ((target_rung IS NOT NULL) = (target_on IS NOT NULL) AND (target_rung IS NULL OR rung IS NOT NULL)));
    CREATE UNIQUE INDEX one_measurement_a_day ON measurement (organisation_id, participant_id, instrument, "on", state);
    ${walled("measurement", ["SELECT", "INSERT", "DELETE"])}

    -- "Later": until this day nothing is proposed to her. No reason is asked.
    CREATE TABLE measurement_wait (
      organisation_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      until date NOT NULL,
      PRIMARY KEY (organisation_id, participant_id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE);
    ${walled("measurement_wait", ["SELECT", "INSERT", "UPDATE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE measurement_wait, measurement, instrument_wording, instrument_choice;
      DROP DOMAIN measurement_state, measurement_moment, instrument_name;`);
  }
}
