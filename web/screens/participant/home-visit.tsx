import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Answer } from "../../components/answer";
import { ButtonLink } from "../../components/button";
import { Skeleton } from "../../components/skeleton";
import { useMe } from "../../frame/me";
import { Part } from "../../frame/page";
import { VisitsOfPersonDocument, type VisitsOfPersonQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { sinceDay } from "../../words/days";
import { stateWord } from "../../words/visits";
import type { Person } from "./data";

/** Whether somebody is visited at home, or waits for it; asks for itself. */
export function HomeVisit({ person }: { readonly person: Person }): ReactElement {
  const visits = useQuery(question(VisitsOfPersonDocument, { participantId: person.id }));
  const asVolunteer = new URLSearchParams({ deelnemer: person.id, naam: person.name });
  return (
    <Part title={i18n.t("Huisbezoek")}>
      <Answer to={visits} waiting={<Skeleton rows={1} />}>
        {({ visitsOfPerson }) => <Visits person={person} visits={visitsOfPerson} />}
      </Answer>
      <p className="not-on-paper">
        <Link href={`/huisbezoek/vrijwilligers/nieuw?${asVolunteer.toString()}`}>
          {i18n.t("{name} wil zelf vrijwilliger worden", { name: person.callingName })}
        </Link>
      </p>
    </Part>
  );
}

type VisitsProps = { readonly person: Person; readonly visits: VisitsOfPersonQuery["visitsOfPerson"] };

function Visits({ person, visits }: VisitsProps): ReactElement {
  const { today } = useMe();
  const { requestId, askedOn, matchId, state, volunteerName } = visits;
  if (matchId && state && volunteerName)
    return (
      <p>
        <Link href={`/huisbezoek/koppelingen/${matchId}`}>
          {i18n.t("Met {volunteer}", { volunteer: volunteerName })}
        </Link>{" "}
        <span className="quiet">{stateWord(state)}</span>
      </p>
    );
  if (requestId && askedOn)
    return (
      <p>
        <Link href={`/huisbezoek/vragen/${requestId}`}>{i18n.t("Wacht op een vrijwilliger")}</Link>{" "}
        <span className="quiet">{i18n.t("gevraagd {when}", { when: sinceDay(askedOn, today) })}</span>
      </p>
    );
  return (
    <div className="row">
      <ButtonLink to={`/mensen/${person.id}/huisbezoek`}>{i18n.t("Vraag huisbezoek aan")}</ButtonLink>
    </div>
  );
}
