import type { Day } from "../../core/days";
import type { EnrolmentWord } from "./check.types";
import type { MarkStatus } from "./legend";

/**
 * What an import adds, before it has ids. A reference is the id of a row that is there already, or a text of our own
 * ("person 3") for one that is yet to be made.
 */
export interface Plan {
  readonly people: readonly NewPerson[];
  readonly fills: readonly Fill[];
  readonly strengths: readonly { readonly person: string; readonly words: string }[];
  readonly enrolments: readonly NewEnrolment[];
  readonly sessions: readonly NewSession[];
  readonly marks: readonly { readonly session: string; readonly person: string; readonly status: MarkStatus }[];
  /** Everybody who is in the register already and of whom the sheet speaks, or who is shown beside a row of it. */
  readonly subjects: readonly string[];
}

export interface NewPerson {
  readonly ref: string;
  readonly callingName: string;
  readonly familyName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  readonly districtCode: string | null;
  readonly neighbourhoodCode: string | null;
  readonly language: string | null;
  readonly registeredOn: Day;
}

/** What the register lacked of somebody; null where there is nothing to fill in. */
export interface Fill extends Pick<
  NewPerson,
  "phone" | "email" | "language" | "birthYear" | "birthMonth" | "districtCode" | "neighbourhoodCode"
> {
  readonly person: string;
  /** Her revision when the sheet was held against the register. */
  readonly seenRevision: number;
}

export interface NewEnrolment {
  readonly ref: string;
  readonly person: string;
  readonly status: EnrolmentWord;
  readonly registeredOn: Day;
  readonly activeFrom: Day | null;
  readonly closedOn: Day | null;
}

export interface NewSession {
  readonly ref: string;
  readonly on: Day;
  readonly title: string;
  /** Amsterdam's clock, "14:00". */
  readonly startTime: string;
  readonly endTime: string;
  readonly placeId: string | null;
}
