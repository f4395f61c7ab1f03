import type { Question } from "./ask";

/** Who is logged in, for the frame of every page. A funder may ask this too: it reads nothing but the gate's answer. */
export const meQuestion: Question<void> = {
  name: "access.me",
  may: "me.read",
  sql: "SELECT app.me()::text AS answer",
  values: () => [],
};
