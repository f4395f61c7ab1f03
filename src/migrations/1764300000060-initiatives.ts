import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** What residents start in their neighbourhood, their networks, and the gatherings of both. */
export class Initiatives1764300000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN initiative_kind AS text
      CONSTRAINT initiative_kind_is_known CHECK (VALUE IN ('THEME_EVENING', 'NEIGHBOURHOOD_FESTIVITY', 'DISTRICT_FESTIVITY',
        'WALK_IN', 'OWN_ACTIVITY'));
    CREATE DOMAIN initiative_phase AS text
      CONSTRAINT initiative_phase_is_known CHECK (VALUE IN ('IDEA', 'SUPPORTED', 'SHARED', 'SELF_RUN', 'ENDED'));

    CREATE TABLE residents_network (
      organisation_id uuid NOT NULL REFERENCES organisation,
      id uuid NOT NULL,
      name name_text NOT NULL,
      district_code text REFERENCES district,
      started_on date NOT NULL,
      PRIMARY KEY (organisation_id, id));
    ${walled("residents_network", ["SELECT", "INSERT", "UPDATE"])}

    -- A participant, or a resident of whom only a first name is known
    CREATE TABLE network_member (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      network_id uuid NOT NULL,
      participant_id uuid,
      first_name name_text,
      joined_on date NOT NULL,
      left_on date,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, network_id) REFERENCES residents_network,
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      CONSTRAINT network_member_is_one_person CHECK (num_nonnulls(participant_id, first_name) = 1),
      CONSTRAINT network_member_runs_forward CHECK (left_on >= joined_on));
    CREATE INDEX member_of_network ON network_member (organisation_id, network_id);
    CREATE UNIQUE INDEX one_membership ON network_member (organisation_id, network_id, participant_id)
      WHERE participant_id IS NOT NULL AND left_on IS NULL;
    ${walled("network_member", ["SELECT", "INSERT", "UPDATE"])}

    CREATE TABLE initiative (
      organisation_id uuid NOT NULL REFERENCES organisation,
      id uuid NOT NULL,
      kind initiative_kind NOT NULL,
      name name_text NOT NULL,
      -- Who runs it: a participant, or a resident of whom only a first name is known
      organiser_id uuid,
      organiser_first_name name_text,
      meeting_place_id uuid,
      district_code text REFERENCES district,
      network_id uuid,
      revision integer NOT NULL DEFAULT 1,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, organiser_id) REFERENCES participant ON DELETE SET NULL (organiser_id),
      FOREIGN KEY (organisation_id, meeting_place_id) REFERENCES meeting_place,
      FOREIGN KEY (organisation_id, network_id) REFERENCES residents_network,
      CONSTRAINT initiative_has_one_organiser CHECK (num_nonnulls(organiser_id, organiser_first_name) <= 1));
    CREATE INDEX initiative_of_organiser ON initiative (organisation_id, organiser_id) WHERE organiser_id IS NOT NULL;
    ${walled("initiative", ["SELECT", "INSERT", "UPDATE"])}

    -- Steps of its life are added and never changed; the last one stands.
    CREATE TABLE initiative_step (
      organisation_id uuid NOT NULL,
      initiative_id uuid NOT NULL,
      number smallint NOT NULL,
      phase initiative_phase NOT NULL,
      "on" date NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, initiative_id, number),
      FOREIGN KEY (organisation_id, initiative_id) REFERENCES initiative,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account);
    ${walled("initiative_step", ["SELECT", "INSERT"])}

    -- Residents side by side, counted and not told apart.
    CREATE TABLE gathering (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      -- Of an initiative or of a network, never both
      initiative_id uuid,
      network_id uuid,
      "on" date NOT NULL,
      head_count smallint NOT NULL,
      head_count_quality count_quality NOT NULL,
      -- What it took a professional, in quarters of an hour
      professional_quarters smallint NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, initiative_id) REFERENCES initiative,
      FOREIGN KEY (organisation_id, network_id) REFERENCES residents_network,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account,
      CONSTRAINT gathering_is_of_one CHECK (num_nonnulls(initiative_id, network_id) = 1),
      CONSTRAINT gathering_counts_are_sensible CHECK (head_count BETWEEN 0 AND 2000 AND professional_quarters BETWEEN 0 AND 96));
    CREATE INDEX gathering_of_initiative ON gathering (organisation_id, initiative_id, "on") WHERE initiative_id IS NOT NULL;
    CREATE INDEX gathering_of_network ON gathering (organisation_id, network_id, "on") WHERE network_id IS NOT NULL;
    ${walled("gathering", ["SELECT", "INSERT", "DELETE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TABLE gathering, initiative_step, initiative, network_member, residents_network;
    DROP DOMAIN initiative_phase, initiative_kind;`);
  }
}
