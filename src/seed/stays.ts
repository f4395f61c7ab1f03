import { at, between, chance, pick, pickWeighted, streamFor, type Random } from "./generator";
import { tracks, WEEKS, type SeriesPlan, type TrackPlan } from "./house";

/** Someone's way of coming. */
export type Habit = "loyal" | "fortnightly" | "varying" | "drifting";

/** One enrolment: a person in a track from a day until a day. Days are counted from today. */
export interface Stay {
  readonly track: TrackPlan;
  /** The group of the track that she belongs to. */
  readonly home: SeriesPlan;
  readonly registered: number;
  /** First day of ACTIVE; null: still registered or at the intake. */
  readonly from: number | null;
  /** Null: open. */
  readonly until: number | null;
  readonly habit: Habit;
  /** How readily she contributes, 0..1. */
  readonly generous: number;
  /** A pause: its first day and the day she came back, or null. */
  readonly pause: readonly [number, number | null] | null;
  /** Came for months and lately not: "Even bellen?" */
  readonly missed: boolean;
}

const lengths = [
  { weight: 23, weeks: [3, 8] },
  { weight: 41, weeks: [9, 28] },
  { weight: 25, weeks: [30, 70] },
  { weight: 11, weeks: [75, 140] },
] as const;

const habits: readonly { weight: number; habit: Habit }[] = [
  { weight: 50, habit: "loyal" },
  { weight: 14, habit: "fortnightly" },
  { weight: 24, habit: "varying" },
  { weight: 12, habit: "drifting" },
];

/** People who signed up and have not begun. */
const WAITING = 10;

/** In each group a fixed number of seats; when someone leaves, the seat is empty for a while and then taken again. */
export function makeStays(): Stay[] {
  const random = streamFor("stays");
  const seated = tracks.flatMap((track) =>
    track.series.flatMap((home) =>
      Array.from({ length: home.seats }, (_, seat) => fillSeat(random, track, home, seat)).flat(),
    ),
  );
  const waiting = Array.from({ length: WAITING }, () => waitOutside(random));
  return [...seated, ...waiting].sort((one, other) => one.registered - other.registered);
}

function fillSeat(random: Random, track: TrackPlan, home: SeriesPlan, seat: number): Stay[] {
  const missed = track.intimate && seat < 2;
  const stays: Stay[] = [];
  const opening = -7 * home.weeks;
  let from = chance(random, 0.75) ? opening + between(random, 1, 20) : opening + between(random, 20, 240);
  // The two regulars of the demo who stayed away lately have been there for months.
  const lastFrom = missed ? -between(random, 150, 320) : -6;
  while (from < lastFrom) {
    const { weeks } = pickWeighted(random, lengths);
    const wished = from + 7 * between(random, weeks[0], weeks[1]);
    const until = missed ? Math.min(wished, lastFrom - 10) : wished;
    if (until - from > 13) stays.push(sit(random, { track, home, from, until: until < -2 ? until : null }));
    from = until + 7 * between(random, 1, 5);
  }
  if (missed)
    stays.push({
      ...sit(random, { track, home, from: lastFrom, until: null }),
      habit: "loyal",
      pause: null,
      missed: true,
    });
  return stays;
}

function sit(random: Random, wanted: { track: TrackPlan; home: SeriesPlan; from: number; until: number | null }): Stay {
  const { habit } = pickWeighted(random, habits);
  const long = (wanted.until ?? 0) - wanted.from > 150;
  const pauses = chance(random, 0.12) && long && !wanted.track.intimate;
  return {
    ...wanted,
    registered: Math.max(wanted.from - between(random, 0, 24), -7 * WEEKS),
    habit: wanted.until === null && wanted.track.intimate && habit === "drifting" ? "varying" : habit,
    generous: random() ** 2.2,
    pause: pauses ? pauseIn(random, wanted) : null,
    missed: false,
  };
}

function pauseIn(random: Random, stay: { from: number; until: number | null }): readonly [number, number | null] {
  if (stay.until === null && chance(random, 0.5)) return [-between(random, 12, 45), null];
  const end = stay.until ?? 0;
  const first = between(random, stay.from + 40, end - 45);
  const back = first + between(random, 21, 70);
  if (back < end - 10) return [first, back];
  return stay.until === null ? [first, null] : [first, end - 10];
}

function waitOutside(random: Random): Stay {
  const track = pick(
    random,
    tracks.filter(({ intimate }) => !intimate),
  );
  return {
    track,
    home: at(track.series, 0),
    registered: -between(random, 2, 24),
    from: null,
    until: null,
    habit: "varying",
    generous: 0,
    pause: null,
    missed: false,
  };
}
