import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Notice } from "../../components/notice";
import { Select } from "../../components/select";
import { sentenceOf } from "../../graphql/fault";
import { WeighGoalDocument, type PersonGoalsQuery } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";

type Goal = PersonGoalsQuery["personGoals"]["goals"][number];

/** How heavy a goal weighs beside the others, in words. A weight that was set otherwise stays in the list as its number. */
export function GoalWeight({ goal }: { readonly goal: Goal }): ReactElement {
  const weigh = useCommand(WeighGoalDocument);
  const words = [
    { id: "1", name: i18n.t("telt gewoon mee") },
    { id: "2", name: i18n.t("telt dubbel") },
    { id: "3", name: i18n.t("telt driedubbel") },
    { id: "0", name: i18n.t("telt niet mee") },
  ];
  const own = String(goal.weight);
  const options = words.some(({ id }) => id === own) ? words : [...words, { id: own, name: own }];
  return (
    <>
      <Select
        isFilter
        label={i18n.t("Hoe zwaar telt dit doel?")}
        options={options}
        value={own}
        onChange={(weight) => void weigh.run({ goalId: goal.id, weight: Number(weight) })}
      />
      {weigh.error != null && <Notice kind="failed">{sentenceOf(weigh.error)}</Notice>}
    </>
  );
}
