import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Check as Tick } from "../../components/check";
import { Notice } from "../../components/notice";
import { Part } from "../../frame/page";
import { countsSentence } from "./counts";
import type { Check, Duplicate, Finding, Mapping } from "./post-file";
import { Sheet, columnLetter } from "./sheet";

type Props = {
  readonly check: Check;
  readonly isBusy: boolean;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onImport: () => void;
  readonly onBack: () => void;
};

/** What will happen, what is wrong in which cell, and who might be there twice. */
export function CheckStep({ check, isBusy, onMapping, onImport, onBack }: Props): ReactElement {
  const { faults, notices, duplicates, ok, sheet, mapping, fields } = check;
  const skip = (row: number): void => onMapping({ ...mapping, skipRows: [...mapping.skipRows, row] });
  const fieldLabel = (index: number): string => {
    const field = mapping.columns.find((column) => column.index === index)?.field;
    return fields.find(({ name }) => name === field)?.label ?? columnLetter(index);
  };
  return (
    <div className="stack">
      {ok ? (
        <Notice>
          <p>{countsSentence(check.will, i18n.t("Dit komt erbij"))}</p>
        </Notice>
      ) : (
        <Notice kind="attention">
          <p>
            {i18n.t(
              "{count, plural, one {Er is # ding} other {Er zijn # dingen}} om eerst te verbeteren in je bestand. Er is nog niets overgenomen.",
              { count: faults.length },
            )}
          </p>
        </Notice>
      )}
      {faults.length > 0 && (
        <Part title={i18n.t("Te verbeteren")}>
          <Findings findings={faults} firstRow={mapping.headerRow + 1} onSkip={skip} />
          <Sheet sheet={sheet} headerRow={mapping.headerRow} faults={faults} head={fieldLabel} />
        </Part>
      )}
      {duplicates.length > 0 && (
        <Part title={i18n.t("Misschien dezelfde persoon")}>
          <Duplicates duplicates={duplicates} mapping={mapping} onMapping={onMapping} />
        </Part>
      )}
      {notices.length > 0 && (
        <Part title={i18n.t("Goed om te weten")}>
          <Findings findings={notices} />
        </Part>
      )}
      <Tick
        isSelected={mapping.keepWhatStands}
        onChange={(keepWhatStands) => onMapping({ ...mapping, keepWhatStands })}
      >
        {i18n.t("Staat er in het register al iets anders? Laat dat dan staan.")}
      </Tick>
      <div className="row">
        {ok && (
          <Button look="first" isPending={isBusy} onPress={onImport}>
            {i18n.t("Neem over")}
          </Button>
        )}
        <Button look="quiet" onPress={onBack}>
          {i18n.t("Terug naar de kolommen")}
        </Button>
      </div>
    </div>
  );
}

function Findings({
  findings,
  firstRow = 1,
  onSkip,
}: {
  readonly findings: readonly Finding[];
  /** The headings cannot be left out. */
  readonly firstRow?: number;
  readonly onSkip?: (row: number) => void;
}): ReactElement {
  return (
    <ul className="plain list">
      {findings.map(({ row, column, value, sentence }) => (
        <li key={`${row ?? ""} ${column ?? ""} ${sentence}`} className="row row--apart import__finding">
          <p>
            {sentence}
            {value !== null && !sentence.includes(value) && (
              <>
                {" "}
                <q className="quiet" dir="auto">
                  {value}
                </q>
              </>
            )}
          </p>
          {onSkip && row !== null && row >= firstRow && (
            <Button look="quiet" onPress={() => onSkip(row)}>
              {i18n.t("Sla rij {row} over", { row })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

type DuplicatesProps = {
  readonly duplicates: readonly Duplicate[];
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
};

/** Side by side: the name in the file, and whom it may be. */
function Duplicates({ duplicates, mapping, onMapping }: DuplicatesProps): ReactElement {
  const others = (row: number): Mapping["sameAs"] => mapping.sameAs.filter((one) => one.row !== row);
  return (
    <ul className="plain list">
      {duplicates.map(({ row, name, existingId, existingName, existingBirthYear, sentence }) => (
        <li key={`${row} ${existingId ?? ""}`} className="row row--apart import__finding">
          <p>
            <strong>{name}</strong> <span className="quiet">{i18n.t("rij {row}", { row })}</span>
            {existingName && (
              <>
                {" "}
                · <strong>{existingName}</strong>
                {existingBirthYear && <span className="quiet">, {existingBirthYear}</span>}
              </>
            )}
            <br />
            <span className="quiet">{sentence}</span>
          </p>
          {existingId && (
            <Tick
              isSelected={mapping.sameAs.some((one) => one.row === row && one.existingId === existingId)}
              onChange={(isSame) =>
                onMapping({ ...mapping, sameAs: isSame ? [...others(row), { row, existingId }] : others(row) })
              }
            >
              {i18n.t("Dit is dezelfde persoon")}
            </Tick>
          )}
        </li>
      ))}
    </ul>
  );
}
