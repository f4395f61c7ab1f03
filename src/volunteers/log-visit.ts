import { only, written, type Act } from "../access/act";
import { refuseFuture } from "../access/refuse-future";
import { plusDays } from "../core/days";
import type { Done } from "../core/done.types";
import { badInput, refusing } from "../core/errors";
import { newId } from "../core/ids";
import { writeMail } from "../mail/write-mail";
import { VisitOutcome } from "./kinds";
import type { LogVisitInput } from "./match.inputs";
import { ownMatchesInSql } from "./worry.questions";

/** How many days back a visit may still be logged. */
const DAYS_BACK = 14;

/** Neither who nor where: it may stand on the screen of a telephone. */
const worryMail = {
  subject: "Er is een zorg gemeld in Meedoen",
  text: "Er is een zorg gemeld in Meedoen. Log in om te lezen.",
};

/**
 * A volunteer was at the door of somebody whom she visits. A worry goes to a professional in the same transaction: it stands on
 * her screen, and a mail tells her to look. Errors: NOT_FOUND (not her match, or not active), CONFLICT (logged already), BAD_USER_INPUT.
 */
export async function logVisit(act: Act, input: LogVisitInput): Promise<Done> {
  const { matchId, outcome, on } = input;
  refuseFuture(act, on);
  if (on < plusDays(act.today, -DAYS_BACK)) throw badInput({ on: "Dit is te lang geleden. Bel je begeleider." });
  const id = newId(act.at);
  const visit = only(
    await refusing(
      "one_visit_a_day",
      "Van deze dag is al een bezoek vastgelegd.",
      act.sql<{ participant_id: string }>`
    /* volunteers.log-visit */ WITH mine AS (
      SELECT m.organisation_id, m.id, m.participant_id FROM ${written(ownMatchesInSql)}
       WHERE m.organisation_id = ${act.organisationId} AND m.id = ${matchId} AND m.state = 'ACTIVE'
    ), logged AS (
      INSERT INTO home_visit (organisation_id, id, match_id, "on", outcome, recorded_at, recorded_by)
      SELECT organisation_id, ${id}::uuid, id, ${on}::date, ${outcome}, ${act.at}::timestamptz, (SELECT app.account()) FROM mine
      RETURNING match_id)
    SELECT mine.participant_id FROM mine JOIN logged ON logged.match_id = mine.id`,
    ),
  );
  if (input.words && outcome !== VisitOutcome.WORRIED)
    throw badInput({ words: "Schrijf alleen iets op als je je zorgen maakt." });
  act.concerns([visit.participant_id], ["home_visit"]);
  if (outcome === VisitOutcome.WORRIED)
    await raiseWorry(act, { visitId: id, participantId: visit.participant_id, words: input.words });
  return { id };
}

async function raiseWorry(
  act: Act,
  { visitId, participantId, words }: { visitId: string; participantId: string; words: string | null | undefined },
): Promise<void> {
  const told = await act.sql<{ id: string }>`
    /* volunteers.raise-worry */ WITH raised AS (
      INSERT INTO worry (organisation_id, id, visit_id, participant_id, words, raised_at)
      VALUES (${act.organisationId}, ${newId(act.at)}, ${visitId}, ${participantId}, ${words?.trim()}, ${act.at})
      RETURNING organisation_id
    ), reaching AS (
      SELECT DISTINCT s.account_id FROM enrolment e
        JOIN assignment s ON s.organisation_id = e.organisation_id AND s.track_id = e.track_id
         AND s.starts_on <= ${act.today}::date AND (s.ends_on IS NULL OR s.ends_on > ${act.today}::date)
       WHERE e.organisation_id = ${act.organisationId} AND e.participant_id = ${participantId})
    SELECT a.id FROM raised JOIN account a ON a.organisation_id = raised.organisation_id AND a.disabled_at IS NULL
       AND (a.role = 'MANAGER' OR a.role = 'CASEWORKER' AND a.id IN (SELECT account_id FROM reaching)) ORDER BY a.id`;
  act.concerns([participantId], ["worry"]);
  if (told.length > 0)
    await writeMail(
      act,
      told.map((account) => account.id),
      worryMail,
    );
}
