import type { OverviewQuery } from "../../graphql/generated/graphql";

/** What the overview's question answers. */
export type OverviewData = OverviewQuery["overview"];
export type Figures = OverviewData["total"];
