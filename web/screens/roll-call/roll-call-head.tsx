import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Button } from "../../components/button";
import { useMe } from "../../frame/me";
import { shown, type Marks } from "../../outbox/marks";
import { clockRange, dayName } from "../../words/days";
import type { RollCallData } from "./data";
import type { Steps } from "./use-steps";

/** Stays in sight: which session, how far, and the two ways to fill the rest at once. */
export function RollCallHead({
  rollCall,
  marks,
  steps,
}: {
  readonly rollCall: RollCallData;
  readonly marks: Marks;
  readonly steps: Steps;
}): ReactElement {
  const { session, roster, previousSessionOn } = rollCall;
  const { today } = useMe();
  const open = roster.filter(({ participantId }) => shown(marks.rows[participantId]).status === null);
  const hasLastTime = previousSessionOn !== null && open.some(({ lastTime }) => lastTime !== null);
  return (
    <header className="roll-call__head">
      <div className="roll-call__what">
        <h1>{session.title}</h1>
        <p className="quiet">
          {session.on !== today && <>{dayName(session.on, today)}, </>}
          {clockRange(session.startsAt, session.endsAt)}
          {session.placeName && <> · {session.placeName}</>}
          {" · "}
          <Link href={`/bijeenkomsten/${session.id}/wijzigen`}>{i18n.t("wijzigen")}</Link>
          {" · "}
          <Link href={`/bijeenkomsten/${session.id}/papier`}>{i18n.t("op papier")}</Link>
        </p>
      </div>
      <p className="roll-call__count" role="status">
        {i18n.t("{marked} van {expected} ingevuld", { marked: roster.length - open.length, expected: roster.length })}
      </p>
      <div className="roll-call__bulk">
        <Button onPress={() => steps.restPresent(roster)} isDisabled={open.length === 0}>
          {i18n.t("Overige aanwezig")}
        </Button>
        {previousSessionOn !== null && (
          <Button onPress={() => steps.asLastTime(roster)} isDisabled={!hasLastTime}>
            {i18n.t("Zoals vorige keer")}
          </Button>
        )}
      </div>
    </header>
  );
}
