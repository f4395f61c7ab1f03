import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import "./session-state.css";

type Session = {
  readonly cancelledAt: string | null;
  readonly loggedAt: string | null;
  readonly closedAt: string | null;
  readonly marked: number;
  readonly expected: number;
  readonly present: number;
  readonly headCount: number | null;
};

/** One state, in a word and a shape: what is there to do here? */
export function SessionState({
  session,
  isAhead = false,
}: {
  readonly session: Session;
  readonly isAhead?: boolean;
}): ReactElement {
  const { look, word } = stateOf(session, isAhead);
  return (
    <span className={`state state--${look}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {shapes[look]}
      </svg>
      {word}
    </span>
  );
}

type Look = "open" | "begun" | "done" | "off" | "ahead";

function stateOf(
  { cancelledAt, loggedAt, closedAt, marked, expected, present, headCount }: Session,
  isAhead: boolean,
): { look: Look; word: string } {
  if (cancelledAt) return { look: "off", word: i18n.t("niet doorgegaan") };
  if (closedAt) return { look: "done", word: doneWord(present, headCount) };
  if (loggedAt) return { look: "begun", word: i18n.t("{marked} van {expected}", { marked, expected }) };
  if (isAhead) return { look: "ahead", word: i18n.t("{expected} verwacht", { expected }) };
  return { look: "open", word: i18n.t("nog in te vullen") };
}

function doneWord(present: number, others: number | null): string {
  return others
    ? i18n.t("afgerond: {present} en {others, plural, one {# ander} other {# anderen}}", { present, others })
    : i18n.t("afgerond: {present} aanwezig", { present });
}

const shapes = {
  open: (
    <circle
      cx="6"
      cy="6"
      r="4.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeDasharray="0.1 3.5"
    />
  ),
  begun: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1a5 5 0 0 1 0 10Z" fill="currentColor" />
    </>
  ),
  done: <circle cx="6" cy="6" r="5.6" fill="currentColor" />,
  ahead: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  off: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
};
