import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** A limit to the places in a track, who waits for one, and to whom a place is offered until which day. */
export class WaitingLists1764300000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE track ADD COLUMN capacity smallint;
    ALTER TABLE track ADD CONSTRAINT track_capacity_is_possible CHECK (capacity BETWEEN 1 AND 999);

    CREATE DOMAIN waiting_outcome AS text
      CONSTRAINT waiting_outcome_is_known CHECK (VALUE IN ('PLACED', 'LEFT'));
    CREATE DOMAIN offer_answer AS text
      CONSTRAINT offer_answer_is_known CHECK (VALUE IN ('ACCEPTED', 'LET_GO'));

    CREATE TABLE waiting_entry (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      participant_id uuid NOT NULL,
      track_id uuid NOT NULL,
      since date NOT NULL,
      -- For the conversation, where she wants another one than she is known with
      language text,
      words own_words,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      left_on date,
      outcome waiting_outcome,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, track_id) REFERENCES track,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account,
      CONSTRAINT waiting_words_are_short CHECK (length(words) <= 200 AND length(language) <= 40),
      CONSTRAINT waiting_ends_with_an_outcome CHECK (num_nonnulls(left_on, outcome) IN (0, 2) AND left_on >= since));
    CREATE UNIQUE INDEX one_open_waiting_entry ON waiting_entry (organisation_id, participant_id, track_id) WHERE left_on IS NULL;
    CREATE INDEX waiting_entry_of_track ON waiting_entry (organisation_id, track_id) WHERE left_on IS NULL;
    ${walled("waiting_entry", ["SELECT", "INSERT", "UPDATE"])}

    -- An offer is open until its last day has passed, without anybody doing something: whoever did not answer waits on.
    CREATE TABLE place_offer (
      organisation_id uuid NOT NULL,
      entry_id uuid NOT NULL,
      number smallint NOT NULL,
      offered_on date NOT NULL,
      until_on date NOT NULL,
      offered_by uuid NOT NULL,
      answer offer_answer,
      answered_on date,
      answered_by uuid,
      PRIMARY KEY (organisation_id, entry_id, number),
      FOREIGN KEY (organisation_id, entry_id) REFERENCES waiting_entry ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, offered_by) REFERENCES account,
      FOREIGN KEY (organisation_id, answered_by) REFERENCES account,
      CONSTRAINT place_offer_runs_forward CHECK (until_on >= offered_on),
      CONSTRAINT place_offer_is_answered_by_someone CHECK (num_nonnulls(answer, answered_on, answered_by) IN (0, 3)));
    ${walled("place_offer", ["SELECT", "INSERT", "UPDATE"])}

    -- Whether there is a place for this person: open enrolments and open offers to others stay below the limit. Holds the
    -- track until the end of the transaction, and counts after that: of two who ask for the last place one sees the other's.
    CREATE FUNCTION app.has_place(organisation uuid, track uuid, participant uuid, today date) RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
    DECLARE
      room int;
    BEGIN
      SELECT t.capacity INTO room FROM track t WHERE t.organisation_id = organisation AND t.id = has_place.track;
      IF room IS NULL THEN
        RETURN true;
      END IF;
      SELECT t.capacity INTO room FROM track t WHERE t.organisation_id = organisation AND t.id = has_place.track FOR NO KEY UPDATE;
      RETURN EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = organisation AND e.track_id = has_place.track
          AND e.participant_id = participant AND e.closed_on IS NULL)
        OR room IS NULL
        OR room > (SELECT count(*) FROM enrolment e WHERE e.organisation_id = organisation AND e.track_id = has_place.track AND e.closed_on IS NULL)
          + (SELECT count(*) FROM waiting_entry w JOIN place_offer o ON o.organisation_id = w.organisation_id AND o.entry_id = w.id
              WHERE w.organisation_id = organisation AND w.track_id = has_place.track AND w.left_on IS NULL AND w.participant_id <> participant
                AND o.answer IS NULL AND o.until_on >= today);
    END $$;

    -- Whoever takes part waits no longer, whichever way she came in.
    CREATE FUNCTION app.place_who_waited() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE waiting_entry w SET left_on = greatest(w.since, a.registered_on), outcome = 'PLACED' FROM added a
       WHERE w.organisation_id = a.organisation_id AND w.participant_id = a.participant_id AND w.track_id = a.track_id
         AND w.left_on IS NULL AND a.closed_on IS NULL;
      RETURN NULL;
    END $$;
    CREATE TRIGGER place_who_waited AFTER INSERT ON enrolment REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION app.place_who_waited();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TRIGGER place_who_waited ON enrolment;
    DROP FUNCTION app.place_who_waited, app.has_place;
    DROP TABLE place_offer, waiting_entry;
    DROP DOMAIN offer_answer, waiting_outcome;
    ALTER TABLE track DROP COLUMN capacity;`);
  }
}
