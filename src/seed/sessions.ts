import { instantAt } from "../core/days";
import type { Calendar } from "./calendar";
import { between, chance, pick, type Random } from "./generator";
import { tracks, type SeriesPlan, type TrackPlan } from "./house";
import { cancelReasons } from "./words";

/** A meeting of the invented year: planned, held and written down, not written down, or not held. */
export interface MadeSession {
  readonly number: number;
  readonly track: TrackPlan;
  readonly series: SeriesPlan;
  readonly offset: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelReason: string | null;
  /** Whether anybody wrote something down. */
  readonly logged: boolean;
  /** Finished by its caseworker; today's first one is not yet. */
  readonly closed: boolean;
  readonly headCount: number | null;
  readonly counted: boolean;
}

/** Planned ahead, in days. */
export const AHEAD = 70;

/** All sessions of all series, in the order of their days. */
export function makeSessions(calendar: Calendar, random: Random): MadeSession[] {
  const made = tracks.flatMap((track) =>
    track.series.flatMap((series) => makeSeries(calendar, random, { track, series })),
  );
  const inOrder = made.sort(
    (one, other) => one.startsAt.getTime() - other.startsAt.getTime() || one.series.key.localeCompare(other.series.key),
  );
  return leaveTwoUnlogged(inOrder).map((session, number) => ({ ...session, number }));
}

function makeSeries(
  calendar: Calendar,
  random: Random,
  group: { track: TrackPlan; series: SeriesPlan },
): Omit<MadeSession, "number">[] {
  const { track, series } = group;
  // Each group has its own weeks of summer rest, so that the city is never quite closed.
  const restFrom = between(random, 29, 31);
  const days: number[] = [];
  for (let offset = -7 * series.weeks; offset <= AHEAD; offset += 1) {
    if (meetsOn(calendar, series, offset) && !rests(calendar, offset, restFrom)) days.push(offset);
  }
  return days.map((offset) => {
    const day = calendar.day(offset);
    const cancelled = isCancelled(random, track, offset);
    const unlogged = chance(random, 0.03) && !track.intimate;
    const logged = !cancelled && !unlogged && (offset < 0 || isPartlyMarked(track, series, offset));
    const counts = chance(random, series.headCount);
    const others = between(random, 1, series.headCount > 0.8 ? 24 : 7);
    return {
      track,
      series,
      offset,
      logged,
      startsAt: instantAt(day, series.from),
      endsAt: instantAt(day, series.until),
      cancelReason: cancelled ? pick(random, cancelReasons) : null,
      closed: logged && offset < 0,
      headCount: logged && offset < 0 && counts ? others : null,
      counted: others < 6,
    };
  });
}

function meetsOn(calendar: Calendar, series: SeriesPlan, offset: number): boolean {
  if (offset === 0 && series.weekday === "today") return true;
  if (calendar.isClosed(offset) || calendar.weekday(offset) !== weekdayOf(calendar, series)) return false;
  if (series.rhythm === "MONTHLY_SAME_WEEKDAY") return calendar.weekdayInMonth(offset) === 2;
  return series.rhythm === "WEEKLY" || Math.abs(offset + 3) % 14 === 0;
}

export function weekdayOf(calendar: Calendar, series: SeriesPlan): number {
  if (series.weekday === "today") return calendar.weekday(0);
  return series.weekday === "three days ago" ? calendar.weekday(-3) : series.weekday;
}

/** Three weeks in summer and the days around New Year. */
function rests(calendar: Calendar, offset: number, restFrom: number): boolean {
  if (offset === 0) return false;
  const [, month = 0, day = 0] = calendar.day(offset).split("-").map(Number);
  if ((month === 12 && day > 23) || (month === 1 && day < 3)) return true;
  const dayOfYear = (month - 1) * 30.4 + day;
  return dayOfYear > restFrom * 7 - 7 && dayOfYear <= restFrom * 7 + 14;
}

/** In the demo caseworker's groups one meeting fell through lately; elsewhere now and then. */
function isCancelled(random: Random, track: TrackPlan, offset: number): boolean {
  const fellThrough = chance(random, 0.035);
  if (!track.intimate || offset < -60) return fellThrough && offset < 0;
  return track.key === "ouderen" && offset === -21;
}

/** The demo caseworker's morning is under way; her afternoon is still to come. */
function isPartlyMarked(track: TrackPlan, series: SeriesPlan, offset: number): boolean {
  return offset === 0 && track.key === "ouderen" && series.weekday === "today";
}

/** The last meetings of two of the demo caseworker's groups wait to be written down. */
function leaveTwoUnlogged(sessions: readonly Omit<MadeSession, "number">[]): Omit<MadeSession, "number">[] {
  const waiting = new Set(
    ["kaarten", "tuinen"].map((key) =>
      sessions.findLastIndex(({ series, offset, logged }) => series.key === key && offset < 0 && logged),
    ),
  );
  return sessions.map((session, index) =>
    waiting.has(index) ? { ...session, logged: false, closed: false, headCount: null } : session,
  );
}
