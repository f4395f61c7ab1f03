import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { ToggleButton, ToggleButtonGroup, type Key } from "react-aria-components";
import { Button } from "../../components/button";
import { TextField } from "../../components/text-field";
import type { ContributionKind } from "../../graphql/generated/graphql";
import type { Cell } from "../../outbox/marks";
import { contributionKinds, contributionWord } from "../../words/kinds";

type Props = {
  readonly cell: Cell;
  readonly name: string;
  readonly onChoose: (kind: ContributionKind | null, words: string | null) => void;
  readonly onDone: () => void;
};

/** What somebody brought: one tap on a kind, or own words. */
export function ContributionLine({ cell, name, onChoose, onDone }: Props): ReactElement {
  const [words, setWords] = useState(cell.contributionWords ?? "");
  const choose = (keys: Set<Key>): void => {
    onChoose(contributionKinds.find((kind) => keys.has(kind)) ?? null, words.trim() || null);
    onDone();
  };
  return (
    <div className="contribution">
      <ToggleButtonGroup
        className="contribution__kinds"
        selectionMode="single"
        aria-label={i18n.t("Bijdrage van {name}", { name })}
        selectedKeys={cell.contribution ? [cell.contribution] : []}
        onSelectionChange={choose}
      >
        {contributionKinds.map((kind) => (
          <ToggleButton key={kind} id={kind} className="contribution__kind">
            {contributionWord(kind)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <form
        className="row row--end"
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(cell.contribution, words.trim() || null);
          onDone();
        }}
      >
        <TextField label={i18n.t("Of in eigen woorden")} value={words} onChange={setWords} />
        <Button type="submit">{i18n.t("Noteer")}</Button>
      </form>
    </div>
  );
}
