import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import "../../components/form.css";
import type { Check, Mapping, Meaning } from "./post-file";

type Props = {
  readonly check: Check;
  readonly legend: Mapping["legend"];
  readonly onLegend: (legend: Mapping["legend"]) => void;
};

const meanings: readonly Meaning[] = ["PRESENT", "ABSENT_NOTIFIED", "ABSENT_UNNOTIFIED", "NOTHING", "NOT_HELD"];

/** What the marks in the cells mean: those that we know, and those that we met and do not know. */
export function Legend({ check, legend, onLegend }: Props): ReactElement | null {
  const dates = new Set(check.mapping.columns.filter(({ field }) => field === "DATE").map(({ index }) => index));
  const unknown = check.faults.flatMap(({ value, column }) =>
    value !== null && value.length <= 60 && column !== null && dates.has(columnIndex(column)) ? [value] : [],
  );
  const marks = [...new Set([...legend.map(({ mark }) => mark), ...unknown])];
  const choose = (mark: string, meaning: string): void => {
    const known = meanings.find((one) => one === meaning);
    const others = legend.filter((entry) => entry.mark !== mark);
    onLegend(known ? [...others, { mark, meaning: known }] : others);
  };
  if (marks.length === 0) return null;
  return (
    <fieldset className="legend">
      <legend className="field__label">{i18n.t("Wat betekenen de tekens in je lijst?")}</legend>
      {marks.map((mark) => (
        <label key={mark} className="row">
          <q className="legend__mark">{mark}</q>
          <select
            className="control legend__meaning"
            value={legend.find((entry) => entry.mark === mark)?.meaning ?? ""}
            onChange={(event) => choose(mark, event.target.value)}
          >
            <option value="">{i18n.t("kies wat dit betekent")}</option>
            {meanings.map((meaning) => (
              <option key={meaning} value={meaning}>
                {meaningWord(meaning)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

function meaningWord(meaning: Meaning): string {
  return {
    PRESENT: i18n.t("aanwezig"),
    ABSENT_NOTIFIED: i18n.t("afgemeld"),
    ABSENT_UNNOTIFIED: i18n.t("kwam niet"),
    NOTHING: i18n.t("niets, niet overnemen"),
    NOT_HELD: i18n.t("bijeenkomst ging niet door"),
  }[meaning];
}

/** "A" is 0, "AA" is 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
