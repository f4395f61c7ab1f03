import type { CountQuality, MarkInput } from "../graphql/generated/graphql";
import type { Marks, MarksEvent, Wish } from "./marks";

/**
 * Everything that one person on one device did to one session and that the server may not hold yet. Pure: state and event
 * give the next state, so that every order of taps, lost lines, reloads and other tabs can be tried in a test.
 */
export type Sheet = {
  readonly title: string;
  /** The instant at which the session begins; empty as long as nobody said. */
  readonly startsAt: string;
  readonly marks: Marks;
  /** In the order in which they were meant; the server gets them one after the other. */
  readonly intents: readonly Intent[];
  /** Names, for the sentences about what waits. */
  readonly names: Readonly<Record<string, string>>;
  /** What was tapped here, newest last, with what stood there before. */
  readonly steps: readonly Step[];
};

/** Something that was meant, from the tap until the server has it. Its id is made once; what was sent once never changes. */
export type Intent = {
  readonly operationId: string;
  readonly errand: Errand;
  readonly state: "waiting" | "sending" | "log in again" | "conflict" | "refused" | "done";
  readonly madeAt: number;
  readonly tries: number;
  /** Not before this moment, in milliseconds since 1970. */
  readonly notBefore: number;
  /** Why it was refused, in words. */
  readonly fault: string | null;
  /** When the server's answer came, for what only a list from after that shows. */
  readonly doneAt?: number;
};

export type Errand =
  /** Its marks are those that wait at the moment of its first sending; null until then. */
  | { readonly kind: "marks"; readonly marks: readonly MarkInput[] | null }
  | { readonly kind: "newcomer"; readonly participantId: string; readonly callingName: string }
  | HeadCountErrand
  | { readonly kind: "apology"; readonly participantId: string; readonly apologises: boolean }
  | { readonly kind: "close" }
  | { readonly kind: "cancel"; readonly reason: string }
  | { readonly kind: "restore" };

export type HeadCountErrand = {
  readonly kind: "headCount";
  readonly headCount: number | null;
  readonly quality: CountQuality | null;
  /** What she saw when she counted: another count since is a conflict, and then this is what stands. */
  readonly seen: number | null;
};

export type Step = { readonly at: number; readonly words: string; readonly before: readonly Wish[] };

/** Of a new intent: its id and moment are made outside, since a reducer makes nothing up. */
export type Made = { readonly operationId: string; readonly at: number };
type Roster = Extract<MarksEvent, { kind: "loaded" }>["roster"];
export type Results = Extract<MarksEvent, { kind: "answered" }>["results"];

export type SheetEvent =
  | {
      readonly kind: "opened";
      readonly title: string;
      readonly startsAt: string;
      /** What the server had done by this moment is in the roster, in milliseconds since 1970. */
      readonly asOf: number;
      readonly roster: readonly (Roster[number] & { readonly name: string })[];
    }
  | ({ readonly kind: "marked"; readonly wishes: readonly Wish[]; readonly words: string } & Made)
  | ({ readonly kind: "undone"; readonly step: Step } & Made)
  | ({ readonly kind: "decided"; readonly participantId: string; readonly keep: "mine" | "theirs" } & Made)
  | ({ readonly kind: "meant"; readonly errand: Exclude<Errand, { kind: "marks" }> } & Made)
  | { readonly kind: "sent"; readonly operationId: string }
  | { readonly kind: "answered"; readonly operationId: string; readonly results: Results; readonly at: number }
  | { readonly kind: "postponed"; readonly operationId: string; readonly notBefore: number }
  | { readonly kind: "logged out"; readonly operationId: string }
  | { readonly kind: "logged in" }
  | { readonly kind: "refused"; readonly operationId: string; readonly fault: string }
  /** A colleague counted other people; what stands, and a sentence that says who and when. */
  | {
      readonly kind: "counted otherwise";
      readonly operationId: string;
      readonly stands: number | null;
      readonly words: string;
    }
  | { readonly kind: "retried"; readonly operationId: string; readonly again: Made }
  | { readonly kind: "hurried" }
  | { readonly kind: "dropped"; readonly operationId: string };
