import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import { Answer } from "../../components/answer";
import { ButtonLink } from "../../components/button";
import { Empty } from "../../components/empty";
import { Skeleton } from "../../components/skeleton";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import { MyDayDocument, type MyDayQuery } from "../../graphql/generated/graphql";
import { keepingPlace } from "../../graphql/questions";
import { keptQuestion } from "../../offline/ask-or-know";
import { keptDay } from "../../offline/ahead";
import { addDays, capital, dayIn, dayName, sinceDay } from "../../words/days";
import { Missed } from "./missed";
import { SessionRow } from "./session-row";
import "./today.css";

/** The caseworker's day, and nothing else. */
export default function Today(): ReactElement {
  const { today } = useMe();
  const [params] = useSearchParams();
  const on = dayIn(params.get("dag")) ?? today;
  const day = useQuery({ ...keptQuestion(MyDayDocument, { on }, () => keptDay(on)), ...keepingPlace });
  return (
    <Page
      title={capital(dayName(on, today))}
      actions={<OtherDays on={on} today={today} />}
      lead={on === today ? undefined : capital(sinceDay(on, today))}
    >
      <Answer to={day} waiting={<Skeleton rows={3} height={96} />}>
        {({ myDay }) => <Day day={myDay} today={today} />}
      </Answer>
    </Page>
  );
}

function Day({ day, today }: { readonly day: MyDayQuery["myDay"]; readonly today: string }): ReactElement {
  return (
    <div className="today__column">
      <div className="stack">
        {day.sessions.length === 0 ? (
          <NoSessions />
        ) : (
          <ul className="plain list">
            {day.sessions.map((session) => (
              <li key={session.id}>
                <SessionRow session={session} />
              </li>
            ))}
          </ul>
        )}
        {day.notLogged > 0 && (
          <p>
            <Link href="/bijeenkomsten?niet-ingevuld=ja">
              {i18n.t(
                "{count, plural, one {# eerdere bijeenkomst is nog niet ingevuld} other {# eerdere bijeenkomsten zijn nog niet ingevuld}}",
                { count: day.notLogged },
              )}
            </Link>
          </p>
        )}
      </div>
      <Missed people={day.missed} today={today} />
    </div>
  );
}

function OtherDays({ on, today }: { readonly on: string; readonly today: string }): ReactElement {
  const path = (day: string): string => (day === today ? "/vandaag" : `/vandaag?dag=${day}`);
  return (
    <nav className="row today__days" aria-label={i18n.t("Andere dag")}>
      <ButtonLink look="quiet" to={path(addDays(on, -1))}>
        {i18n.t("Dag ervoor")}
      </ButtonLink>
      {on !== today && (
        <ButtonLink look="quiet" to="/vandaag">
          {i18n.t("Vandaag")}
        </ButtonLink>
      )}
      <ButtonLink look="quiet" to={path(addDays(on, 1))}>
        {i18n.t("Dag erna")}
      </ButtonLink>
    </nav>
  );
}

function NoSessions(): ReactElement {
  return (
    <Empty step={<ButtonLink to="/bijeenkomsten">{i18n.t("Bekijk de komende bijeenkomsten")}</ButtonLink>}>
      {i18n.t("Op deze dag is er geen bijeenkomst van jouw onderdelen. Zodra er een gepland is, staat hij hier.")}
    </Empty>
  );
}
