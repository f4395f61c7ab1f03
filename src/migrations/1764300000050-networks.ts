import type { MigrationInterface, QueryRunner } from "typeorm";
import { walled } from "./wall";

/** Network circles: ties without names, recorded at a moment and carried forward to the next one. */
export class Networks1764300000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE DOMAIN review_moment AS text
      CONSTRAINT review_moment_is_known CHECK (VALUE IN ('START', 'MONTH_3', 'MONTH_6', 'MONTH_12', 'END'));
    CREATE DOMAIN tie_group AS text
      CONSTRAINT tie_group_is_known CHECK (VALUE IN ('HOUSEHOLD', 'FAMILY', 'FRIENDS', 'ACQUAINTANCES', 'NEIGHBOURS',
        'PROFESSIONALS'));
    CREATE DOMAIN contact_band AS text
      CONSTRAINT contact_band_is_known CHECK (VALUE IN ('DAILY', 'WEEKLY', 'MONTHLY', 'SELDOM'));

    -- Recorded with no ties is a fact too: nobody.
    CREATE TABLE network (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      participant_id uuid NOT NULL,
      moment review_moment NOT NULL,
      "on" date NOT NULL,
      recorded_at timestamptz NOT NULL,
      recorded_by uuid NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, participant_id) REFERENCES participant ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, recorded_by) REFERENCES account);
    CREATE UNIQUE INDEX one_network_a_day ON network (organisation_id, participant_id, "on");
    -- UPDATE so that a command can hold a row until it ends
    ${walled("network", ["SELECT", "INSERT", "UPDATE", "DELETE"])}

    -- A third person who never consented: no name, no contact data. A tie that is carried forward keeps its id.
    CREATE TABLE network_tie (
      organisation_id uuid NOT NULL,
      network_id uuid NOT NULL,
      id uuid NOT NULL,
      -- Chosen by the participant; gone once she takes part in nothing
      alias name_text,
      tie_group tie_group NOT NULL,
      circle smallint NOT NULL,
      in_neighbourhood boolean NOT NULL,
      support text[] NOT NULL,
      contact contact_band NOT NULL,
      through_workshop boolean NOT NULL,
      reciprocal boolean NOT NULL,
      PRIMARY KEY (organisation_id, network_id, id),
      FOREIGN KEY (organisation_id, network_id) REFERENCES network ON DELETE CASCADE,
      CONSTRAINT tie_is_in_one_of_three_circles CHECK (circle BETWEEN 1 AND 3),
      CONSTRAINT tie_support_is_known CHECK (support <@ ARRAY['PRACTICAL', 'COMPANY', 'ADVICE', 'EMOTIONAL']),
      CONSTRAINT tie_alias_leads_to_nobody CHECK (length(alias) <= 30 AND alias !~ '@'
        AND regexp_replace(alias, '[^0-9]', '', 'g') !~ '[0-9]{6}'));
    ${walled("network_tie", ["SELECT", "INSERT", "UPDATE", "DELETE"])}

    -- The floor above enrolments, so that whatever ends the last one takes the aliases with it.
    CREATE FUNCTION app.forget_aliases() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    BEGIN
      -- Nobody carries an alias forward or adds one meanwhile.
      PERFORM FROM participant p
        WHERE p.organisation_id = NEW.organisation_id AND p.id = NEW.participant_id FOR NO KEY UPDATE;
      UPDATE network_tie t SET alias = NULL
        FROM network n
       WHERE n.organisation_id = NEW.organisation_id AND n.participant_id = NEW.participant_id
         AND t.organisation_id = n.organisation_id AND t.network_id = n.id AND t.alias IS NOT NULL
         AND NOT EXISTS (SELECT FROM enrolment e
           WHERE e.organisation_id = NEW.organisation_id AND e.participant_id = NEW.participant_id AND e.closed_on IS NULL);
      RETURN NULL;
    END $$;
    CREATE TRIGGER forget_aliases AFTER UPDATE OF closed_on ON enrolment FOR EACH ROW
      WHEN (OLD.closed_on IS NULL AND NEW.closed_on IS NOT NULL) EXECUTE FUNCTION app.forget_aliases();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TRIGGER forget_aliases ON enrolment;
    DROP FUNCTION app.forget_aliases;
    DROP TABLE network_tie, network;
    DROP DOMAIN contact_band, tie_group, review_moment;`);
  }
}
