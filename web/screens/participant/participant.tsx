import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { ButtonLink } from "../../components/button";
import { Notice } from "../../components/notice";
import { Skeleton } from "../../components/skeleton";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { ParticipantPageDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { Calls } from "./calls";
import { Contributions } from "./contributions";
import type { Person } from "./data";
import { EnrolDialog } from "./enrol-dialog";
import { Enrolments } from "./enrolments";
import { GoalDialog } from "./goal-dialog";
import { Goals } from "./goals";
import { Notes } from "./notes";
import { HomeVisit } from "./home-visit";
import { Practical } from "./practical";
import { Rhythm } from "./rhythm";
import { Strengths } from "./strengths";
import "./participant.css";

/** One person: first what she can do and brought, then what she wants, then how often she came. */
export default function Participant(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const page = useQuery(question(ParticipantPageDocument, { id }));
  return (
    <Answer to={page} waiting={<Skeleton rows={8} height={72} />}>
      {({ participantPage }) => <PersonPage person={participantPage} />}
    </Answer>
  );
}

function PersonPage({ person }: { readonly person: Person }): ReactElement {
  const { today } = useMe();
  const up = { path: "/mensen", name: i18n.t("Mensen") };
  return (
    <Page
      title={person.name}
      up={up}
      side={<Practical person={person} />}
      actions={
        <ButtonLink to={`/mensen/${person.id}/wijzigen`}>
          {person.registeredOn ? i18n.t("Gegevens wijzigen") : i18n.t("Inschrijven")}
        </ButtonLink>
      }
    >
      {!person.registeredOn && (
        <Notice>
          <p>
            {i18n.t(
              "{name} is nog niet ingeschreven. Na het inschrijven telt {name} mee als persoon in de jaarcijfers.",
              { name: person.callingName },
            )}
          </p>
        </Notice>
      )}
      <Calls person={person} />
      <Part title={i18n.t("Wat {name} kan", { name: person.callingName })}>
        <Strengths person={person} />
        <div>
          <ButtonLink look="quiet" to={`/mensen/${person.id}/krachten`}>
            {i18n.t("Leuk vinden, brengen, geven en stappen")}
          </ButtonLink>
        </div>
      </Part>
      <Part title={i18n.t("Wat {name} bracht", { name: person.callingName })}>
        <Contributions person={person} today={today} />
      </Part>
      <Part title={i18n.t("Doelen")} actions={<GoalDialog person={person} />}>
        <Goals person={person} />
        {person.goals.length > 0 && (
          <div>
            <ButtonLink look="quiet" to={`/mensen/${person.id}/doelen`}>
              {i18n.t("Alles over de doelen")}
            </ButtonLink>
          </div>
        )}
      </Part>
      <Part title={i18n.t("Mensen om {name} heen", { name: person.callingName })}>
        <div>
          <ButtonLink to={`/mensen/${person.id}/netwerk`}>{i18n.t("Bekijk de cirkels")}</ButtonLink>
        </div>
      </Part>
      <Part title={i18n.t("Het afgelopen jaar")}>
        <Rhythm person={person} />
      </Part>
      <Part
        title={i18n.t("Waar {name} aan meedoet", { name: person.callingName })}
        actions={<EnrolDialog person={person} />}
      >
        <Enrolments person={person} />
      </Part>
      <Notes person={person} />
      <HomeVisit person={person} />
    </Page>
  );
}
