import type { MigrationInterface, QueryRunner } from "typeorm";

/** The words that columns may hold. A domain is checked wherever it is used, so a rule stands in one place. */
export class WordsAndDomains1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE SCHEMA app;
    GRANT USAGE ON SCHEMA app TO meedoen_app, meedoen_funder, meedoen_gate, meedoen_keeper, meedoen_backup;
    GRANT CREATE ON SCHEMA app TO meedoen_gate, meedoen_keeper;
    GRANT USAGE ON SCHEMA public TO meedoen_app, meedoen_funder, meedoen_gate, meedoen_keeper, meedoen_backup;

    -- Nine free-standing digits that pass the eleven-test are a citizen service number (BSN), which welfare work may
    -- not hold (UAVG art. 46). Longer rows of digits, phone numbers and case numbers are left alone.
    CREATE FUNCTION app.holds_bsn(words text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
    DECLARE
      number text;
      total int;
    BEGIN
      IF words !~ '[0-9]{9}' THEN
        RETURN false;
      END IF;
      FOR number IN SELECT hit[1] FROM regexp_matches(words, '(?<![0-9A-Za-z+./-])([0-9]{9})(?![0-9A-Za-z/-]|[.][0-9])', 'g') AS hit LOOP
        total := 0;
        FOR place IN 1..8 LOOP
          total := total + (10 - place) * substr(number, place, 1)::int;
        END LOOP;
        IF number::int > 0 AND (total - substr(number, 9, 1)::int) % 11 = 0 THEN
          RETURN true;
        END IF;
      END LOOP;
      RETURN false;
    END $$;

    -- How names are compared and sorted when searching: lower case, without accents, single spaces.
    CREATE FUNCTION app.folded(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
      lower(regexp_replace(regexp_replace(normalize(name, NFD), '[\\u0300-\\u036f]', '', 'g'), '\\s+', ' ', 'g') COLLATE "C");

    CREATE DOMAIN name_text AS text
      CONSTRAINT name_has_length CHECK (length(btrim(VALUE)) BETWEEN 1 AND 120)
      CONSTRAINT name_holds_no_bsn CHECK (NOT app.holds_bsn(VALUE));
    CREATE DOMAIN own_words AS text
      CONSTRAINT words_have_length CHECK (length(btrim(VALUE)) BETWEEN 1 AND 2000)
      CONSTRAINT words_hold_no_bsn CHECK (NOT app.holds_bsn(VALUE));
    CREATE DOMAIN role_name AS text
      CONSTRAINT role_is_known CHECK (VALUE IN ('CASEWORKER', 'MANAGER', 'FUNDER', 'ADMIN'));
    CREATE DOMAIN enrolment_status AS text
      CONSTRAINT enrolment_status_is_known CHECK (VALUE IN ('REGISTERED', 'INTAKE', 'ACTIVE', 'PAUSED', 'CLOSED'));
    CREATE DOMAIN exit_reason AS text
      CONSTRAINT exit_reason_is_known CHECK (VALUE IN ('OWN_ACTIVITY', 'ASSOCIATION', 'VOLUNTEERING', 'EDUCATION',
        'WORK', 'GOAL_REACHED', 'MOVED', 'HEALTH', 'NO_CONTACT', 'DIED', 'OTHER'));
    CREATE DOMAIN attendance_status AS text
      CONSTRAINT attendance_status_is_known CHECK (VALUE IN ('PRESENT', 'ABSENT_NOTIFIED', 'ABSENT_UNNOTIFIED'));
    CREATE DOMAIN contribution_kind AS text
      CONSTRAINT contribution_kind_is_known CHECK (VALUE IN ('HOSTING', 'TEACHING', 'PRACTICAL_HELP', 'ORGANISING',
        'CREATING', 'COMPANY'));
    CREATE DOMAIN count_quality AS text
      CONSTRAINT count_quality_is_known CHECK (VALUE IN ('COUNTED', 'ESTIMATED'));
    CREATE DOMAIN rhythm AS text
      CONSTRAINT rhythm_is_known CHECK (VALUE IN ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY_SAME_WEEKDAY'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP DOMAIN rhythm, count_quality, contribution_kind, attendance_status, exit_reason, enrolment_status, role_name,
      own_words, name_text;
    DROP SCHEMA app CASCADE;`);
  }
}
