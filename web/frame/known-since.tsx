import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { useKnownSince } from "../offline/ask-or-know";
import { momentName } from "../words/days";

/** Without a line the page says how old its knowledge is. */
export function KnownSince(): ReactElement | null {
  const at = useKnownSince();
  if (at === null) return null;
  return (
    <p className="frame__news not-on-paper" role="status">
      {i18n.t(
        "Geen verbinding. Je ziet wat dit apparaat wist op {moment}. Wat je invult, wordt verstuurd zodra het kan.",
        {
          moment: momentName(new Date(at).toISOString()),
        },
      )}
    </p>
  );
}
