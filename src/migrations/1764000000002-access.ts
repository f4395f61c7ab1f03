import type { MigrationInterface, QueryRunner } from "typeorm";
import { foundedBy, seenBy, walled } from "./wall";

/** Organisations and the people who log in; what they did (operations) and what they saw (audit events). */
export class Access1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    -- What this transaction stands for: organisation (36 characters), account (36), role, tracks within reach. The text
    -- is signed for this backend and this transaction by app.enter; anything else counts as nobody.
    CREATE SCHEMA gate AUTHORIZATION meedoen_gate;
    SET LOCAL ROLE meedoen_gate;
    CREATE TABLE gate.context_key (key bytea NOT NULL);
    INSERT INTO gate.context_key
      VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

    CREATE FUNCTION gate.signature(payload text) RETURNS text LANGUAGE plpgsql STABLE AS $$
    BEGIN
      RETURN encode(sha256(convert_to(payload || pg_backend_pid() || extract(epoch FROM now()), 'UTF8')
        || (SELECT key FROM gate.context_key)), 'hex');
    END $$;

    CREATE FUNCTION app.context() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED
      SET search_path = pg_catalog, pg_temp AS $$
    DECLARE
      signed text := current_setting('app.context', true);
      payload text;
    BEGIN
      IF signed IS NULL OR length(signed) < 137 THEN
        RETURN NULL;
      END IF;
      payload := left(signed, -64);
      IF right(signed, 64) <> gate.signature(payload) THEN
        RETURN NULL;
      END IF;
      RETURN payload;
    END $$;
    SET LOCAL ROLE meedoen_owner;

    -- What these functions name is looked up where nobody but the server's own makes things: with a type of her own called
    -- uuid in her temporary schema, and a cast to it, somebody would otherwise decide what they answer.
    -- The organisation whose rows may be seen. A funder has none: she reads published tables only.
    CREATE FUNCTION app.organisation() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
      SET search_path = pg_catalog, pg_temp AS $$
    DECLARE
      context text := app.context();
    BEGIN
      IF substr(context, 73, 1) = 'F' THEN
        RETURN NULL;
      END IF;
      RETURN substr(context, 1, 36)::uuid;
    END $$;

    -- The organisation whose published tables may be read, by a funder too.
    CREATE FUNCTION app.publisher() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
      SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      RETURN substr(app.context(), 1, 36)::uuid;
    END $$;

    CREATE FUNCTION app.account() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
      SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      RETURN substr(app.context(), 37, 36)::uuid;
    END $$;

    -- True for who sees every person of the organisation: a manager.
    CREATE FUNCTION app.reaches_all() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
      SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      RETURN coalesce(substr(app.context(), 73, 1) = 'M', false);
    END $$;

    -- The tracks within reach: own and lent ones for a caseworker, all for a manager, none for the others.
    CREATE FUNCTION app.reach() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
      SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      RETURN coalesce(substr(app.context(), 74), '{}')::uuid[];
    END $$;

    CREATE TABLE organisation (
      id uuid PRIMARY KEY,
      name name_text NOT NULL,
      created_at timestamptz NOT NULL);
    ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
    ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_organisation ON organisation TO meedoen_app
      USING (id = (SELECT app.publisher())) WITH CHECK (id = (SELECT app.publisher()));
    GRANT SELECT ON organisation TO meedoen_app, meedoen_backup;
    ${foundedBy("organisation")}
    ${seenBy("meedoen_gate", "organisation", ["SELECT"])}

    CREATE TABLE account (
      organisation_id uuid NOT NULL REFERENCES organisation,
      id uuid NOT NULL,
      name name_text NOT NULL,
      email text NOT NULL,
      role role_name NOT NULL,
      invited_at timestamptz NOT NULL,
      disabled_at timestamptz,
      PRIMARY KEY (organisation_id, id),
      UNIQUE (organisation_id, email),
      CONSTRAINT account_email_is_folded CHECK (email = lower(btrim(email)) AND email LIKE '%_@_%' AND length(email) <= 254));
    CREATE INDEX account_email_idx ON account (email);
    ${walled("account", ["SELECT", "INSERT", "UPDATE"])}
    ${foundedBy("account")}
    ${seenBy("meedoen_gate", "account", ["SELECT"])}

    CREATE TABLE invitation (
      organisation_id uuid NOT NULL,
      token bytea NOT NULL,
      account_id uuid NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      PRIMARY KEY (organisation_id, token),
      FOREIGN KEY (organisation_id, account_id) REFERENCES account);
    ${walled("invitation", ["INSERT"])}
    ${seenBy("meedoen_gate", "invitation", ["SELECT", "UPDATE"])}

    CREATE TABLE term (
      organisation_id uuid NOT NULL REFERENCES organisation,
      name text NOT NULL,
      value integer NOT NULL,
      PRIMARY KEY (organisation_id, name),
      CONSTRAINT term_is_sensible CHECK (value BETWEEN 0 AND 1200));
    ${walled("term", ["SELECT", "INSERT", "UPDATE"])}

    -- One row per act: the same operation sent twice gets the stored answer. It holds ids, revisions and outcomes, no
    -- personal text.
    CREATE TABLE operation (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      name text NOT NULL,
      body_hash bytea NOT NULL,
      answer json,
      at timestamptz NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, account_id) REFERENCES account);
    ${walled("operation", ["SELECT", "INSERT", "UPDATE"])}

    -- Who did or saw what, append-only: no values, only the names of what changed and the ids of whom it concerned.
    CREATE TABLE audit_event (
      organisation_id uuid NOT NULL,
      id bigint GENERATED ALWAYS AS IDENTITY,
      at timestamptz NOT NULL,
      account_id uuid NOT NULL,
      role role_name NOT NULL,
      action text NOT NULL,
      operation text NOT NULL,
      trace_id text,
      subjects uuid[] NOT NULL,
      changed text[] NOT NULL,
      PRIMARY KEY (organisation_id, id),
      FOREIGN KEY (organisation_id, account_id) REFERENCES account,
      CONSTRAINT audit_event_action_is_known CHECK (action IN ('READ', 'CHANGE', 'EXPORT', 'IMPORT')));
    ${walled("audit_event", ["SELECT", "INSERT"])}
    ${seenBy("meedoen_gate", "audit_event", ["INSERT"])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TABLE audit_event, operation, term, invitation, account, organisation;
    DROP FUNCTION app.reach, app.reaches_all, app.account, app.publisher, app.organisation, app.context;
    DROP SCHEMA gate CASCADE;`);
  }
}
