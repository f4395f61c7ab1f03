import { i18n } from "@lingui/core";
import { useMutationState } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState, type ReactElement } from "react";
import { useTotal, type Total } from "../outbox/use-sheet";

const WaitingList = lazy(() => import("./waiting-list"));

/** Whether everything is saved, in words, at all times; a tap shows what is not. */
export function SaveState(): ReactElement {
  const commands = useMutationState({ filters: { status: "pending" }, select: ({ state }) => state.failureCount });
  const total = useTotal();
  const [isOpen, setOpen] = useState(false);
  const count = total.waiting + commands.length;
  const isSlow = useSlow(count > 0);
  useWarnBeforeLeaving(commands.length > 0 || (count > 0 && total.keeps !== "yes"));
  const isStranded = total.stranded > 0 || commands.some((failures) => failures > 0);
  const words = wordsOf(total, { count, isStranded, isSlow });
  const looks = words.needsSomebody ? "save-state save-state--waiting" : "save-state";
  const isSomething = total.waiting + total.conflicts + total.refused > 0;
  return (
    <>
      <span role="status" className={isSomething ? undefined : looks}>
        {isSomething ? (
          <button type="button" className={looks} onClick={() => setOpen(true)}>
            {words.text}
          </button>
        ) : (
          words.text
        )}
      </span>
      {isOpen && (
        <Suspense>
          <WaitingList onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

type Now = { readonly count: number; readonly isStranded: boolean; readonly isSlow: boolean };

function wordsOf(total: Total, { count, isStranded, isSlow }: Now): { text: string; needsSomebody: boolean } {
  if (isStranded) {
    return {
      text: i18n.t(
        "{count, plural, one {# wijziging wacht op verbinding} other {# wijzigingen wachten op verbinding}}",
        { count },
      ),
      needsSomebody: true,
    };
  }
  if (total.conflicts > 0) {
    return {
      text: i18n.t(
        "{count, plural, one {# wijziging wacht op jouw keuze} other {# wijzigingen wachten op jouw keuze}}",
        { count: total.conflicts },
      ),
      needsSomebody: true,
    };
  }
  if (total.refused > 0) {
    return {
      text: i18n.t("{count, plural, one {# wijziging is niet bewaard} other {# wijzigingen zijn niet bewaard}}", {
        count: total.refused,
      }),
      needsSomebody: true,
    };
  }
  return { text: isSlow ? i18n.t("Bezig met opslaan") : i18n.t("Alles opgeslagen"), needsSomebody: false };
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

/** What the device keeps waits there; only what it does not keep is lost with the page. */
function useWarnBeforeLeaving(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [wouldLose]);
}
