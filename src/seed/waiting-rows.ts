import type { Calendar } from "./calendar";
import { tracks } from "./house";
import type { Row } from "./house-rows";
import type { Keys } from "./keys";
import type { Person } from "./people";

/** Who waits for the track with a limit: since when, what matters, and until which day a place is or was offered. */
const waits = [
  { since: -52, words: "liefst op een plek dicht bij huis", language: null, until: 4 },
  { since: -38, words: null, language: null, until: -9 },
  { since: -24, words: "komt graag samen met de buurvrouw", language: null, until: null },
  { since: -11, words: null, language: "Arabisch", until: null },
  { since: -3, words: "kan niet op woensdag", language: null, until: null },
];

/** The waiting list of the track with a limit, and the offers to those who are on it. */
export function waitingRows(calendar: Calendar, keys: Keys, people: readonly Person[]): { entry: Row[]; offer: Row[] } {
  const track = tracks.find(({ hasLimit }) => hasLimit);
  const entry: Row[] = [];
  const offer: Row[] = [];
  if (!track) return { entry, offer };
  const able = people.filter(
    ({ registered, stays }) =>
      registered && stays.every((stay) => stay.track !== track) && stays.some(({ until }) => until === null),
  );
  for (const [index, { since, words, language, until }] of waits.entries()) {
    const person = able[index * 7];
    if (!person) continue;
    const recorded = keys.moment(since);
    const id = keys.newId(recorded);
    const by = keys.account(track.caseworkers[0]);
    entry.push({
      id,
      participant_id: keys.person(person.number),
      track_id: keys.track(track),
      since: calendar.day(since),
      language,
      words,
      recorded_at: recorded,
      recorded_by: by,
    });
    if (until !== null)
      offer.push({
        entry_id: id,
        number: 1,
        offered_on: calendar.day(Math.min(until, 0) - 3),
        until_on: calendar.day(until),
        offered_by: by,
      });
  }
  return { entry, offer };
}
