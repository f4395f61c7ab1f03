import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ReferralsDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { fullDay } from "../../words/days";
import { enrolmentWord, exitWord } from "../../words/kinds";
import { ChangeDialog, EndDialog } from "./enrolment-dialogs";
import type { Enrolment, Person } from "./data";
import { ReferralLine } from "./referral";

/** Tracks with their dates; history stays. */
export function Enrolments({ person }: { readonly person: Person }): ReactElement {
  const referrals = useQuery({
    ...question(ReferralsDocument, { participantId: person.id }),
    enabled: person.enrolments.length > 0,
  });
  if (person.enrolments.length === 0) {
    return <p className="quiet">{i18n.t("{name} doet nog nergens aan mee.", { name: person.callingName })}</p>;
  }
  return (
    <ul className="plain list">
      {person.enrolments.map((enrolment) => (
        <li key={enrolment.id} className="enrolment">
          <div>
            <strong>{enrolment.trackName}</strong>
            <p className="quiet">{sentence(enrolment)}</p>
            {referrals.data?.referrals
              .filter(({ enrolmentId }) => enrolmentId === enrolment.id)
              .map((referral) => (
                <ReferralLine
                  key={referral.enrolmentId}
                  referral={referral}
                  name={person.callingName}
                  isOpen={enrolment.status !== "CLOSED"}
                />
              ))}
          </div>
          {enrolment.status !== "CLOSED" && (
            <div className="row not-on-paper">
              <ChangeDialog enrolment={enrolment} />
              <EndDialog enrolment={enrolment} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentence({ status, registeredOn, activeFrom, closedOn, exitReason, history }: Enrolment): string {
  const since = activeFrom ?? registeredOn;
  if (status === "CLOSED" && closedOn) {
    const why = exitReason ? exitWord(exitReason) : enrolmentWord(status);
    return i18n.t("van {from} tot {until}: {why}", { from: fullDay(since), until: fullDay(closedOn), why });
  }
  const changedOn = history.findLast((change) => change.status === status)?.on ?? since;
  return i18n.t("{status} sinds {from}", {
    status: enrolmentWord(status),
    from: fullDay(status === "ACTIVE" ? since : changedOn),
  });
}
