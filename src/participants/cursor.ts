import { badInput } from "../core/errors";

/** After whom a page begins, in the order of names. */
export interface Cursor {
  readonly searchName: string;
  readonly id: string;
}

/** Before everybody. */
const start: Cursor = { searchName: "", id: "00000000-0000-0000-0000-000000000000" };

/** Reads what a page gave as `next`: an id and the name behind it, in base64. */
export function readCursor(next: string | null | undefined): Cursor {
  if (!next) return start;
  const text = Buffer.from(next, "base64").toString("utf8");
  const cursor = { id: text.slice(0, 36), searchName: text.slice(36) };
  if (!/^[0-9a-f-]{36}$/.test(cursor.id) || cursor.searchName === "")
    throw badInput({ after: "Begin opnieuw bij de eerste bladzijde." });
  return cursor;
}
