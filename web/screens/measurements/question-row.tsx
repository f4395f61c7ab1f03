import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { Button } from "../../components/button";
import type { Item } from "./data";

type Props = {
  readonly item: Item;
  readonly value: number | undefined;
  /** Null: leave it open after all. */
  readonly onAnswer: (value: number | null) => void;
};

/** One question with its answers as large buttons. Leaving it open is an answer too. */
export function QuestionRow({ item, value, onAnswer }: Props): ReactElement {
  const isMarks = item.options.every(({ words }) => /^\d+$/.test(words));
  return (
    <div className="question">
      <RadioGroup
        value={value === undefined ? null : String(value)}
        onChange={(chosen) => onAnswer(Number(chosen))}
        lang="nl"
      >
        <Label className="question__words">{item.words}</Label>
        <div className={isMarks ? "question__options question__options--marks" : "question__options"}>
          {item.options.map(({ value: code, words }) => (
            <Radio key={code} value={String(code)} className="question__option">
              {words}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {value !== undefined && (
        <Button
          look="quiet"
          className="small"
          aria-label={i18n.t("Laat open: {words}", { words: item.words })}
          onPress={() => onAnswer(null)}
        >
          {i18n.t("Laat open")}
        </Button>
      )}
    </div>
  );
}
