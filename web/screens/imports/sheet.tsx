import { i18n } from "@lingui/core";
import type { ReactElement, ReactNode } from "react";
import "../../components/table.css";
import type { Check } from "./post-file";

type Props = {
  readonly sheet: Check["sheet"];
  /** Rows before this one, and this one, are no people. */
  readonly headerRow: number;
  readonly faults?: Check["faults"];
  /** What stands above a column. */
  readonly head: (index: number) => ReactNode;
};

/** The first rows as they stand in the file, letters and numbers included, so that one recognises one's own sheet. */
export function Sheet({ sheet, headerRow, faults = [], head }: Props): ReactElement {
  const count = Math.max(sheet.columns.length, ...sheet.preview.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) => index);
  return (
    <div className="table-frame sheet" tabIndex={0} role="region" aria-label={i18n.t("Voorbeeld van je bestand")}>
      <table className="sheet__table">
        <thead>
          <tr>
            <td />
            {columns.map((index) => (
              <th key={index} scope="col">
                {head(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.preview.map((row, at) => (
            <tr key={at} className={at + 1 === headerRow ? "sheet__header" : at + 1 < headerRow ? "sheet__above" : ""}>
              <th scope="row">{at + 1}</th>
              {columns.map((index) => {
                const fault = faults.find((one) => one.row === at + 1 && one.column === columnLetter(index));
                return (
                  <td key={index} className={fault ? "sheet__fault" : ""} title={fault?.sentence}>
                    {row[index] ?? ""}
                    {fault && <span className="hidden-from-eyes">{fault.sentence}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 0 is A, 26 is AA: as above the columns of a spreadsheet. */
export function columnLetter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
}
