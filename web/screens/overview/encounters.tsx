import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Table } from "../../components/table";
import { Part } from "../../frame/page";
import { EncountersDocument } from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { figure } from "../../words/numbers";
import type { Period } from "./period";

/** How many people met through the sessions: a number a track, and nobody's name. */
export function Encounters({ period }: { readonly period: Period }): ReactElement {
  const encounters = useQuery({ ...question(EncountersDocument, period), ...keepingPlace });
  const told = (people: number | null): string => (people === null ? i18n.t("minder dan 5") : figure(people));
  return (
    <Part title={i18n.t("Wie elkaar ontmoetten")}>
      <Answer to={encounters}>
        {({ encounters: tracks }) => (
          <>
            <p>
              {i18n.t(
                "Zoveel mensen waren samen met iemand anders op dezelfde bijeenkomst. Wie, dat telt hier niet: alleen hoeveel.",
              )}
            </p>
            <Table
              caption={i18n.t("Mensen die elkaar ontmoetten, per onderdeel")}
              rows={tracks}
              rowKey={({ trackId }) => trackId}
              columns={[
                { key: "name", head: i18n.t("Onderdeel"), cell: ({ name }) => name, by: ({ name }) => name },
                {
                  key: "once",
                  head: i18n.t("Ontmoetten iemand"),
                  isNumber: true,
                  cell: ({ metOnce }) => told(metOnce),
                  by: ({ metOnce }) => metOnce,
                },
                {
                  key: "thrice",
                  head: i18n.t("Dezelfde drie keer of vaker"),
                  isNumber: true,
                  cell: ({ metThrice }) => told(metThrice),
                  by: ({ metThrice }) => metThrice,
                },
              ]}
            />
          </>
        )}
      </Answer>
    </Part>
  );
}
