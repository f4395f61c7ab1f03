import { Fault, isFault } from "../graphql/fault";
import { RecordAttendanceDocument } from "../graphql/generated/graphql";
import { operationId } from "../graphql/operation-id";
import { send, whenLoggedOut } from "../graphql/send";
import { noMarks, reduceMarks, unsent, waiting, type Marks, type MarksEvent } from "./marks";

export type AccountState = {
  readonly marks: Marks;
  /** How many marks the server does not hold yet. */
  readonly waiting: number;
  /** The line is gone; the sender tries again by itself. */
  readonly isStranded: boolean;
  /** The server refused; the sender waits for a person. */
  readonly fault: unknown;
};

/** Time in which taps gather into one operation, and the longest pause between two tries, in milliseconds. */
const gathering = 250;
const longestPause = 20_000;

/**
 * One roll call's marks and the one sender that empties them: saved while tapping, one operation at a time, the same
 * operation id over every try. It outlives its page, so that leaving a page early loses nothing.
 */
export class Account {
  state: AccountState = { marks: noMarks, waiting: 0, isStranded: false, fault: null };
  private readonly listeners = new Set<() => void>();
  private isSending = false;
  private isLoggedOut = false;

  constructor(
    private readonly sessionId: string,
    private readonly onSaved: () => void,
  ) {
    whenLoggedOut(() => {
      this.isLoggedOut = true;
    });
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly dispatch = (event: MarksEvent): void => {
    this.put({ marks: reduceMarks(this.state.marks, event), ...(event.kind === "marked" ? { fault: null } : {}) });
    this.wake();
  };

  /** Sends what waits; a page that opens calls it too, after a new login for instance. */
  readonly wake = (): void => {
    if (this.isSending || this.state.fault || unsent(this.state.marks).length === 0) return;
    this.isSending = true;
    this.isLoggedOut = false;
    setTimeout(() => void this.flush(), gathering);
  };

  readonly retry = (): void => {
    this.put({ fault: null });
    this.wake();
  };

  private async flush(): Promise<void> {
    const marks = unsent(this.state.marks);
    const input = { sessionId: this.sessionId, marks, operationId: operationId() };
    this.put({ marks: reduceMarks(this.state.marks, { kind: "sent", marks }) });
    try {
      const { recordAttendance: results } = await this.persist(() => send(RecordAttendanceDocument, { input }));
      this.put({ marks: reduceMarks(this.state.marks, { kind: "answered", results }), isStranded: false });
      this.onSaved();
    } catch (fault) {
      this.put({
        marks: reduceMarks(this.state.marks, { kind: "lost" }),
        isStranded: false,
        fault: this.isLoggedOut ? null : fault,
      });
    }
    this.isSending = false;
    if (!this.isLoggedOut) this.wake();
  }

  /** As long as the line is gone: again, ever more slowly. Never under the name of who logs in next. */
  private async persist<Answer>(attempt: () => Promise<Answer>, tries = 0): Promise<Answer> {
    if (this.isLoggedOut) throw new Fault("UNAUTHENTICATED", "");
    try {
      return await attempt();
    } catch (fault) {
      if (!isFault(fault, "UNREACHABLE")) throw fault;
      this.put({ isStranded: true });
      await new Promise((resume) => setTimeout(resume, fault.retryAfter ?? Math.min(1000 * 2 ** tries, longestPause)));
      return this.persist(attempt, tries + 1);
    }
  }

  private put(change: Partial<AccountState>): void {
    const state = { ...this.state, ...change };
    this.state = { ...state, waiting: waiting(state.marks) };
    for (const listener of this.listeners) listener();
  }
}
