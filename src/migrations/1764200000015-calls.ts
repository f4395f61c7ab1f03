import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** "Even bellen": what colleagues did about a break in somebody's rhythm. The break itself is no row, it follows from attendance. */
export class Calls1764200000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN call_outcome AS text
      CONSTRAINT call_outcome_is_known CHECK (VALUE IN ('SPOKE_COMES_BACK', 'SPOKE_STOPS', 'NOT_REACHED', 'NEEDS_SOMETHING'));

    -- Steps are added and never changed. The last one of a person in a track is what stands, as long as she has not come since.
    CREATE TABLE call_step (
      organisation_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      track_id uuid NOT NULL,
      number integer NOT NULL,
      -- The last day that she was there: with the person and the track it says which break
      since date NOT NULL,
      -- Null: the one who recorded it makes the call
      outcome call_outcome,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, participant_id, track_id, number),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, track_id) REFERENCES track,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account);
    ${walled("call_step", ["SELECT", "INSERT"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE call_step; DROP DOMAIN call_outcome;");
  }
}
