import type { MigrationInterface, QueryRunner } from "typeorm";

/** Writes down who saw whom in one statement, which reads the events once: it stands behind every answer about a person. */
export class ReadLogInOne1764100000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    SET LOCAL ROLE meedoen_gate;
    -- A commit without waiting for the disk is enough here: after a crash of the machine the last fraction of a second of reads
    -- may be missing, no change ever. Answers the tokens that are no login any more, whose lines could not be written: who has
    -- just logged out sees nothing.
    CREATE OR REPLACE FUNCTION app.note_reads(events jsonb) RETURNS text[]
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      ended text[];
    BEGIN
      PERFORM set_config('synchronous_commit', 'off', true);
      WITH event AS MATERIALIZED (
        SELECT e.*, l.account_id, l.role
          FROM jsonb_to_recordset(events) AS e (organisation uuid, token text, at timestamptz, action text, operation text, trace text, subjects uuid[])
          LEFT JOIN gate.login l ON l.organisation_id = e.organisation AND l.token = decode(e.token, 'hex')
      ), written AS (
        INSERT INTO audit_event (organisation_id, at, account_id, role, action, operation, trace_id, subjects, changed)
        SELECT e.organisation, e.at, e.account_id, e.role, e.action, e.operation, e.trace, e.subjects, '{}'
          FROM event e WHERE e.account_id IS NOT NULL
      ), seen AS (
        UPDATE gate.login l SET last_seen_at = clock_timestamp() FROM event e
         WHERE l.organisation_id = e.organisation AND l.token = decode(e.token, 'hex')
           AND l.last_seen_at < clock_timestamp() - interval '1 minute'
      )
      SELECT array_agg(DISTINCT e.token) INTO ended FROM event e WHERE e.account_id IS NULL;
      RETURN coalesce(ended, '{}');
    END $$;
    SET LOCAL ROLE meedoen_owner;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    SET LOCAL ROLE meedoen_gate;
    CREATE OR REPLACE FUNCTION app.note_reads(events jsonb) RETURNS text[]
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      PERFORM set_config('synchronous_commit', 'off', true);
      INSERT INTO audit_event (organisation_id, at, account_id, role, action, operation, trace_id, subjects, changed)
        SELECT l.organisation_id, e.at, l.account_id, l.role, e.action, e.operation, e.trace,
               ARRAY(SELECT jsonb_array_elements_text(e.subjects)::uuid), '{}'
          FROM jsonb_to_recordset(events) AS e (organisation uuid, token text, at timestamptz, action text, operation text, trace text, subjects jsonb)
          JOIN gate.login l ON l.organisation_id = e.organisation AND l.token = decode(e.token, 'hex');
      UPDATE gate.login l SET last_seen_at = clock_timestamp()
        FROM jsonb_to_recordset(events) AS e (organisation uuid, token text)
       WHERE l.organisation_id = e.organisation AND l.token = decode(e.token, 'hex')
         AND l.last_seen_at < clock_timestamp() - interval '1 minute';
      RETURN ARRAY(SELECT DISTINCT e.token FROM jsonb_to_recordset(events) AS e (organisation uuid, token text)
        WHERE NOT EXISTS (SELECT FROM gate.login l WHERE l.organisation_id = e.organisation AND l.token = decode(e.token, 'hex')));
    END $$;
    SET LOCAL ROLE meedoen_owner;`);
  }
}
