import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Notice } from "../../components/notice";
import { Skeleton } from "../../components/skeleton";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { MeasurementsDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { dayName } from "../../words/days";
import { momentWord, type Asked } from "./data";
import { EarlierList } from "./earlier";
import { ToAsk } from "./to-ask";
import { EndWait, WaitDialog } from "./wait";
import "./measurements.css";

/** What one person could be asked now, and what she answered before. */
export default function Measurements(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const known = useQuery(question(MeasurementsDocument, { participantId: id }));
  return (
    <Answer to={known} waiting={<Skeleton rows={4} height={120} />}>
      {({ measurements }) => <AskedPage asked={measurements} />}
    </Answer>
  );
}

function AskedPage({ asked }: { readonly asked: Asked }): ReactElement {
  const { callingName: name, participantId } = asked;
  const due = asked.instruments.filter(({ isDue }) => isDue);
  const rest = asked.instruments.filter(({ isDue }) => !isDue);
  return (
    <Page
      title={i18n.t("Vragenlijsten")}
      up={{ path: `/mensen/${participantId}`, name: asked.name }}
      lead={i18n.t("Antwoorden mag, het hoeft niet. {name} blijft gewoon meedoen.", { name })}
    >
      <Consent asked={asked} />
      <Part title={i18n.t("Nu aan de beurt")} actions={due.length > 0 && <WaitDialog asked={asked} />}>
        {due.length > 0 ? (
          <>
            <p>{i18n.t("Dit hoort bij het gesprek {moment}.", { moment: momentWord(asked.moment) })}</p>
            <ToAsk asked={asked} instruments={due} />
          </>
        ) : (
          <NothingDue asked={asked} />
        )}
        {rest.length > 0 && (
          <details>
            <summary>{i18n.t("Ook mogelijk, als {name} dat wil", { name })}</summary>
            <ToAsk asked={asked} instruments={rest} />
          </details>
        )}
      </Part>
      <Part title={i18n.t("Eerder")}>
        <EarlierList asked={asked} />
      </Part>
    </Page>
  );
}

function Consent({
  asked: { consent, callingName: name, participantId },
}: {
  readonly asked: Asked;
}): ReactElement | null {
  if (consent === "STANDS") return null;
  return (
    <Notice>
      <p>
        {consent === "TO_ASK"
          ? i18n.t("Vraag {name} eerst toestemming. Daarna kun je antwoorden vastleggen.", { name })
          : i18n.t(
              "{name} geeft geen toestemming voor vragenlijsten. We vragen niets, en eerdere antwoorden tonen we niet.",
              {
                name,
              },
            )}
      </p>
      <Link href={`/mensen/${participantId}/toestemmingen`}>{i18n.t("Naar de toestemmingen")}</Link>
    </Notice>
  );
}

function NothingDue({ asked }: { readonly asked: Asked }): ReactElement {
  const { today } = useMe();
  const { callingName: name, waitUntil } = asked;
  if (waitUntil)
    return (
      <div className="row">
        <p>{i18n.t("We wachten tot {day}.", { day: dayName(waitUntil, today) })}</p>
        <EndWait asked={asked} />
      </div>
    );
  if (asked.isNew) return <p className="quiet">{i18n.t("De eerste drie keer vragen we {name} niets.", { name })}</p>;
  return <p className="quiet">{i18n.t("Nu hoef je {name} niets te vragen.", { name })}</p>;
}
