import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { ToggleButton } from "react-aria-components";
import { ButtonLink } from "../../components/button";
import { Disc } from "../../components/mark";
import { useMe } from "../../frame/me";
import { Refused } from "../../frame/refused";
import { Page } from "../../frame/page";
import type { Sheet } from "../../outbox/intent";
import type { Pen } from "../../outbox/use-sheet";
import { clockRange, dayName } from "../../words/days";
import { statusWord } from "../../words/kinds";
import type { Person, RollCallData } from "./data";
import { CancelDialog } from "./not-held";

type Props = {
  readonly session: RollCallData["session"];
  readonly roster: readonly Person[];
  readonly sheet: Sheet;
  readonly pen: Pen;
};

/** A session that is still to come: who said that she cannot be there. Any colleague of the track takes the message. */
export function Apologies({ session, roster, sheet, pen }: Props): ReactElement {
  const { today } = useMe();
  return (
    <Page
      title={session.title}
      lead={`${dayName(session.on, today)}, ${clockRange(session.startsAt, session.endsAt)}`}
      actions={
        <>
          <ButtonLink look="quiet" to={`/bijeenkomsten/${session.id}/wijzigen`}>
            {i18n.t("Wijzigen")}
          </ButtonLink>
          <CancelDialog pen={pen} />
        </>
      }
    >
      <Refused sheet={sheet} sessionId={session.id} />
      <p>{i18n.t("Wie kan niet komen? De lijst zelf vul je op de dag in.")}</p>
      <ul className="plain list">
        {roster.map((person) => (
          <li key={person.participantId} className="apology">
            <span>
              {person.name}
              {person.apology && (
                <span className="small quiet">
                  {i18n.t("afgemeld bij {name}", { name: person.apology.recordedByName })}
                </span>
              )}
            </span>
            <ToggleButton
              className="marks__button apology__button"
              aria-label={i18n.t("{name}: afgemeld", { name: person.name })}
              isSelected={hasApologised(person, sheet)}
              onChange={(apologises) => pen.mean({ kind: "apology", participantId: person.participantId, apologises })}
            >
              <Disc status="ABSENT_NOTIFIED" size={22} />
              {statusWord("ABSENT_NOTIFIED")}
            </ToggleButton>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** What was said here last, and otherwise what the server knows. */
export function hasApologised({ participantId, apology }: Person, { intents }: Sheet): boolean {
  const latest = intents.findLast(
    ({ errand, state }) => errand.kind === "apology" && errand.participantId === participantId && state !== "refused",
  );
  return latest?.errand.kind === "apology" ? latest.errand.apologises : apology !== null;
}
