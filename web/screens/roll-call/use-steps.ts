import { i18n } from "@lingui/core";
import { useMemo, useRef } from "react";
import { hush, say } from "../../components/toast";
import type { AttendanceStatus, ContributionKind } from "../../graphql/generated/graphql";
import type { Account } from "../../outbox/account";
import { nothing, shown, type Wish } from "../../outbox/marks";
import { contributionWord, statusWord } from "../../words/kinds";
import type { RollCallData } from "./roll-call";

/** What a caseworker can do to the list; every step can be undone for eight seconds. */
export type Steps = {
  readonly set: (participantId: string, status: AttendanceStatus | null) => void;
  readonly contribute: (participantId: string, contribution: ContributionKind | null, words: string | null) => void;
  readonly restPresent: () => void;
  readonly asLastTime: () => void;
  readonly decide: (participantId: string, keep: "mine" | "theirs") => void;
};

/** Stable over a roll call, so that a row is only drawn again for its own sake. */
export function useSteps(account: Account, rollCall: RollCallData): Steps {
  const latest = useRef(rollCall);
  latest.current = rollCall;
  return useMemo(() => stepsOf(account, () => latest.current), [account]);
}

function stepsOf(account: Account, rollCall: () => RollCallData): Steps {
  const cell = (participantId: string) => shown(account.state.marks.rows[participantId]);
  const nameOf = (participantId: string) => rollCall().roster.find((person) => person.participantId === participantId)?.name ?? "";
  const undo = { word: i18n.t("Ongedaan maken"), run: () => account.dispatch({ kind: "undone" }) };
  const mark = (wishes: readonly Wish[], words: string): void => {
    account.dispatch({ kind: "marked", wishes });
    say(words, undo);
  };
  const unmarked = () => rollCall().roster.filter(({ participantId }) => cell(participantId).status === null);
  return {
    set: (participantId, status) => {
      const words = status ? statusWord(status) : i18n.t("niet ingevuld");
      const kept = status === "PRESENT" ? cell(participantId) : nothing;
      mark([{ participantId, cell: { ...kept, status } }], `${nameOf(participantId)}: ${words}`);
    },
    contribute: (participantId, contribution, words) => {
      const what = contribution ? contributionWord(contribution) : words ?? i18n.t("geen bijdrage");
      mark([{ participantId, cell: { status: "PRESENT", contribution, contributionWords: words } }], `${nameOf(participantId)}: ${what}`);
    },
    restPresent: () => {
      const wishes = unmarked().map(({ participantId }) => ({ participantId, cell: { ...nothing, status: "PRESENT" as const } }));
      mark(wishes, i18n.t("{count, plural, one {# ander} other {# anderen}} aanwezig", { count: wishes.length }));
    },
    asLastTime: () => {
      const wishes = unmarked().flatMap(({ participantId, lastTime }) => (lastTime ? [{ participantId, cell: { ...nothing, status: lastTime } }] : []));
      mark(wishes, i18n.t("{count, plural, one {# persoon} other {# mensen}} zoals vorige keer", { count: wishes.length }));
    },
    decide: (participantId, keep) => {
      hush();
      account.dispatch({ kind: "decided", participantId, keep });
    },
  };
}
