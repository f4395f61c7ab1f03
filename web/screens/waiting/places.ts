import { i18n } from "@lingui/core";
import type { TrackPlacesQuery, WaitingListsQuery } from "../../graphql/generated/graphql";

export type Places = TrackPlacesQuery["trackPlaces"][number];
export type WaitingList = WaitingListsQuery["waitingLists"][number];
export type WaitingPerson = WaitingList["people"][number];

/** How many places are free; null where there is no limit. */
export function freePlaces({ capacity, taken, offered }: Places): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken - offered);
}

/** Why one waits, or need not: "12 van de 12 plaatsen bezet, 1 aangeboden". */
export function placesSentence(places: Places): string {
  const { capacity, taken, offered } = places;
  if (capacity === null)
    return i18n.t(
      "{taken, plural, =0 {Niemand doet mee} one {# persoon doet mee} other {# mensen doen mee}}, er is geen grens",
      { taken },
    );
  const full = i18n.t("{taken} van de {capacity} plaatsen bezet", { taken, capacity });
  return offered === 0 ? full : i18n.t("{full}, {offered} aangeboden", { full, offered });
}
