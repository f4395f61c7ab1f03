import type { Calendar } from "./calendar";
import type { MadeEnrolment } from "./enrolments";
import { tracks } from "./house";
import type { MadeGoal, MadeStrength } from "./growth";
import type { Row } from "./house-rows";
import type { Keys } from "./keys";
import type { Person } from "./people";
import { reachWords } from "./words";

export function participantRows(calendar: Calendar, keys: Keys, people: readonly Person[]): Row[] {
  return people.map((person) => {
    const since = person.stays[0]?.registered ?? 0;
    return {
      id: keys.person(person.number),
      calling_name: person.callingName,
      family_name: person.familyName,
      phone: person.phone,
      email: person.email,
      birth_year: person.birthYear,
      birth_month: person.birthMonth,
      district_code: person.district?.code ?? null,
      neighbourhood_code: person.neighbourhoodCode,
      language: person.language,
      registered_on: person.registered ? calendar.day(since) : null,
      revision: 1,
      created_at: keys.moment(since),
    };
  });
}

export function strengthRows(calendar: Calendar, keys: Keys, strengths: readonly MadeStrength[]): Row[] {
  return strengths.map(({ person, words, noted }) => ({
    id: keys.newId(keys.moment(noted)),
    participant_id: keys.person(person),
    words,
    noted_on: calendar.day(noted),
  }));
}

/** Enrolments, and beside each the history of its status. */
export function enrolmentRows(
  calendar: Calendar,
  keys: Keys,
  enrolments: readonly MadeEnrolment[],
): { enrolment: Row[]; change: Row[] } {
  const enrolment: Row[] = [];
  const change: Row[] = [];
  for (const { person, stay, status, activeFrom, exitReason, history } of enrolments) {
    const id = keys.newId(keys.moment(stay.registered));
    enrolment.push({
      id,
      participant_id: keys.person(person),
      track_id: keys.track(stay.track),
      status,
      exit_reason: exitReason,
      registered_on: calendar.day(stay.registered),
      active_from: activeFrom === null ? null : calendar.day(activeFrom),
      closed_on: stay.until === null ? null : calendar.day(stay.until),
    });
    for (const [index, step] of history.entries()) {
      change.push({
        enrolment_id: id,
        number: index + 1,
        status: step.status,
        on: calendar.day(step.on),
        recorded_at: keys.moment(step.on),
        recorded_by: keys.account(stay.track.caseworkers[0]),
      });
    }
  }
  return { enrolment, change };
}

/** Goals, and beside each its reviews. */
export function goalRows(calendar: Calendar, keys: Keys, goals: readonly MadeGoal[]): { goal: Row[]; review: Row[] } {
  const goal: Row[] = [];
  const review: Row[] = [];
  for (const { person, words, levels, set, closed, reviews } of goals) {
    const id = keys.newId(keys.moment(set));
    goal.push({
      id,
      participant_id: keys.person(person),
      words,
      levels,
      set_on: calendar.day(set),
      closed_on: closed === null ? null : calendar.day(closed),
      ...endingOf(closed, reviews.at(-1)?.level ?? 0),
    });
    for (const { on, level, words: said } of reviews) {
      const recorded = keys.moment(on);
      review.push({
        id: keys.newId(recorded),
        goal_id: id,
        level,
        on: calendar.day(on),
        words: said,
        recorded_at: recorded,
        moment: momentOf(on - set),
      });
    }
  }
  return { goal, review };
}

/** Who got where she wanted closes it herself; who left halfway changed her mind or let it go. */
function endingOf(closed: number | null, level: number): Row {
  if (closed === null) return { ending: null, closed_by_herself: null };
  if (level >= 0) return { ending: "REACHED", closed_by_herself: true };
  return level === -1 ? { ending: "CHANGED", closed_by_herself: true } : { ending: "LET_GO", closed_by_herself: false };
}

/** The moment that a look so many days after the start comes closest to; null in between. */
function momentOf(days: number): string | null {
  if (days === 0) return "START";
  const moments = [
    { moment: "MONTH_3", day: 91 },
    { moment: "MONTH_6", day: 182 },
    { moment: "MONTH_12", day: 365 },
  ];
  return moments.find(({ day }) => Math.abs(days - day) <= 24)?.moment ?? null;
}

/** The demo caseworker asks her manager for somebody of a track that is not hers. */
export function reachRequestRows(keys: Keys, people: readonly Person[], thisYear: number): Row[] {
  const table = tracks.find(({ key }) => key === "ouderen");
  const wanted = people.findLast(
    ({ registered, woman, birthYear, stays }) =>
      registered &&
      woman &&
      birthYear !== null &&
      thisYear - birthYear > 58 &&
      stays.every(({ track, until }) => !track.intimate && until === null),
  );
  if (!table || !wanted) return [];
  const requested = keys.moment(-1);
  return [
    {
      id: keys.newId(requested),
      participant_id: keys.person(wanted.number),
      track_id: keys.track(table),
      words: reachWords,
      requested_by: keys.account("samira"),
      requested_at: requested,
    },
  ];
}
