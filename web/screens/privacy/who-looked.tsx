import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { ButtonLink } from "../../components/button";
import { Skeleton } from "../../components/skeleton";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import { WhoLookedDocument, type WhoLookedQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { fullDay } from "../../words/days";
import { roleWord } from "../../words/kinds";

type Look = WhoLookedQuery["whoLooked"]["looks"][number];

/** The answer to "who looked at my data?", to read out or to print. */
export default function WhoLooked(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const known = useQuery(question(WhoLookedDocument, { participantId: id }));
  const { permissions } = useMe();
  return (
    <Answer to={known} waiting={<Skeleton rows={6} height={48} />}>
      {({ whoLooked: { participantId, name, callingName, looks } }) => (
        <Page
          title={i18n.t("Wie keek hier?")}
          up={{ path: `/mensen/${participantId}`, name }}
          lead={i18n.t("Wie de gegevens van {name} zag of veranderde. Dat jij nu kijkt, komt er ook bij te staan.", {
            name: callingName,
          })}
          actions={
            permissions.includes("dossier.read") && (
              <ButtonLink to={`/mensen/${participantId}/inzage`}>{i18n.t("Alles wat we weten")}</ButtonLink>
            )
          }
        >
          <ul className="plain list">
            {looks.map((look) => (
              <li key={`${look.colleagueName ?? ""} ${look.role} ${look.action}`} className="list__row">
                <div>
                  <strong>{look.colleagueName ?? i18n.t("Collega's van een ander team")}</strong>, {roleWord(look.role)}
                  <p className="quiet">{lookSentence(look)}</p>
                </div>
              </li>
            ))}
          </ul>
        </Page>
      )}
    </Answer>
  );
}

function lookSentence({ action, days, firstOn, lastOn }: Look): string {
  const what = actionWord(action);
  if (firstOn === lastOn) return i18n.t("{what} op {day}", { what, day: fullDay(lastOn) });
  return i18n.t("{what} op {days, plural, one {# dag} other {# dagen}}, van {first} tot en met {last}", {
    what,
    days,
    first: fullDay(firstOn),
    last: fullDay(lastOn),
  });
}

function actionWord(action: Look["action"]): string {
  return {
    READ: i18n.t("keek"),
    CHANGE: i18n.t("veranderde iets"),
    EXPORT: i18n.t("nam het mee als bestand"),
    IMPORT: i18n.t("las het in"),
  }[action];
}
