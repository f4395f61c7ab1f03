import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { Table, type Column } from "../../components/table";
import { change, figure, share } from "../../words/numbers";
import type { Figures, OverviewData } from "./data";

type Row = { readonly id: string; readonly name: string; readonly total: Figures };

/** Everything, sortable; coverage stands beside the number, not in a footnote. */
export function EverythingTable({ overview }: { readonly overview: OverviewData }): ReactElement {
  const rows = overview.tracks.map(({ trackId, name, total }) => ({ id: trackId, name, total }));
  const total = { id: "total", name: i18n.t("Samen"), total: overview.total };
  return (
    <Table
      caption={i18n.t("Alle cijfers per onderdeel")}
      columns={columnsOf()}
      rows={rows}
      rowKey={({ id }) => id}
      foot={[total]}
    />
  );
}

function columnsOf(): Column<Row>[] {
  const number = (
    key: string,
    head: string,
    of: (figures: Figures) => number | null,
    write: (value: number) => string,
  ): Column<Row> => ({
    key,
    head,
    isNumber: true,
    by: ({ total }) => of(total),
    cell: ({ total }) => {
      const value = of(total);
      return value === null ? <span className="quiet">{i18n.t("geen")}</span> : write(value);
    },
  });
  return [
    {
      key: "name",
      head: i18n.t("Onderdeel"),
      by: ({ name }) => name,
      cell: ({ id, name }) => (id === "total" ? name : <Link href={`/mensen?onderdeel=${id}`}>{name}</Link>),
    },
    number("people", i18n.t("Mensen"), ({ people }) => people, figure),
    number("attendances", i18n.t("Keer aanwezig"), ({ attendances }) => attendances, figure),
    {
      key: "held",
      head: i18n.t("Bijeenkomsten ingevuld"),
      isNumber: true,
      by: ({ total }) => total.held,
      cell: ({ total }) =>
        i18n.t("{held} van {planned}", { held: figure(total.held), planned: figure(total.held + total.notLogged) }),
    },
    number("cancelled", i18n.t("Niet doorgegaan"), ({ cancelled }) => cancelled, figure),
    number("rate", i18n.t("Opkomst"), ({ attendanceRate }) => attendanceRate, share),
    number("contributors", i18n.t("Mensen met een bijdrage"), ({ contributors }) => contributors, figure),
    number(
      "goals",
      i18n.t("Verandering bij doelen"),
      ({ goalChange }) => goalChange,
      (value) => change(value, 1),
    ),
  ];
}
