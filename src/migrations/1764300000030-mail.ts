import type { MigrationInterface, QueryRunner } from "typeorm";
import { seenBy, walled } from "./wall";

const roles = "'CASEWORKER', 'MANAGER', 'FUNDER', 'ADMIN'";

/**
 * The role of a volunteer, and mail: written in the transaction of what it tells, sent by whichever process comes first. A mail
 * names nobody: who it goes to logs in and reads.
 */
export class Mail1764300000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER DOMAIN role_name DROP CONSTRAINT role_is_known;
    ALTER DOMAIN role_name ADD CONSTRAINT role_is_known CHECK (VALUE IN (${roles}, 'VOLUNTEER'));

    CREATE TABLE mail (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      subject own_words NOT NULL,
      text own_words NOT NULL,
      made_at timestamptz NOT NULL,
      -- When it may be tried, for the first time or again; a process that takes it puts this off first
      next_at timestamptz NOT NULL,
      tries integer NOT NULL DEFAULT 0,
      sent_at timestamptz,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, account_id) REFERENCES account);
    CREATE INDEX mail_to_send ON mail (next_at) WHERE sent_at IS NULL;
    CREATE INDEX mail_by_age ON mail (organisation_id, made_at);
    ${walled("mail", ["SELECT", "INSERT"])}
    ${seenBy("meedoen_gate", "mail", ["SELECT", "UPDATE"])}

    SET LOCAL ROLE meedoen_gate;
    -- The bodies are checked when they run: here row_security is off, which they could not be planned with.
    SET LOCAL check_function_bodies = off;

    -- Takes the mail that waited longest, of whatever organisation, and puts it off: a process that dies with it in its hands
    -- leaves it to the next. The first pause is longer than a delivery may take, so that no two have the same one. Not in a
    -- transaction that stands for somebody: a request has no business here.
    CREATE FUNCTION app.take_mail(at timestamptz)
      RETURNS TABLE (organisation_id uuid, id uuid, address text, subject text, text text, tries integer)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    #variable_conflict use_column
    BEGIN
      IF app.context() IS NOT NULL THEN
        RAISE EXCEPTION 'not in a request' USING ERRCODE = '42501';
      END IF;
      RETURN QUERY WITH due AS (
        SELECT m.organisation_id, m.id, a.email FROM mail m
          JOIN account a ON a.organisation_id = m.organisation_id AND a.id = m.account_id AND a.disabled_at IS NULL
         WHERE m.sent_at IS NULL AND m.next_at <= at ORDER BY m.next_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED)
      UPDATE mail m SET tries = m.tries + 1, next_at = at + least(interval '2 minutes' * power(2, least(m.tries, 10)), interval '6 hours')
        FROM due WHERE m.organisation_id = due.organisation_id AND m.id = due.id
      RETURNING m.organisation_id, m.id, due.email, m.subject::text, m.text::text, m.tries;
    END $$;

    CREATE FUNCTION app.note_mail_sent(organisation uuid, mail_id uuid, at timestamptz) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      IF app.context() IS NOT NULL THEN
        RAISE EXCEPTION 'not in a request' USING ERRCODE = '42501';
      END IF;
      UPDATE mail m SET sent_at = at WHERE m.organisation_id = organisation AND m.id = mail_id AND m.sent_at IS NULL;
    END $$;
    SET LOCAL ROLE meedoen_owner;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP FUNCTION app.note_mail_sent, app.take_mail;
    DROP TABLE mail;
    ALTER DOMAIN role_name DROP CONSTRAINT role_is_known;
    ALTER DOMAIN role_name ADD CONSTRAINT role_is_known CHECK (VALUE IN (${roles}));`);
  }
}
