import { enrolledOn } from "./roster-in-sql";

/**
 * The apologies that become marks with the first record of a list: of the session in the common table `held`, of whoever is
 * enrolled and has no mark. The mark is of the colleague who took the message.
 */
export const apologiesOfHeld = `SELECT h.organisation_id, h.id AS session_id, y.participant_id, h.track_id, h.on_date, y.recorded_by
    FROM held h JOIN apology y ON y.organisation_id = h.organisation_id AND y.session_id = h.id
   WHERE h.logged_at IS NULL
     AND NOT EXISTS (SELECT FROM attendance a WHERE a.organisation_id = h.organisation_id AND a.session_id = h.id AND a.participant_id = y.participant_id)
     AND EXISTS (SELECT FROM enrolment e WHERE e.organisation_id = h.organisation_id AND e.participant_id = y.participant_id
       AND e.track_id = h.track_id AND ${enrolledOn("e", "h")})`;
