import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button, ButtonLink } from "../../components/button";
import { Check } from "../../components/check";
import { Empty } from "../../components/empty";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { SessionsDocument, type SessionsQuery } from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { addDays, capital, clock, dayName } from "../../words/days";
import { TrackFilter, withFilter } from "../people/people";
import { SessionState } from "./session-state";
import "./sessions.css";

/** How far back the list of what is not logged yet looks, and how many days one page of the list holds. */
const lookBack = 400;
const pageDays = 14;

/** Sessions by day: two weeks from a day on, or all that still wait to be filled in. */
export default function Sessions(): ReactElement {
  const { today } = useMe();
  const [params, setParams] = useSearchParams();
  const from = params.get("van") ?? today;
  const trackId = params.get("onderdeel") ?? "";
  const isNotLogged = params.get("niet-ingevuld") === "ja";
  const period = isNotLogged
    ? { from: addDays(today, -lookBack), until: addDays(today, 1) }
    : { from, until: addDays(from, pageDays) };
  const sessions = useQuery({
    ...question(SessionsDocument, { ...period, trackId: trackId || null, notLogged: isNotLogged || null }),
    ...keepingPlace,
  });
  const filter = (name: string, value: string): void => setParams((old) => withFilter(old, name, value));
  return (
    <Page
      title={i18n.t("Bijeenkomsten")}
      actions={
        <>
          <ButtonLink to="/bijeenkomsten/reeksen">{i18n.t("Reeksen")}</ButtonLink>
          <ButtonLink look="first" to="/bijeenkomsten/plannen">
            {i18n.t("Plan bijeenkomsten")}
          </ButtonLink>
        </>
      }
    >
      <div className="stack">
        <search className="row row--end">
          <TrackFilter value={trackId} onChange={(id) => filter("onderdeel", id)} />
          <Check isSelected={isNotLogged} onChange={(isOn) => filter("niet-ingevuld", isOn ? "ja" : "")}>
            {i18n.t("Alleen wat nog ingevuld moet worden")}
          </Check>
        </search>
        {!isNotLogged && <Paging from={from} today={today} onFrom={(day) => filter("van", day === today ? "" : day)} />}
      </div>
      <Answer to={sessions}>
        {({ sessions: found }) =>
          found.length === 0 ? (
            <NoSessions isNotLogged={isNotLogged} />
          ) : (
            <Days sessions={found} today={today} isNewestFirst={isNotLogged} />
          )
        }
      </Answer>
    </Page>
  );
}

function Paging({
  from,
  today,
  onFrom,
}: {
  readonly from: string;
  readonly today: string;
  readonly onFrom: (day: string) => void;
}): ReactElement {
  return (
    <div className="row">
      <Button look="quiet" onPress={() => onFrom(addDays(from, -pageDays))}>
        {i18n.t("Twee weken eerder")}
      </Button>
      {from !== today && (
        <Button look="quiet" onPress={() => onFrom(today)}>
          {i18n.t("Vanaf vandaag")}
        </Button>
      )}
      <Button look="quiet" onPress={() => onFrom(addDays(from, pageDays))}>
        {i18n.t("Twee weken later")}
      </Button>
    </div>
  );
}

type Session = SessionsQuery["sessions"][number];

function Days({
  sessions,
  today,
  isNewestFirst,
}: {
  readonly sessions: readonly Session[];
  readonly today: string;
  readonly isNewestFirst: boolean;
}): ReactElement {
  const days = [...Map.groupBy(sessions, ({ on }) => on).entries()].sort(
    ([one], [other]) => one.localeCompare(other) * (isNewestFirst ? -1 : 1),
  );
  return (
    <>
      {days.map(([day, held]) => (
        <Part key={day} title={day === today ? i18n.t("Vandaag") : capital(dayName(day, today))}>
          <ul className="plain list">
            {held.map((session) => (
              <li key={session.id}>
                <Row session={session} today={today} />
              </li>
            ))}
          </ul>
        </Part>
      ))}
    </>
  );
}

function Row({ session, today }: { readonly session: Session; readonly today: string }): ReactElement {
  return (
    <Link href={`/bijeenkomsten/${session.id}`} className="list__row sessions__row">
      <span className="number">{clock(session.startsAt)}</span>
      <span>
        {session.title}
        <span className="quiet sessions__where">
          {[session.trackName, session.placeName].filter(Boolean).join(" · ")}
        </span>
      </span>
      <SessionState session={session} isAhead={session.on > today} />
    </Link>
  );
}

function NoSessions({ isNotLogged }: { readonly isNotLogged: boolean }): ReactElement {
  if (isNotLogged) return <Empty>{i18n.t("Alles is ingevuld. Mooi.")}</Empty>;
  return (
    <Empty step={<ButtonLink to="/bijeenkomsten/plannen">{i18n.t("Plan bijeenkomsten")}</ButtonLink>}>
      {i18n.t("In deze twee weken is er niets gepland.")}
    </Empty>
  );
}
