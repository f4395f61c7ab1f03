import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

const recorded = `
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      FOREIGN KEY (organisation_id, match_id) REFERENCES visit_match ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account`;

/** Matches of a volunteer and a person: how far they came, the visits, and the worries that came of one. */
export class HomeVisits1764300000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN match_state AS text
      CONSTRAINT match_state_is_known CHECK (VALUE IN ('PROPOSED', 'INTRODUCED', 'ACTIVE', 'PAUSED', 'ENDED'));
    CREATE DOMAIN match_step_kind AS text
      CONSTRAINT match_step_kind_is_known CHECK (VALUE IN ('HOME', 'OUTING', 'MEETING_PLACE_TOGETHER', 'ALONE'));
    CREATE DOMAIN evaluation_moment AS text
      CONSTRAINT evaluation_moment_is_known CHECK (VALUE IN ('SIX_WEEKS', 'THREE_MONTHS', 'SIX_MONTHS'));
    CREATE DOMAIN evaluation_verdict AS text
      CONSTRAINT evaluation_verdict_is_known CHECK (VALUE IN ('GOES_WELL', 'NEEDS_SOMETHING', 'BETTER_TO_STOP'));
    CREATE DOMAIN visit_outcome AS text
      CONSTRAINT visit_outcome_is_known CHECK (VALUE IN ('DONE', 'NOT_AT_HOME', 'WORRIED'));

    CREATE TABLE visit_match (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      request_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      volunteer_id uuid NOT NULL,
      purpose visit_purpose NOT NULL,
      state match_state NOT NULL,
      -- Since when it is in this state
      since date NOT NULL,
      -- The first day of ACTIVE: evaluations are counted from it
      active_from date,
      ended_on date,
      -- 1 is Monday
      agreed_weekday smallint,
      agreed_time time,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, request_id) REFERENCES visit_request ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, volunteer_id) REFERENCES volunteer,
      CONSTRAINT visit_match_ends_on_a_day CHECK ((state = 'ENDED') = (ended_on IS NOT NULL)),
      CONSTRAINT visit_match_is_active_from_a_day CHECK (state NOT IN ('ACTIVE', 'PAUSED') OR active_from IS NOT NULL),
      CONSTRAINT visit_match_weekday_is_iso CHECK (agreed_weekday BETWEEN 1 AND 7));
    CREATE UNIQUE INDEX one_open_match ON visit_match (organisation_id, request_id) WHERE ended_on IS NULL;
    CREATE INDEX match_of_volunteer ON visit_match (organisation_id, volunteer_id) WHERE ended_on IS NULL;
    CREATE INDEX match_of_participant ON visit_match (organisation_id, participant_id);
    ${walled("visit_match", ["SELECT", "INSERT", "UPDATE"])}

    CREATE TABLE match_change (
      organisation_id uuid NOT NULL,
      match_id uuid NOT NULL,
      number smallint NOT NULL,
      state match_state NOT NULL,
      "on" date NOT NULL,
      ${recorded},
      PRIMARY KEY (organisation_id, match_id, number));
    ${walled("match_change", ["SELECT", "INSERT"])}

    -- From home to the meeting place: which step was reached for the first time, and when.
    CREATE TABLE match_step (
      organisation_id uuid NOT NULL,
      match_id uuid NOT NULL,
      step match_step_kind NOT NULL,
      "on" date NOT NULL,
      ${recorded},
      PRIMARY KEY (organisation_id, match_id, step));
    ${walled("match_step", ["SELECT", "INSERT"])}

    CREATE TABLE match_evaluation (
      organisation_id uuid NOT NULL,
      match_id uuid NOT NULL,
      moment evaluation_moment NOT NULL,
      verdict evaluation_verdict NOT NULL,
      words own_words,
      "on" date NOT NULL,
      ${recorded},
      PRIMARY KEY (organisation_id, match_id, moment));
    ${walled("match_evaluation", ["SELECT", "INSERT"])}

    CREATE TABLE home_visit (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      match_id uuid NOT NULL,
      "on" date NOT NULL,
      outcome visit_outcome NOT NULL,
      ${recorded},
      PRIMARY KEY (organisation_id, id));
    -- A worry may be told at any time, whatever was logged before
    CREATE UNIQUE INDEX one_visit_a_day ON home_visit (organisation_id, match_id, "on") WHERE outcome <> 'WORRIED';
    CREATE INDEX visit_of_match ON home_visit (organisation_id, match_id, "on");
    ${walled("home_visit", ["SELECT", "INSERT"])}

    CREATE TABLE worry (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      visit_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      words own_words,
      raised_at timestamptz NOT NULL,
      taken_at timestamptz,
      taken_by uuid,
      settled_at timestamptz,
      settled_by uuid,
      settled_words own_words,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, visit_id) REFERENCES home_visit ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, taken_by) REFERENCES account,
      FOREIGN KEY (organisation_id, settled_by) REFERENCES account,
      CONSTRAINT worry_is_taken_by_someone CHECK (num_nonnulls(taken_at, taken_by) IN (0, 2)),
      CONSTRAINT worry_is_settled_by_someone CHECK (num_nonnulls(settled_at, settled_by) IN (0, 2)),
      CONSTRAINT worry_is_taken_before_it_is_settled CHECK (settled_at IS NULL OR taken_at IS NOT NULL));
    CREATE INDEX open_worry ON worry (organisation_id, raised_at) WHERE settled_at IS NULL;
    CREATE INDEX worry_of_participant ON worry (organisation_id, participant_id);
    ${walled("worry", ["SELECT", "INSERT", "UPDATE"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TABLE worry, home_visit, match_evaluation, match_step, match_change, visit_match;
    DROP DOMAIN visit_outcome, evaluation_verdict, evaluation_moment, match_step_kind, match_state;`);
  }
}
