import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { Link } from "wouter";
import { Button } from "../../components/button";
import { PrintIcon } from "../../components/icons";
import { ReportReleasesDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { momentName } from "../../words/days";
import "./report.css";

type Props = {
  readonly state: "draft" | "frozen";
  readonly year: number;
  readonly id?: string;
  readonly children?: ReactNode;
};

/** Beside the document: its state, its versions, what can be done with it. */
export function SideOfReport({ state, year, id, children }: Props): ReactElement {
  const { data } = useQuery(question(ReportReleasesDocument, {}));
  const versions = (data?.reportReleases ?? []).filter((release) => release.year === year);
  return (
    <>
      <section className="stack stack--close not-on-paper">
        <h2>{i18n.t("Staat")}</h2>
        <p className={`report__state report__state--${state}`}>
          {state === "draft" ? i18n.t("concept") : i18n.t("vastgesteld")}
        </p>
        {children}
        <div>
          <Button look="quiet" onPress={() => window.print()}>
            <PrintIcon />
            {i18n.t("Druk af")}
          </Button>
        </div>
      </section>
      {versions.length > 0 && (
        <section className="stack stack--close not-on-paper">
          <h2>{i18n.t("Versies")}</h2>
          <ul className="plain stack stack--close">
            {versions.map((release) => (
              <li key={release.id}>
                <Link href={`/rapportages/${release.id}`} aria-current={release.id === id ? "page" : undefined}>
                  {i18n.t("versie {version}", { version: release.version })}
                </Link>
                <br />
                <span className="small quiet">
                  {momentName(release.frozenAt)}, {release.frozenBy}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
