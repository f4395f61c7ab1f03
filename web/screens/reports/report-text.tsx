import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import type { WholeReportFragment } from "../../graphql/generated/graphql";
import { addDays, fullDay, momentName } from "../../words/days";
import { figure } from "../../words/numbers";
import "../../components/table.css";
import "./report.css";

type Report = WholeReportFragment;
type Section = Report["sections"][number];

/** The report as a document: what the municipality reads is exactly this. */
export function ReportText({ report }: { readonly report: Report }): ReactElement {
  return (
    <div className="report">
      <p className="report__period">
        {i18n.t("{organisation}, {from} tot en met {until}", {
          organisation: report.organisation,
          from: fullDay(report.from),
          until: fullDay(addDays(report.until, -1)),
        })}
      </p>
      <p>{report.coverage.sentence}</p>
      {report.sections.map((section) => (
        <ReportTable key={section.id} section={section} />
      ))}
      <section className="stack">
        <h2>{i18n.t("Wat de cijfers betekenen")}</h2>
        <dl className="report__definitions">
          {report.definitions.map(({ figure: name, definition }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack">
        <h2>{i18n.t("Hoe mensen beschermd zijn")}</h2>
        <p>{report.protection}</p>
        <p className="quiet small">
          {i18n.t("Peildatum {day}. Wijken volgens de indeling van {divisionYear}. Gemaakt op {moment}.", {
            day: fullDay(report.referenceDate),
            divisionYear: report.divisionYear,
            moment: momentName(report.madeAt),
          })}
        </p>
      </section>
    </div>
  );
}

function ReportTable({ section }: { readonly section: Section }): ReactElement {
  const { title, heading, columns, rows, note, coverage } = section;
  return (
    <section className="stack stack--close">
      <h2>{title}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="table__number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label} className={row.total ? "table__total" : ""}>
                <th scope="row">
                  {row.label}
                  {row.note && <span className="small quiet report__note">{row.note}</span>}
                </th>
                {row.values.map((value, index) => (
                  <td key={columns[index] ?? index} className="table__number">
                    {value === null ? <Withheld /> : figure(value, 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note && <p className="small quiet">{note}</p>}
      {coverage && <p className="small quiet">{coverage.sentence}</p>}
    </section>
  );
}

function Withheld(): ReactElement {
  return (
    <>
      <span aria-hidden="true">.</span>
      <span className="hidden-from-eyes">{i18n.t("niet getoond")}</span>
    </>
  );
}
