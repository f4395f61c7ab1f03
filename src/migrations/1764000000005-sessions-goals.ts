import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** Series, sessions, who was there and what they brought; goals in people's own words. */
export class SessionsGoals1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    -- Days on which no session is planned.
    CREATE TABLE closed_day (
      organisation_id uuid NOT NULL REFERENCES organisation,
      "on" date NOT NULL,
      name name_text NOT NULL,
      PRIMARY KEY (organisation_id, "on"));
    ${walled("closed_day", ["SELECT", "INSERT", "DELETE"])}

    CREATE TABLE series (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      track_id uuid NOT NULL,
      meeting_place_id uuid,
      title name_text NOT NULL,
      rhythm rhythm NOT NULL,
      starts_on date NOT NULL,
      ends_on date NOT NULL,
      -- Amsterdam's clock
      start_time time NOT NULL,
      end_time time NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, track_id) REFERENCES track,
      FOREIGN KEY (organisation_id, meeting_place_id) REFERENCES meeting_place,
      CONSTRAINT series_runs_forward CHECK (ends_on >= starts_on AND end_time > start_time));
    ${walled("series", ["SELECT", "INSERT", "UPDATE"])}

    -- Three different facts: not held (cancelled_at), not logged (logged_at is null), nobody came (closed_at, no mark).
    CREATE TABLE session (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      track_id uuid NOT NULL,
      series_id uuid,
      meeting_place_id uuid,
      title name_text NOT NULL,
      on_date date NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      cancelled_at timestamptz,
      cancel_reason own_words,
      -- The first record of any kind; the session counts as held and logged.
      logged_at timestamptz,
      closed_at timestamptz,
      -- People beside the named ones
      head_count smallint,
      head_count_quality count_quality,
      PRIMARY KEY (organisation_id, id),
      CONSTRAINT session_with_its_day UNIQUE (organisation_id, id, track_id, on_date),
      FOREIGN KEY (organisation_id, track_id) REFERENCES track,
      FOREIGN KEY (organisation_id, series_id) REFERENCES series,
      FOREIGN KEY (organisation_id, meeting_place_id) REFERENCES meeting_place,
      CONSTRAINT session_runs_forward CHECK (ends_at > starts_at),
      CONSTRAINT session_day_is_amsterdams CHECK (on_date = (starts_at AT TIME ZONE 'Europe/Amsterdam')::date),
      CONSTRAINT session_is_cancelled_with_a_reason CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
      CONSTRAINT session_is_cancelled_or_logged CHECK (cancelled_at IS NULL OR logged_at IS NULL),
      CONSTRAINT session_is_logged_before_closed CHECK (closed_at IS NULL OR logged_at IS NOT NULL),
      CONSTRAINT session_head_count_has_quality CHECK (head_count BETWEEN 0 AND 2000 AND head_count_quality IS NOT NULL
        OR head_count IS NULL AND head_count_quality IS NULL)) WITH (fillfactor = 85);
    CREATE UNIQUE INDEX one_session_a_moment ON session (organisation_id, series_id, starts_at) WHERE series_id IS NOT NULL;
    CREATE INDEX session_by_day ON session (organisation_id, on_date, track_id);
    CREATE INDEX session_of_track ON session (organisation_id, track_id, on_date DESC, id DESC);
    CREATE INDEX session_to_log ON session (organisation_id, track_id, on_date) WHERE logged_at IS NULL AND cancelled_at IS NULL;
    ${walled("session", ["SELECT", "INSERT", "UPDATE", "DELETE"])}

    -- One person, one session. Day and track stand beside it, so that "the last eight" reads eight rows.
    CREATE TABLE attendance (
      organisation_id uuid NOT NULL,
      session_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      track_id uuid NOT NULL,
      on_date date NOT NULL,
      -- Null: a mark that was withdrawn; the row keeps its revision
      status attendance_status,
      contribution contribution_kind,
      contribution_words own_words,
      revision integer NOT NULL DEFAULT 1,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, session_id, participant_id),
      CONSTRAINT attendance_of_session FOREIGN KEY (organisation_id, session_id, track_id, on_date)
        REFERENCES session (organisation_id, id, track_id, on_date) ON UPDATE CASCADE,
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account,
      CONSTRAINT only_who_is_present_contributes CHECK (status = 'PRESENT' AND status IS NOT NULL
        OR contribution IS NULL AND contribution_words IS NULL)) WITH (fillfactor = 85);
    CREATE INDEX attendance_of_participant ON attendance (organisation_id, participant_id, on_date DESC, session_id DESC);
    ${walled("attendance", ["SELECT", "INSERT", "UPDATE", "DELETE"])}

    CREATE TABLE goal (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      participant_id uuid NOT NULL,
      words own_words NOT NULL,
      -- What the five levels -2..2 mean for this goal, in that order
      levels text[],
      set_on date NOT NULL,
      closed_on date,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      CONSTRAINT goal_describes_five_levels CHECK (array_length(levels, 1) = 5),
      CONSTRAINT goal_levels_hold_no_bsn CHECK (NOT app.holds_bsn(levels::text)),
      CONSTRAINT goal_runs_forward CHECK (closed_on >= set_on));
    CREATE INDEX open_goal_of_participant ON goal (organisation_id, participant_id) WHERE closed_on IS NULL;
    CREATE INDEX goal_of_participant ON goal (organisation_id, participant_id);
    ${walled("goal", ["SELECT", "INSERT", "UPDATE"])}

    -- Goal Attainment Scaling (Kiresuk & Sherman 1968): -2 much less than expected .. 0 expected .. +2 much more.
    CREATE TABLE goal_review (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      goal_id uuid NOT NULL,
      level smallint NOT NULL,
      "on" date NOT NULL,
      words own_words,
      recorded_at timestamptz NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, goal_id) REFERENCES goal ON DELETE CASCADE,
      CONSTRAINT goal_review_level_is_gas CHECK (level BETWEEN -2 AND 2));
    CREATE INDEX review_of_goal ON goal_review (organisation_id, goal_id, "on", recorded_at);
    CREATE INDEX review_by_day ON goal_review (organisation_id, "on");
    ${walled("goal_review", ["SELECT", "INSERT"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE goal_review, goal, attendance, session, series, closed_day;");
  }
}
