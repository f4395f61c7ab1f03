import type { MigrationInterface, QueryRunner } from "typeorm";

/** The function that looks a login up and opens its context, with what refuses it before anything is looked at. */
function enter(parameters: string, refusals: string): string {
  return `
    CREATE FUNCTION app.enter(${parameters})
      RETURNS TABLE (account_id uuid, role text, name text, email text, organisation_id uuid, organisation_name text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    #variable_conflict use_column
    BEGIN
      SELECT a.id, a.role, a.name, a.email, o.id, o.name INTO account_id, role, name, email, organisation_id, organisation_name
        FROM gate.login l
        JOIN account a ON a.organisation_id = l.organisation_id AND a.id = l.account_id
        JOIN gate.password p ON p.organisation_id = a.organisation_id AND p.account_id = a.id
        JOIN organisation o ON o.id = l.organisation_id
       WHERE l.organisation_id = organisation AND l.token = token_hash
         AND a.disabled_at IS NULL AND l.role = a.role AND l.opened_at >= p.changed_at
         AND l.last_seen_at > now() - interval '7 days' AND l.opened_at > now() - interval '30 days';
      ${refusals}
      IF role <> ALL (roles) THEN
        RAISE EXCEPTION 'not for this role' USING ERRCODE = '42501';
      END IF;
      PERFORM gate.open_context(organisation_id, account_id, role, gate.reach_of(organisation_id, account_id, role, today));
      IF reads_only THEN
        PERFORM set_config('transaction_read_only', 'on', true);
      END IF;
      RETURN NEXT;
    END $$;`;
}

const parameters = "organisation uuid, token_hash bytea, roles text[], reads_only boolean, today date";
const nobody = `IF account_id IS NULL THEN
        RAISE EXCEPTION 'not logged in' USING ERRCODE = '28000';
      END IF;`;

/**
 * A page says for whom it asks and writes: another tab may have put another login in the cookie's place. Whoever came in
 * instead is refused as nobody, before her role is looked at: what the page holds is not hers.
 */
export class MeantFor1764300000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    SET LOCAL ROLE meedoen_gate;
    SET LOCAL check_function_bodies = off;
    DROP FUNCTION app.enter(uuid, bytea, text[], boolean, date);
    ${enter(
      `${parameters}, meant_for text DEFAULT NULL`,
      `${nobody}
      IF account_id::text <> meant_for THEN
        RAISE EXCEPTION 'somebody else is logged in' USING ERRCODE = '28000';
      END IF;`,
    )}
    SET LOCAL ROLE meedoen_owner;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    SET LOCAL ROLE meedoen_gate;
    SET LOCAL check_function_bodies = off;
    DROP FUNCTION app.enter(uuid, bytea, text[], boolean, date, text);
    ${enter(parameters, nobody)}
    SET LOCAL ROLE meedoen_owner;`);
  }
}
