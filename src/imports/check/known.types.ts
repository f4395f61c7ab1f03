import type { Day } from "../../core/days";
import type { EnrolmentWord } from "./check.types";
import type { MarkStatus } from "./legend";

/** What the register knows of what stands in a sheet: as much as whoever imports may know. */
export interface Known {
  /** Null: an import of people without a track. */
  readonly track: { readonly id: string; readonly publicLabel: string } | null;
  /** Everybody in the track, and whoever has a name that stands in the sheet. */
  readonly people: readonly KnownPerson[];
  /** In the track. */
  readonly enrolments: readonly KnownEnrolment[];
  readonly strengths: readonly { readonly participantId: string; readonly words: string }[];
  /** Of the track, on the days of the sheet. */
  readonly sessions: readonly KnownSession[];
  readonly series: readonly KnownSeries[];
  readonly marks: readonly {
    readonly sessionId: string;
    readonly participantId: string;
    readonly status: MarkStatus | null;
  }[];
  readonly districts: readonly KnownPlace[];
  readonly neighbourhoods: readonly (KnownPlace & { readonly districtCode: string })[];
}

export interface KnownPerson {
  /** Null for somebody out of reach, of whom nothing but the name's existence comes out of the database. */
  readonly id: string | null;
  readonly searchName: string;
  readonly name: string | null;
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly districtCode: string | null;
  readonly inTrack: boolean;
  readonly revision: number;
}

export interface KnownEnrolment {
  readonly participantId: string;
  readonly status: EnrolmentWord;
  readonly registeredOn: Day;
  readonly closedOn: Day | null;
}

export interface KnownSession {
  readonly id: string;
  readonly on: Day;
  /** Amsterdam's clock, "14:00". */
  readonly time: string;
  readonly isCancelled: boolean;
}

export interface KnownSeries {
  readonly id: string;
  readonly title: string;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly startTime: string;
  readonly endTime: string;
  readonly placeId: string | null;
}

export interface KnownPlace {
  readonly code: string;
  readonly name: string;
  readonly isCurrent: boolean;
}
