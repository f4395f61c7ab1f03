import type { Calendar } from "./calendar";
import { chance, pick, pickWeighted, type Random } from "./generator";
import type { Person } from "./people";
import type { MadeSession } from "./sessions";
import type { Stay } from "./stays";
import { contributions, type ContributionKind } from "./words";

export type Status = "PRESENT" | "ABSENT_NOTIFIED" | "ABSENT_UNNOTIFIED";

/** A mark on the roll call. */
export interface MadeMark {
  readonly person: number;
  readonly session: MadeSession;
  readonly status: Status;
  readonly contribution: ContributionKind | null;
  readonly words: string | null;
}

/** How often each comes to a meeting that she is expected at. */
const comes = { loyal: 0.91, fortnightly: 0.9, varying: 0.66, drifting: 0.88 } as const;

const kinds: readonly { weight: number; kind: ContributionKind }[] = [
  { weight: 30, kind: "HOSTING" },
  { weight: 18, kind: "PRACTICAL_HELP" },
  { weight: 16, kind: "CREATING" },
  { weight: 14, kind: "COMPANY" },
  { weight: 12, kind: "TEACHING" },
  { weight: 10, kind: "ORGANISING" },
];

/** So many people are marked at the session that is under way. */
const MARKED_TODAY = 9;

/** Who came when: all marks of everybody, session by session. */
export function makeMarks(
  calendar: Calendar,
  random: Random,
  made: { people: readonly Person[]; sessions: readonly MadeSession[] },
): MadeMark[] {
  const past = made.sessions.filter(({ logged, offset }) => logged && offset < 0);
  const earlier = made.people.flatMap((person) =>
    person.stays.flatMap((stay) => marksOf(calendar, random, { person, stay, past })),
  );
  const today = made.sessions
    .filter(({ logged, offset }) => logged && offset === 0)
    .flatMap((session) => marksToday(session, made.people, earlier));
  return [...earlier, ...today].sort(
    (one, other) => one.session.number - other.session.number || one.person - other.person,
  );
}

function marksOf(
  calendar: Calendar,
  random: Random,
  given: { person: Person; stay: Stay; past: readonly MadeSession[] },
): MadeMark[] {
  const { person, stay, past } = given;
  const statuses: { session: MadeSession; status: Status }[] = [];
  for (const session of past) {
    if (session.track !== stay.track || !isThere(stay, session.offset)) continue;
    const expected = session.series === stay.home || session.series.seats === 0;
    // A visit to the other group of the same track: nobody counts on it, so staying away is not written down.
    if (!expected && !chance(random, 0.04)) continue;
    // Where a newcomer gave her name, she was.
    const present =
      !expected || session.offset === stay.registered || chance(random, likelihood(calendar, stay, session.offset));
    const absent = chance(random, stay.habit === "drifting" ? 0.35 : 0.62) ? "ABSENT_NOTIFIED" : "ABSENT_UNNOTIFIED";
    statuses.push({ session, status: present ? "PRESENT" : absent });
  }
  return settled(stay, statuses).map(({ session, status }) => ({
    person: person.number,
    session,
    status,
    ...brings(random, stay, status),
  }));
}

function isThere(stay: Stay, offset: number): boolean {
  if (stay.from === null || offset < stay.from || (stay.until !== null && offset >= stay.until)) return false;
  return !stay.pause || offset < stay.pause[0] || (stay.pause[1] !== null && offset >= stay.pause[1]);
}

function likelihood(calendar: Calendar, stay: Stay, offset: number): number {
  const month = calendar.month(offset);
  const season = month === 7 || month === 8 ? 0.8 : month === 1 || month === 2 ? 0.94 : 1;
  const week = Math.floor(offset / 7);
  if (stay.habit === "fortnightly" && week % 2 !== 0) return 0.2 * season;
  return comes[stay.habit] * season * (1 - fading(stay, offset));
}

/** Who drifts away comes less and less in the last third of her time. */
function fading(stay: Stay, offset: number): number {
  if (stay.habit !== "drifting" || stay.from === null) return 0;
  const end = stay.until ?? 30;
  const passed = (offset - stay.from) / (end - stay.from);
  return Math.max(0, (passed - 0.6) / 0.4) * 0.92;
}

/**
 * In the demo caseworker's groups the last weeks are certain: who is missed came seven of eight times and then three
 * times not, and of the others nobody was absent twice in a row.
 */
function settled(
  stay: Stay,
  statuses: { session: MadeSession; status: Status }[],
): { session: MadeSession; status: Status }[] {
  if (!stay.track.intimate || stay.until !== null) return statuses;
  const count = statuses.length;
  return statuses.map((mark, index) => {
    const back = count - 1 - index;
    if (stay.missed && back < 3)
      return {
        ...mark,
        status: back === 0 ? "ABSENT_UNNOTIFIED" : mark.status === "PRESENT" ? "ABSENT_NOTIFIED" : mark.status,
      };
    if (stay.missed && back < 11) return { ...mark, status: back === 10 ? "ABSENT_NOTIFIED" : "PRESENT" };
    const before = statuses[count - 2]?.status;
    return !stay.missed && back === 0 && before !== "PRESENT" ? { ...mark, status: "PRESENT" } : mark;
  });
}

function brings(random: Random, stay: Stay, status: Status): Pick<MadeMark, "contribution" | "words"> {
  if (status !== "PRESENT" || !chance(random, 0.42 * stay.generous)) return { contribution: null, words: null };
  const { kind } = pickWeighted(random, kinds);
  return { contribution: kind, words: chance(random, 0.35) ? pick(random, contributions[kind]) : null };
}

/**
 * Nine of the people at the table are marked this morning: who is missed is absent once more, of those who were there the
 * last time one sent word.
 */
function marksToday(session: MadeSession, people: readonly Person[], earlier: readonly MadeMark[]): MadeMark[] {
  const seated = people.flatMap(({ number, stays }) =>
    stays
      .filter(({ track, until }) => track === session.track && until === null)
      .map(({ missed }) => ({ number, missed })),
  );
  const missed = seated.filter((seat) => seat.missed);
  const marked = [...missed, ...seated.filter((seat) => !seat.missed)].slice(0, MARKED_TODAY);
  const wasThere = ({ number }: { number: number }): boolean =>
    earlier.findLast(({ person, session: { track } }) => person === number && track === session.track)?.status ===
    "PRESENT";
  const away = marked.findLast((seat) => !seat.missed && wasThere(seat));
  return marked.map((seat, index) => {
    const absent = seat === away ? "ABSENT_NOTIFIED" : "ABSENT_UNNOTIFIED";
    const present = seat !== away && !seat.missed;
    const contribution = present && index === 3 ? ("HOSTING" as const) : null;
    return { person: seat.number, session, status: present ? "PRESENT" : absent, contribution, words: null };
  });
}
