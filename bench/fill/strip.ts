/**
 * Takes from a filled register what is kept for speed, however it is called: tables that only triggers write, triggers,
 * generated columns, the day and the track beside each attendance, and every index that is no rule. Leaves the facts,
 * with the indexes that a careful engineer gives them at first: what is looked up by its parent, and sessions by day.
 */
export const strip: readonly string[] = [
  `DO $$
   DECLARE
     kept record;
   BEGIN
     FOR kept IN
       SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS away FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL
       SELECT format('DROP TABLE %s CASCADE', oid::regclass) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
          AND has_table_privilege('meedoen_keeper', oid, 'INSERT') AND NOT has_table_privilege('meedoen_app', oid, 'INSERT')
       UNION ALL
       SELECT format('ALTER TABLE %s DROP COLUMN %I', attrelid::regclass, attname) FROM pg_attribute
        WHERE attgenerated <> '' AND NOT attisdropped AND attrelid::regclass::text !~ '[.]'
     LOOP
       EXECUTE kept.away;
     END LOOP;
     FOR kept IN
       SELECT format('DROP INDEX %s', indexrelid::regclass) AS away FROM pg_index JOIN pg_class t ON t.oid = indrelid
        WHERE t.relnamespace = 'public'::regnamespace AND NOT indisunique
     LOOP
       EXECUTE kept.away;
     END LOOP;
   END $$`,
  "ALTER TABLE attendance DROP COLUMN track_id, DROP COLUMN on_date",
  "ALTER TABLE attendance ADD FOREIGN KEY (organisation_id, session_id) REFERENCES session",
  "CREATE INDEX ON assignment (organisation_id, account_id)",
  "CREATE INDEX ON assignment (organisation_id, track_id)",
  "CREATE INDEX ON strength (organisation_id, participant_id)",
  "CREATE INDEX ON enrolment (organisation_id, participant_id)",
  "CREATE INDEX ON enrolment (organisation_id, track_id)",
  "CREATE INDEX ON session (organisation_id, on_date)",
  "CREATE INDEX ON session (organisation_id, track_id, on_date)",
  "CREATE INDEX ON attendance (organisation_id, participant_id)",
  "CREATE INDEX ON goal (organisation_id, participant_id)",
  "CREATE INDEX ON goal_review (organisation_id, goal_id)",
  // Rewritten, so that what was dropped takes no room.
  "VACUUM (FULL, ANALYZE) attendance, participant",
  "VACUUM (ANALYZE)",
];
