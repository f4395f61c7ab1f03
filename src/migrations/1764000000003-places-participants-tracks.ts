import type { MigrationInterface, QueryRunner } from "typeorm";
import { seenBy, walled } from "./wall";

/** Where people live and meet, who takes part, in which tracks, and which caseworkers reach those tracks. */
export class PlacesParticipantsTracks1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    -- Reference data of Statistics Netherlands (CBS), the same for every organisation. Codes belong to years.
    CREATE TABLE district (
      code text PRIMARY KEY,
      name text NOT NULL,
      valid_from smallint NOT NULL,
      valid_until smallint,
      CONSTRAINT district_code_is_cbs CHECK (code ~ '^WK[0-9]{4}[0-9A-Z]{2}$'));
    CREATE TABLE neighbourhood (
      code text PRIMARY KEY,
      district_code text NOT NULL REFERENCES district,
      name text NOT NULL,
      valid_from smallint NOT NULL,
      valid_until smallint,
      UNIQUE (code, district_code),
      CONSTRAINT neighbourhood_code_is_cbs CHECK (code ~ '^BU[0-9]{4}[0-9A-Z]{4}$' AND substr(code, 3, 6) = substr(district_code, 3, 6)));
    GRANT SELECT ON district, neighbourhood TO meedoen_app, meedoen_backup;

    CREATE TABLE meeting_place (
      organisation_id uuid NOT NULL REFERENCES organisation,
      id uuid NOT NULL,
      name name_text NOT NULL,
      address own_words,
      district_code text REFERENCES district,
      closed_on date,
      PRIMARY KEY (organisation_id, id));
    ${walled("meeting_place", ["SELECT", "INSERT", "UPDATE"])}

    CREATE TABLE participant (
      organisation_id uuid NOT NULL REFERENCES organisation,
      id uuid NOT NULL,
      calling_name name_text NOT NULL,
      family_name name_text,
      phone text,
      email text,
      birth_year smallint,
      birth_month smallint,
      district_code text REFERENCES district,
      neighbourhood_code text,
      language text,
      -- Null for a newcomer who has only given a first name: counts as a participation, not yet as a unique person.
      registered_on date,
      revision integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL,
      name text NOT NULL GENERATED ALWAYS AS (calling_name || coalesce(' ' || family_name, '')) STORED,
      search_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (app.folded(calling_name || coalesce(' ' || family_name, ''))) STORED,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (neighbourhood_code, district_code) REFERENCES neighbourhood (code, district_code),
      CONSTRAINT participant_birth_is_possible CHECK (birth_year BETWEEN 1900 AND 2100 AND birth_month BETWEEN 1 AND 12),
      CONSTRAINT participant_contact_has_length CHECK (length(phone) <= 40 AND length(email) <= 254 AND length(language) <= 40));
    CREATE INDEX participant_search ON participant (organisation_id, search_name, id) INCLUDE (name);
    ${walled("participant", ["SELECT", "INSERT", "UPDATE", "DELETE"])}
    ${seenBy("meedoen_keeper", "participant", ["SELECT"])}

    CREATE TABLE strength (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      participant_id uuid NOT NULL,
      words own_words NOT NULL,
      noted_on date NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE);
    CREATE INDEX strength_of_participant ON strength (organisation_id, participant_id);
    ${walled("strength", ["SELECT", "INSERT", "DELETE"])}

    CREATE TABLE workshop (
      organisation_id uuid NOT NULL REFERENCES organisation,
      id uuid NOT NULL,
      name name_text NOT NULL,
      PRIMARY KEY (organisation_id, id));
    ${walled("workshop", ["SELECT", "INSERT"])}

    CREATE TABLE track (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      workshop_id uuid NOT NULL,
      name name_text NOT NULL,
      public_label name_text NOT NULL,
      sensitive boolean NOT NULL,
      opened_on date NOT NULL,
      closed_on date,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, workshop_id) REFERENCES workshop,
      CONSTRAINT track_period_runs_forward CHECK (closed_on >= opened_on));
    ${walled("track", ["SELECT", "INSERT", "UPDATE"])}
    ${seenBy("meedoen_gate", "track", ["SELECT"])}

    -- Which caseworker reaches which track, from a day and (a stand-in: always) until a day, exclusive.
    CREATE TABLE assignment (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      track_id uuid NOT NULL,
      account_id uuid NOT NULL,
      starts_on date NOT NULL,
      ends_on date,
      stand_in boolean NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, track_id) REFERENCES track,
      FOREIGN KEY (organisation_id, account_id) REFERENCES account,
      CONSTRAINT assignment_period_runs_forward CHECK (ends_on >= starts_on),
      CONSTRAINT stand_in_has_an_end CHECK (NOT stand_in OR ends_on IS NOT NULL));
    CREATE INDEX assignment_of_account ON assignment (organisation_id, account_id);
    CREATE INDEX assignment_of_track ON assignment (organisation_id, track_id);
    CREATE UNIQUE INDEX one_open_assignment ON assignment (organisation_id, track_id, account_id) WHERE ends_on IS NULL;
    ${walled("assignment", ["SELECT", "INSERT", "UPDATE"])}
    ${seenBy("meedoen_gate", "assignment", ["SELECT"])}

    CREATE TABLE enrolment (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      participant_id uuid NOT NULL,
      track_id uuid NOT NULL,
      status enrolment_status NOT NULL,
      registered_on date NOT NULL,
      -- The first day of ACTIVE: the inflow. Active or paused on a day: active_from <= day < closed_on.
      active_from date,
      closed_on date,
      exit_reason exit_reason,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, track_id) REFERENCES track,
      CONSTRAINT enrolment_runs_forward CHECK (active_from >= registered_on AND closed_on >= coalesce(active_from, registered_on)),
      CONSTRAINT enrolment_closes_with_a_reason CHECK (
        (status = 'CLOSED') = (closed_on IS NOT NULL) AND (status = 'CLOSED') = (exit_reason IS NOT NULL)),
      CONSTRAINT enrolment_is_active_from_a_day CHECK (status NOT IN ('ACTIVE', 'PAUSED') OR active_from IS NOT NULL));
    CREATE UNIQUE INDEX one_open_enrolment ON enrolment (organisation_id, participant_id, track_id) WHERE closed_on IS NULL;
    CREATE INDEX enrolment_of_participant ON enrolment (organisation_id, participant_id) INCLUDE (track_id);
    -- Who takes part in a track on a day: open, or closed on that day or later
    CREATE INDEX enrolment_in_track ON enrolment (organisation_id, track_id, closed_on, participant_id);
    ${walled("enrolment", ["SELECT", "INSERT", "UPDATE", "DELETE"])}

    CREATE TABLE enrolment_change (
      organisation_id uuid NOT NULL,
      enrolment_id uuid NOT NULL,
      number smallint NOT NULL,
      status enrolment_status NOT NULL,
      "on" date NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, enrolment_id, number),
      FOREIGN KEY (organisation_id, enrolment_id) REFERENCES enrolment ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account);
    ${walled("enrolment_change", ["SELECT", "INSERT"])}

    -- "Misschien al bekend": a caseworker asks the manager for someone outside her reach.
    CREATE TABLE reach_request (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      participant_id uuid NOT NULL,
      track_id uuid NOT NULL,
      words own_words,
      requested_by uuid NOT NULL,
      requested_at timestamptz NOT NULL,
      decision text,
      decided_by uuid,
      decided_at timestamptz,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, track_id) REFERENCES track,
      FOREIGN KEY (organisation_id, requested_by) REFERENCES account,
      FOREIGN KEY (organisation_id, decided_by) REFERENCES account,
      CONSTRAINT reach_request_decision_is_known CHECK (decision IN ('LENT', 'REFUSED')),
      CONSTRAINT reach_request_is_decided_by_someone CHECK (num_nonnulls(decision, decided_by, decided_at) IN (0, 3)));
    CREATE UNIQUE INDEX one_open_reach_request ON reach_request (organisation_id, participant_id, track_id) WHERE decision IS NULL;
    ${walled("reach_request", ["SELECT", "INSERT", "UPDATE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TABLE reach_request, enrolment_change, enrolment, assignment, track, workshop, strength, participant,
      meeting_place, neighbourhood, district;`);
  }
}
