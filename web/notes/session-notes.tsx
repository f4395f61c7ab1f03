import { i18n } from "@lingui/core";
import { lazy, Suspense, useState, type ReactElement } from "react";

const NotesOfSession = lazy(() => import("./notes-of-session"));

/** Notes about a session. Fetched when somebody opens them, so that the list itself is there no later. */
export function SessionNotes({ sessionId }: { readonly sessionId: string }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="not-on-paper" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t("Notities bij deze bijeenkomst")}</summary>
      {isOpen && (
        <Suspense>
          <NotesOfSession sessionId={sessionId} />
        </Suspense>
      )}
    </details>
  );
}
