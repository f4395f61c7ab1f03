import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";
import {
  budgetJoinInSql,
  consentJoinInSql,
  everyInstrumentInSql,
  isTimeInSql,
  mayProposeInSql,
  momentClosesInSql,
  momentJoinInSql,
} from "./due-in-sql";
import { instrumentsForSql } from "./instruments-for-sql";

const today = "$2::date";

/**
 * For whom it is time to ask something, whose moment closes first in front; at most a hundred. Only who takes part within reach, or
 * stopped in the last three months, is looked at.
 */
export const measurementsDueQuestion: Question<void> = {
  name: "measurements.measurements-due",
  may: "measurement.read",
  sql: `WITH ${everyInstrumentInSql("$1")}, near AS MATERIALIZED (
      SELECT DISTINCT e.participant_id FROM enrolment e
       WHERE ${withinReach("e.track_id")} AND (e.closed_on IS NULL OR e.closed_on > ${today} - interval '3 months')
    ), due AS (
      SELECT p.id, p.search_name, o.*
        FROM near JOIN participant p ON p.id = near.participant_id
        ${momentJoinInSql(today)}
        ${consentJoinInSql}
        ${budgetJoinInSql(today)}
       CROSS JOIN LATERAL (SELECT json_agg(i.told ->> 'name' ORDER BY i.place) AS names FROM every_instrument i WHERE ${isTimeInSql}) AS time
       CROSS JOIN LATERAL (SELECT p.id AS "participantId", p.name, last.moment, ${momentClosesInSql} - 1 AS "lastDay",
         consent.state AS consent, time.names) AS o
       WHERE ${mayProposeInSql(today)} AND time.names IS NOT NULL
       ORDER BY o."lastDay", p.search_name, p.id LIMIT 100
    )
    SELECT coalesce(json_agg(json_build_object('participantId', d."participantId", 'name', d.name, 'moment', d.moment, 'lastDay', d."lastDay",
        'consent', d.consent, 'names', d.names) ORDER BY d."lastDay", d.search_name, d.id), '[]')::text AS answer, array_agg(d.id) AS subjects
      FROM due d`,
  values: (_, { today: day }) => [instrumentsForSql, day],
};
