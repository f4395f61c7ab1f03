import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/**
 * By whom somebody came, as a kind of referrer and never as a name; and that a referrer was told whether she began. What is told
 * has no content. Why people stop, and what they go on to, stands with their enrolments since the beginning.
 */
export class Referrals1764300000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN referral_source AS text
      CONSTRAINT referral_source_is_known CHECK (VALUE IN ('SELF', 'FAMILY', 'GP', 'NEIGHBOURHOOD_TEAM', 'CARE', 'WELFARE',
        'MUNICIPALITY', 'HOUSING', 'OTHER'));
    CREATE DOMAIN referral_signal AS text
      CONSTRAINT referral_signal_is_known CHECK (VALUE IN ('STARTED', 'NOT_STARTED'));

    CREATE TABLE referral (
      organisation_id uuid NOT NULL,
      enrolment_id uuid NOT NULL,
      source referral_source NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      signal referral_signal,
      signalled_on date,
      signalled_by uuid,
      PRIMARY KEY (organisation_id, enrolment_id),
      FOREIGN KEY (organisation_id, enrolment_id) REFERENCES enrolment ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account,
      FOREIGN KEY (organisation_id, signalled_by) REFERENCES account,
      CONSTRAINT referral_is_signalled_by_someone CHECK (num_nonnulls(signal, signalled_on, signalled_by) IN (0, 3)),
      CONSTRAINT referral_signal_has_a_referrer CHECK (signal IS NULL OR source NOT IN ('SELF', 'FAMILY')));
    ${walled("referral", ["SELECT", "INSERT", "UPDATE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE referral; DROP DOMAIN referral_signal, referral_source;");
  }
}
