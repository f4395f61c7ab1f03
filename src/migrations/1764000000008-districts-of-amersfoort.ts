import type { MigrationInterface, QueryRunner } from "typeorm";
import { amersfoort, districtOf } from "../places/divisions";

/** The districts and neighbourhoods of Amersfoort, as divided since 2022. */
export class DistrictsOfAmersfoort1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { validFrom, districts, neighbourhoods } = amersfoort;
    await runner.query(
      `INSERT INTO district (code, name, valid_from) SELECT code, name, $3 FROM unnest($1::text[], $2::text[]) AS given (code, name)`,
      [Object.keys(districts), Object.values(districts), validFrom],
    );
    await runner.query(
      `INSERT INTO neighbourhood (code, district_code, name, valid_from)
       SELECT code, district_code, name, $4 FROM unnest($1::text[], $2::text[], $3::text[]) AS given (code, district_code, name)`,
      [
        Object.keys(neighbourhoods),
        Object.keys(neighbourhoods).map(districtOf),
        Object.values(neighbourhoods),
        validFrom,
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM neighbourhood WHERE code LIKE 'BU0307%'");
    await runner.query("DELETE FROM district WHERE code LIKE 'WK0307%'");
  }
}
