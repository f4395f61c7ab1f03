/** What the register counts for a year report, unprotected: it never leaves the server. */
export interface YearCounts {
  readonly organisation: string;
  /** The year of the division into districts that the codes belong to. */
  readonly divisionYear: number;
  /** One a public label: tracks that share a label are one line to the outside. */
  readonly tracks: readonly TrackCounts[];
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  readonly people: readonly PeopleCount[];
  readonly participations: readonly ParticipationCount[];
}

/** Sessions and enrolments of a track. Tracks are known by their place in the list. */
export interface TrackCounts extends Flow {
  readonly label: string;
  /** Being in this track reveals health or origin. */
  readonly sensitive: boolean;
  /** Sessions with a record, of those that were not cancelled and lie behind us. */
  readonly logged: number;
  readonly of: number;
}

/** Enrolments: begin + inflow - outflow = end. */
export interface Flow {
  readonly begin: number;
  readonly inflow: number;
  readonly outflow: number;
  readonly end: number;
}

/** Where someone lives and how old she is; null: not known. */
export interface Profile {
  readonly district: string | null;
  /** The place of the age band, youngest first. */
  readonly band: number | null;
}

/** Registered people who came at least once, by the set of tracks that they came to. */
export interface PeopleCount extends Profile {
  readonly tracks: readonly number[];
  readonly people: number;
}

/** How often somebody was present in a track; newcomers without registration included. */
export interface ParticipationCount extends Profile {
  readonly track: number;
  readonly present: number;
}
