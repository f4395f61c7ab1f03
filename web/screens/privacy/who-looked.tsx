import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { ButtonLink } from "../../components/button";
import { Skeleton } from "../../components/skeleton";
import { Table, type Column } from "../../components/table";
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
          <Table
            caption={i18n.t("Wie keek hier?")}
            columns={columnsOf()}
            rows={looks}
            rowKey={({ colleagueName, role, action }) => `${colleagueName ?? ""} ${role} ${action}`}
          />
        </Page>
      )}
    </Answer>
  );
}

function columnsOf(): Column<Look>[] {
  return [
    {
      key: "who",
      head: i18n.t("Wie"),
      cell: ({ colleagueName }) => colleagueName ?? i18n.t("collega's van een ander team"),
      by: ({ colleagueName }) => colleagueName,
    },
    { key: "role", head: i18n.t("Rol"), cell: ({ role }) => roleWord(role) },
    { key: "action", head: i18n.t("Wat"), cell: ({ action }) => actionWord(action) },
    { key: "days", head: i18n.t("Op zoveel dagen"), isNumber: true, cell: ({ days }) => days, by: ({ days }) => days },
    {
      key: "first",
      head: i18n.t("Voor het eerst"),
      cell: ({ firstOn }) => fullDay(firstOn),
      by: ({ firstOn }) => firstOn,
    },
    { key: "last", head: i18n.t("Voor het laatst"), cell: ({ lastOn }) => fullDay(lastOn), by: ({ lastOn }) => lastOn },
  ];
}

function actionWord(action: Look["action"]): string {
  return {
    READ: i18n.t("bekeken"),
    CHANGE: i18n.t("gewijzigd"),
    EXPORT: i18n.t("als bestand meegenomen"),
    IMPORT: i18n.t("ingelezen"),
  }[action];
}
