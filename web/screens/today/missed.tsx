import { i18n } from "@lingui/core";
import { useRef, type ReactElement } from "react";
import { CallFault } from "../../calls/call-fault";
import { useCallSteps, type CallSteps } from "../../calls/use-call-steps";
import { Part } from "../../frame/page";
import type { MyDayQuery } from "../../graphql/generated/graphql";
import { MissedPerson } from "./missed-person";

/** The calls that are hers to make: people who broke their own rhythm. */
export function Missed({
  people,
  today,
}: {
  readonly people: MyDayQuery["myDay"]["missed"];
  readonly today: string;
}): ReactElement | null {
  const list = useRef<HTMLUListElement>(null);
  const steps = useCallSteps();
  // The row goes away under the keyboard's focus; the next ones are where it goes on.
  const record: CallSteps["record"] = (call, outcome) => {
    list.current?.focus();
    return steps.record(call, outcome);
  };
  if (people.length === 0) return null;
  return (
    <Part title={i18n.t("Even bellen?")}>
      <CallFault error={steps.error} />
      <ul ref={list} tabIndex={-1} className="plain list">
        {people.map((person) => (
          <MissedPerson
            key={`${person.participantId} ${person.trackId}`}
            person={person}
            today={today}
            steps={{ ...steps, record }}
          />
        ))}
      </ul>
    </Part>
  );
}
