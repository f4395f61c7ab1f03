import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Skeleton } from "../../components/skeleton";
import { Page } from "../../frame/page";
import { ReportReleaseDocument, type ReportReleaseQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { momentName } from "../../words/days";
import { ReportText } from "./report-text";
import { SideOfReport } from "./side-of-report";

/** A frozen report: the same for the manager and for the municipality. */
export default function Release(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const release = useQuery(question(ReportReleaseDocument, { id }));
  return (
    <Answer to={release} waiting={<Skeleton rows={12} height={48} />}>
      {({ reportRelease }) => (
        <Page
          title={i18n.t("Jaarverslag {year}", { year: reportRelease.year })}
          up={{ path: "/rapportages", name: i18n.t("Rapportages") }}
          side={
            <SideOfReport state="frozen" year={reportRelease.year} id={id}>
              <Downloads release={reportRelease} />
            </SideOfReport>
          }
        >
          <ReportText report={reportRelease.report} />
        </Page>
      )}
    </Answer>
  );
}

function Downloads({ release }: { readonly release: ReportReleaseQuery["reportRelease"] }): ReactElement {
  return (
    <>
      <p className="quiet">
        {i18n.t("versie {version}, op {moment} door {frozenBy}", {
          version: release.version,
          moment: momentName(release.frozenAt),
          frozenBy: release.frozenBy,
        })}
      </p>
      <ul className="plain">
        <li>
          <a href={release.xlsxPath} download>
            {i18n.t("Excel (.xlsx)")}
          </a>
        </li>
        <li>
          <a href={release.csvPath} download>
            {i18n.t("Platte tekst (.csv)")}
          </a>
        </li>
        <li>
          <a href={release.odsPath} download>
            {i18n.t("LibreOffice (.ods)")}
          </a>
        </li>
      </ul>
      <p className="small quiet report__hash">{i18n.t("Controlegetal: {hash}", { hash: release.contentHash })}</p>
    </>
  );
}
