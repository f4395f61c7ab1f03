import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";
import {
  budgetJoinInSql,
  consentJoinInSql,
  everyInstrumentInSql,
  instrumentFieldsInSql,
  isTimeInSql,
  mayProposeInSql,
  momentJoinInSql,
} from "./due-in-sql";
import { instrumentsForSql } from "./instruments-for-sql";

const today = "$2::date";

const askable = `(SELECT coalesce(json_agg(o ORDER BY i.place), '[]')
  FROM every_instrument i CROSS JOIN LATERAL (SELECT ${instrumentFieldsInSql}, (i.told ->> 'version')::integer AS version,
    coalesce(${mayProposeInSql(today)} AND ${isTimeInSql}, false) AS "isDue") AS o
 WHERE i.is_on AND i.items IS NOT NULL)`;

/** The questions of a measurement in the words of then, each with what was answered. */
const answers = `(SELECT coalesce(json_agg(json_build_object('words', item ->> 'words',
    'answer', (SELECT option ->> 'words' FROM jsonb_array_elements(item -> 'options') AS option
      WHERE option -> 'value' = m.answers -> (item ->> 'id')))
    ORDER BY place), '[]')
  FROM jsonb_array_elements(coalesce(w.items,
    CASE WHEN m.instrument_version = (i.told ->> 'version')::integer THEN i.told -> 'items' END, '[]')) WITH ORDINALITY AS asked (item, place)
 WHERE m.answers IS NOT NULL AND consent.state <> 'NO')`;

const earlier = `(SELECT coalesce(json_agg(o ORDER BY m."on" DESC, m.recorded_at DESC, m.id DESC), '[]')
  FROM measurement m JOIN every_instrument i ON i.id = m.instrument
  JOIN account a ON a.organisation_id = m.organisation_id AND a.id = m.recorded_by
  LEFT JOIN instrument_wording w ON w.organisation_id = m.organisation_id AND w.instrument = m.instrument AND w.version = m.wording_version
 CROSS JOIN LATERAL (SELECT m.id, m.instrument, i.told ->> 'name' AS name, (i.told ->> 'isForPersons')::boolean AS "isForPersons",
    m.moment, m."on", m.state, a.name AS "recordedByName",
    m.recorded_by = (SELECT app.account()) AND (m.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date = ${today} AS "mayRemove",
    ${answers} AS answers, CASE WHEN consent.state <> 'NO' THEN m.rung END AS rung,
    CASE WHEN consent.state <> 'NO' THEN m.target_rung END AS "targetRung",
    CASE WHEN consent.state <> 'NO' THEN m.target_on END AS "targetOn") AS o
 WHERE m.organisation_id = p.organisation_id AND m.participant_id = p.id)`;

/** What a participant could be asked, what is due, and what she answered. NOT_FOUND out of reach. */
export const measurementsQuestion: Question<{ readonly participantId: string }> = {
  name: "measurements.measurements",
  may: "measurement.read",
  sql: `WITH ${everyInstrumentInSql("$1")}
    SELECT json_build_object('participantId', p.id, 'callingName', p.calling_name, 'name', p.name, 'consent', consent.state,
        'moment', coalesce(last.moment, 'START'), 'isNew', budget.is_new, 'waitUntil', budget.wait_until,
        'instruments', ${askable}, 'earlier', ${earlier})::text AS answer, ARRAY[p.id] AS subjects
      FROM participant p
      ${consentJoinInSql}
      ${momentJoinInSql(today)}
      ${budgetJoinInSql(today)}
     WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $3 AND ${personWithinReach("p.id")}`,
  values: ({ participantId }, { today: day }) => [instrumentsForSql, day, participantId],
};
