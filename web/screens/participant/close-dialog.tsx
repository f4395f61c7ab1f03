import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { TextField } from "../../components/text-field";
import { CloseGoalDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { goalEndings, goalEndingWord } from "../../words/kinds";
import type { Goal } from "./data";

/** The goal is somebody's own, and so is its end: how, by whom, and in which words. */
export function CloseDialog({ goal }: { readonly goal: Goal }): ReactElement {
  return (
    <Dialog title={i18n.t("Dit doel afsluiten")} trigger={<Button look="quiet">{i18n.t("Sluit dit doel af")}</Button>}>
      {(close) => <CloseForm goal={goal} close={close} />}
    </Dialog>
  );
}

function CloseForm({ goal, close }: { readonly goal: Goal; readonly close: () => void }): ReactElement {
  const end = useCommand(CloseGoalDocument, { onDone: close });
  return (
    <Form
      command={end}
      label={i18n.t("Dit doel afsluiten")}
      onSubmit={(values) => {
        const ending = goalEndings.find((one) => one === values.text("ending")) ?? "REACHED";
        const byHerself = values.text("who") === "herself";
        void end.run({ goalId: goal.id, ending, byHerself, words: values.optional("words") });
      }}
      buttons={
        <Button type="submit" look="first" isPending={end.isBusy}>
          {i18n.t("Sluit af")}
        </Button>
      }
    >
      <p dir="auto">“{goal.words}”</p>
      <Choice
        name="ending"
        label={i18n.t("Hoe eindigt dit doel?")}
        defaultValue="REACHED"
        options={goalEndings.map((ending) => ({ id: ending, name: goalEndingWord(ending) }))}
      />
      <Choice
        name="who"
        label={i18n.t("Wie sluit het af?")}
        defaultValue="herself"
        options={[
          { id: "herself", name: i18n.t("de deelnemer zelf") },
          { id: "colleague", name: i18n.t("een begeleider, want de deelnemer is er niet meer bij") },
        ]}
      />
      <TextField name="words" lines width="wide" label={i18n.t("In eigen woorden")} />
    </Form>
  );
}
