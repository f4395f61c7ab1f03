import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What a report reads of everybody stands in an index: who lives where and is how old, and which enrolment was active when. And what
 * somebody brought, so that her page does not look for it among all the times that she came.
 * Made beside the work of others, so outside a transaction; what an interrupted attempt left behind is made anew.
 */
export class CoveringIndexes1764100000011 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      "DROP INDEX CONCURRENTLY IF EXISTS participant_profile",
      `CREATE INDEX CONCURRENTLY participant_profile ON participant (organisation_id, id)
         INCLUDE (registered_on, district_code, birth_year, birth_month)`,
      "DROP INDEX CONCURRENTLY IF EXISTS newcomer",
      "CREATE INDEX CONCURRENTLY newcomer ON participant (organisation_id, id) WHERE registered_on IS NULL",
      "DROP INDEX CONCURRENTLY IF EXISTS enrolment_of_track",
      // Who takes part in a track on a day: open, or closed on that day or later
      "CREATE INDEX CONCURRENTLY enrolment_of_track ON enrolment (organisation_id, track_id, closed_on, participant_id) INCLUDE (active_from)",
      "DROP INDEX CONCURRENTLY IF EXISTS enrolment_in_track",
      "DROP INDEX CONCURRENTLY IF EXISTS contribution_of_participant",
      `CREATE INDEX CONCURRENTLY contribution_of_participant ON attendance (organisation_id, participant_id, on_date DESC, session_id DESC)
         WHERE num_nonnulls(contribution, contribution_words) > 0`,
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE INDEX enrolment_in_track ON enrolment (organisation_id, track_id, closed_on, participant_id)",
    );
    await runner.query("DROP INDEX contribution_of_participant, enrolment_of_track, newcomer, participant_profile");
  }
}
