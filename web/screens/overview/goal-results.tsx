import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Table, type Column } from "../../components/table";
import { Part } from "../../frame/page";
import { GoalResultsDocument, type GoalResultsQuery } from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { figure, share } from "../../words/numbers";
import type { Period } from "./period";

type Results = GoalResultsQuery["goalResults"][number];

/** What came of goals, of groups of at least ten people; never of one. */
export function GoalResults({ period }: { readonly period: Period }): ReactElement {
  const results = useQuery({ ...question(GoalResultsDocument, period), ...keepingPlace });
  return (
    <Part title={i18n.t("Wat er van doelen kwam")}>
      <Answer to={results}>
        {({ goalResults }) => (
          <>
            <p>
              {i18n.t(
                "De T-score zegt hoe een groep uitkwam: 50 is precies zoals gehoopt. Onder de tien mensen laten we niets zien. Het is een verandering bij deelnemers, geen bewijs waardoor die kwam.",
              )}
            </p>
            <Table
              caption={i18n.t("Wat er van doelen kwam, per onderdeel")}
              rows={goalResults}
              rowKey={({ trackId }) => trackId}
              columns={columns()}
            />
          </>
        )}
      </Answer>
    </Part>
  );
}

function columns(): Column<Results>[] {
  const told = (
    key: string,
    head: string,
    of: (results: Results) => number | null,
    write: (value: number) => string,
  ): Column<Results> => ({
    key,
    head,
    isNumber: true,
    by: of,
    cell: (results) => {
      const value = of(results);
      return value === null ? <span className="quiet">{i18n.t("te weinig mensen")}</span> : write(value);
    },
  });
  const score = (value: number): string => figure(value, 1);
  return [
    { key: "name", head: i18n.t("Onderdeel"), cell: ({ name }) => name, by: ({ name }) => name },
    told("people", i18n.t("Mensen"), ({ people }) => people, figure),
    told("goals", i18n.t("Doelen"), ({ goals }) => goals, figure),
    told("reached", i18n.t("Zoals gehoopt of meer"), ({ reachedShare }) => reachedShare, share),
    told("first", i18n.t("T-score eerst"), ({ tFirst }) => tFirst, score),
    told("last", i18n.t("T-score laatst"), ({ tLast }) => tLast, score),
  ];
}
