/**
 * Takes from a filled register what is kept for speed, and leaves the facts with the indexes that a careful engineer
 * gives them at first: what is looked up by its parent, and sessions by day.
 */
export const strip: readonly string[] = [
  `DO $$
   DECLARE
     found record;
   BEGIN
     FOR found IN SELECT tgname, tgrelid::regclass AS place FROM pg_trigger WHERE NOT tgisinternal LOOP
       EXECUTE format('DROP TRIGGER %I ON %s', found.tgname, found.place);
     END LOOP;
   END $$`,
  "DROP TABLE person_quarter, track_quarter, goal_quarter, counted_once, posting CASCADE",
  "ALTER TABLE attendance DROP COLUMN track_id, DROP COLUMN on_date",
  "ALTER TABLE attendance ADD FOREIGN KEY (organisation_id, session_id) REFERENCES session",
  "ALTER TABLE participant DROP COLUMN search_name, DROP COLUMN name",
  "DROP INDEX session_by_day, session_of_track, session_to_log, enrolment_of_participant, enrolment_in_track, open_goal_of_participant, review_by_day, review_of_goal",
  "CREATE INDEX ON attendance (organisation_id, participant_id)",
  "CREATE INDEX ON session (organisation_id, on_date)",
  "CREATE INDEX ON session (organisation_id, track_id, on_date)",
  "CREATE INDEX ON enrolment (organisation_id, participant_id)",
  "CREATE INDEX ON enrolment (organisation_id, track_id)",
  "CREATE INDEX ON goal_review (organisation_id, goal_id)",
  // Rewritten, so that what was dropped takes no room.
  "VACUUM (FULL, ANALYZE) attendance, participant",
  "VACUUM (ANALYZE)",
];
