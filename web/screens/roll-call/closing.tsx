import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { useLocation } from "wouter";
import { Button } from "../../components/button";
import { Notice } from "../../components/notice";
import { say } from "../../components/toast";
import { sentenceOf } from "../../graphql/fault";
import { CloseSessionDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { momentName } from "../../words/days";
import { CancelDialog } from "./not-held";
import type { RollCallData } from "./data";

/** The end of the list. Everything is saved already; closing says that it is complete. */
export function Closing({ session }: { readonly session: RollCallData["session"] }): ReactElement {
  const [, navigate] = useLocation();
  const close = useCommand(CloseSessionDocument, {
    onDone: () => {
      navigate("/");
      say(i18n.t("{title} is afgerond", { title: session.title }));
    },
  });
  return (
    <footer className="roll-call__foot">
      {close.error != null && <Notice kind="failed">{sentenceOf(close.error)}</Notice>}
      {session.closedAt && (
        <p className="quiet">
          {i18n.t("Afgerond op {moment}. Je kunt nog steeds iets verbeteren.", {
            moment: momentName(session.closedAt),
          })}
        </p>
      )}
      <div className="row row--apart">
        <CancelDialog session={session} />
        {!session.closedAt && (
          <Button look="first" isPending={close.isBusy} onPress={() => void close.run({ sessionId: session.id })}>
            {i18n.t("Afronden")}
          </Button>
        )}
      </div>
    </footer>
  );
}
