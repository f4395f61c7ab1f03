import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import type { Check, Mapping } from "./post-file";
import { Sheet, columnLetter } from "./sheet";

type Props = { readonly check: Check; readonly onMapping: (mapping: Mapping) => void; readonly onBack: () => void };

/** What each column means: guessed, and changeable. */
export function ColumnsStep({ check, onMapping, onBack }: Props): ReactElement {
  const [mapping, setMapping] = useState(check.mapping);
  const fieldOf = (index: number): string => mapping.columns.find((column) => column.index === index)?.field ?? "";
  const choose = (index: number, field: string): void => {
    const others = mapping.columns.filter((column) => column.index !== index);
    setMapping({ ...mapping, columns: field === "" ? others : [...others, { index, field }] });
  };
  const missing = check.fields.filter(({ name, required }) => required && !mapping.columns.some(({ field }) => field === name));
  return (
    <div className="stack">
      <p>{i18n.t("Dit is het begin van je bestand. We raadden wat elke kolom betekent; verander wat niet klopt.")}</p>
      <label className="field field--narrow">
        <span className="field__label">{i18n.t("De koppen staan in regel")}</span>
        <select className="control" value={mapping.headerRow} onChange={(event) => setMapping({ ...mapping, headerRow: Number(event.target.value) })}>
          {check.sheet.preview.map((_, at) => <option key={at} value={at + 1}>{at + 1}</option>)}
        </select>
      </label>
      <Sheet sheet={check.sheet} headerRow={mapping.headerRow}
        head={(index) => (
          <>
            <span className="small quiet">{columnLetter(index)}</span>
            <select className="control sheet__field" value={fieldOf(index)} onChange={(event) => choose(index, event.target.value)} aria-label={i18n.t("Kolom {letter} betekent", { letter: columnLetter(index) })}>
              <option value="">{i18n.t("niet overnemen")}</option>
              {check.fields.map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
            </select>
          </>
        )} />
      {missing.length > 0 && <p role="status">{i18n.t("Wijs nog aan: {fields}.", { fields: missing.map(({ label }) => label).join(", ") })}</p>}
      <div className="row">
        <Button look="first" isDisabled={missing.length > 0} onPress={() => onMapping(mapping)}>{i18n.t("Controleer")}</Button>
        <Button look="quiet" onPress={onBack}>{i18n.t("Ander bestand")}</Button>
      </div>
    </div>
  );
}
