import { plusDays, quarterOf, type Day, type Period } from "../src/core/days";
import { cookieName } from "../src/access/ticket";
import type { Client } from "pg";
import type { VariablesOf, Workload } from "./workloads";

/** A question with who asks it. */
export interface Request {
  readonly cookie: string;
  readonly variables: VariablesOf[Workload];
}

/** What is asked of a register again and again, shuffled. */
export type ReadRequests = Readonly<Record<Exclude<Workload, "W2">, readonly Request[]>>;

export interface Login {
  readonly organisation_id: string;
  readonly account_id: string;
  readonly role: string;
  readonly cookie: string;
}

/** Chooses who asks what, from what stands in the register. */
export async function readRequests(client: Client, today: Day): Promise<ReadRequests> {
  const logins = await allLogins(client);
  const managers = logins.filter(({ role }) => role === "MANAGER");
  const caseworkers = logins.filter(({ role }) => role === "CASEWORKER");
  const year = Number(today.slice(0, 4)) - 1;
  return {
    W1: caseworkers.map(({ cookie }) => ({ cookie, variables: { on: null } })),
    W3: managers.map(({ cookie }) => ({ cookie, variables: lastTwoYears(today) })),
    W4: managers.map(({ cookie }) => ({ cookie, variables: { year } })),
    W5: await pages(client, caseworkers),
    W6: await searches(client, managers),
  };
}

/** The eight quarters that end with the running one. */
function lastTwoYears(today: Day): Period {
  const until = quarterOf(plusDays(quarterOf(today), 100));
  const [year = "", ...rest] = until.split("-");
  return { from: [Number(year) - 2, ...rest].join("-"), until };
}

/** The cookies follow from the accounts, as the filling made them. */
export async function allLogins(client: Client): Promise<Login[]> {
  const { rows } = await client.query<Omit<Login, "cookie"> & { token: string }>(
    `SELECT organisation_id, account_id, role, encode(uuid_send(organisation_id) || decode(md5('secret of ' || account_id), 'hex'), 'hex') AS token
       FROM gate.login ORDER BY md5(account_id::text)`,
  );
  return rows.map(({ token, ...login }) => ({
    ...login,
    cookie: `${cookieName(true)}=${Buffer.from(token, "hex").toString("base64url")}`,
  }));
}

/** Some current participants of each caseworker. */
async function pages(client: Client, caseworkers: readonly Login[]): Promise<Request[]> {
  const { rows } = await client.query<{ account_id: string; id: string }>(
    `SELECT account_id, participant_id AS id
       FROM (SELECT a.account_id, e.participant_id, row_number() OVER (PARTITION BY a.account_id ORDER BY md5(e.id::text)) AS place
               FROM assignment a JOIN enrolment e ON e.organisation_id = a.organisation_id AND e.track_id = a.track_id
              WHERE e.closed_on IS NULL AND a.ends_on IS NULL) AS placed
      WHERE place <= 4 ORDER BY md5(participant_id::text)`,
  );
  const cookies = new Map(caseworkers.map(({ account_id, cookie }) => [account_id, cookie]));
  return rows.map(({ account_id, id }) => ({ cookie: cookies.get(account_id) ?? "", variables: { id } }));
}

/** The beginnings of names that many people share. */
async function searches(client: Client, managers: readonly Login[]): Promise<Request[]> {
  const { rows } = await client.query<{ search: string; organisation_id: string }>(
    `SELECT organisation_id, left(word, 2) AS search
       FROM participant, regexp_split_to_table(translate(search_name, '-''’', '   '), ' +') AS word
      WHERE length(word) > 2 GROUP BY 1, 2 HAVING count(DISTINCT id) >= 120 ORDER BY md5(left(word, 2) || organisation_id)`,
  );
  const cookies = new Map(managers.map(({ organisation_id, cookie }) => [organisation_id, cookie]));
  return rows.map(({ organisation_id, search }) => ({
    cookie: cookies.get(organisation_id) ?? "",
    variables: { search, first: 50 },
  }));
}
