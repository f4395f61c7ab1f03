import { i18n } from "@lingui/core";
import { useMutationState } from "@tanstack/react-query";
import { useEffect, useState, type ReactElement } from "react";
import { useWaiting } from "../outbox/accounts";

/** Whether everything is saved, in words, at all times. */
export function SaveState(): ReactElement {
  const commands = useMutationState({ filters: { status: "pending" }, select: ({ state }) => state.failureCount });
  const marks = useWaiting();
  const count = marks.count + commands.length;
  const isStranded = marks.isStranded || commands.some((failures) => failures > 0);
  const isSlow = useSlow(count > 0);
  useWarnBeforeLeaving(count > 0);
  return (
    <span role="status" className={isStranded ? "save-state save-state--waiting" : "save-state"}>
      {isStranded
        ? i18n.t("{count, plural, one {# wijziging wacht op verbinding} other {# wijzigingen wachten op verbinding}}", {
            count,
          })
        : isSlow
          ? i18n.t("Bezig met opslaan")
          : i18n.t("Alles opgeslagen")}
    </span>
  );
}

/** True once something takes longer than 600 ms, so that the words do not flicker. */
function useSlow(isBusy: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const start = setTimeout(() => setSlow(isBusy), isBusy ? 600 : 0);
    return () => clearTimeout(start);
  }, [isBusy]);
  return isBusy && isSlow;
}

function useWarnBeforeLeaving(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isBusy]);
}
