import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Notice } from "../../components/notice";
import { Table } from "../../components/table";
import { Part } from "../../frame/page";
import { countsSentence } from "./counts";
import type { Check } from "./post-file";
import { Sheet, columnLetter } from "./sheet";

type Props = { readonly check: Check; readonly isBusy: boolean; readonly onImport: () => void; readonly onBack: () => void };

/** What will happen, what is wrong in which cell, and who might be there twice. */
export function CheckStep({ check, isBusy, onImport, onBack }: Props): ReactElement {
  const { faults, duplicates, ok, sheet, mapping, fields } = check;
  const labelOf = (index: number): string => {
    const field = mapping.columns.find((column) => column.index === index)?.field;
    return fields.find(({ name }) => name === field)?.label ?? columnLetter(index);
  };
  return (
    <div className="stack">
      {ok
        ? <Notice><p>{countsSentence(check.will, i18n.t("Dit komt erbij"))}</p></Notice>
        : <Notice kind="attention"><p>{i18n.t("{count, plural, one {Er is # ding} other {Er zijn # dingen}} om eerst te verbeteren in je bestand. Er is nog niets overgenomen.", { count: faults.length })}</p></Notice>}
      {faults.length > 0 && (
        <Part title={i18n.t("Te verbeteren")}>
          <Table caption={i18n.t("Te verbeteren")} rows={faults} rowKey={({ row, column, sentence }) => `${row} ${column ?? ""} ${sentence}`}
            columns={[
              { key: "row", head: i18n.t("Regel"), cell: ({ row }) => row, by: ({ row }) => row },
              { key: "column", head: i18n.t("Kolom"), cell: ({ column }) => (typeof column === "number" ? labelOf(column) : column ?? "") },
              { key: "value", head: i18n.t("Er staat"), cell: ({ value }) => value && <q>{value}</q> },
              { key: "sentence", head: i18n.t("Wat is er?"), cell: ({ sentence }) => sentence },
            ]} />
          <Sheet sheet={sheet} headerRow={mapping.headerRow} faults={faults} head={labelOf} />
        </Part>
      )}
      {duplicates.length > 0 && (
        <Part title={i18n.t("Misschien dezelfde persoon")}>
          <Table caption={i18n.t("Misschien dezelfde persoon")} rows={duplicates} rowKey={({ row, name }) => `${row} ${name}`}
            columns={[
              { key: "name", head: i18n.t("In je bestand"), cell: ({ name, row }) => <>{name} <span className="quiet">{i18n.t("regel {row}", { row })}</span></> },
              { key: "same", head: i18n.t("Lijkt op"), cell: ({ existingName, sameAsRow }) => existingName ?? i18n.t("regel {row}", { row: sameAsRow ?? 0 }) },
            ]} />
        </Part>
      )}
      <div className="row">
        {ok && <Button look="first" isPending={isBusy} onPress={onImport}>{i18n.t("Neem over")}</Button>}
        <Button look="quiet" onPress={onBack}>{i18n.t("Terug naar de kolommen")}</Button>
      </div>
    </div>
  );
}
