import { instantAt, type Day } from "../core/days";
import { badInput } from "../core/errors";

/** When a session is, by Amsterdam's clock. */
export interface Times {
  readonly startTime: string;
  readonly endTime: string;
}

/** The two instants of a session. Errors: BAD_USER_INPUT when it would end before it begins. */
export function momentOf(on: Day, { startTime, endTime }: Times): { startsAt: Date; endsAt: Date } {
  if (endTime <= startTime) throw badInput({ endTime: "De eindtijd ligt niet na de begintijd." });
  return { startsAt: instantAt(on, startTime), endsAt: instantAt(on, endTime) };
}
