import type { Calendar } from "./calendar";
import { at } from "./generator";
import type { Row } from "./house-rows";
import type { Keys } from "./keys";
import type { Person } from "./people";

const likes = ["Wandelen in het bos", "Oude liedjes zingen", "Samen puzzelen", "Naar de markt gaan"] as const;
const brings = [
  "Wil koken voor de hele groep",
  "Wil anderen leren naaien",
  "Wil fietsen maken voor wie dat niet kan",
  "Wil voorlezen aan kinderen",
] as const;
const given = [
  { kind: "CREATING", words: "Bakte thuis een appeltaart voor de groep" },
  { kind: "PRACTICAL_HELP", words: "Bracht iemand naar het ziekenhuis" },
  { kind: "COMPANY", words: "Ging langs bij iemand die ziek was" },
] as const;
const received = [
  { kind: "PRACTICAL_HELP", words: "Kreeg hulp van een buurman met een brief" },
  { kind: "COMPANY", words: "Kreeg bezoek toen het even niet ging" },
] as const;

/**
 * What people like and want to bring, what they gave and received beside the sessions, and the steps that were confirmed. By turns,
 * over those who take part now; the last weeks' newcomers wait for a colleague.
 */
export function ledgerRows(
  calendar: Calendar,
  keys: Keys,
  people: readonly Person[],
): { strength: Row[]; contribution: Row[]; movement: Row[] } {
  const strength: Row[] = [];
  const contribution: Row[] = [];
  const movement: Row[] = [];
  const here = people.filter(({ registered, stays }) => registered && stays.some(isLong));
  for (const [turn, { number, stays }] of here.entries()) {
    const stay = stays.find(isLong);
    if (!stay?.from) continue;
    const person = { participant_id: keys.person(number) };
    const account = keys.account(stay.track.caseworkers[0]);
    const noted = keys.moment(stay.from);
    const add = (kind: string, words: string): void =>
      void strength.push({ id: keys.newId(noted), ...person, kind, words, noted_on: calendar.day(stay.from ?? 0) });
    if (turn % 2 === 0) add("LIKES", at(likes, turn % likes.length));
    if (turn % 5 === 0) add("BRINGS", at(brings, (turn / 5) % brings.length));
    if (turn % 4 === 0) {
      const isGiven = turn % 8 === 0;
      const deed = isGiven ? at(given, (turn / 8) % given.length) : at(received, ((turn - 4) / 8) % received.length);
      const ago = -(3 + (turn % 40));
      const when = { on: calendar.day(ago), recorded_at: keys.moment(ago), recorded_by: account };
      const which = { direction: isGiven ? "GIVEN" : "RECEIVED", ...deed, track_id: keys.track(stay.track) };
      contribution.push({ id: keys.newId(keys.moment(ago)), ...person, ...which, ...when });
    }
    if (turn % 3 > 0) {
      const day = stay.from + 40;
      const when = { on: calendar.day(day), recorded_at: keys.moment(day), recorded_by: account };
      movement.push({ ...person, step: "REGULAR", number: 1, answer: "CONFIRMED", ...when });
    }
  }
  return { strength, contribution, movement };
}

function isLong({ from, until }: Person["stays"][number]): boolean {
  return from !== null && until === null && from < -60;
}
