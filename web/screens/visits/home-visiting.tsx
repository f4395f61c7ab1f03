import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Answer } from "../../components/answer";
import { ButtonLink } from "../../components/button";
import { Empty } from "../../components/empty";
import { Notice } from "../../components/notice";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { HomeVisitingDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { fullDay, sinceDay } from "../../words/days";
import { agreedWords, momentWord, purposeWord, stateWord, stepWord } from "../../words/visits";
import type { Match, ToLookAt, VolunteerInList } from "./data";
import { Waiting } from "./waiting";
import "./visits.css";

/** Volunteers who visit people at home: worries first, then what asks to be looked at, then who waits. */
export default function HomeVisiting(): ReactElement {
  const visiting = useQuery({ ...question(HomeVisitingDocument, {}), refetchInterval: 60_000 });
  return (
    <Page
      title={i18n.t("Huisbezoek")}
      lead={i18n.t("Vrijwilligers die bij mensen thuis komen, en wie daarop wacht.")}
      actions={<ButtonLink to="/huisbezoek/vrijwilligers/nieuw">{i18n.t("Nieuwe vrijwilliger")}</ButtonLink>}
    >
      <Answer to={visiting}>
        {({ worries, matchesToLookAt, visitRequests, visitMatches, volunteers }) => (
          <>
            {worries.length > 0 && <OpenWorries count={worries.length} />}
            {matchesToLookAt.length > 0 && (
              <Part title={i18n.t("Even kijken")}>
                <ul className="plain list">
                  {matchesToLookAt.map((match) => (
                    <li key={`${match.matchId} ${match.reason}`}>
                      <LookAt match={match} />
                    </li>
                  ))}
                </ul>
              </Part>
            )}
            <Waiting list={visitRequests} />
            <Matches matches={visitMatches} />
            <Volunteers volunteers={volunteers} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function OpenWorries({ count }: { readonly count: number }): ReactElement {
  return (
    <Notice kind="attention">
      <p>
        <strong>
          {count === 1 ? i18n.t("Er is een zorg gemeld.") : i18n.t("Er zijn {count} zorgen gemeld.", { count })}
        </strong>
      </p>
      <ButtonLink look="first" to="/huisbezoek/zorgen">
        {i18n.t("Lees en pak op")}
      </ButtonLink>
    </Notice>
  );
}

function LookAt({ match }: { readonly match: ToLookAt }): ReactElement {
  const { today } = useMe();
  const when = sinceDay(match.since, today);
  const why = {
    EVALUATION_DUE: i18n.t("Vraag {moment} hoe het gaat.", { moment: match.moment ? momentWord(match.moment) : "" }),
    SILENCE: i18n.t("Niets meer gehoord; voor het laatst {when}.", { when }),
    TERM_RUN_OUT: i18n.t("De VOG of de training van {name} is verlopen, {when}.", { name: match.volunteerName, when }),
  }[match.reason];
  return (
    <Link href={`/huisbezoek/koppelingen/${match.matchId}`} className="list__row">
      <strong>
        {i18n.t("{person} en {volunteer}", { person: match.participantName, volunteer: match.volunteerName })}
      </strong>
      <p className="quiet">{why}</p>
    </Link>
  );
}

function Matches({ matches }: { readonly matches: readonly Match[] }): ReactElement {
  return (
    <Part title={i18n.t("Koppelingen")}>
      {matches.length === 0 ? (
        <Empty>{i18n.t("Hier komt wie door wie bezocht wordt. Kies bij iemand die wacht een vrijwilliger.")}</Empty>
      ) : (
        <ul className="plain list">
          {matches.map((match) => (
            <li key={match.id}>
              <Link href={`/huisbezoek/koppelingen/${match.id}`} className="list__row">
                <strong>
                  {i18n.t("{person} en {volunteer}", { person: match.participantName, volunteer: match.volunteerName })}
                </strong>{" "}
                <span className="quiet">{stateWord(match.state)}</span>
                <p className="quiet">
                  <MatchLine match={match} />
                </p>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function MatchLine({ match }: { readonly match: Match }): ReactElement {
  const { today } = useMe();
  const parts = [
    match.step ? stepWord(match.step) : purposeWord(match.purpose),
    agreedWords(match),
    match.lastVisitOn ? i18n.t("laatste bezoek {when}", { when: sinceDay(match.lastVisitOn, today) }) : null,
  ];
  return <>{parts.filter(Boolean).join(" · ")}</>;
}

function Volunteers({ volunteers }: { readonly volunteers: readonly VolunteerInList[] }): ReactElement {
  return (
    <Part title={i18n.t("Vrijwilligers")}>
      {volunteers.length === 0 ? (
        <Empty>{i18n.t("Hier komen de vrijwilligers, met wat zij graag doen en wanneer zij kunnen.")}</Empty>
      ) : (
        <ul className="plain list">
          {volunteers.map((volunteer) => (
            <li key={volunteer.id}>
              <Link href={`/huisbezoek/vrijwilligers/${volunteer.id}`} className="list__row">
                <strong>{volunteer.name}</strong> <span className="quiet">{visitsWords(volunteer.matches)}</span>
                <p className="quiet">
                  {[
                    volunteer.districtName,
                    volunteer.languages.join(", "),
                    volunteer.hasLogin ? null : i18n.t("logt niet in"),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
                {!volunteer.mayVisit && <p className="visits__bar">{barWords(volunteer)}</p>}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function visitsWords(count: number): string {
  if (count === 0) return i18n.t("bezoekt nog niemand");
  return count === 1 ? i18n.t("bezoekt één persoon") : i18n.t("bezoekt {count} mensen", { count });
}

function barWords({ conductSeenOn, conductUntil, trainingSeenOn, trainingUntil }: VolunteerInList): string {
  if (!conductSeenOn) return i18n.t("De VOG is nog niet gezien.");
  if (!trainingSeenOn) return i18n.t("De training is nog niet gezien.");
  const isConduct = conductUntil !== null && (trainingUntil === null || conductUntil <= trainingUntil);
  return isConduct
    ? i18n.t("De VOG is verlopen op {day}.", { day: fullDay(conductUntil) })
    : i18n.t("De training is verlopen op {day}.", { day: fullDay(trainingUntil ?? trainingSeenOn) });
}
