import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Empty } from "../../components/empty";
import { MailsDocument, type MailsQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { momentName } from "../../words/days";
import { SettingsPage } from "./settings-page";

type Mail = MailsQuery["mails"][number];

/** What was sent by mail, and what waits. Without a mail server everything waits here. */
export default function Mails(): ReactElement {
  const mails = useQuery(question(MailsDocument, {}));
  return (
    <SettingsPage
      lead={i18n.t(
        "Wat per mail naar collega’s gaat. Zonder mailserver blijft het hier staan. Een bericht noemt nooit een naam.",
      )}
    >
      <Answer to={mails}>
        {({ mails: known }) =>
          known.length === 0 ? (
            <Empty>
              {i18n.t("Er is nog niets verstuurd. Meldt een vrijwilliger een zorg, dan gaat er een bericht uit.")}
            </Empty>
          ) : (
            <ul className="plain list">
              {known.map((mail) => (
                <li key={mail.id} className="list__row">
                  <strong>{mail.subject}</strong> <span className="quiet">{stateOf(mail)}</span>
                  <p className="quiet">
                    {i18n.t("Aan {name} ({address}), gemaakt op {moment}", {
                      name: mail.to,
                      address: mail.address,
                      moment: momentName(mail.madeAt),
                    })}
                  </p>
                  <p>{mail.text}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </SettingsPage>
  );
}

function stateOf({ sentAt, tries }: Mail): string {
  if (sentAt) return i18n.t("verstuurd op {moment}", { moment: momentName(sentAt) });
  if (tries === 0) return i18n.t("wacht");
  return tries === 1 ? i18n.t("één keer geprobeerd") : i18n.t("{tries} keer geprobeerd", { tries });
}
