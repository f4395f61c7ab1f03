import type { Client } from "pg";
import type { Calendar } from "./calendar";
import { callRows } from "./call-rows";
import type { MadeEnrolment } from "./enrolments";
import type { MadeGoal, MadeStrength } from "./growth";
import {
  assignmentRows,
  attendanceRows,
  closedDayRows,
  placeRows,
  seriesRows,
  sessionRows,
  workshopRows,
  type Row,
} from "./house-rows";
import { initiativeRows } from "./initiative-rows";
import type { Keys } from "./keys";
import { ledgerRows } from "./ledger-rows";
import { networkRows } from "./network-rows";
import type { MadeNetwork } from "./networks";
import type { District, Person } from "./people";
import { enrolmentRows, goalRows, participantRows, reachRequestRows, strengthRows } from "./people-rows";
import { measurementRows } from "./measurement-rows";
import { referralRows } from "./referral-rows";
import type { MadeMark } from "./rhythms";
import type { MadeSession } from "./sessions";
import { waitingRows } from "./waiting-rows";
import { visitRows } from "./visit-rows";

/** Everything invented, before it has ids. */
export interface Invented {
  readonly calendar: Calendar;
  readonly districts: readonly District[];
  readonly people: readonly Person[];
  readonly enrolments: readonly MadeEnrolment[];
  readonly sessions: readonly MadeSession[];
  readonly marks: readonly MadeMark[];
  readonly goals: readonly MadeGoal[];
  readonly strengths: readonly MadeStrength[];
  readonly networks: readonly MadeNetwork[];
}

/** The districts and neighbourhoods of the reference data, in the order of their codes. */
export async function readDistricts(client: Client): Promise<District[]> {
  const { rows } = await client.query<District>(`
    /* seed.districts */ SELECT d.code, array_remove(array_agg(n.code ORDER BY n.code), NULL) AS neighbourhoods
      FROM district d LEFT JOIN neighbourhood n ON n.district_code = d.code AND n.valid_until IS NULL
     WHERE d.valid_until IS NULL GROUP BY d.code ORDER BY d.code`);
  return rows;
}

/** Writes everything, one statement a table, as the application's role: what it may not do is refused here too. */
export async function fill(client: Client, keys: Keys, made: Invented): Promise<void> {
  const { calendar, people } = made;
  const house = workshopRows(calendar, keys, made.enrolments);
  const enrolments = enrolmentRows(calendar, keys, made.enrolments);
  const goals = goalRows(calendar, keys, made.goals);
  const thisYear = Number(calendar.today.slice(0, 4));
  const tables: readonly (readonly [string, readonly Row[]])[] = [
    ["meeting_place", placeRows(keys, made.districts)],
    ["closed_day", closedDayRows(calendar)],
    ["workshop", house.workshop],
    ["track", house.track],
    ["assignment", assignmentRows(calendar, keys)],
    ["participant", participantRows(calendar, keys, people)],
    ["strength", strengthRows(calendar, keys, made.strengths)],
    ["enrolment", enrolments.enrolment],
    ["enrolment_change", enrolments.change],
    ["reach_request", reachRequestRows(keys, people, thisYear)],
    ["goal", goals.goal],
    ["goal_review", goals.review],
    ["series", seriesRows(calendar, keys, made.sessions)],
    ["session", sessionRows(calendar, keys, made.sessions)],
    ["attendance", attendanceRows(calendar, keys, made.marks)],
    ["call_step", callRows(calendar, keys, made)],
    ...Object.entries(visitRows(calendar, keys, made)),
    ...Object.entries(initiativeRows(calendar, keys, people)),
    ...Object.entries(measurementRows(calendar, keys, people)),
  ];
  for (const [table, rows] of tables) await insert(client, keys.organisation, table, rows);
  // Ids come out of one stream: what came later to the demo is made last, and moves nothing.
  const circles = networkRows(calendar, keys, made.networks);
  const ledger = ledgerRows(calendar, keys, people);
  const waiting = waitingRows(calendar, keys, people);
  const later: readonly (readonly [string, readonly Row[]])[] = [
    ["consent_text", circles.text],
    ["consent", circles.consent],
    ["network", circles.network],
    ["network_tie", circles.tie],
    ["strength", ledger.strength],
    ["contribution", ledger.contribution],
    ["movement", ledger.movement],
    ["waiting_entry", waiting.entry],
    ["place_offer", waiting.offer],
    ["referral", referralRows(calendar, keys, { enrolments: made.enrolments, rows: enrolments.enrolment })],
  ];
  for (const [table, rows] of later) await insert(client, keys.organisation, table, rows);
}

/** The columns are those of the rows; their types are the table's own. */
async function insert(client: Client, organisationId: string, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((column) => client.escapeIdentifier(column))
    .join(", ");
  await client.query(
    `/* seed.${table} */ INSERT INTO ${table} (organisation_id, ${columns})
     SELECT $1, ${columns} FROM json_populate_recordset(NULL::${table}, $2)`,
    [organisationId, JSON.stringify(rows)],
  );
}
