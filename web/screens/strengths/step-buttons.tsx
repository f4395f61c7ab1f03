import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Notice } from "../../components/notice";
import { sentenceOf } from "../../graphql/fault";
import { AnswerStepDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { stepWord, type Proposal } from "./words";

/** A human confirms, or says not now; nothing happens by itself. */
export function StepButtons({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const answer = useCommand(AnswerStepDocument);
  const { participantId, step, on, name } = proposal;
  return (
    <>
      <div className="row not-on-paper">
        <Button
          isDisabled={answer.isBusy}
          aria-label={i18n.t("Ja, dat klopt: {name} {step}", { name, step: stepWord(step) })}
          onPress={() => void answer.run({ participantId, step, answer: "CONFIRMED", on })}
        >
          {i18n.t("Ja, dat klopt")}
        </Button>
        <Button
          look="quiet"
          isDisabled={answer.isBusy}
          aria-label={i18n.t("Nu niet: {name} {step}", { name, step: stepWord(step) })}
          onPress={() => void answer.run({ participantId, step, answer: "NOT_NOW", on })}
        >
          {i18n.t("Nu niet")}
        </Button>
      </div>
      {answer.error != null && <Notice kind="failed">{sentenceOf(answer.error)}</Notice>}
    </>
  );
}
