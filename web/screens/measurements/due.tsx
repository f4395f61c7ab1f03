import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Answer } from "../../components/answer";
import { Empty } from "../../components/empty";
import { Page } from "../../frame/page";
import { MeasurementsDueDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { fullDay } from "../../words/days";
import { momentWord } from "./data";

/** For whom it is time, whose moment closes first in front. */
export default function Due(): ReactElement {
  const known = useQuery(question(MeasurementsDueDocument, {}));
  return (
    <Page
      title={i18n.t("Vragenlijsten aan de beurt")}
      up={{ path: "/mensen", name: i18n.t("Mensen") }}
      lead={i18n.t("Vraag het als het past. Wie niet wil, hoeft niet.")}
    >
      <Answer to={known}>
        {({ measurementsDue }) =>
          measurementsDue.length === 0 ? (
            <Empty>{i18n.t("Nu is er niemand aan de beurt. Na drie keer meedoen komt iemand hier te staan.")}</Empty>
          ) : (
            <ul className="plain list">
              {measurementsDue.map(({ participantId, name, moment, lastDay, consent, names }) => (
                <li key={participantId}>
                  <Link href={`/mensen/${participantId}/metingen`} className="list__row">
                    <strong>{name}</strong>
                    <p>{names.join(", ")}</p>
                    <p className="quiet">
                      {i18n.t("{moment}, kan tot en met {day}", { moment: momentWord(moment), day: fullDay(lastDay) })}
                      {consent === "TO_ASK" && <> · {i18n.t("vraag eerst toestemming")}</>}
                    </p>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}
