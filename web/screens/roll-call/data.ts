import type { RollCallQuery } from "../../graphql/generated/graphql";

/** What the roll call's question answers. */
export type RollCallData = RollCallQuery["rollCall"];
export type Person = RollCallData["roster"][number];
