import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import "../../components/form.css";
import { Button } from "../../components/button";
import type { ImportKind } from "../../graphql/generated/graphql";
import { Legend } from "./legend";
import type { Check, Mapping } from "./post-file";
import { Sheet, columnLetter } from "./sheet";

type Props = {
  readonly check: Check;
  readonly kind: ImportKind;
  /** Another sheet or row of headings is read again first; otherwise the check follows. */
  readonly onMapping: (mapping: Mapping, isReady: boolean) => void;
  readonly onBack: () => void;
};

/** What each column means: guessed, and changeable. */
export function ColumnsStep({ check, kind, onMapping, onBack }: Props): ReactElement {
  const [mapping, setMapping] = useState(check.mapping);
  const { sheet, fields } = check;
  const readAgain = (part: Partial<Mapping>): void => onMapping({ ...mapping, columns: [], ...part }, false);
  const fieldOf = (index: number): string => mapping.columns.find((column) => column.index === index)?.field ?? ignored;
  const choose = (index: number, field: string): void =>
    setMapping({
      ...mapping,
      columns: [...mapping.columns.filter((column) => column.index !== index), { index, field }],
    });
  return (
    <div className="stack">
      <p>{i18n.t("Dit is het begin van je bestand. We raadden wat elke kolom betekent; verander wat niet klopt.")}</p>
      <div className="row row--end">
        {sheet.names.length > 1 && (
          <Pick
            label={i18n.t("Werkblad")}
            value={sheet.name}
            options={sheet.names}
            onChange={(name) => readAgain({ sheet: name })}
          />
        )}
        <Pick
          label={i18n.t("De koppen staan in rij")}
          value={String(mapping.headerRow)}
          options={sheet.preview.map((_, at) => String(at + 1))}
          onChange={(row) => readAgain({ headerRow: Number(row) })}
        />
        {kind === "ATTENDANCE" && (
          <label className="field field--narrow">
            <span className="field__label">{i18n.t("Jaar van de eerste dag")}</span>
            <input
              className="control"
              inputMode="numeric"
              maxLength={4}
              value={mapping.year ?? ""}
              onChange={(event) => setMapping({ ...mapping, year: Number(event.target.value) || null })}
            />
          </label>
        )}
      </div>
      <Sheet
        sheet={sheet}
        headerRow={mapping.headerRow}
        head={(index) => (
          <>
            <span className="small quiet">{columnLetter(index)}</span>
            <select
              className="control sheet__field"
              value={fieldOf(index)}
              onChange={(event) => choose(index, event.target.value)}
              aria-label={i18n.t("Kolom {letter} betekent", { letter: columnLetter(index) })}
            >
              {fields.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
          </>
        )}
      />
      {kind === "ATTENDANCE" && (
        <Legend check={check} legend={mapping.legend} onLegend={(legend) => setMapping({ ...mapping, legend })} />
      )}
      <div className="row">
        <Button look="first" onPress={() => onMapping(mapping, true)}>
          {i18n.t("Controleer")}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {i18n.t("Ander bestand")}
        </Button>
      </div>
    </div>
  );
}

/** The field for what is not read. */
const ignored = "IGNORE";

function Pick({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}): ReactElement {
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <select className="control" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}
