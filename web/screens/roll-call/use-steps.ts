import { i18n } from "@lingui/core";
import { useMemo } from "react";
import { hush, say } from "../../components/toast";
import type { AttendanceStatus, ContributionKind } from "../../graphql/generated/graphql";
import { nothing, shown, type Cell, type Wish } from "../../outbox/marks";
import type { Pen } from "../../outbox/use-sheet";
import { contributionWord, statusWord } from "../../words/kinds";
import type { Person } from "./data";

/** What a caseworker can do to the list; every step can be undone for eight seconds. */
export type Steps = {
  readonly set: (person: Person, status: AttendanceStatus | null) => void;
  readonly contribute: (person: Person, contribution: ContributionKind | null, words: string | null) => void;
  readonly restPresent: (roster: readonly Person[]) => void;
  readonly asLastTime: (roster: readonly Person[]) => void;
  readonly decide: (person: Person, keep: "mine" | "theirs") => void;
};

/** Stable over a roll call, so that a row is only drawn again for its own sake. */
export function useSteps(pen: Pen): Steps {
  return useMemo(() => stepsOf(pen), [pen]);
}

function stepsOf(pen: Pen): Steps {
  const cellOf = ({ participantId }: Person): Cell => shown(pen.sheet().marks.rows[participantId]);
  const isUnmarked = (person: Person): boolean => cellOf(person).status === null;
  const mark = (wishes: readonly Wish[], words: string): void => {
    pen.mark(wishes, words);
    say(words, { word: i18n.t("Ongedaan maken"), run: () => pen.undo() });
  };
  return {
    set: (person, status) => {
      const kept = status === "PRESENT" ? cellOf(person) : nothing;
      const words = status ? statusWord(status) : i18n.t("niet ingevuld");
      mark([wish(person, { ...kept, status })], `${person.name}: ${words}`);
    },
    contribute: (person, contribution, words) => {
      const what = contribution ? contributionWord(contribution) : (words ?? i18n.t("geen bijdrage"));
      mark([wish(person, { status: "PRESENT", contribution, contributionWords: words })], `${person.name}: ${what}`);
    },
    restPresent: (roster) => {
      const wishes = roster
        .filter(isUnmarked)
        .map((person) => wish(person, { ...nothing, status: person.apology ? "ABSENT_NOTIFIED" : "PRESENT" }));
      const present = wishes.filter(({ cell }) => cell.status === "PRESENT").length;
      mark(wishes, i18n.t("{count, plural, one {# ander} other {# anderen}} aanwezig", { count: present }));
    },
    asLastTime: (roster) => {
      const known = roster.filter((person) => isUnmarked(person) && person.lastTime !== null);
      const wishes = known.map((person) =>
        wish(person, { ...nothing, status: person.apology ? "ABSENT_NOTIFIED" : person.lastTime }),
      );
      mark(
        wishes,
        i18n.t("{count, plural, one {# persoon} other {# mensen}} zoals vorige keer", { count: wishes.length }),
      );
    },
    decide: ({ participantId }, keep) => {
      hush();
      pen.decide(participantId, keep);
    },
  };
}

function wish({ participantId }: Person, cell: Cell): Wish {
  return { participantId, cell };
}
