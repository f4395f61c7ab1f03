import { written, type Act } from "../access/act";
import type { Question } from "../access/ask";
import { personWithinReach, withinReach } from "../access/reach";
import { notFound } from "../core/errors";
import type { Known } from "./check/known.types";
import type { Register } from "./check/check.types";

/** Which track, which names, which days the sheet speaks of. */
export interface Asked {
  readonly trackId: string | null;
  readonly register: Register;
}

/**
 * The answer for `asked (track_id, names, days)`. Of somebody out of reach nothing comes out but that the name exists; even
 * that is written down, so those are its `subjects`.
 * A track that is not within reach gives no row, and so NOT_FOUND; without a track only a manager gets one.
 */
const answer = `SELECT (json_build_object(
    'track', (SELECT json_build_object('id', t.id, 'publicLabel', t.public_label) FROM track t
      WHERE t.organisation_id = (SELECT app.organisation()) AND t.id = asked.track_id),
    'people', (SELECT coalesce(json_agg(CASE WHEN near.reached THEN json_build_object(
          'id', near.id, 'searchName', near.search_name, 'name', near.name, 'birthYear', near.birth_year, 'birthMonth', near.birth_month,
          'phone', near.phone, 'email', near.email, 'language', near.language, 'districtCode', near.district_code, 'inTrack', near.in_track, 'revision', near.revision)
        ELSE json_build_object('id', NULL, 'searchName', near.search_name, 'name', NULL, 'birthYear', NULL, 'birthMonth', NULL,
          'phone', NULL, 'email', NULL, 'language', NULL, 'districtCode', NULL, 'inTrack', false, 'revision', 0) END), '[]')
      FROM (SELECT p.*, here.in_track, here.in_track OR ${personWithinReach("p.id")} AS reached
              FROM (SELECT found.id, bool_or(found.in_track) AS in_track
                      FROM (SELECT e.participant_id AS id, true AS in_track FROM enrolment e
                             WHERE e.organisation_id = (SELECT app.organisation()) AND e.track_id = asked.track_id
                            UNION ALL
                            SELECT n.id, false FROM participant n
                             WHERE n.organisation_id = (SELECT app.organisation()) AND n.search_name = ANY (asked.names)) AS found
                     GROUP BY found.id) AS here
              JOIN participant p ON p.organisation_id = (SELECT app.organisation()) AND p.id = here.id) AS near),
    'enrolments', (SELECT coalesce(json_agg(json_build_object('participantId', e.participant_id, 'status', e.status,
        'registeredOn', e.registered_on, 'closedOn', e.closed_on)), '[]') FROM enrolment e
      WHERE e.organisation_id = (SELECT app.organisation()) AND e.track_id = asked.track_id),
    'strengths', (SELECT coalesce(json_agg(json_build_object('participantId', s.participant_id, 'words', s.words)), '[]')
      FROM participant p JOIN strength s ON s.organisation_id = p.organisation_id AND s.participant_id = p.id
      WHERE p.organisation_id = (SELECT app.organisation()) AND p.search_name = ANY (asked.names) AND ${personWithinReach("p.id")}),
    'sessions', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'on', s.on_date, 'isCancelled', s.cancelled_at IS NOT NULL,
        'time', to_char(s.starts_at AT TIME ZONE 'Europe/Amsterdam', 'HH24:MI')) ORDER BY s.starts_at, s.id), '[]') FROM session s
      WHERE s.organisation_id = (SELECT app.organisation()) AND s.track_id = asked.track_id AND s.on_date = ANY (asked.days)),
    'series', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'title', r.title, 'weekday', extract(isodow FROM r.starts_on)::int,
        'startsOn', r.starts_on, 'endsOn', r.ends_on, 'startTime', to_char(r.start_time, 'HH24:MI'),
        'endTime', to_char(r.end_time, 'HH24:MI'), 'placeId', r.meeting_place_id) ORDER BY r.starts_on, r.id), '[]') FROM series r
      WHERE r.organisation_id = (SELECT app.organisation()) AND r.track_id = asked.track_id),
    'marks', (SELECT coalesce(json_agg(json_build_object('sessionId', a.session_id, 'participantId', a.participant_id, 'status', a.status)), '[]')
      FROM session s JOIN attendance a ON a.organisation_id = s.organisation_id AND a.session_id = s.id
      WHERE s.organisation_id = (SELECT app.organisation()) AND s.track_id = asked.track_id AND s.on_date = ANY (asked.days)),
    'districts', (SELECT coalesce(json_agg(json_build_object('code', d.code, 'name', d.name, 'isCurrent', d.valid_until IS NULL)), '[]') FROM district d),
    'neighbourhoods', (SELECT coalesce(json_agg(json_build_object('code', b.code, 'name', b.name, 'districtCode', b.district_code,
        'isCurrent', b.valid_until IS NULL)), '[]') FROM neighbourhood b)))::text AS answer,
    ARRAY(SELECT n.id FROM participant n WHERE n.organisation_id = (SELECT app.organisation()) AND n.search_name = ANY (asked.names)
      AND NOT ${personWithinReach("n.id")}) AS subjects
  FROM asked
 WHERE ${withinReach("asked.track_id")} OR asked.track_id IS NULL AND (SELECT app.reaches_all())`;

/** What the register knows of the people and days of a sheet. Whom the answer shows is for the check to say. */
export const knownQuestion: Question<Asked> = {
  name: "imports.known",
  may: "import.run",
  sql: `WITH asked AS MATERIALIZED (SELECT $1::uuid AS track_id, $2::text[] AS names, $3::date[] AS days) ${answer}`,
  values: ({ trackId, register }) => [trackId, namesIn(register), daysIn(register)],
};

/** The same within an act, so that what is held against the sheet is what stands there when it is written. */
export async function knownTo(
  act: Act,
  { trackId, register }: Asked,
): Promise<{ known: Known; subjects: readonly string[] }> {
  const [row] = await act.sql<{ answer: string; subjects: string[] }>`
    /* imports.known */ WITH asked AS MATERIALIZED (SELECT ${trackId}::uuid AS track_id, ${namesIn(register)}::text[] AS names,
      ${daysIn(register)}::date[] AS days) ${written(answer)}`;
  if (!row) throw notFound();
  return { known: JSON.parse(row.answer) as Known, subjects: row.subjects };
}

/** Whether somebody may import into this track at all: asked before the file is taken in. */
export const mayImportQuestion: Question<{ readonly trackId: string | null }> = {
  name: "imports.may-import",
  may: "import.run",
  sql: `SELECT 'true' AS answer FROM (SELECT $1::uuid AS track_id) AS asked
     WHERE ${withinReach("asked.track_id")} OR asked.track_id IS NULL AND (SELECT app.reaches_all())`,
  values: ({ trackId }) => [trackId],
};

function namesIn({ rows }: Register): string[] {
  return [...new Set(rows.map((row) => row.folded))];
}

function daysIn({ columns }: Register): string[] {
  return [...new Set(columns.map(({ on }) => on))];
}
