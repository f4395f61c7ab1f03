import { instantAt } from "../core/days";
import type { Calendar } from "./calendar";
import type { MadeEnrolment } from "./enrolments";
import { between, chance, streamFor } from "./generator";
import { places, tracks, workshopName, type PlaceKey, type TrackPlan } from "./house";
import { FIRST_DAY, type Keys } from "./keys";
import type { District } from "./people";
import type { MadeMark } from "./rhythms";
import type { MadeSession } from "./sessions";
import type { StaffKey } from "./staff";

/** A row as its table has it, without the organisation. */
export type Row = Readonly<Record<string, unknown>>;

/** Who left a track, or stands in for a colleague: from a day until a day. */
const passing: readonly { track: string; who: StaffKey; from: number; until: number; standIn: boolean }[] = [
  { track: "wijk", who: "farid", from: FIRST_DAY, until: -420, standIn: false },
  { track: "tuin", who: "anneke", from: -140, until: -119, standIn: true },
  { track: "thuis", who: "tomasz", from: -9, until: 19, standIn: true },
];

export function placeRows(keys: Keys, districts: readonly District[]): Row[] {
  const known = new Set(districts.map(({ code }) => code));
  return (Object.keys(places) as PlaceKey[]).map((key) => {
    const { name, address, district } = places[key];
    return { id: keys.place(key), name, address, district_code: known.has(district) ? district : null };
  });
}

export function closedDayRows(calendar: Calendar): Row[] {
  return calendar.closedDays.map(({ on, name }) => ({ on, name }));
}

/** The workshop, and its tracks in it. */
export function workshopRows(
  calendar: Calendar,
  keys: Keys,
  enrolments: readonly MadeEnrolment[],
): { workshop: Row[]; track: Row[] } {
  const workshop = { id: keys.newId(keys.moment(FIRST_DAY)), name: workshopName };
  const track = tracks.map((each) => ({
    id: keys.track(each),
    workshop_id: workshop.id,
    name: each.name,
    public_label: each.publicLabel,
    sensitive: each.sensitive,
    opened_on: calendar.day(FIRST_DAY),
    capacity: capacityOf(each, enrolments),
  }));
  return { workshop: [workshop], track };
}

/** So many people may take part where there is a limit: who does now, and one more, whose place is offered. */
function capacityOf(track: TrackPlan, enrolments: readonly MadeEnrolment[]): number | null {
  if (!track.hasLimit) return null;
  return enrolments.filter(({ stay }) => stay.track === track && stay.until === null).length + 1;
}

export function assignmentRows(calendar: Calendar, keys: Keys): Row[] {
  const lasting = tracks.flatMap((track) =>
    // The first named one began a week earlier: calls are hers.
    track.caseworkers.map((who, index) => ({
      track: track.key,
      who,
      from: FIRST_DAY + 7 * index,
      until: null,
      standIn: false,
    })),
  );
  return [...lasting, ...passing].map(({ track, who, from, until, standIn }) => ({
    id: keys.newId(keys.moment(from)),
    track_id: keys.track(trackNamed(track)),
    account_id: keys.account(who),
    starts_on: calendar.day(from),
    ends_on: until === null ? null : calendar.day(until),
    stand_in: standIn,
  }));
}

function trackNamed(key: string): TrackPlan {
  const found = tracks.find((track) => track.key === key);
  if (!found) throw new Error(`no track ${key}`);
  return found;
}

/** A series begins and ends with a meeting, so that its rhythm can be counted from its first day. */
export function seriesRows(calendar: Calendar, keys: Keys, sessions: readonly MadeSession[]): Row[] {
  return tracks.flatMap((track) =>
    track.series.map((series) => {
      const own = sessions.filter((session) => session.series === series);
      return {
        id: keys.series(series),
        track_id: keys.track(track),
        meeting_place_id: keys.place(series.place),
        title: series.title,
        rhythm: series.rhythm,
        start_time: series.from,
        end_time: series.until,
        starts_on: calendar.day(own[0]?.offset ?? FIRST_DAY),
        ends_on: calendar.day(own.at(-1)?.offset ?? 0),
      };
    }),
  );
}

export function sessionRows(calendar: Calendar, keys: Keys, sessions: readonly MadeSession[]): Row[] {
  const random = streamFor("session rows");
  return sessions.map((session) => {
    const { logged, closed } = writtenDown(calendar.now, session, between(random, 5, 40), chance(random, 0.12));
    return {
      id: keys.session(session.number),
      track_id: keys.track(session.track),
      series_id: keys.series(session.series),
      meeting_place_id: keys.place(session.series.place),
      title: session.series.title,
      on_date: calendar.day(session.offset),
      starts_at: session.startsAt,
      ends_at: session.endsAt,
      cancelled_at: session.cancelReason === null ? null : instantAt(calendar.day(session.offset), "08:30"),
      cancel_reason: session.cancelReason,
      logged_at: logged,
      closed_at: closed,
      head_count: session.headCount,
      head_count_quality: session.headCount === null ? null : session.counted ? "COUNTED" : "ESTIMATED",
    };
  });
}

/** When a session was written down and finished: while it lasted, or (late) the evening after; never later than now. */
function writtenDown(
  now: Date,
  session: MadeSession,
  minutes: number,
  late: boolean,
): { logged: Date | null; closed: Date | null } {
  const minute = 60_000;
  const began = late ? session.endsAt.getTime() + minutes * 8 * minute : session.startsAt.getTime() + minutes * minute;
  const ended = Math.max(began + 2 * minute, session.endsAt.getTime() + minutes * minute);
  const latest = now.getTime();
  return {
    logged: session.logged ? new Date(Math.min(began, latest)) : null,
    closed: session.closed ? new Date(Math.min(ended, latest)) : null,
  };
}

/** One of the track's caseworkers marked everybody while the session lasted. */
export function attendanceRows(calendar: Calendar, keys: Keys, marks: readonly MadeMark[]): Row[] {
  const random = streamFor("attendance rows");
  return marks.map(({ session, person, status, contribution, words }) => {
    const [first, second = first] = session.track.caseworkers;
    const recorded = session.startsAt.getTime() + between(random, 300, 2700) * 1000;
    return {
      session_id: keys.session(session.number),
      participant_id: keys.person(person),
      track_id: keys.track(session.track),
      on_date: calendar.day(session.offset),
      status,
      contribution,
      contribution_words: words,
      revision: chance(random, 0.03) ? 2 : 1,
      recorded_at: new Date(Math.min(recorded, calendar.now.getTime())),
      recorded_by: keys.account(session.number % 4 === 0 ? second : first),
    };
  });
}
