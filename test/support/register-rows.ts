import { Client } from "pg";
import { newId } from "../../src/core/ids";
import type { House, World } from "./world";

/** Writes rows of a register past the commands, for tests that count years of it. The roll-ups follow by themselves. */
export interface RegisterRows {
  track(given: { name: string; publicLabel?: string; sensitive?: boolean; openedOn?: string }): Promise<string>;
  person(given?: { born?: [year: number, month: number]; district?: string; newcomer?: boolean }): Promise<string>;
  enrolment(personId: string, trackId: string, given: { activeFrom?: string; closedOn?: string }): Promise<string>;
  /** A session at ten in the morning; held means logged. */
  session(trackId: string, on: string, state?: "held" | "cancelled" | "not logged"): Promise<string>;
  mark(sessionId: string, personId: string, status?: string, contribution?: string): Promise<void>;
  /** A goal with its reviews, each a day and a level. */
  goal(personId: string, reviews: readonly [on: string, level: number][]): Promise<string>;
  district(code: string, name: string): Promise<void>;
  /** Any statement, as superuser. */
  sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Opens the register of a house for writing rows. Close it in `afterAll`. */
export async function openRegister(world: World, house: House): Promise<RegisterRows> {
  const client = new Client({ connectionString: world.urls.adminUrl });
  await client.connect();
  const organisation = house.organisationId;
  const at = world.now;
  let people = 0;

  async function sql(text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await client.query(text, [...values])).rows;
  }

  async function insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = ["organisation_id", ...Object.keys(row)];
    const places = columns.map((_, index) => `$${index + 1}`);
    await sql(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(", ")}) VALUES (${places.join(", ")})`,
      [organisation, ...Object.values(row)],
    );
  }

  let workshop: string | undefined;
  async function workshopId(): Promise<string> {
    if (workshop) return workshop;
    workshop = newId(at);
    await insert("workshop", { id: workshop, name: "De Kunst van het Meedoen" });
    return workshop;
  }

  return {
    sql,
    async track({ name, publicLabel = `${name} (openbaar)`, sensitive = false, openedOn = "2020-01-01" }) {
      const id = newId(at);
      await insert("track", {
        id,
        workshop_id: await workshopId(),
        name,
        public_label: publicLabel,
        sensitive,
        opened_on: openedOn,
      });
      return id;
    },
    async person({ born, district, newcomer = false } = {}) {
      const id = newId(at);
      people += 1;
      await insert("participant", {
        id,
        calling_name: `Mens ${people}`,
        birth_year: born?.[0],
        birth_month: born?.[1],
        district_code: district,
        registered_on: newcomer ? null : "2020-01-01",
        created_at: at,
      });
      return id;
    },
    async enrolment(personId, trackId, { activeFrom, closedOn }) {
      const id = newId(at);
      await insert("enrolment", {
        id,
        participant_id: personId,
        track_id: trackId,
        status: closedOn ? "CLOSED" : activeFrom ? "ACTIVE" : "REGISTERED",
        registered_on: activeFrom ?? "2020-01-01",
        active_from: activeFrom,
        closed_on: closedOn,
        exit_reason: closedOn ? "OWN_ACTIVITY" : null,
      });
      return id;
    },
    async session(trackId, on, state = "held") {
      const id = newId(at);
      await insert("session", {
        id,
        track_id: trackId,
        title: "Koffie",
        on_date: on,
        starts_at: `${on} 10:00 Europe/Amsterdam`,
        ends_at: `${on} 12:00 Europe/Amsterdam`,
        logged_at: state === "held" ? at : null,
        cancelled_at: state === "cancelled" ? at : null,
        cancel_reason: state === "cancelled" ? "Niemand kon" : null,
      });
      return id;
    },
    async mark(sessionId, personId, status = "PRESENT", contribution) {
      await sql(
        `INSERT INTO attendance (organisation_id, session_id, participant_id, track_id, on_date, status, contribution, recorded_at, recorded_by)
         SELECT organisation_id, id, $3, track_id, on_date, $4, $5, $6, $7 FROM session WHERE organisation_id = $1 AND id = $2`,
        [organisation, sessionId, personId, status, contribution, at, house.caseworker.accountId],
      );
    },
    async goal(personId, reviews) {
      const id = newId(at);
      await insert("goal", {
        id,
        participant_id: personId,
        words: "Vaker naar buiten",
        set_on: reviews[0]?.[0] ?? "2020-01-01",
      });
      for (const [on, level] of reviews)
        await insert("goal_review", { id: newId(at), goal_id: id, level, on, recorded_at: at });
      return id;
    },
    async district(code, name) {
      await sql("INSERT INTO district (code, name, valid_from) VALUES ($1, $2, 2022) ON CONFLICT DO NOTHING", [
        code,
        name,
      ]);
    },
    close: () => client.end(),
  };
}
