/**
 * The roll-ups of the organisation as they stand at this moment: what was posted, and the notes that wait for the till. Each
 * is a query whose rows add up by their keys. The organisation is the wall's to choose: to name it here as well would have it
 * looked up twice.
 */
export const trackQuarterNow = `
    SELECT q.track_id, q.quarter, q.held, q.cancelled, q.marks, q.present FROM track_quarter q
    UNION ALL
    SELECT p.track_id, p.quarter, p.held, p.cancelled, p.marks, p.present FROM posting p
     WHERE p.track_id IS NOT NULL`;

export const personQuarterNow = `
    SELECT q.participant_id, q.track_id, q.quarter, q.marks, q.present, q.contributed FROM person_quarter q
    UNION ALL
    SELECT p.participant_id, p.track_id, p.quarter, p.marks, p.present, p.contributed FROM posting p
     WHERE p.participant_id IS NOT NULL AND p.track_id IS NOT NULL`;

/** People and goals that count once in a period: the rows with from <= quarter < until <= next. */
export const countedOnceNow = `
    SELECT c.quarter, c.track_id, c.next, c.came, c.contributed, c.reviewed, c.change FROM counted_once c
    UNION ALL
    SELECT m.quarter, m.track_id, m.next, m.came, m.contributed, m.reviewed, m.change
      FROM app.moves(ARRAY(SELECT p FROM posting p)) AS m`;

/** The track of counts that are of all tracks together, as the migration *roll-ups* has it. */
export const allTracks = "'00000000-0000-0000-0000-000000000000'::uuid";
