import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Answer } from "../../components/answer";
import { Empty } from "../../components/empty";
import { useMe } from "../../frame/me";
import { Page, Part } from "../../frame/page";
import { ReportReleasesDocument, type ReportReleasesQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { momentName } from "../../words/days";

/** The year reports: what was frozen, and for the manager what is still in the making. */
export default function Reports(): ReactElement {
  const me = useMe();
  const releases = useQuery(question(ReportReleasesDocument, {}));
  const isManager = me.role === "MANAGER";
  return (
    <Page title={i18n.t("Rapportages")} lead={me.organisation}>
      {isManager && <Drafts year={Number(me.today.slice(0, 4))} />}
      <Part title={i18n.t("Vastgesteld")}>
        <Answer to={releases}>
          {({ reportReleases }) =>
            reportReleases.length === 0 ? <NoReleases isManager={isManager} /> : <Releases releases={reportReleases} />
          }
        </Answer>
      </Part>
    </Page>
  );
}

function Drafts({ year }: { readonly year: number }): ReactElement {
  return (
    <Part title={i18n.t("In de maak")}>
      <ul className="plain list">
        {[year, year - 1].map((one) => (
          <li key={one}>
            <Link href={`/rapportages/concept/${one}`} className="list__row">
              <strong>{i18n.t("Jaarverslag {year}", { year: one })}</strong>
              <br />
              <span className="quiet">{one === year ? i18n.t("concept, het jaar loopt nog") : i18n.t("concept")}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Releases({ releases }: { readonly releases: ReportReleasesQuery["reportReleases"] }): ReactElement {
  return (
    <ul className="plain list">
      {releases.map(({ id, year, version, frozenAt, frozenBy }) => (
        <li key={id}>
          <Link href={`/rapportages/${id}`} className="list__row">
            <strong>{i18n.t("Jaarverslag {year}", { year })}</strong>{" "}
            <span className="quiet">{i18n.t("versie {version}", { version })}</span>
            <br />
            <span className="quiet">
              {i18n.t("vastgesteld op {moment} door {frozenBy}", { moment: momentName(frozenAt), frozenBy })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function NoReleases({ isManager }: { readonly isManager: boolean }): ReactElement {
  return (
    <Empty>
      {isManager
        ? i18n.t("Hier komen de jaarverslagen die je vaststelt. De gemeente ziet alleen wat hier staat.")
        : i18n.t("Er is nog geen jaarverslag vastgesteld. Zodra dat zo is, staat het hier.")}
    </Empty>
  );
}
