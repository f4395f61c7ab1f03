import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, useSearchParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Empty } from "../../components/empty";
import { PrintIcon } from "../../components/icons";
import { Skeleton } from "../../components/skeleton";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { OverviewDocument } from "../../graphql/generated/graphql";
import { keepingPlace, question } from "../../graphql/questions";
import { addDays } from "../../words/days";
import type { OverviewData } from "./data";
import { Encounters } from "./encounters";
import { EverythingTable } from "./everything-table";
import { GoalResults } from "./goal-results";
import { periodName, quarterOf, yearOf, type Period } from "./period";
import { PeriodControl } from "./period-control";
import { Sentences } from "./sentences";
import { TrackCharts } from "./track-charts";
import "./overview.css";

/** Ten minutes before a meeting: first four sentences, then small pictures on one scale, then everything. */
export default function Overview(): ReactElement {
  const { today } = useMe();
  const [params, setParams] = useSearchParams();
  const standard = yearOf(today);
  const period: Period = {
    from: quarterOf(params.get("van") ?? standard.from).from,
    until: quarterOf(params.get("tot") ?? addDays(standard.until, -1)).until,
  };
  const overview = useQuery({ ...question(OverviewDocument, period), ...keepingPlace });
  // An address holds the last day itself, as people say it.
  const choose = ({ from, until }: Period): void => setParams({ van: from, tot: addDays(until, -1) });
  return (
    <Page
      isWide
      title={i18n.t("Overzicht")}
      lead={leadOf(period, today)}
      actions={
        <Button look="quiet" onPress={() => window.print()}>
          <PrintIcon />
          {i18n.t("Druk af")}
        </Button>
      }
    >
      <PeriodControl period={period} today={today} onChoose={choose} />
      <Answer to={overview} waiting={<Skeleton rows={4} height={64} />}>
        {({ overview: found }) => <Found overview={found} today={today} period={period} />}
      </Answer>
    </Page>
  );
}

type FoundProps = { readonly overview: OverviewData; readonly today: string; readonly period: Period };

function Found({ overview, today, period }: FoundProps): ReactElement {
  if (overview.tracks.length === 0)
    return <Empty>{i18n.t("Zodra er bijeenkomsten zijn ingevuld, staan hier de cijfers van elk onderdeel.")}</Empty>;
  return (
    <>
      <Sentences total={overview.total} before={overview.before} />
      <p className="not-on-paper">
        <Link href="/doorstroom">{i18n.t("Hoe mensen kwamen en waarheen ze verdergingen")}</Link>
      </p>
      <Part title={i18n.t("Per onderdeel")}>
        <TrackCharts tracks={overview.tracks} today={today} />
      </Part>
      <Part title={i18n.t("Alles op een rij")}>
        <EverythingTable overview={overview} />
      </Part>
      <GoalResults period={period} />
      <Encounters period={period} />
    </>
  );
}

/** A period that is still running is held against a whole one: that has to be said. */
function leadOf(period: Period, today: string): string {
  const name = periodName(period);
  return period.until > today
    ? i18n.t("{period} tot nu toe, vergeleken met de hele periode een jaar eerder", { period: name })
    : i18n.t("{period}, vergeleken met een jaar eerder", { period: name });
}
