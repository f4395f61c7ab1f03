import type { Client } from "pg";
import { atDesk, foundOrganisation, standFor, type Desk } from "../access/create-organisation";
import { makeCalendar } from "./calendar";
import { makeEnrolments } from "./enrolments";
import { fill, readDistricts, type Invented } from "./fill";
import { freezeYears } from "./freeze-years";
import { streamFor } from "./generator";
import { makeGoals, makeStrengths } from "./growth";
import { organisationName } from "./house";
import { makeNetworks } from "./networks";
import { FIRST_DAY, makeKeys } from "./keys";
import { makePeople, type District } from "./people";
import { makeMarks } from "./rhythms";
import { makeSessions } from "./sessions";
import { staff, type StaffKey } from "./staff";
import { makeStays } from "./stays";

/** Two starts side by side fill a register once; the number is arbitrary. */
const SEED_LOCK = 7_316_535;

/**
 * Fills an empty register with the invented organisation: two and a half years that end today, the same every time but
 * for the date. Everything or nothing. Throws, in words, when somebody is there already.
 */
export async function seedDemo(desk: Desk & { readonly say: (line: string) => void }): Promise<void> {
  desk.say("Filling the empty register with invented people…");
  const { people, sessions, marks } = await atDesk(desk, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [SEED_LOCK]);
    if (!(await holdsNobody(client))) {
      throw new Error(
        "This register already holds an organisation. The invented one goes into an empty register only.",
      );
    }
    const made = invent(desk.now, await readDistricts(client));
    const keys = makeKeys(made.calendar, made);
    const accounts = (Object.keys(staff) as StaffKey[]).map((who) => ({ ...staff[who], id: keys.account(who) }));
    await foundOrganisation(client, {
      organisationId: keys.organisation,
      name: organisationName,
      at: keys.moment(FIRST_DAY),
      accounts,
    });
    const manager = { organisationId: keys.organisation, accountId: keys.account("ellen") };
    await standFor(client, manager);
    await fill(client, keys, made);
    await freezeYears(client, { ...manager, now: desk.now });
    return made;
  });
  // Autovacuum would come to it within a minute; the first pages come sooner.
  await atDesk(desk, (client) => client.query("ANALYZE"));
  desk.say(
    `${organisationName}: ${people.length} invented people, ${sessions.length} sessions, ${marks.length} attendances.`,
  );
}

/** True as long as no organisation is there: then, and only then, a demo is filled. */
export async function isEmptyRegister(desk: Desk): Promise<boolean> {
  return atDesk(desk, holdsNobody);
}

/** The gate sees every organisation; whoever runs this may be no superuser. */
async function holdsNobody(client: Client): Promise<boolean> {
  await client.query("SET LOCAL ROLE meedoen_gate");
  const { rowCount } = await client.query("/* seed.is-empty */ SELECT FROM organisation LIMIT 1");
  await client.query("RESET ROLE");
  return rowCount === 0;
}

/** Everything, each part out of its own stream of chance. */
export function invent(now: Date, districts: readonly District[]): Invented {
  const calendar = makeCalendar(now);
  const thisYear = Number(calendar.today.slice(0, 4));
  const sessions = makeSessions(calendar, streamFor("sessions"));
  const people = makePeople({ stays: makeStays(), districts, sessions, thisYear });
  return {
    calendar,
    districts,
    sessions,
    people,
    marks: makeMarks(calendar, streamFor("marks"), { people, sessions }),
    enrolments: makeEnrolments(streamFor("enrolments"), people, thisYear),
    goals: makeGoals(streamFor("goals"), people, thisYear),
    strengths: makeStrengths(streamFor("strengths"), people),
    networks: makeNetworks(streamFor("networks"), people),
  };
}
