import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Empty } from "../../components/empty";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { VisitMatchDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { capital, dayName, fullDay } from "../../words/days";
import { agreedWords, momentWord, purposeWord, stateWord, verdictWord, visitWord } from "../../words/visits";
import type { MatchPage } from "./data";
import { AgreeDialog, EndDialog, EvaluateDialog, MoveDialog } from "./match-dialogs";
import { Steps } from "./steps";
import "../participant/participant.css";
import "./visits.css";

/** A volunteer and somebody whom she visits: how far they came, and how it goes. */
export default function Match(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const match = useQuery(question(VisitMatchDocument, { id }));
  return <Answer to={match}>{({ visitMatch }) => <OneMatch match={visitMatch} />}</Answer>;
}

function OneMatch({ match }: { readonly match: MatchPage }): ReactElement {
  const hasEnded = match.state === "ENDED";
  return (
    <Page
      title={i18n.t("{person} en {volunteer}", { person: match.participantName, volunteer: match.volunteerName })}
      up={{ path: "/huisbezoek", name: i18n.t("Huisbezoek") }}
      lead={i18n.t("{purpose} · {state} sinds {day}", {
        purpose: capital(purposeWord(match.purpose)),
        state: stateWord(match.state),
        day: fullDay(match.since),
      })}
      actions={
        !hasEnded && (
          <>
            <MoveDialog match={match} />
            <EndDialog match={match} />
          </>
        )
      }
      side={<Practical match={match} />}
    >
      {match.activeFrom && (
        <Part title={i18n.t("Van thuis naar buiten")}>
          <Steps match={match} />
        </Part>
      )}
      {match.activeFrom && (
        <Part title={i18n.t("Hoe gaat het?")}>
          <Evaluations match={match} />
        </Part>
      )}
      <Part title={i18n.t("Bezoeken")}>
        <Visits match={match} />
      </Part>
      <Part title={i18n.t("Wat er was")}>
        <ul className="plain list">
          {match.changes.toReversed().map(({ state, on }, index) => (
            <li key={`${on} ${index}`} className="list__row visits__waiting">
              <span>{capital(stateWord(state))}</span>
              <span className="quiet">{fullDay(on)}</span>
            </li>
          ))}
        </ul>
      </Part>
    </Page>
  );
}

function Practical({ match }: { readonly match: MatchPage }): ReactElement {
  const { volunteerPhone: phone } = match;
  return (
    <section className="practical">
      <h2>{i18n.t("Praktisch")}</h2>
      <dl className="facts">
        <div>
          <dt>{i18n.t("Deelnemer")}</dt>
          <dd>
            <Link href={`/mensen/${match.participantId}`}>{match.participantName}</Link>
          </dd>
        </div>
        <div>
          <dt>{i18n.t("Vrijwilliger")}</dt>
          <dd>
            <Link href={`/huisbezoek/vrijwilligers/${match.volunteerId}`}>{match.volunteerName}</Link>
            {phone && (
              <>
                <br />
                <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{i18n.t("Afspraak")}</dt>
          <dd>
            {agreedWords(match) ?? <span className="quiet">{i18n.t("nog niet")}</span>}
            {match.state !== "ENDED" && <AgreeDialog match={match} />}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Evaluations({ match }: { readonly match: MatchPage }): ReactElement {
  const { today } = useMe();
  return (
    <ul className="plain list">
      {match.evaluations.map(({ moment, dueOn, on, verdict, words }) => (
        <li key={moment} className="list__row visits__waiting">
          <span>
            <strong>{capital(momentWord(moment))}</strong>
            <br />
            <span className="quiet">
              {on && verdict
                ? [i18n.t("{verdict}, {day}", { verdict: verdictWord(verdict), day: fullDay(on) }), words]
                    .filter(Boolean)
                    .join(" · ")
                : dueOn && i18n.t("vanaf {day}", { day: fullDay(dueOn) })}
            </span>
          </span>
          {!on && dueOn && dueOn <= today && match.state !== "ENDED" && (
            <EvaluateDialog match={match} moment={moment} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Visits({ match }: { readonly match: MatchPage }): ReactElement {
  const { today } = useMe();
  if (match.visits.length === 0)
    return <Empty>{i18n.t("De vrijwilliger legt elk bezoek zelf vast, in twee tikken.")}</Empty>;
  return (
    <ul className="plain list">
      {match.visits.map(({ id, on, outcome }) => (
        <li key={id} className="list__row visits__waiting">
          <span>{capital(dayName(on, today))}</span>
          <span className="quiet">{visitWord(outcome)}</span>
        </li>
      ))}
    </ul>
  );
}
