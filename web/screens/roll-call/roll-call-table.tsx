import { i18n } from "@lingui/core";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import "../../components/form.css";
import { isTyping } from "../../frame/frame";
import type { AttendanceStatus } from "../../graphql/generated/graphql";
import type { Marks } from "../../outbox/marks";
import { firstButton } from "./buttons";
import type { RollCallData } from "./data";
import { RollCallRow } from "./roll-call-row";
import type { Steps } from "./use-steps";

type Props = { readonly roster: RollCallData["roster"]; readonly marks: Marks; readonly steps: Steps };

const statusByKey: Readonly<Record<string, AttendanceStatus | null>> = {
  1: "PRESENT",
  2: "ABSENT_NOTIFIED",
  3: "ABSENT_UNNOTIFIED",
  4: null,
};

/** A row a person. Arrows go between people, 1 to 4 set a mark, "/" finds somebody. */
export function RollCallTable({ roster, marks, steps }: Props): ReactElement {
  const table = useRef<HTMLTableElement>(null);
  const [words, setWords] = useState("");
  const wanted = words.trim().toLocaleLowerCase("nl");
  const people = wanted === "" ? roster : roster.filter(({ name }) => name.toLocaleLowerCase("nl").includes(wanted));
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-person]") : null;
    // With a key that commands, a digit is the browser's.
    if (!row || isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      neighbour(row, event.key === "ArrowDown" ? 1 : -1)?.focus();
    }
    // A key that is held is no second tap.
    const status = event.repeat ? undefined : statusByKey[event.key];
    const person = roster.find(({ participantId }) => participantId === row.dataset["person"]);
    if (status !== undefined && person) steps.set(person, status);
  };
  return (
    <div className="stack">
      {roster.length > 8 && (
        <Find words={words} onWords={setWords} onEnter={() => firstButton(table.current)?.focus()} />
      )}
      {/* The roles say what the elements are where a phone draws them as blocks. */}
      <table ref={table} role="table" className="roll-call__table" onKeyDownCapture={onKeyDown}>
        <caption className="hidden-from-eyes">
          {i18n.t(
            "Presentielijst. Pijltjes omhoog en omlaag gaan langs de mensen. 1 is aanwezig, 2 afgemeld, 3 kwam niet, 4 maakt leeg.",
          )}
        </caption>
        <thead role="rowgroup" className="hidden-from-eyes">
          <tr role="row">
            <th scope="col" role="columnheader">
              {i18n.t("Naam")}
            </th>
            <th scope="col" role="columnheader">
              {i18n.t("Laatste keren")}
            </th>
            <th scope="col" role="columnheader">
              {i18n.t("Vandaag")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {people.map((person) => (
            <RollCallRow
              key={person.participantId}
              person={person}
              row={marks.rows[person.participantId]}
              steps={steps}
            />
          ))}
        </tbody>
      </table>
      {people.length === 0 && <p className="quiet">{i18n.t("Niemand op deze lijst heet zo.")}</p>}
    </div>
  );
}

function Find({
  words,
  onWords,
  onEnter,
}: {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onEnter: () => void;
}): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "/" || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
  return (
    <input
      ref={field}
      type="search"
      className="control roll-call__find"
      value={words}
      aria-label={i18n.t("Zoek in deze lijst")}
      placeholder={i18n.t("Zoek in deze lijst")}
      onChange={(event) => onWords(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onWords("");
        if (event.key === "Enter" || event.key === "ArrowDown") onEnter();
      }}
    />
  );
}

function neighbour(row: HTMLElement, step: 1 | -1): HTMLElement | null {
  const rows = [...(row.closest("table")?.querySelectorAll<HTMLElement>("tr.roll-call__row[data-person]") ?? [])];
  return firstButton(rows[rows.findIndex((other) => other.dataset["person"] === row.dataset["person"]) + step]);
}
