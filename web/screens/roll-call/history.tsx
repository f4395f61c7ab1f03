import { i18n } from "@lingui/core";
import { memo, type ReactElement } from "react";
import { Button } from "../../components/button";
import type { Step } from "../../outbox/intent";
import type { Pen } from "../../outbox/use-sheet";
import { clock } from "../../words/days";

/** What was tapped on this list on this device, newest first, each to be undone; it stays until the day is over. */
export const History = memo(function History({
  steps,
  pen,
}: {
  readonly steps: readonly Step[];
  readonly pen: Pen;
}): ReactElement | null {
  if (steps.length === 0) return null;
  return (
    <details className="history">
      <summary>
        {i18n.t("{count, plural, one {# stap op dit apparaat} other {# stappen op dit apparaat}}", {
          count: steps.length,
        })}
      </summary>
      <ul className="plain">
        {steps.toReversed().map((step) => (
          <li key={step.at} className="history__step">
            <span>
              <span className="quiet">{clock(new Date(step.at).toISOString())}</span> {step.words}
            </span>
            <Button
              look="quiet"
              aria-label={i18n.t("Ongedaan maken: {words}", { words: step.words })}
              onPress={() => pen.undo(step)}
            >
              {i18n.t("Ongedaan maken")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
});
