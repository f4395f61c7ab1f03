import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import { operationId } from "../graphql/operation-id";
import { hurryKey } from "./here";
import type { Outbox, Total } from "./outbox";
import type { Errand, Sheet, SheetEvent, Step } from "./intent";
import type { Wish } from "./marks";

export type { Total };

const OutboxContext = createContext<Outbox | null>(null);
export const OutboxProvider = OutboxContext.Provider;

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (!outbox) throw new Error("useOutbox outside the frame");
  return outbox;
}

/** What waits in all of the outbox. */
export function useTotal(): Total {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.listen, () => outbox.total);
}

type Opened = Omit<Extract<SheetEvent, { kind: "opened" }>, "kind">;

type Told = {
  readonly session: Pick<Opened, "title" | "startsAt"> & { readonly id: string };
  readonly roster: Opened["roster"];
};

/**
 * The sheet of one session, brought up to date with whatever the server tells of it and had done by then, and the hand
 * that writes on it.
 */
export function useSheet(told: Told, asOf: number): { sheet: Sheet; pen: Pen } {
  const outbox = useOutbox();
  const sessionId = told.session.id;
  const drawer = outbox.drawer(sessionId);
  const sheet = useSyncExternalStore(drawer.listen, () => drawer.sheet);
  useEffect(() => {
    const { id, title, startsAt } = told.session;
    outbox.dispatch(id, { kind: "opened", title, startsAt, roster: told.roster, asOf });
  }, [outbox, told, asOf]);
  return { sheet, pen: penOf(outbox, sessionId) };
}

/** What can be written on one sheet. */
export type Pen = {
  readonly sheet: () => Sheet;
  readonly mark: (wishes: readonly Wish[], words: string) => void;
  /** The last step unless told which. */
  readonly undo: (step?: Step) => void;
  readonly decide: (participantId: string, keep: "mine" | "theirs") => void;
  readonly mean: (errand: Exclude<Errand, { kind: "marks" }>) => void;
  /** Sends what was refused, or was held against another count, once more. */
  readonly retry: (operationId: string) => void;
  /** Lets it go. */
  readonly drop: (operationId: string) => void;
};

/** The hand that writes on the sheet of one session, where that is not looked at. */
export function usePen(sessionId: string): Pen {
  return penOf(useOutbox(), sessionId);
}

const pens = new WeakMap<Outbox, Map<string, Pen>>();

/** The same one each time, so that a row is drawn again only for its own sake. */
function penOf(outbox: Outbox, sessionId: string): Pen {
  const known = pens.get(outbox) ?? new Map<string, Pen>();
  pens.set(outbox, known);
  const pen = known.get(sessionId) ?? makePen(outbox, sessionId);
  known.set(sessionId, pen);
  return pen;
}

function makePen(outbox: Outbox, sessionId: string): Pen {
  const write = (event: SheetEvent): void => {
    hurryKey();
    outbox.dispatch(sessionId, event);
  };
  const made = (): { operationId: string; at: number } => ({ operationId: operationId(), at: Date.now() });
  return {
    sheet: () => outbox.drawer(sessionId).sheet,
    mark: (wishes, words) => write({ kind: "marked", wishes, words, ...made() }),
    undo: (step = outbox.drawer(sessionId).sheet.steps.at(-1)) => step && write({ kind: "undone", step, ...made() }),
    decide: (participantId, keep) => write({ kind: "decided", participantId, keep, ...made() }),
    mean: (errand) => write({ kind: "meant", errand, ...made() }),
    retry: (id) => write({ kind: "retried", operationId: id, again: made() }),
    drop: (id) => write({ kind: "dropped", operationId: id }),
  };
}
