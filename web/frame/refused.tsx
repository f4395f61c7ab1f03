import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../components/button";
import { Notice } from "../components/notice";
import type { Intent, Sheet } from "../outbox/intent";
import { usePen } from "../outbox/use-sheet";

/** What the server would not take of a list: it stays in sight until a person decides. */
export function Refused({ sheet, sessionId }: { readonly sheet: Sheet; readonly sessionId: string }): ReactElement {
  const pen = usePen(sessionId);
  const refused = sheet.intents.filter(({ state }) => state === "refused");
  return (
    <>
      {refused.map((intent) => (
        <Notice key={intent.operationId} kind="failed">
          <p>
            {reasonOf(intent, sheet)} {i18n.t("Dit is niet bewaard. Je invoer staat nog op dit apparaat.")}
          </p>
          <div className="row">
            <Button onPress={() => pen.retry(intent.operationId)}>{i18n.t("Stuur opnieuw")}</Button>
            <Button look="quiet" onPress={() => pen.drop(intent.operationId)}>
              {i18n.t("Laat maar")}
            </Button>
          </div>
        </Notice>
      ))}
    </>
  );
}

/** Without a fault the list itself was taken, and somebody on it was not. */
function reasonOf({ fault, errand }: Intent, { marks, names }: Sheet): string {
  if (fault !== null || errand.kind !== "marks") return fault ?? "";
  const gone = (errand.marks ?? []).filter(({ participantId }) => marks.rows[participantId]?.isRefused);
  const who = gone.map(({ participantId }) => names[participantId] ?? "").join(", ");
  return i18n.t("{who}: doet niet (meer) mee aan dit onderdeel.", { who });
}
