import { i18n } from "@lingui/core";
import { memo, type ReactElement } from "react";
import { Button } from "../../components/button";
import type { Step } from "../../outbox/sheet";
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
        {steps.toReversed().map(({ at, words, before }) => (
          <li key={at} className="history__step">
            <span>
              <span className="quiet">{clock(new Date(at).toISOString())}</span> {words}
            </span>
            <Button
              look="quiet"
              aria-label={i18n.t("Ongedaan maken: {words}", { words })}
              onPress={() => pen.mark(before, i18n.t("teruggezet: {words}", { words }))}
            >
              {i18n.t("Ongedaan maken")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
});
