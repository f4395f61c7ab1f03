import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Check } from "../../components/check";
import { Dialog } from "../../components/dialog";
import { Form, type Values } from "../../components/form";
import { TextField } from "../../components/text-field";
import { SetGoalDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { levelWord } from "../../words/kinds";
import type { Person } from "./data";

type Setter = Pick<Person, "id" | "callingName">;

const levels = [-2, -1, 0, 1, 2] as const;

/** A goal in somebody's own words; describing the five steps is possible, not obligatory. */
export function GoalDialog({ person }: { readonly person: Setter }): ReactElement {
  return (
    <Dialog
      title={i18n.t("Een doel van {name}", { name: person.callingName })}
      trigger={<Button>{i18n.t("Nieuw doel")}</Button>}
    >
      {(close) => <GoalForm person={person} close={close} />}
    </Dialog>
  );
}

function GoalForm({ person, close }: { readonly person: Setter; readonly close: () => void }): ReactElement {
  const [hasSteps, setSteps] = useState(false);
  const set = useCommand(SetGoalDocument, { onDone: close });
  const submit = (values: Values): void => {
    const described = hasSteps ? levels.map((level) => values.text(`level${level}`)) : null;
    void set.run({ participantId: person.id, words: values.text("words"), levels: described, weight: 1 });
  };
  return (
    <Form
      command={set}
      label={i18n.t("Nieuw doel")}
      onSubmit={submit}
      buttons={
        <Button type="submit" look="first" isPending={set.isBusy}>
          {i18n.t("Leg dit doel vast")}
        </Button>
      }
    >
      <TextField
        name="words"
        lines
        width="wide"
        label={i18n.t("Wat wil {name}?", { name: person.callingName })}
        hint={i18n.t("Zoals {name} het zelf zegt", { name: person.callingName })}
        isRequired
      />
      <Check isSelected={hasSteps} onChange={setSteps}>
        {i18n.t("Beschrijf samen de vijf treden")}
      </Check>
      {hasSteps &&
        levels.map((level) => (
          <TextField key={level} name={`level${level}`} width="wide" label={levelWord(level)} isRequired />
        ))}
    </Form>
  );
}
