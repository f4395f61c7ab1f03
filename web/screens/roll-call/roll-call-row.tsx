import { i18n } from "@lingui/core";
import { memo, useRef, useState, type ReactElement } from "react";
import { ToggleButton, ToggleButtonGroup, type Key } from "react-aria-components";
import { Link } from "wouter";
import { Disc, Discs } from "../../components/mark";
import type { AttendanceStatus } from "../../graphql/generated/graphql";
import { shown, type Row } from "../../outbox/marks";
import { contributionWord, statusWord } from "../../words/kinds";
import { firstButton, focusAfter } from "./buttons";
import { Conflict } from "./conflict";
import { ContributionLine } from "./contribution-line";
import type { Person } from "./data";
import type { Steps } from "./use-steps";

type Props = { readonly person: Person; readonly row: Row | undefined; readonly steps: Steps };

const statuses: readonly AttendanceStatus[] = ["PRESENT", "ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED"];

/** Drawn again only when its own mark changes: thirty rows on a slow phone answer within 200 ms. */
export const RollCallRow = memo(function RollCallRow({ person, row, steps }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const cell = shown(row);
  const { participantId } = person;
  const isPresent = cell.status === "PRESENT";
  const choose = (keys: Set<Key>): void => steps.set(person, statuses.find((status) => keys.has(status)) ?? null);
  const line = useRef<HTMLTableRowElement>(null);
  const goBack = (): void => focusAfter(() => firstButton(line.current));
  return (
    <>
      <tr
        ref={line}
        role="row"
        data-person={participantId}
        className={isPresent ? "roll-call__row roll-call__row--present" : "roll-call__row"}
      >
        <th scope="row" role="rowheader">
          <Link href={`/mensen/${participantId}`} className="roll-call__name">
            {person.name}
          </Link>{" "}
          {!person.registered && <span className="roll-call__new small">{i18n.t("nieuw")}</span>}
          {person.apology && (
            <span className="small quiet">
              {i18n.t("afgemeld bij {name}", { name: person.apology.recordedByName })}
            </span>
          )}
          {isPresent && (
            <ContributionButton cell={cell} isOpen={isOpen} onPress={() => setOpen(!isOpen)} name={person.name} />
          )}
        </th>
        <td role="cell" className="roll-call__past">
          <PastMarks person={person} />
        </td>
        <td role="cell">
          <ToggleButtonGroup
            className="marks"
            selectionMode="single"
            aria-label={person.name}
            selectedKeys={cell.status ? [cell.status] : []}
            onSelectionChange={choose}
          >
            {statuses.map((status) => (
              <ToggleButton key={status} id={status} className="marks__button">
                <Disc status={status} size={22} />
                {statusWord(status)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </td>
      </tr>
      {isPresent && isOpen && (
        <tr role="row" data-person={participantId} className="roll-call__extra">
          <td role="cell" colSpan={3}>
            <ContributionLine
              cell={cell}
              name={person.name}
              onDone={() => {
                setOpen(false);
                goBack();
              }}
              onChoose={(kind, words) => steps.contribute(person, kind, words)}
            />
          </td>
        </tr>
      )}
      {row?.other && (
        <tr role="row" data-person={participantId} className="roll-call__extra">
          <td role="cell" colSpan={3}>
            <Conflict
              person={person}
              mine={cell}
              theirs={row.other}
              onKeep={(keep) => {
                steps.decide(person, keep);
                goBack();
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
});

function PastMarks({ person }: { readonly person: Person }): ReactElement {
  if (person.lastMarks.length === 0) return <span className="small quiet">{i18n.t("eerste keer")}</span>;
  return <Discs statuses={person.lastMarks.toReversed().map(({ status }) => status)} title={pastSentence(person)} />;
}

function pastSentence({ lastMarks }: Person): string {
  const present = lastMarks.filter(({ status }) => status === "PRESENT").length;
  return i18n.t("{present} van de laatste {of} keer aanwezig", { present, of: lastMarks.length });
}

function ContributionButton({
  cell,
  isOpen,
  onPress,
  name,
}: {
  readonly cell: ReturnType<typeof shown>;
  readonly isOpen: boolean;
  readonly onPress: () => void;
  readonly name: string;
}): ReactElement {
  const word = cell.contribution ? contributionWord(cell.contribution) : cell.contributionWords;
  return (
    <button
      type="button"
      className="roll-call__contribution small"
      aria-expanded={isOpen}
      onClick={onPress}
      aria-label={i18n.t("Bijdrage van {name}: {word}", { name, word: word ?? i18n.t("nog geen") })}
    >
      {word ?? i18n.t("+ bijdrage")}
    </button>
  );
}
