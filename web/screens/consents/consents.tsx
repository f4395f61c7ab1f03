import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Skeleton } from "../../components/skeleton";
import { Page } from "../../frame/page";
import { ConsentsDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { Purpose } from "./purpose";

/** What one person was asked, and what she said. */
export default function Consents(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const known = useQuery(question(ConsentsDocument, { participantId: id }));
  return (
    <Answer to={known} waiting={<Skeleton rows={4} height={160} />}>
      {({ consents: person }) => (
        <Page
          title={i18n.t("Toestemmingen")}
          up={{ path: `/mensen/${person.participantId}`, name: person.name }}
          lead={i18n.t("Lees de tekst samen voor. {name} mag altijd nee zeggen, en blijft gewoon meedoen.", {
            name: person.callingName,
          })}
        >
          {person.purposes.map((purpose) => (
            <Purpose key={purpose.purpose} person={person} purpose={purpose} />
          ))}
        </Page>
      )}
    </Answer>
  );
}
