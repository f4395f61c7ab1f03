import { useSyncExternalStore } from "react";
import { addDays, dayOf, daysBetween, type Day } from "../words/days";

/** How often a page that stays open looks at the clock, in milliseconds. */
const pause = 60_000;

/** The day that it is now: what the server said it was, and as many days later as passed here since it said so. */
export function useToday(said: Day, saidAt: number): Day {
  const now = useSyncExternalStore(listen, () => dayOf(Date.now()));
  return addDays(said, daysBetween(dayOf(saidAt), now));
}

function listen(look: () => void): () => void {
  const clock = setInterval(look, pause);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(clock);
    document.removeEventListener("visibilitychange", look);
  };
}
