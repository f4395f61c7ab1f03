import { instantAt } from "../core/days";
import type { Calendar } from "./calendar";
import { at, between, idsFrom, streamFor } from "./generator";
import { places, tracks, WEEKS, type PlaceKey, type SeriesPlan, type TrackPlan } from "./house";
import type { Person } from "./people";
import type { MadeSession } from "./sessions";
import { staff, type StaffKey } from "./staff";

/** The ids under which invented things stand in the database, each beginning with its own instant. */
export interface Keys {
  newId(instant: Date): string;
  readonly organisation: string;
  account(who: StaffKey): string;
  place(key: PlaceKey): string;
  track(track: TrackPlan): string;
  series(series: SeriesPlan): string;
  person(number: number): string;
  session(number: number): string;
  /** Some instant in working hours of a day, never later than now. */
  moment(offset: number): Date;
}

/** The first day of the invented organisation. */
export const FIRST_DAY = -7 * WEEKS;

export function makeKeys(
  calendar: Calendar,
  made: { people: readonly Person[]; sessions: readonly MadeSession[] },
): Keys {
  const newId = idsFrom(streamFor("ids"));
  const random = streamFor("moments");
  const mornings = new Map<number, number>();

  function moment(offset: number): Date {
    const morning = mornings.get(offset) ?? instantAt(calendar.day(offset), "09:00").getTime();
    mornings.set(offset, morning);
    return new Date(Math.min(morning + between(random, 0, 420 * 60) * 1000, calendar.now.getTime()));
  }

  const opening = moment(FIRST_DAY);
  const organisation = newId(opening);
  const accounts = idsByKey(Object.keys(staff));
  const placeIds = idsByKey(Object.keys(places));
  const trackIds = idsByKey(tracks.map(({ key }) => key));
  const seriesIds = idsByKey(tracks.flatMap(({ series }) => series.map(({ key }) => key)));
  const people = made.people.map(({ stays }) => newId(moment(stays[0]?.registered ?? 0)));
  const sessions = made.sessions.map(({ offset }) => newId(moment(Math.min(offset - 21, 0))));

  function idsByKey(keys: readonly string[]): (key: string) => string {
    const ids = new Map(keys.map((key) => [key, newId(opening)]));
    return (key) => {
      const id = ids.get(key);
      if (!id) throw new Error(`no id for ${key}`);
      return id;
    };
  }

  return {
    newId,
    organisation,
    moment,
    account: accounts,
    place: placeIds,
    track: ({ key }) => trackIds(key),
    series: ({ key }) => seriesIds(key),
    person: (number) => at(people, number),
    session: (number) => at(sessions, number),
  };
}
