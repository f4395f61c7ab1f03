import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { CallFault } from "../../calls/call-fault";
import { CallOutcomes } from "../../calls/call-outcomes";
import { useCallSteps, type CallSteps } from "../../calls/use-call-steps";
import { Button } from "../../components/button";
import { Notice } from "../../components/notice";
import { useMe } from "../../frame/me";
import { dayName } from "../../words/days";
import type { Person } from "./data";

type PersonCall = Person["calls"][number];
type Props = { readonly person: Person; readonly call: PersonCall; readonly steps: CallSteps };

/** Who calls her, or what came of it: every colleague of the track reads the same, so that nobody calls twice. */
export function Calls({ person }: { readonly person: Person }): ReactElement {
  const steps = useCallSteps();
  return (
    <>
      <CallFault error={steps.error} />
      {person.calls.map((call) => (
        <OneCall key={call.trackId} person={person} call={call} steps={steps} />
      ))}
    </>
  );
}

function OneCall({ person, call, steps }: Props): ReactElement {
  const { accountId, today } = useMe();
  const isMine = call.callerId === accountId;
  const wanted = { ...call, participantId: person.id, name: person.name };
  return (
    <Notice>
      <p>
        {outcomeSentence(person, call, today)} {call.isOpen && callerSentence(person, call, isMine)}
        <br />
        <span className="quiet">{call.trackName}</span>
      </p>
      {call.isOpen && !isMine && (
        <Button isDisabled={steps.isBusy} onPress={() => void steps.take(wanted)}>
          {i18n.t("Ik bel")}
        </Button>
      )}
      {isMine && (call.isOpen || mayBeCalledAgain(call)) && <Called call={wanted} steps={steps} />}
    </Notice>
  );
}

function Called({ call, steps }: Parameters<typeof CallOutcomes>[0]): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="not-on-paper" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {i18n.t("Gebeld")}
      </Button>
      {isOpen && <CallOutcomes call={call} steps={steps} />}
    </>
  );
}

function mayBeCalledAgain({ outcome }: PersonCall): boolean {
  return outcome === "NOT_REACHED" || outcome === "NEEDS_SOMETHING";
}

function callerSentence({ callingName: name }: Person, { callerName: caller }: PersonCall, isMine: boolean): string {
  if (isMine) return i18n.t("Jij belt {name} even.", { name });
  return caller === null
    ? i18n.t("Nog niemand belt {name}.", { name })
    : i18n.t("{caller} belt {name} even.", { caller, name });
}

function outcomeSentence({ callingName: name }: Person, call: PersonCall, today: string): string | null {
  const { outcome, outcomeBy, outcomeOn } = call;
  if (!outcome || !outcomeOn) return null;
  const said = { caller: outcomeBy, name, day: dayName(outcomeOn, today) };
  return {
    SPOKE_COMES_BACK: i18n.t("{caller} sprak {name} op {day}: komt weer.", said),
    SPOKE_STOPS: i18n.t("{caller} sprak {name} op {day}: stopt ermee.", said),
    NOT_REACHED: i18n.t("{caller} belde {name} op {day} en kreeg geen gehoor.", said),
    NEEDS_SOMETHING: i18n.t("{caller} sprak {name} op {day}: heeft iets nodig.", said),
  }[outcome];
}
