import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** Parts of the week in which somebody has time. */
const weekParts = "ARRAY['WEEKDAY_MORNING', 'WEEKDAY_AFTERNOON', 'WEEKDAY_EVENING', 'WEEKEND']";

/** What a volunteer and a request for a visit are held against each other by. */
const wishes = (table: string): string => `
      languages text[] NOT NULL,
      interests text[] NOT NULL,
      availability text[] NOT NULL,
      CONSTRAINT ${table}_wishes_are_few CHECK (cardinality(languages) <= 10 AND cardinality(interests) <= 20
        AND length(languages::text) <= 500 AND length(interests::text) <= 1500),
      CONSTRAINT ${table}_wishes_hold_no_bsn CHECK (NOT app.holds_bsn(languages::text || interests::text)),
      CONSTRAINT ${table}_availability_is_known CHECK (availability <@ ${weekParts})`;

/** Who visits people at home, and who asked for a visit. */
export class Volunteers1764300000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN visit_purpose AS text
      CONSTRAINT visit_purpose_is_known CHECK (VALUE IN ('COMPANY', 'GOING_OUT', 'BRIDGE_TO_GROUP'));

    -- Of training and the certificate of conduct (VOG) only the day on which somebody saw them, never a copy.
    CREATE TABLE volunteer (
      organisation_id uuid NOT NULL REFERENCES organisation,
      id uuid NOT NULL,
      name name_text NOT NULL,
      -- The account with this address and the role VOLUNTEER is hers
      email text,
      phone text,
      -- Who takes part may be a volunteer as well
      participant_id uuid,
      district_code text REFERENCES district,
      neighbourhood_code text,
      training_seen_on date,
      conduct_seen_on date,
      started_on date NOT NULL,
      ended_on date,
      revision integer NOT NULL DEFAULT 1,
      ${wishes("volunteer")},
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (neighbourhood_code, district_code) REFERENCES neighbourhood (code, district_code),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE SET NULL (participant_id),
      CONSTRAINT volunteer_email_is_folded CHECK (email = lower(btrim(email)) AND email LIKE '%_@_%' AND length(email) <= 254),
      CONSTRAINT volunteer_phone_has_length CHECK (length(phone) <= 40),
      CONSTRAINT volunteer_runs_forward CHECK (ended_on >= started_on));
    CREATE UNIQUE INDEX one_volunteer_of_address ON volunteer (organisation_id, email) WHERE ended_on IS NULL;
    ${walled("volunteer", ["SELECT", "INSERT", "UPDATE"])}

    -- Somebody would like a visit. Waiting: not closed, and no match that goes on.
    CREATE TABLE visit_request (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      participant_id uuid NOT NULL,
      purpose visit_purpose NOT NULL,
      words own_words,
      asked_on date NOT NULL,
      recorded_by uuid NOT NULL,
      closed_on date,
      ${wishes("visit_request")},
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account,
      CONSTRAINT visit_request_runs_forward CHECK (closed_on >= asked_on));
    CREATE UNIQUE INDEX one_open_visit_request ON visit_request (organisation_id, participant_id) WHERE closed_on IS NULL;
    ${walled("visit_request", ["SELECT", "INSERT", "UPDATE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE visit_request, volunteer; DROP DOMAIN visit_purpose;");
  }
}
