import type { Day } from "../core/days";
import { badInput } from "../core/errors";
import type { Act } from "./act";

/** What is written down has happened: the reports count on it. Errors: BAD_USER_INPUT at the field that holds the day. */
export function refuseFuture({ today }: Pick<Act, "today">, day: Day, field = "on"): void {
  if (day > today) throw badInput({ [field]: "Deze dag is nog niet geweest." });
}
