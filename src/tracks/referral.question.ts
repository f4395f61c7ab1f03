import type { Question } from "../access/ask";
import { personWithinReach } from "../access/reach";

/** What a referrer may be told of the enrolment `e`: once she was active, or once it ended before that. */
const fitting = "CASE WHEN e.active_from IS NOT NULL THEN 'STARTED' WHEN e.status = 'CLOSED' THEN 'NOT_STARTED' END";

/** By whom somebody came to each of her tracks, newest first. */
export const referralsQuestion: Question<{ readonly participantId: string }> = {
  name: "tracks.referrals",
  may: "participant.read",
  sql: `SELECT (SELECT coalesce(json_agg(json_build_object('enrolmentId', e.id, 'source', r.source, 'signal', r.signal,
          'signalledOn', r.signalled_on, 'signalledByName', a.name,
          'toTell', CASE WHEN r.signal IS NULL AND r.source NOT IN ('SELF', 'FAMILY') THEN ${fitting} END)
          ORDER BY e.registered_on DESC, e.id DESC), '[]')
        FROM enrolment e LEFT JOIN referral r ON r.organisation_id = e.organisation_id AND r.enrolment_id = e.id
        LEFT JOIN account a ON a.organisation_id = r.organisation_id AND a.id = r.signalled_by
       WHERE e.organisation_id = p.organisation_id AND e.participant_id = p.id)::text AS answer, ARRAY[p.id] AS subjects
    FROM participant p
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1 AND ${personWithinReach("p.id")}`,
  values: ({ participantId }) => [participantId],
};
