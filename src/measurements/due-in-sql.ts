// `p` is a participant; `today` an expression for the day of asking.

/** Every instrument with what the organisation chose and wrote; `given` holds the product's own as JSON. */
export function everyInstrumentInSql(given: string): string {
  return `every_instrument AS MATERIALIZED (
    SELECT i.place, i.told, i.told ->> 'id' AS id, coalesce(chosen.is_on, (i.told ->> 'isOnAtFirst')::boolean) AS is_on,
           w.version AS wording_version, coalesce(w.items, i.told -> 'items') AS items,
           CASE WHEN w.version IS NULL THEN i.told ->> 'instruction' ELSE w.instruction END AS instruction,
           coalesce(w.source, i.told ->> 'source') AS source
      FROM jsonb_array_elements(${given}::jsonb) WITH ORDINALITY AS i (told, place)
      LEFT JOIN LATERAL (SELECT c.is_on FROM instrument_choice c
        WHERE c.instrument = i.told ->> 'id' ORDER BY c.number DESC LIMIT 1) AS chosen ON true
      LEFT JOIN LATERAL (SELECT w.* FROM instrument_wording w
        WHERE w.instrument = i.told ->> 'id' ORDER BY w.version DESC LIMIT 1) AS w ON true)`;
}

/** What every view of an instrument tells, as columns with their names; `i` is one of every_instrument. */
export const instrumentFieldsInSql = `i.id AS instrument, i.told ->> 'name' AS name, i.told ->> 'about' AS about, i.source,
  (i.told ->> 'isForPersons')::boolean AS "isForPersons", i.wording_version AS "wordingVersion", i.instruction,
  coalesce(i.items, '[]') AS items`;

/** Whether answers of `p` may be recorded, as `consent.state` in the words of AnswersConsent. */
export const consentJoinInSql = `LEFT JOIN LATERAL (SELECT c.answer, c.version FROM consent c
    WHERE c.organisation_id = p.organisation_id AND c.participant_id = p.id AND c.purpose = 'MEASUREMENTS'
    ORDER BY c.number DESC LIMIT 1) AS said ON true
  CROSS JOIN LATERAL (SELECT CASE WHEN said.answer <> 'GIVEN' THEN 'NO'
    WHEN said.version = (SELECT max(t.version) FROM consent_text t WHERE t.purpose = 'MEASUREMENTS') THEN 'STANDS'
    ELSE 'TO_ASK' END AS state) AS consent`;

/**
 * The last moment that came for `p`, as `last`: months are counted from the first day of taking part in what she takes part in now,
 * and the end is there when she stopped with everything. `opens` is its first day; without a row she has not begun.
 */
export function momentJoinInSql(today: string): string {
  return `CROSS JOIN LATERAL (
    SELECT min(e.active_from) FILTER (WHERE e.closed_on IS NULL) AS began_on,
           CASE WHEN bool_and(e.closed_on IS NOT NULL) THEN max(e.closed_on) END AS ended_on
      FROM enrolment e WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.id AND e.active_from IS NOT NULL) AS stay
  LEFT JOIN LATERAL (
    SELECT m.moment, m.opens FROM (VALUES ('START', stay.began_on), ('MONTH_3', (stay.began_on + interval '3 months')::date),
        ('MONTH_6', (stay.began_on + interval '6 months')::date), ('MONTH_12', (stay.began_on + interval '12 months')::date),
        ('END', stay.ended_on)) AS m (moment, opens)
     WHERE m.opens <= ${today} ORDER BY m.opens DESC LIMIT 1) AS last ON true`;
}

/** The day after the last one on which a measurement still belongs to the moment `last`: each is open for three months. */
export const momentClosesInSql = "(last.opens + interval '3 months')::date";

/** The burden that nobody has to carry: `p` was not there three times yet, as `budget.is_new`, or somebody chose to wait, as `budget.wait_until`. */
export function budgetJoinInSql(today: string): string {
  return `CROSS JOIN LATERAL (SELECT
    (SELECT count(*) FROM (SELECT FROM attendance a WHERE a.organisation_id = p.organisation_id AND a.participant_id = p.id
       AND a.status = 'PRESENT' LIMIT 3) AS visits) < 3 AS is_new,
    (SELECT w.until FROM measurement_wait w WHERE w.organisation_id = p.organisation_id AND w.participant_id = p.id
       AND w.until > ${today}) AS wait_until) AS budget`;
}

/** True where something may be proposed to `p` at all; goes with the joins above. */
export function mayProposeInSql(today: string): string {
  return `(consent.state <> 'NO' AND NOT budget.is_new AND budget.wait_until IS NULL AND ${today} < ${momentClosesInSql})`;
}

/** True where it is time for the instrument `i`: it belongs to the moment, and nothing was recorded since that came. */
export const isTimeInSql = `(i.is_on AND i.items IS NOT NULL AND i.told -> 'moments' ? last.moment
  AND NOT EXISTS (SELECT FROM measurement m WHERE m.organisation_id = p.organisation_id AND m.participant_id = p.id
    AND m.instrument = i.id AND m.moment = last.moment AND m."on" >= last.opens))`;
