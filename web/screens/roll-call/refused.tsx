import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { Notice } from "../../components/notice";
import { operationId } from "../../graphql/operation-id";
import type { Sheet } from "../../outbox/sheet";
import { useOutbox } from "../../outbox/use-sheet";

/** What the server would not take of this list: it stays in sight until a person decides. */
export function Refused({ sheet, sessionId }: { readonly sheet: Sheet; readonly sessionId: string }): ReactElement {
  const outbox = useOutbox();
  const refused = sheet.intents.filter(({ state, fault }) => state === "refused" && fault !== null);
  return (
    <>
      {refused.map(({ operationId: id, fault }) => (
        <Notice key={id} kind="failed">
          <p>
            {fault} {i18n.t("Dit is niet bewaard. Je invoer staat nog op dit apparaat.")}
          </p>
          <div className="row">
            <Button
              onPress={() => {
                const again = { operationId: operationId(), at: Date.now() };
                outbox.dispatch(sessionId, { kind: "retried", operationId: id, again });
              }}
            >
              {i18n.t("Stuur opnieuw")}
            </Button>
            <Button look="quiet" onPress={() => outbox.dispatch(sessionId, { kind: "dropped", operationId: id })}>
              {i18n.t("Laat maar")}
            </Button>
          </div>
        </Notice>
      ))}
    </>
  );
}
