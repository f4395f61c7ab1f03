import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useSearchParams } from "wouter";
import { Answer } from "../../components/answer";
import { Empty } from "../../components/empty";
import { Table } from "../../components/table";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { MovingOnDocument, type ExitReason, type MovingOnQuery } from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { addDays } from "../../words/days";
import { exitWord, sourceWord } from "../../words/kinds";
import { periodName, quarterOf, yearOf, type Period } from "../overview/period";
import { PeriodControl } from "../overview/period-control";

type Found = MovingOnQuery["movingOn"];

/** Going on to something of one's own. Moving house, health and losing touch are no result of the work, and no failure either. */
const onward: readonly ExitReason[] = [
  "OWN_ACTIVITY",
  "ASSOCIATION",
  "VOLUNTEERING",
  "EDUCATION",
  "WORK",
  "GOAL_REACHED",
];

/** How people came and what they went on to, in a quarter or a year. */
export default function MovingOn(): ReactElement {
  const { today } = useMe();
  const [params, setParams] = useSearchParams();
  const standard = yearOf(today);
  const period: Period = {
    from: quarterOf(params.get("van") ?? standard.from).from,
    until: quarterOf(params.get("tot") ?? addDays(standard.until, -1)).until,
  };
  const found = useQuery({ ...question(MovingOnDocument, period), ...keepingPlace });
  return (
    <Page
      title={i18n.t("Doorstroom")}
      up={{ path: "/overzicht", name: i18n.t("Overzicht") }}
      lead={i18n.t("Hoe mensen kwamen en waarheen ze verdergingen, in {period}.", { period: periodName(period) })}
    >
      <PeriodControl
        period={period}
        today={today}
        onChoose={({ from, until }) => setParams({ van: from, tot: addDays(until, -1) })}
      />
      <Answer to={found}>{({ movingOn }) => <Figures found={movingOn} />}</Answer>
    </Page>
  );
}

function Figures({ found }: { readonly found: Found }): ReactElement {
  const { atBeginning, cameIn, wentOut, atEnd, sources, reasons } = found;
  if (atBeginning + cameIn === 0) return <Empty>{i18n.t("In deze periode deed nog niemand mee.")}</Empty>;
  const went = reasons.filter(({ reason }) => onward.includes(reason)).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p>
        {i18n.t(
          "Aan het begin liepen er {atBeginning} deelnames. Er kwamen er {cameIn} bij en er stopten er {wentOut}; dat komt uit op {atEnd}.",
          {
            atBeginning,
            cameIn,
            wentOut,
            atEnd,
          },
        )}
      </p>
      <Part title={i18n.t("Waarheen mensen verdergingen")}>
        <p>
          {i18n.t(
            "{went} van de {wentOut} keer dat iemand stopte, was dat om verder te gaan met iets eigens of omdat het doel bereikt was.",
            {
              went,
              wentOut,
            },
          )}
        </p>
        {reasons.length > 0 && (
          <Table
            caption={i18n.t("Waarheen mensen verdergingen")}
            rows={reasons}
            rowKey={({ reason }) => reason}
            columns={[
              { key: "reason", head: i18n.t("Wat eraan voorafging"), cell: ({ reason }) => exitWord(reason) },
              {
                key: "count",
                head: i18n.t("Aantal"),
                cell: ({ count }) => count,
                by: ({ count }) => count,
                isNumber: true,
              },
            ]}
          />
        )}
      </Part>
      <Part title={i18n.t("Hoe mensen kwamen")}>
        {sources.length === 0 ? (
          <p>{i18n.t("Er kwam niemand bij.")}</p>
        ) : (
          <Table
            caption={i18n.t("Hoe mensen kwamen")}
            rows={sources}
            rowKey={({ source }) => source ?? "unknown"}
            columns={[
              {
                key: "source",
                head: i18n.t("Via wie"),
                cell: ({ source }) => (source ? sourceWord(source) : i18n.t("niet vastgelegd")),
              },
              {
                key: "count",
                head: i18n.t("Aantal"),
                cell: ({ count }) => count,
                by: ({ count }) => count,
                isNumber: true,
              },
            ]}
          />
        )}
      </Part>
      <p className="quiet small">
        {i18n.t(
          "Elke deelname telt: wie terugkomt, telt opnieuw. Deze aantallen zijn voor binnen; wat naar buiten gaat, staat in het jaarverslag en is beschermd.",
        )}
      </p>
    </>
  );
}
