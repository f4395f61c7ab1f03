import type { Client } from "pg";
import { plusDays, quarterOf, type Day } from "../src/core/days";
import { newId } from "../src/core/ids";
import { AttendanceStatus } from "../src/sessions/kinds";
import { allLogins, type Request } from "./requests";

const TITLE = "Extra bijeenkomst van de bench";
/** Roll calls are of the last four weeks, as far as they belong to this quarter. */
const LONGEST = 28;

/** Makes roll calls to be written: each of a fresh session without marks, by an operation that was never sent. */
export interface RollCalls {
  /** So many of them, track after track and day after day: the same ones of two calls are of the same lists. */
  make(count: number, organisationId?: string): Promise<Request[]>;
  /** Takes away the sessions that nobody wrote to. */
  clear(): Promise<void>;
}

/** Over one database, by the superuser. */
export async function rollCallsOf(client: Client, today: Day): Promise<RollCalls> {
  const cookies = new Map((await allLogins(client)).map(({ account_id, cookie }) => [account_id, cookie]));
  const days = recentDays(today);
  return {
    make: async (count, organisationId) => {
      const now = new Date();
      const ids = Array.from({ length: count }, () => newId(now));
      await client.query(plan, [ids, days, organisationId, TITLE]);
      const { rows } = await client.query<Listed>(lists, [ids]);
      return rows.map((row) => requestOf(row, cookies.get(row.account_id) ?? "", now));
    },
    clear: async () => {
      await client.query("DELETE FROM session WHERE title = $1 AND logged_at IS NULL", [TITLE]);
    },
  };
}

function recentDays(today: Day): Day[] {
  const days = Array.from({ length: LONGEST }, (_, index) => plusDays(today, -1 - index));
  const ofThisQuarter = days.filter((day) => day >= quarterOf(today));
  return ofThisQuarter.length > 0 ? ofThisQuarter : days.slice(0, 1);
}

const plan = `
  INSERT INTO session (organisation_id, id, track_id, title, on_date, starts_at, ends_at)
  SELECT t.organisation_id, w.id, t.id, $4, d.day, (d.day + time '20:00') AT TIME ZONE 'Europe/Amsterdam', (d.day + time '21:00') AT TIME ZONE 'Europe/Amsterdam'
    FROM (SELECT *, row_number() OVER (ORDER BY md5(id::text)) - 1 AS place FROM track WHERE $3::uuid IS NULL OR organisation_id = $3) AS t
    JOIN (SELECT id, (nth - 1) % number AS place, (nth - 1) / number % cardinality($2::date[]) AS day
            FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, nth),
                 (SELECT count(*) AS number FROM track WHERE $3::uuid IS NULL OR organisation_id = $3) AS counted) AS w USING (place)
    JOIN unnest($2::date[]) WITH ORDINALITY AS d (day, nth) ON d.nth = w.day + 1`;

interface Listed {
  readonly id: string;
  readonly account_id: string;
  readonly people: readonly string[];
}

/** Who is on the list of each of these sessions, and whose session it is. */
const lists = `
  SELECT w.id, a.account_id, array_agg(e.participant_id ORDER BY e.participant_id) AS people
    FROM unnest($1::uuid[]) WITH ORDINALITY AS w (id, nth)
    JOIN session s ON s.id = w.id
    JOIN assignment a ON a.organisation_id = s.organisation_id AND a.track_id = s.track_id AND a.ends_on IS NULL
    JOIN enrolment e ON e.organisation_id = s.organisation_id AND e.track_id = s.track_id
     AND e.registered_on <= s.on_date AND (e.closed_on IS NULL OR e.closed_on >= s.on_date)
   GROUP BY w.id, w.nth, a.account_id ORDER BY w.nth`;

/** Everybody on the list, every fifth absent. */
function requestOf({ id, people }: Listed, cookie: string, now: Date): Request {
  const marks = people.map((participantId, place) => ({
    participantId,
    status: place % 5 === 4 ? AttendanceStatus.ABSENT_NOTIFIED : AttendanceStatus.PRESENT,
    contribution: null,
    contributionWords: null,
    seenRevision: 0,
  }));
  return { cookie, variables: { input: { operationId: newId(now), sessionId: id, marks } } };
}
