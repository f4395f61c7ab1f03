import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { CallFault } from "../../calls/call-fault";
import { useCallSteps } from "../../calls/use-call-steps";
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
  const steps = useCallSteps();
  if (people.length === 0) return null;
  return (
    <Part title={i18n.t("Even bellen?")}>
      <CallFault error={steps.error} />
      <ul className="plain list">
        {people.map((person) => (
          <MissedPerson key={`${person.participantId} ${person.trackId}`} person={person} today={today} steps={steps} />
        ))}
      </ul>
    </Part>
  );
}
