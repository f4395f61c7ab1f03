import type { Answers } from "../measurements/instrument";
import { instrumentNamed } from "../measurements/instruments";
import { InstrumentName } from "../measurements/measurement.types";
import { ReviewMoment } from "../participants/review-moment.types";
import { standardTexts } from "../participants/consent-texts";
import type { Calendar } from "./calendar";
import { between, chance, streamFor, type Random } from "./generator";
import type { Row } from "./house-rows";
import { FIRST_DAY, type Keys } from "./keys";
import type { Person } from "./people";
import type { Stay } from "./stays";

type Table = "consent_text" | "consent" | "measurement";

/** When somebody is asked, in days after she began. */
const rounds = [
  { moment: ReviewMoment.START, from: 21, until: 70 },
  { moment: ReviewMoment.MONTH_6, from: 186, until: 260 },
  { moment: ReviewMoment.MONTH_12, from: 368, until: 440 },
] as const;

/** Of those who take part now nearly half said yes to a few questions, some said no, and the others were not asked yet. */
export function measurementRows(calendar: Calendar, keys: Keys, people: readonly Person[]): Record<Table, Row[]> {
  const random = streamFor("measurements");
  const rows: Record<Table, Row[]> = { consent_text: [], consent: [], measurement: [] };
  const purpose = "MEASUREMENTS";
  rows.consent_text.push({ purpose, version: 1, words: standardTexts[purpose], written_at: keys.moment(FIRST_DAY) });
  for (const { number, registered, stays } of people) {
    const stay = stays.findLast(({ from, until }) => from !== null && from < -20 && until === null);
    if (!registered || !stay || !chance(random, 0.55)) continue;
    const refuses = chance(random, 0.15);
    const asked = (stay.from ?? 0) + between(random, 14, 20);
    const by = keys.account(stay.track.caseworkers[0]);
    rows.consent.push({
      participant_id: keys.person(number),
      purpose,
      number: 1,
      answer: refuses ? "REFUSED" : "GIVEN",
      version: 1,
      method: chance(random, 0.7) ? "SPOKEN" : "SIGNED",
      recorded_at: keys.moment(asked),
      recorded_by: by,
    });
    if (!refuses) rows.measurement.push(...roundsOf(random, { calendar, keys, number, stay, by }));
  }
  return rows;
}

interface Given {
  readonly calendar: Calendar;
  readonly keys: Keys;
  readonly number: number;
  readonly stay: Stay;
  readonly by: string;
}

/** Of each round that is over she did most; now and then she would rather not. */
function roundsOf(random: Random, { calendar, keys, number, stay, by }: Given): Row[] {
  return rounds.flatMap(({ moment, from, until }, round) => {
    const on = (stay.from ?? 0) + between(random, from, until);
    if (on > -1 || chance(random, 0.2)) return [];
    const asked = [InstrumentName.SATISFACTION, InstrumentName.PARTICIPATION_LADDER, InstrumentName.DJG6];
    return asked.map((instrument) => {
      const isDone = chance(random, instrument === InstrumentName.DJG6 ? 0.75 : 0.95);
      const answers = answersOf(random, instrument, round);
      const scores = instrumentNamed(instrument).score(answers);
      const recorded = keys.moment(on);
      return {
        id: keys.newId(recorded),
        participant_id: keys.person(number),
        instrument,
        instrument_version: 1,
        moment,
        on: calendar.day(on),
        state: isDone ? "DONE" : "DECLINED",
        answers: isDone ? answers : null,
        scores: isDone ? scores : null,
        rung: isDone ? (scores["proposed"] ?? null) : null,
        recorded_at: recorded,
        recorded_by: by,
      };
    });
  });
}

/** A little better with each round, for most. */
function answersOf(random: Random, instrument: InstrumentName, round: number): Answers {
  if (instrument === InstrumentName.SATISFACTION) return { 1: Math.min(10, between(random, 4, 8) + round) };
  if (instrument === InstrumentName.PARTICIPATION_LADDER)
    return {
      paid: 0,
      unpaid: chance(random, 0.1 + 0.15 * round) ? 2 : 0,
      organised: 2,
      contact: between(random, 1, 2),
    };
  const better = (): number => (chance(random, 0.35 + 0.15 * round) ? 2 : between(random, 0, 1));
  return { 3: 2 - better(), 4: better(), 7: better(), 9: 2 - better(), 8: better(), 10: 2 - better() };
}
