import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** Which participants were at a gathering, and what they brought, where somebody wants to keep that. The head count stays everybody's. */
export class PresenceAtGatherings1764300000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE gathering_presence (
      organisation_id uuid NOT NULL,
      gathering_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      contribution contribution_kind,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, gathering_id, participant_id),
      FOREIGN KEY (organisation_id, gathering_id) REFERENCES gathering ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account);
    CREATE INDEX presence_of_participant ON gathering_presence (organisation_id, participant_id);
    ${walled("gathering_presence", ["SELECT", "INSERT", "DELETE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE gathering_presence;");
  }
}
