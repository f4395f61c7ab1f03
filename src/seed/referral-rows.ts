import { plusDays } from "../core/days";
import type { Calendar } from "./calendar";
import type { MadeEnrolment } from "./enrolments";
import { between, chance, pickWeighted, streamFor } from "./generator";
import type { Row } from "./house-rows";
import type { Keys } from "./keys";

const sources = [
  { weight: 34, source: "SELF" },
  { weight: 18, source: "FAMILY" },
  { weight: 12, source: "GP" },
  { weight: 16, source: "NEIGHBOURHOOD_TEAM" },
  { weight: 6, source: "CARE" },
  { weight: 6, source: "WELFARE" },
  { weight: 3, source: "MUNICIPALITY" },
  { weight: 3, source: "HOUSING" },
  { weight: 2, source: "OTHER" },
] as const;

/** By whom people came, of most enrolments; and of those who began by way of a referrer, whether that was told. */
export function referralRows(
  calendar: Calendar,
  keys: Keys,
  made: { enrolments: readonly MadeEnrolment[]; rows: readonly Row[] },
): Row[] {
  const random = streamFor("referrals");
  return made.enrolments.flatMap(({ stay, activeFrom }, index) => {
    const { source } = pickWeighted(random, sources);
    const later = between(random, 2, 14);
    const [isKnown, isTold] = [chance(random, 0.8), chance(random, 0.7)];
    if (!isKnown) return [];
    const by = keys.account(stay.track.caseworkers[0]);
    const told = activeFrom === null ? null : plusDays(calendar.day(activeFrom), later);
    const tells = told !== null && isTold && told <= calendar.today && source !== "SELF" && source !== "FAMILY";
    return {
      enrolment_id: made.rows[index]?.["id"],
      source,
      recorded_at: keys.moment(stay.registered),
      recorded_by: by,
      signal: tells ? "STARTED" : null,
      signalled_on: tells ? told : null,
      signalled_by: tells ? by : null,
    };
  });
}
