import { i18n } from "@lingui/core";
import { useId, type ReactElement } from "react";
import { Button } from "../components/button";
import { callOutcomes, callOutcomeWord } from "../words/kinds";
import { capital } from "../words/days";
import type { Call, CallSteps } from "./use-call-steps";
import "./calls.css";

/** Four words after a call, of which one is tapped. */
export function CallOutcomes({ call, steps }: { readonly call: Call; readonly steps: CallSteps }): ReactElement {
  const label = useId();
  return (
    <div role="group" aria-labelledby={label} className="call-outcomes not-on-paper">
      <p id={label}>{i18n.t("Hoe ging het?")}</p>
      {callOutcomes.map((outcome) => (
        <Button key={outcome} isDisabled={steps.isBusy} onPress={() => void steps.record(call, outcome)}>
          {capital(callOutcomeWord(outcome))}
        </Button>
      ))}
    </div>
  );
}
