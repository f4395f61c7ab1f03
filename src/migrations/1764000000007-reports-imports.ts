import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** Frozen reports, the only thing that a funder reads; and what an import added, so that it can be undone. */
export class ReportsImports1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE report_release (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      year smallint NOT NULL,
      version smallint NOT NULL,
      frozen_at timestamptz NOT NULL,
      frozen_by uuid NOT NULL,
      -- The name as it stood, since a funder reads no accounts
      frozen_by_name text NOT NULL,
      report json NOT NULL,
      content_hash bytea NOT NULL,
      PRIMARY KEY (organisation_id, id),
      UNIQUE (organisation_id, year, version),
      FOREIGN KEY (organisation_id, frozen_by) REFERENCES account);
    ALTER TABLE report_release ENABLE ROW LEVEL SECURITY;
    ALTER TABLE report_release FORCE ROW LEVEL SECURITY;
    CREATE POLICY published ON report_release FOR SELECT TO meedoen_app, meedoen_funder
      USING (organisation_id = (SELECT app.publisher()));
    CREATE POLICY own_organisation ON report_release FOR INSERT TO meedoen_app
      WITH CHECK (organisation_id = (SELECT app.organisation()));
    GRANT SELECT, INSERT ON report_release TO meedoen_app;
    GRANT SELECT ON report_release TO meedoen_funder, meedoen_backup;

    CREATE TABLE import (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      file_name text NOT NULL,
      kind text NOT NULL,
      track_id uuid,
      added json NOT NULL,
      at timestamptz NOT NULL,
      by_account_id uuid NOT NULL,
      undone_at timestamptz,
      kept_at_undo text[] NOT NULL DEFAULT '{}',
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, track_id) REFERENCES track,
      FOREIGN KEY (organisation_id, by_account_id) REFERENCES account,
      CONSTRAINT import_kind_is_known CHECK (kind IN ('PARTICIPANTS', 'ATTENDANCE')));
    ${walled("import", ["SELECT", "INSERT", "UPDATE"])}

    -- What an import added: the table, the row's id (for an attendance: session and participant). Or which empty detail of
    -- a participant it filled in, and her revision after that: whoever changes her later moves it on.
    CREATE TABLE import_row (
      organisation_id uuid NOT NULL,
      import_id uuid NOT NULL,
      added_to text NOT NULL,
      row_id uuid NOT NULL,
      second_id uuid NOT NULL,
      revision integer,
      PRIMARY KEY (organisation_id, import_id, added_to, row_id, second_id),
      FOREIGN KEY (organisation_id, import_id) REFERENCES import,
      CONSTRAINT import_row_is_of_a_known_table CHECK (added_to IN ('participant', 'strength', 'enrolment', 'session', 'attendance',
        'phone', 'email', 'language', 'birth', 'home')));
    ${walled("import_row", ["SELECT", "INSERT", "DELETE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE import_row, import, report_release;");
  }
}
