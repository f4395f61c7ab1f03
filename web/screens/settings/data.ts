import type { AccountsQuery, InstrumentsQuery, SettingsTracksQuery } from "../../graphql/generated/graphql";

/** What the lists of these pages hold. */
export type Account = AccountsQuery["accounts"][number];
export type Track = SettingsTracksQuery["tracks"][number];
export type Colleagues = SettingsTracksQuery["colleagues"];
export type Instrument = InstrumentsQuery["instruments"][number];
