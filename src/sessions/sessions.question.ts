import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import { plusDays, type Period } from "../core/days";
import { badInput } from "../core/errors";
import { countsOfSessionInSql, sessionFieldsInSql, sessionJoinsInSql, summaryFieldsInSql } from "./session-in-sql";

/** More than three years at once is not a list that somebody reads. */
const MOST_DAYS = 1100;

export interface SessionsWanted extends Period {
  readonly trackId?: string | null;
}

const wanted = ({ from, until, trackId }: SessionsWanted): readonly unknown[] => {
  if (until > plusDays(from, MOST_DAYS)) throw badInput({ until: "Kies een periode van hoogstens drie jaar." });
  return [from, until, trackId];
};

/** The sessions of a period [from, until) within reach, oldest first. Errors: BAD_USER_INPUT beyond three years. */
export const sessionsQuestion: Question<SessionsWanted> = {
  name: "sessions.sessions",
  may: "session.read",
  sql: listed("true"),
  values: wanted,
};

/** Of those only the ones before today that were held, as far as we know, and that nobody logged. */
export const sessionsToLogQuestion: Question<SessionsWanted> = {
  name: "sessions.sessions-to-log",
  may: "session.read",
  sql: listed("s.on_date < $4::date AND s.logged_at IS NULL AND s.cancelled_at IS NULL"),
  values: (asked, { today }) => [...wanted(asked), today],
};

function listed(which: string): string {
  return `SELECT coalesce(json_agg(json_build_object(${sessionFieldsInSql}, ${summaryFieldsInSql},
        'expected', c.expected, 'marked', c.marked, 'present', c.present) ORDER BY s.starts_at, s.title, s.id), '[]')::text AS answer
    FROM ${sessionJoinsInSql} ${countsOfSessionInSql}
   WHERE ${withinReach("s.track_id")}
     AND s.on_date >= $1::date AND s.on_date < $2::date AND ($3::uuid IS NULL OR s.track_id = $3::uuid) AND ${which}`;
}

/** The series within reach, those that go on first. */
export const seriesQuestion: Question<void> = {
  name: "sessions.series",
  may: "session.read",
  sql: `SELECT coalesce(json_agg(json_build_object(
        'id', series.id, 'trackId', series.track_id, 'trackName', t.name, 'title', series.title, 'rhythm', series.rhythm,
        'startsOn', series.starts_on, 'endsOn', series.ends_on,
        'startTime', to_char(series.start_time, 'HH24:MI'), 'endTime', to_char(series.end_time, 'HH24:MI'),
        'placeId', series.meeting_place_id, 'placeName', place.name,
        'upcoming', (SELECT count(*) FROM session s WHERE s.organisation_id = series.organisation_id
          AND s.series_id = series.id AND s.on_date >= $1::date AND s.starts_at >= $1::date - interval '1 day' AND s.cancelled_at IS NULL))
        ORDER BY series.ends_on < $1::date, t.name, series.title, series.id), '[]')::text AS answer
    FROM series
    JOIN track t ON t.organisation_id = series.organisation_id AND t.id = series.track_id
    LEFT JOIN meeting_place place ON place.organisation_id = series.organisation_id AND place.id = series.meeting_place_id
   WHERE ${withinReach("series.track_id")}`,
  values: (_, { today }) => [today],
};
