/** How large a register is. */
export interface Size {
  readonly organisations: number;
  readonly peopleEach: number;
  readonly tracksEach: number;
  /** On the list of each session. */
  readonly listed: number;
  readonly weeks: number;
  /** Sessions of each track in a week. */
  readonly sessionsAWeek: number;
}

/** A region: 100,000 people, 101,400 sessions and 1.5 million attendances in two and a half years. */
export const region: Size = {
  organisations: 20,
  peopleEach: 5000,
  tracksEach: 39,
  listed: 15,
  weeks: 130,
  sessionsAWeek: 1,
};

/** A fifth of it, for a run that should not take long. */
export const fifth: Size = { ...region, organisations: 4 };

/** The same organisations and people, who come ten times as often. */
export function tenfold(size: Size): Size {
  return { ...size, sessionsAWeek: 10 * size.sessionsAWeek };
}
