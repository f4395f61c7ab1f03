import type { Calendar } from "./calendar";
import type { Row } from "./house-rows";
import type { Keys } from "./keys";
import type { Person } from "./people";
import type { MadeMark } from "./rhythms";

/** What came of the calls, and how many days ago. */
const outcomes = [
  { outcome: "SPOKE_COMES_BACK", ago: 2 },
  { outcome: "NOT_REACHED", ago: 5 },
];

/**
 * Of the regulars who stayed away lately Samira spoke one, and did not reach another, whom she tries again today.
 * Nobody called the others yet.
 */
export function callRows(
  calendar: Calendar,
  keys: Keys,
  made: { people: readonly Person[]; marks: readonly MadeMark[] },
): Row[] {
  const missed = made.people.flatMap(({ number, stays }) =>
    stays.filter((stay) => stay.missed).map(({ track }) => ({ number, track })),
  );
  return outcomes.flatMap(({ outcome, ago }, index) => {
    const called = missed[index];
    const last = made.marks.findLast(
      ({ person, session, status }) =>
        person === called?.number && session.track === called.track && status === "PRESENT",
    );
    if (!called || !last) return [];
    return {
      participant_id: keys.person(called.number),
      track_id: keys.track(called.track),
      number: 1,
      since: calendar.day(last.session.offset),
      outcome,
      recorded_at: keys.moment(-ago),
      recorded_by: keys.account(called.track.caseworkers[0]),
    };
  });
}
