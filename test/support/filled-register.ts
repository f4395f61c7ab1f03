import { asAdmin } from "./small-house";
import type { House, World } from "./world";

/** Tables that grow with the years; none of them is read from end to end for one day, one list, one mark. */
export const growing = [
  "attendance",
  "audit_event",
  "call_step",
  "counted_once",
  "enrolment",
  "enrolment_change",
  "goal",
  "goal_quarter",
  "goal_review",
  "note",
  "operation",
  "participant",
  "person_quarter",
  "session",
  "strength",
  "track_quarter",
];

/** Two hundred tracks of fifteen people with a session a month, behind the triggers' back; one track is the caseworker's. */
export async function fillRegister(
  world: World,
  { organisationId: org, caseworker }: House,
): Promise<{ trackId: string; people: string[] }> {
  const admin = await asAdmin(world.urls.adminUrl);
  await admin.query("SET session_replication_role = replica");
  const by = `'${org}'`;
  for (const statement of [
    `INSERT INTO workshop VALUES (${by}, gen_random_uuid(), 'Werkplaats')`,
    `INSERT INTO track SELECT ${by}, gen_random_uuid(), w.id, 'Onderdeel ' || i, 'Onderdeel', false, '2025-01-01' FROM workshop w, generate_series(1, 200) i`,
    `INSERT INTO participant (organisation_id, id, calling_name, registered_on, created_at)
       SELECT ${by}, gen_random_uuid(), 'Deelnemer ' || i, '2025-01-01', now() FROM generate_series(1, 3000) i`,
    `INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on)
       SELECT ${by}, gen_random_uuid(), p.id, t.id, 'REGISTERED', '2025-01-01'
         FROM (SELECT id, row_number() OVER () % 200 AS n FROM participant) p JOIN (SELECT id, row_number() OVER () - 1 AS n FROM track) t USING (n)`,
    `INSERT INTO session (organisation_id, id, track_id, title, on_date, starts_at, ends_at, logged_at)
       SELECT ${by}, gen_random_uuid(), t.id, 'Koffie', d::date, d + interval '10 hours', d + interval '12 hours', d
         FROM track t, generate_series('2025-01-06Z'::timestamptz, '2026-11-20Z', '1 month') d`,
    `INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, recorded_at, recorded_by)
       SELECT ${by}, s.id, e.participant_id, s.track_id, s.on_date, 'PRESENT', now(), '${caseworker.accountId}' FROM session s JOIN enrolment e USING (track_id)`,
    `INSERT INTO call_step SELECT ${by}, e.participant_id, e.track_id, n, '2025-06-01', 'SPOKE_COMES_BACK', now(), '${caseworker.accountId}' FROM enrolment e, generate_series(1, 2) n`,
    `INSERT INTO goal (organisation_id, id, participant_id, words, set_on) SELECT ${by}, gen_random_uuid(), id, 'Vaker de deur uit', '2026-01-01' FROM participant`,
    `INSERT INTO goal_review (organisation_id, id, goal_id, level, "on", recorded_at)
       SELECT ${by}, gen_random_uuid(), g.id, 0, '2026-02-01', now() FROM goal g, generate_series(1, 2)`,
    `INSERT INTO strength SELECT ${by}, gen_random_uuid(), id, 'Kan koken', '2026-01-01' FROM participant`,
    `INSERT INTO note SELECT ${by}, gen_random_uuid(), id, NULL, 'Bracht koek', '2026-01-01', now(), '${caseworker.accountId}' FROM participant`,
    `INSERT INTO enrolment_change SELECT ${by}, e.id, 1, 'REGISTERED', '2025-01-01', now(), '${caseworker.accountId}' FROM enrolment e`,
    `INSERT INTO operation SELECT ${by}, gen_random_uuid(), '${caseworker.accountId}', 'Record', '\\x00', '{}', now() FROM generate_series(1, 5000)`,
    `INSERT INTO audit_event (organisation_id, at, account_id, role, action, operation, subjects, changed)
       SELECT ${by}, now(), '${caseworker.accountId}', 'CASEWORKER', 'READ', 'MyDay', '{}', '{}' FROM generate_series(1, 5000)`,
    `INSERT INTO goal_quarter SELECT ${by}, g.id, '2026-01-01', 0, '{}' FROM goal g`,
    `INSERT INTO counted_once SELECT ${by}, q::date, t.id, 'infinity', 1, 0, 0, 0 FROM track t, generate_series('2016-01-01Z'::timestamptz, '2026-10-01Z', '3 months') q`,
    `INSERT INTO person_quarter SELECT ${by}, '2026-10-01', e.track_id, e.participant_id, 1, 1, 0, true FROM enrolment e`,
    `INSERT INTO track_quarter SELECT ${by}, t.id, q::date FROM track t, generate_series('2016-01-01Z'::timestamptz, '2026-10-01Z', '3 months') q`,
    `INSERT INTO assignment SELECT ${by}, gen_random_uuid(), t.id, '${caseworker.accountId}', '2025-01-01', NULL, false FROM track t LIMIT 1`,
    "VACUUM ANALYZE",
  ])
    await admin.query(statement);
  const { rows } = await admin.query(
    "SELECT e.track_id, array_agg(e.participant_id) AS people FROM enrolment e JOIN assignment a USING (track_id) GROUP BY 1",
  );
  await admin.query("SELECT pg_stat_force_next_flush()");
  await admin.end();
  return { trackId: rows[0].track_id, people: rows[0].people };
}
