import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { ReviewGoalDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { momentWord, reviewMoments } from "../../words/kinds";
import { stepWords, type Goal } from "./data";

/** Looking back together: which step is this now? */
export function ReviewDialog({ goal }: { readonly goal: Goal }): ReactElement {
  return (
    <Dialog title={i18n.t("Samen terugkijken")} trigger={<Button>{i18n.t("Kijk samen terug")}</Button>}>
      {(close) => <ReviewForm goal={goal} close={close} />}
    </Dialog>
  );
}

function ReviewForm({ goal, close }: { readonly goal: Goal; readonly close: () => void }): ReactElement {
  const [level, setLevel] = useState<string | null>(null);
  const review = useCommand(ReviewGoalDocument, { onDone: close });
  return (
    <Form
      command={review}
      label={i18n.t("Samen terugkijken")}
      onSubmit={(values) => {
        const moment = reviewMoments.find((one) => one === values.text("moment")) ?? null;
        void review.run({ goalId: goal.id, level: Number(level), moment, words: values.optional("words") });
      }}
      buttons={
        <Button type="submit" look="first" isDisabled={level === null} isPending={review.isBusy}>
          {i18n.t("Leg vast")}
        </Button>
      }
    >
      <p>“{goal.words}”</p>
      <Choice
        name="level"
        label={i18n.t("Waar staat het nu?")}
        value={level}
        onChange={setLevel}
        options={[2, 1, 0, -1, -2].map((step) => ({ id: String(step), name: stepWords(goal, step) }))}
      />
      <Select
        name="moment"
        isFilter
        label={i18n.t("Welk moment is dit?")}
        defaultValue="between"
        options={[
          { id: "between", name: i18n.t("tussendoor") },
          ...reviewMoments.map((moment) => ({ id: moment, name: momentWord(moment) })),
        ]}
      />
      <TextField name="words" lines width="wide" label={i18n.t("In eigen woorden")} />
    </Form>
  );
}
