import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The gate: the only functions that see login tokens and passwords. The application proves a password by showing what
 * argon2id makes of it; its SHA-256 is what is kept, so that neither a dump nor injected SQL can log anybody in.
 */
export class LoggingIn1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    SET LOCAL ROLE meedoen_gate;
    -- The bodies are checked when they run: here row_security is off, which they could not be planned with.
    SET LOCAL check_function_bodies = off;
    CREATE TABLE gate.password (
      organisation_id uuid NOT NULL,
      account_id uuid NOT NULL,
      salt bytea NOT NULL,
      verifier bytea NOT NULL,
      changed_at timestamptz NOT NULL,
      PRIMARY KEY (organisation_id, account_id));
    CREATE TABLE gate.login (
      organisation_id uuid NOT NULL,
      token bytea NOT NULL,
      account_id uuid NOT NULL,
      role text NOT NULL,
      opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (organisation_id, token));
    CREATE INDEX login_of_account ON gate.login (organisation_id, account_id);
    -- Failed attempts by account and address, by address, and by account; shared by all processes.
    CREATE TABLE gate.failure (
      key text PRIMARY KEY,
      failures integer NOT NULL,
      last_at timestamptz NOT NULL);
    CREATE INDEX failure_by_age ON gate.failure (last_at);

    -- Sets the signed context of this transaction.
    CREATE FUNCTION gate.open_context(organisation uuid, account uuid, role text, reach uuid[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      payload text := organisation::text || account::text || left(role, 1) || reach::text;
    BEGIN
      PERFORM set_config('app.context', payload || gate.signature(payload), true);
    END $$;

    CREATE FUNCTION gate.reach_of(organisation uuid, account uuid, role text, today date) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
    BEGIN
      IF role = 'MANAGER' THEN
        RETURN ARRAY(SELECT t.id FROM track t WHERE t.organisation_id = organisation);
      END IF;
      IF role = 'CASEWORKER' THEN
        RETURN ARRAY(SELECT a.track_id FROM assignment a
          WHERE a.organisation_id = organisation AND a.account_id = account
            AND a.starts_on <= today AND (a.ends_on IS NULL OR a.ends_on > today));
      END IF;
      RETURN '{}';
    END $$;

    -- Who comes in with this token? Sets the context of this transaction. 28000: not logged in; 42501: not for this role.
    CREATE FUNCTION app.enter(organisation uuid, token_hash bytea, roles text[], reads_only boolean, today date)
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
      IF account_id IS NULL THEN
        RAISE EXCEPTION 'not logged in' USING ERRCODE = '28000';
      END IF;
      IF role <> ALL (roles) THEN
        RAISE EXCEPTION 'not for this role' USING ERRCODE = '42501';
      END IF;
      PERFORM gate.open_context(organisation_id, account_id, role, gate.reach_of(organisation_id, account_id, role, today));
      IF reads_only THEN
        PERFORM set_config('transaction_read_only', 'on', true);
      END IF;
      RETURN NEXT;
    END $$;

    -- Who is logged in, out of the gate's own knowledge: a funder reads no accounts.
    CREATE FUNCTION app.me() RETURNS json LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT json_build_object('accountId', a.id, 'name', a.name, 'email', a.email, 'role', a.role, 'organisation', o.name)
        FROM account a JOIN organisation o ON o.id = a.organisation_id
       WHERE a.organisation_id = app.publisher() AND a.id = app.account() $$;

    -- The name on the page before logging in; none where several organisations share a register.
    CREATE FUNCTION app.house_name() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT min(o.name::text) FROM organisation o HAVING count(*) = 1 $$;

    -- The salts with which a password for this address may be proven; an unknown address gets one that looks the same.
    CREATE FUNCTION app.login_salts(address text) RETURNS TABLE (organisation_id uuid, account_id uuid, salt bytea)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    #variable_conflict use_column
    BEGIN
      RETURN QUERY SELECT a.organisation_id, a.id, p.salt FROM account a
        JOIN gate.password p ON p.organisation_id = a.organisation_id AND p.account_id = a.id
        WHERE a.email = address AND a.disabled_at IS NULL ORDER BY a.organisation_id LIMIT 3;
      IF NOT FOUND THEN
        RETURN QUERY SELECT gen_random_uuid(), gen_random_uuid(),
          substr(sha256(convert_to(address, 'UTF8') || (SELECT key FROM gate.context_key)), 1, 16);
      END IF;
    END $$;

    -- Seconds that this address must wait before it may try this account again; 0: now. Three mistakes are free, then
    -- the wait doubles up to fifteen minutes for one address. An account that many addresses guess at takes one guess in ten
    -- seconds of those that were wrong before; whoever comes from elsewhere is let in, so nobody can be locked out.
    CREATE FUNCTION app.login_wait(email text, address text) RETURNS integer
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT coalesce(max(ceil(extract(epoch FROM f.last_at - clock_timestamp())
          + CASE WHEN f.key = 'pair ' || email || ' ' || address THEN least(power(2, least(f.failures - 3, 20)), 900)
                 WHEN f.key = 'address ' || address THEN CASE WHEN f.failures > 50 THEN least(f.failures - 50, 900) ELSE 0 END
                 WHEN f.failures > 20 AND EXISTS (SELECT FROM gate.failure own WHERE own.key = 'pair ' || email || ' ' || address
                   AND own.last_at > clock_timestamp() - interval '1 hour') THEN 10 ELSE 0 END)), 0)::integer
        FROM gate.failure f
       WHERE f.failures >= 3 AND f.last_at > clock_timestamp() - interval '1 hour'
         AND f.key IN ('pair ' || email || ' ' || address, 'address ' || address, 'account ' || email)
      HAVING max(f.failures) >= 3
      UNION ALL SELECT 0 ORDER BY 1 DESC LIMIT 1 $$;

    CREATE FUNCTION gate.count_failure(wanted text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO gate.failure AS f VALUES (wanted, 1, clock_timestamp())
        ON CONFLICT (key) DO UPDATE SET last_at = clock_timestamp(),
          failures = CASE WHEN f.last_at < clock_timestamp() - interval '1 hour' THEN 1 ELSE f.failures + 1 END;
      -- Addresses of people and of machines are not kept longer than they are of use.
      DELETE FROM gate.failure f WHERE f.key IN (SELECT old.key FROM gate.failure old
        WHERE old.last_at < clock_timestamp() - interval '1 day' ORDER BY old.last_at LIMIT 20 FOR UPDATE SKIP LOCKED);
    END $$;

    -- Opens a login when the proof is right; the new token replaces the one that the browser came with. Null: too soon, so
    -- that the proof was not looked at: attempts that are under way together all passed the first look. A wrong proof is
    -- counted once for an attempt, not for each account of that address.
    CREATE FUNCTION app.log_in(organisation uuid, account uuid, proof bytea, new_token bytea, old_token bytea, address text, email text,
      is_last boolean DEFAULT true) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      person account;
    BEGIN
      IF app.login_wait(email, address) > 0 THEN
        RETURN NULL;
      END IF;
      SELECT a.* INTO person FROM account a
        JOIN gate.password p ON p.organisation_id = a.organisation_id AND p.account_id = a.id
       WHERE a.organisation_id = organisation AND a.id = account AND a.disabled_at IS NULL AND p.verifier = sha256(proof);
      IF person.id IS NULL AND NOT is_last THEN
        RETURN false;
      END IF;
      IF person.id IS NULL THEN
        PERFORM gate.count_failure('pair ' || email || ' ' || address);
        PERFORM gate.count_failure('address ' || address);
        PERFORM gate.count_failure('account ' || email);
        RETURN false;
      END IF;
      DELETE FROM gate.failure f WHERE f.key IN ('pair ' || email || ' ' || address, 'account ' || email);
      DELETE FROM gate.login l WHERE l.organisation_id = organisation
        AND (l.token = old_token OR l.account_id = account AND l.opened_at < clock_timestamp() - interval '30 days');
      INSERT INTO gate.login (organisation_id, token, account_id, role) VALUES (organisation, new_token, account, person.role);
      RETURN true;
    END $$;

    CREATE FUNCTION app.log_out(organisation uuid, old_token bytea) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DELETE FROM gate.login l WHERE l.organisation_id = organisation AND l.token = old_token $$;

    -- Whether a link can still be used: asked before a password is hashed for it.
    CREATE FUNCTION app.link_holds(organisation uuid, link bytea) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT EXISTS (SELECT FROM invitation i WHERE i.organisation_id = organisation AND i.token = link AND i.used_at IS NULL
        AND i.expires_at > clock_timestamp()) $$;

    -- Uses an invitation or password link once. The account's other links and its open logins end with it.
    CREATE FUNCTION app.choose_password(organisation uuid, link bytea, new_salt bytea, new_verifier bytea) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      person uuid;
    BEGIN
      WITH used AS (
        UPDATE invitation i SET used_at = clock_timestamp()
          FROM invitation chosen JOIN account a ON a.organisation_id = chosen.organisation_id AND a.id = chosen.account_id
         WHERE chosen.organisation_id = organisation AND chosen.token = link AND chosen.used_at IS NULL
           AND chosen.expires_at > clock_timestamp() AND a.disabled_at IS NULL
           AND i.organisation_id = chosen.organisation_id AND i.account_id = chosen.account_id AND i.used_at IS NULL
        RETURNING i.account_id)
      SELECT u.account_id INTO person FROM used u LIMIT 1;
      IF person IS NULL THEN
        RETURN false;
      END IF;
      PERFORM gate.keep_password(organisation, person, new_salt, new_verifier);
      RETURN true;
    END $$;

    CREATE FUNCTION gate.keep_password(organisation uuid, person uuid, new_salt bytea, new_verifier bytea) RETURNS void
      LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO gate.password VALUES (organisation, person, new_salt, new_verifier, clock_timestamp())
        ON CONFLICT (organisation_id, account_id) DO UPDATE
          SET salt = excluded.salt, verifier = excluded.verifier, changed_at = excluded.changed_at;
      DELETE FROM gate.login l WHERE l.organisation_id = organisation AND l.account_id = person;
    END $$;

    -- Ends every open login of an account; for an administrator, who gave it another role or disabled it.
    CREATE FUNCTION app.end_logins(person uuid) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DELETE FROM gate.login l
       WHERE l.organisation_id = app.organisation() AND l.account_id = person AND substr(app.context(), 73, 1) = 'A' $$;

    -- Which accounts have chosen a password and when they were last seen, for the administrator's list.
    CREATE FUNCTION app.account_logins() RETURNS TABLE (account_id uuid, last_seen_at timestamptz)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT p.account_id, max(l.last_seen_at) FROM gate.password p
        LEFT JOIN gate.login l ON l.organisation_id = p.organisation_id AND l.account_id = p.account_id
       WHERE p.organisation_id = app.organisation() GROUP BY p.account_id $$;

    -- Writes down who saw whom, for several operations at once: a group commit. A commit without waiting for the disk is
    -- enough here: after a crash of the machine the last fraction of a second of reads may be missing, no change ever.
    -- Answers the tokens that are no login any more, whose lines could not be written: who has just logged out sees nothing.
    CREATE FUNCTION app.note_reads(events jsonb) RETURNS text[]
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

    -- For commands on the server itself (an import, the seed): stands for an account without a login.
    CREATE FUNCTION app.stand_for(organisation uuid, account uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      person_role text;
    BEGIN
      SELECT a.role INTO STRICT person_role FROM account a
       WHERE a.organisation_id = organisation AND a.id = account AND a.disabled_at IS NULL;
      PERFORM gate.open_context(organisation, account, person_role, gate.reach_of(organisation, account, person_role, current_date));
    END $$;

    -- For the command that makes an organisation, and the seed.
    CREATE FUNCTION app.set_first_password(organisation uuid, person uuid, new_salt bytea, new_verifier bytea) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT gate.keep_password(organisation, person, new_salt, new_verifier) $$;

    REVOKE EXECUTE ON FUNCTION app.stand_for, app.set_first_password FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION app.stand_for, app.set_first_password TO meedoen_owner;
    SET LOCAL ROLE meedoen_owner;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP FUNCTION app.set_first_password, app.stand_for, app.note_reads, app.account_logins, app.end_logins,
      app.choose_password, app.link_holds, app.log_out, app.log_in, app.login_wait, app.login_salts, app.house_name, app.me, app.enter;
    DROP FUNCTION gate.keep_password, gate.count_failure, gate.reach_of, gate.open_context;
    DROP TABLE gate.failure, gate.login, gate.password;`);
  }
}
