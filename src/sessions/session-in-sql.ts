import { enrolledOn } from "./roster-in-sql";

/** Where a session's facts come from: `s` the session, `t` its track, `place` where it is. */
export const sessionJoinsInSql = `session s
    JOIN track t ON t.organisation_id = s.organisation_id AND t.id = s.track_id
    LEFT JOIN meeting_place place ON place.organisation_id = s.organisation_id AND place.id = s.meeting_place_id`;

/** The fields of SessionFacts but its counts; goes with sessionJoinsInSql. */
export const sessionFieldsInSql = `'id', s.id, 'title', s.title, 'trackId', s.track_id, 'trackName', t.name, 'placeName', place.name,
    'startsAt', s.starts_at, 'endsAt', s.ends_at, 'headCount', s.head_count, 'headCountQuality', s.head_count_quality,
    'cancelledAt', s.cancelled_at, 'cancelReason', s.cancel_reason, 'loggedAt', s.logged_at, 'closedAt', s.closed_at`;

/** What SessionSummary has beside it. */
export const summaryFieldsInSql = `'seriesId', s.series_id, 'placeId', s.meeting_place_id, 'on', s.on_date`;

/** Counts of one session at a time, where its list is not asked. */
export const countsOfSessionInSql = `CROSS JOIN LATERAL (
      SELECT (SELECT count(DISTINCT e.participant_id) FROM enrolment e
               WHERE e.organisation_id = s.organisation_id AND e.track_id = s.track_id AND ${enrolledOn("e", "s")}) AS expected,
             count(a.status) AS marked, count(*) FILTER (WHERE a.status = 'PRESENT') AS present
        FROM attendance a WHERE a.organisation_id = s.organisation_id AND a.session_id = s.id) AS c`;
