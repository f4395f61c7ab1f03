import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useLocation, useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Notice } from "../../components/notice";
import { Skeleton } from "../../components/skeleton";
import { say } from "../../components/toast";
import { Page } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import { FreezeYearReportDocument, YearReportDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { ReportText } from "./report-text";
import { SideOfReport } from "./side-of-report";

/** A year report in the making; freezing makes it readable for the municipality, as it then stands. */
export default function Draft(): ReactElement {
  const year = Number(useParams<{ year: string }>().year);
  const report = useQuery(question(YearReportDocument, { year }));
  return (
    <Page
      title={i18n.t("Jaarverslag {year}", { year })}
      up={{ path: "/rapportages", name: i18n.t("Rapportages") }}
      side={
        <SideOfReport state="draft" year={year}>
          <FreezeDialog year={year} />
        </SideOfReport>
      }
    >
      <Answer to={report} waiting={<Skeleton rows={12} height={48} />}>
        {({ yearReport }) => <ReportText report={yearReport} />}
      </Answer>
    </Page>
  );
}

function FreezeDialog({ year }: { readonly year: number }): ReactElement {
  return (
    <Dialog
      title={i18n.t("Jaarverslag {year} vaststellen", { year })}
      trigger={<Button look="first">{i18n.t("Stel vast")}</Button>}
    >
      {(close) => <Freeze year={year} close={close} />}
    </Dialog>
  );
}

function Freeze({ year, close }: { readonly year: number; readonly close: () => void }): ReactElement {
  const [, navigate] = useLocation();
  const freeze = useCommand(FreezeYearReportDocument, {
    onDone: ({ freezeYearReport }) => {
      close();
      navigate(`/rapportages/${freezeYearReport.id}`);
      say(i18n.t("Het jaarverslag is vastgesteld"));
    },
  });
  return (
    <div className="stack">
      <p>
        {i18n.t(
          "De cijfers van dit moment worden bewaard en veranderen niet meer. De gemeente kan ze daarna lezen. Iets verbeterd? Dan stel je een nieuwe versie vast.",
        )}
      </p>
      {freeze.error != null && <Notice kind="failed">{sentenceOf(freeze.error)}</Notice>}
      <div className="row">
        <Button look="first" isPending={freeze.isBusy} onPress={() => void freeze.run({ year })}>
          {i18n.t("Stel vast")}
        </Button>
        <Button look="quiet" onPress={close}>
          {i18n.t("Nog niet")}
        </Button>
      </div>
    </div>
  );
}
