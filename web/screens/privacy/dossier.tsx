import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams } from "wouter";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Skeleton } from "../../components/skeleton";
import { Page, Part } from "../../frame/page";
import { DossierDocument, type DossierQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { fullDay } from "../../words/days";
import "../../components/table.css";

type DossierPart = DossierQuery["dossier"]["parts"][number];

/** All that the register knows of a person, to read together, to print or to give along. */
export default function Dossier(): ReactElement {
  const { id } = useParams<{ id: string }>();
  const known = useQuery(question(DossierDocument, { participantId: id }));
  return (
    <Answer to={known} waiting={<Skeleton rows={8} height={72} />}>
      {({ dossier: { participantId, name, callingName, organisation, madeOn, parts } }) => (
        <Page
          isWide
          title={i18n.t("Alles wat we van {name} weten", { name: callingName })}
          up={{ path: `/mensen/${participantId}`, name }}
          lead={i18n.t("{organisation}, {day}. Klopt er iets niet? Dan verbeteren we het.", {
            organisation,
            day: fullDay(madeOn),
          })}
          actions={
            <>
              <a className="button" href={`/exports/dossier/${participantId}.ods`} download>
                {i18n.t("Als spreadsheet")}
              </a>
              <a className="button" href={`/exports/dossier/${participantId}.json`} download>
                {i18n.t("Voor een computer (JSON)")}
              </a>
              <Button onPress={() => window.print()}>{i18n.t("Print")}</Button>
            </>
          }
        >
          {parts.map((part) => (
            <OnePart key={part.id} part={part} />
          ))}
        </Page>
      )}
    </Answer>
  );
}

/** The tables are the register's own, in Dutch: they are for the person herself. */
function OnePart({ part: { title, columns, rows } }: { readonly part: DossierPart }): ReactElement {
  if (rows.length === 0) {
    return (
      <Part title={title}>
        <p className="quiet">{i18n.t("Niets.")}</p>
      </Part>
    );
  }
  return (
    <Part title={title}>
      <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join("|")}>
                {row.map((value, place) => (
                  <td key={columns[place]} dir="auto">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}
