import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The key with which a browser locks what it keeps of people on one device. It is worked out from a secret and never
 * stored: who is logged in gets hers again, nobody gets another's.
 */
export class DeviceKeys1764200000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    SET LOCAL ROLE meedoen_gate;
    CREATE TABLE gate.device_secret (key bytea NOT NULL);
    INSERT INTO gate.device_secret
      VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

    CREATE FUNCTION app.device_key(device text) RETURNS bytea
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT sha256(s.key || sha256(s.key || convert_to(app.publisher()::text || app.account()::text || device, 'UTF8')))
        FROM gate.device_secret s WHERE app.account() IS NOT NULL $$;
    SET LOCAL ROLE meedoen_owner;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP FUNCTION app.device_key(text)");
    await runner.query("DROP TABLE gate.device_secret");
  }
}
