import { Client, type ClientBase } from "pg";
import { newId } from "../../src/core/ids";

/** Ids of rows that a test put into the database by hand, past the commands. */
export interface SmallHouse {
  readonly organisationId: string;
  readonly accountId: string;
  readonly tracks: readonly string[];
  readonly people: readonly string[];
  readonly sessions: readonly string[];
  readonly goals: readonly string[];
}

const at = new Date("2026-11-23T09:00:00Z");

/** A superuser's connection, for which row-level security is off. */
export async function asAdmin(adminUrl: string): Promise<Client> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  return client;
}

/**
 * An organisation with two tracks, and in each of them a session on both sides of the edge of a quarter; six people, the
 * last two of them newcomers who are not registered; the first four have a goal and are in the first track.
 */
export async function layHouse(admin: ClientBase): Promise<SmallHouse> {
  const [organisationId, accountId, workshopId] = [newId(at), newId(at), newId(at)];
  const tracks = [newId(at), newId(at)];
  const people = Array.from({ length: 6 }, () => newId(at));
  await admin.query("INSERT INTO organisation VALUES ($1, 'Klein huis', $2)", [organisationId, at]);
  await admin.query(
    "INSERT INTO account (organisation_id, id, name, email, role, invited_at) VALUES ($1, $2, 'Iemand', $3, 'MANAGER', $4)",
    [organisationId, accountId, `${accountId}@example.org`, at],
  );
  await admin.query("INSERT INTO workshop VALUES ($1, $2, 'Werkplaats')", [organisationId, workshopId]);
  for (const track of tracks) {
    await admin.query("INSERT INTO track VALUES ($1, $2, $3, 'Onderdeel', 'Onderdeel', false, '2026-01-01')", [
      organisationId,
      track,
      workshopId,
    ]);
  }
  for (const [index, person] of people.entries()) {
    await admin.query(
      "INSERT INTO participant (organisation_id, id, calling_name, registered_on, created_at) VALUES ($1, $2, $3, $4, $5)",
      [organisationId, person, `Deelnemer ${index}`, index < 4 ? "2026-01-01" : null, at],
    );
  }
  const sessions: string[] = [];
  for (const track of tracks) {
    for (const day of ["2026-03-30", "2026-03-31", "2026-04-01"])
      sessions.push(await laySession(admin, organisationId, track, day));
  }
  const goals = people.slice(0, 4).map(() => newId(at));
  for (const [index, goal] of goals.entries()) {
    await admin.query(
      "INSERT INTO goal (organisation_id, id, participant_id, words, set_on) VALUES ($1, $2, $3, 'Vaker naar buiten', '2026-01-02')",
      [organisationId, goal, people[index]],
    );
    await layEnrolment(admin, organisationId, tracks[0] ?? "", people[index] ?? "");
  }
  return { organisationId, accountId, tracks, people, sessions, goals };
}

/** Enrols somebody; once more where she stands enrolled already is nothing. */
export async function layEnrolment(
  admin: ClientBase,
  organisationId: string,
  track: string,
  person: string,
): Promise<void> {
  await admin.query(
    `INSERT INTO enrolment (organisation_id, id, participant_id, track_id, status, registered_on)
     SELECT organisation_id, $2, id, $4, 'REGISTERED', '2026-01-02' FROM participant WHERE organisation_id = $1 AND id = $3 ON CONFLICT DO NOTHING`,
    [organisationId, newId(at), person, track],
  );
}

async function laySession(admin: ClientBase, organisationId: string, track: string, day: string): Promise<string> {
  const id = newId(at);
  await admin.query(
    "INSERT INTO session (organisation_id, id, track_id, title, on_date, starts_at, ends_at) VALUES ($1, $2, $3, 'Koffie', $4, $5, $6)",
    [organisationId, id, track, day, `${day}T10:00:00Z`, `${day}T12:00:00Z`],
  );
  return id;
}

/** Asks one statement as the application's role, standing for that account; answers its `answer`. */
export async function askAs<Answer>(
  admin: ClientBase,
  house: Pick<SmallHouse, "organisationId" | "accountId">,
  sql: string,
): Promise<Answer> {
  await admin.query("BEGIN");
  try {
    await admin.query("SET LOCAL ROLE meedoen_owner");
    await admin.query("SELECT app.stand_for($1, $2)", [house.organisationId, house.accountId]);
    await admin.query("SET LOCAL ROLE meedoen_app");
    const { rows } = await admin.query<{ answer: string }>(sql);
    return JSON.parse(rows[0]?.answer ?? "null");
  } finally {
    await admin.query("ROLLBACK");
  }
}
