import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { CheckboxGroup, Label } from "react-aria-components";
import { Check } from "../../components/check";
import type { Values } from "../../components/form";
import { TextField } from "../../components/text-field";
import type { WeekPart } from "../../graphql/generated/graphql";
import { capital } from "../../words/days";
import { weekParts, weekPartWord } from "../../words/visits";

export type Wishes = {
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly availability: readonly WeekPart[];
};

type Props = { readonly wishes: Wishes; readonly interestsLabel: string };

/** What a volunteer and somebody who waits are held against each other by. */
export function WishFields({ wishes, interestsLabel }: Props): ReactElement {
  const hint = i18n.t("Met komma’s ertussen");
  return (
    <>
      <div className="field__pair">
        <TextField name="languages" label={i18n.t("Talen")} hint={hint} defaultValue={wishes.languages.join(", ")} />
        <TextField name="interests" label={interestsLabel} hint={hint} defaultValue={wishes.interests.join(", ")} />
      </div>
      <CheckboxGroup
        name="availability"
        className="field field--wide"
        defaultValue={[...wishes.availability]}
        validationBehavior="aria"
      >
        <Label className="field__label">{i18n.t("Wanneer kan het?")}</Label>
        <div className="visits__parts">
          {weekParts.map((part) => (
            <Check key={part} value={part}>
              {capital(weekPartWord(part))}
            </Check>
          ))}
        </div>
      </CheckboxGroup>
    </>
  );
}

export function wishesIn(values: Values): { languages: string[]; interests: string[]; availability: WeekPart[] } {
  const words = (name: string): string[] =>
    values
      .text(name)
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean);
  const chosen = values.list("availability");
  return {
    languages: words("languages"),
    interests: words("interests"),
    availability: weekParts.filter((part) => chosen.includes(part)),
  };
}
