import type { Day, Period } from "../src/core/days";
import type { MarkInput } from "../src/sessions/attendance.inputs";

/** What each workload is asked with: the variables of the client's own document. */
export interface VariablesOf {
  readonly W1: { readonly on: Day | null };
  readonly W2: { readonly input: RollCallInput };
  readonly W3: Period;
  readonly W4: { readonly year: number };
  readonly W5: { readonly id: string };
  readonly W6: { readonly search: string; readonly first: number };
}

/** A roll call as the client sends it. */
export interface RollCallInput {
  readonly operationId: string;
  readonly sessionId: string;
  readonly marks: readonly MarkInput[];
}

export type Workload = keyof VariablesOf;

/** Something to measure: an operation of the product's client, and the field that it asks. */
export interface Described {
  readonly words: string;
  readonly operation: string;
  readonly field: string;
}

/** The six workloads, reading ones first: writing changes what the others read. */
export const workloads: Readonly<Record<Workload, Described>> = {
  W1: { words: "a caseworker's day: three sessions of fifteen", operation: "MyDay", field: "myDay" },
  W3: { words: "a manager's overview over two years", operation: "Overview", field: "overview" },
  W4: { words: "the year report of an organisation", operation: "YearReport", field: "yearReport" },
  W5: { words: "a participant's page", operation: "ParticipantPage", field: "participantPage" },
  W6: { words: "fifty participants by a part of their name", operation: "People", field: "participants" },
  W2: { words: "a roll call of fifteen", operation: "RecordAttendance", field: "recordAttendance" },
};

/** Their names, in the order in which they are measured. */
export const workloadNames: readonly Workload[] = ["W1", "W3", "W4", "W5", "W6", "W2"];
