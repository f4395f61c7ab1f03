import { plusDays } from "../core/days";
import type { Calendar } from "./calendar";
import { at } from "./generator";
import type { Row } from "./house-rows";
import { FIRST_DAY, type Keys } from "./keys";
import type { District, Person } from "./people";
import type { StaffKey } from "./staff";
import { staff } from "./staff";
import { requests, volunteers, type RequestPlan, type VolunteerKey } from "./visit-plans";

type Table =
  | "volunteer"
  | "visit_request"
  | "visit_match"
  | "match_change"
  | "match_step"
  | "match_evaluation"
  | "home_visit"
  | "worry"
  | "mail";

/** Rows that are still added to, in the order in which they may be written. */
type Tables = Record<Table, Row[]>;

const wilma: StaffKey = "wilma";

/** Volunteers, whom they visit and who waits: people of the demo caseworker, so that there is something to see. */
export function visitRows(
  calendar: Calendar,
  keys: Keys,
  made: { people: readonly Person[]; districts: readonly District[] },
): Record<string, readonly Row[]> {
  const tables: Tables = {
    volunteer: [],
    visit_request: [],
    visit_match: [],
    match_change: [],
    match_step: [],
    match_evaluation: [],
    home_visit: [],
    worry: [],
    mail: [],
  };
  const known = new Set(made.districts.map(({ code }) => code));
  const ids = new Map<VolunteerKey, string>();
  for (const key of Object.keys(volunteers) as VolunteerKey[])
    ids.set(key, addVolunteer(calendar, keys, { tables, known, key }));
  const people = made.people.filter(visited);
  for (const [index, plan] of requests.entries())
    addRequest(calendar, keys, {
      tables,
      plan,
      person: at(people, index),
      volunteerId: (plan.match && ids.get(plan.match.volunteer)) ?? "",
    });
  return tables;
}

/** Long enough there, and still. */
function visited({ registered, stays }: Person): boolean {
  return (
    registered &&
    stays.some(
      ({ track, until, registered: since, missed }) =>
        !missed && until === null && since < -150 && caseworkersOf(track)[0] === "samira",
    )
  );
}

function caseworkersOf(track: Person["stays"][number]["track"]): readonly StaffKey[] {
  return track.caseworkers;
}

function addVolunteer(
  calendar: Calendar,
  keys: Keys,
  { tables, known, key }: { tables: Tables; known: ReadonlySet<string>; key: VolunteerKey },
): string {
  const { name, account, phone, district, languages, interests, availability, conductSeen, trainingSeen } =
    volunteers[key];
  // A proof may be older than the calendar reaches.
  const since = Math.max(Math.min(conductSeen ?? 0, trainingSeen ?? 0), FIRST_DAY);
  const id = keys.newId(keys.moment(since));
  tables.volunteer.push({
    id,
    name,
    email: account && staff[account].email,
    phone,
    district_code: known.has(district) ? district : null,
    training_seen_on: trainingSeen && plusDays(calendar.today, trainingSeen),
    conduct_seen_on: conductSeen && plusDays(calendar.today, conductSeen),
    started_on: calendar.day(since),
    revision: 1,
    languages,
    interests,
    availability,
  });
  return id;
}

interface Asked {
  readonly tables: Tables;
  readonly plan: RequestPlan;
  readonly person: Person;
  readonly volunteerId: string;
}

function addRequest(calendar: Calendar, keys: Keys, asked: Asked): void {
  const { tables, plan, person } = asked;
  const id = keys.newId(keys.moment(plan.asked));
  tables.visit_request.push({
    id,
    participant_id: keys.person(person.number),
    purpose: plan.purpose,
    words: null,
    asked_on: calendar.day(plan.asked),
    recorded_by: keys.account("samira"),
    closed_on: null,
    languages: [...new Set([person.language ?? "Nederlands"])],
    interests: plan.interests,
    availability: plan.availability,
  });
  if (plan.match) addMatch(calendar, keys, { ...asked, requestId: id, match: plan.match });
}

function addMatch(
  calendar: Calendar,
  keys: Keys,
  made: Asked & { readonly requestId: string; readonly match: NonNullable<RequestPlan["match"]> },
): void {
  const { tables, plan, person, volunteerId, requestId, match } = made;
  const now = at(match.changes, match.changes.length - 1);
  const active = match.changes.find(({ state }) => state === "ACTIVE");
  const id = keys.newId(keys.moment(at(match.changes, 0).on));
  const recorded = (on: number, who: StaffKey = "samira") => ({
    match_id: id,
    on: calendar.day(on),
    recorded_at: keys.moment(on),
    recorded_by: keys.account(who),
  });
  tables.visit_match.push({
    id,
    request_id: requestId,
    participant_id: keys.person(person.number),
    volunteer_id: volunteerId,
    purpose: plan.purpose,
    state: now.state,
    since: calendar.day(now.on),
    active_from: active ? calendar.day(active.on) : null,
    agreed_weekday: match.agreedTime && calendar.weekday(at(match.visits, 0).on),
    agreed_time: match.agreedTime,
  });
  tables.match_change.push(
    ...match.changes.map(({ state, on }, index) => ({ ...recorded(on), number: index + 1, state })),
  );
  tables.match_step.push(...match.steps.map(({ step, on }) => ({ ...recorded(on), step })));
  tables.match_evaluation.push(
    ...match.evaluations.map(({ moment, on, words }) => ({ ...recorded(on), moment, verdict: "GOES_WELL", words })),
  );
  tables.home_visit.push(
    ...match.visits.map(({ on, outcome }) => ({ ...recorded(on, wilma), id: keys.newId(keys.moment(on)), outcome })),
  );
  for (const worry of match.worries) {
    const visitId = keys.newId(keys.moment(worry.on));
    const visit = recorded(worry.on, wilma);
    tables.home_visit.push({ ...visit, id: visitId, outcome: "WORRIED" });
    addWorry(keys, { tables, person, visitId, worry, raised: visit.recorded_at });
  }
}

function addWorry(
  keys: Keys,
  made: {
    readonly tables: Tables;
    readonly person: Person;
    readonly visitId: string;
    readonly worry: { readonly on: number; readonly words: string; readonly settled: string | null };
    readonly raised: Date;
  },
): void {
  const { tables, person, visitId, worry, raised } = made;
  const settled = worry.settled === null ? null : keys.moment(worry.on + 1);
  const by = settled && keys.account("samira");
  tables.worry.push({
    id: keys.newId(raised),
    visit_id: visitId,
    participant_id: keys.person(person.number),
    words: worry.words,
    raised_at: raised,
    taken_at: settled,
    taken_by: by,
    settled_at: settled,
    settled_by: by,
    settled_words: worry.settled,
  });
  for (const who of ["samira", "ellen"] as const)
    tables.mail.push({
      id: keys.newId(raised),
      account_id: keys.account(who),
      subject: "Er is een zorg gemeld in Meedoen",
      text: "Er is een zorg gemeld in Meedoen. Log in om te lezen.",
      made_at: raised,
      next_at: raised,
      tries: 0,
    });
}
