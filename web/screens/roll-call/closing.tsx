import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { useLocation } from "wouter";
import { Button } from "../../components/button";
import { say } from "../../components/toast";
import type { Pen } from "../../outbox/use-sheet";
import { momentName } from "../../words/days";
import { CancelDialog } from "./not-held";
import type { RollCallData } from "./data";

/** The end of the list. Everything is saved already; closing says that it is complete. */
export function Closing({
  session,
  pen,
}: {
  readonly session: RollCallData["session"];
  readonly pen: Pen;
}): ReactElement {
  const [, navigate] = useLocation();
  const close = (): void => {
    pen.mean({ kind: "close" });
    navigate("/");
    say(i18n.t("{title} is afgerond", { title: session.title }));
  };
  return (
    <footer className="roll-call__foot">
      {session.closedAt && (
        <p className="quiet">
          {i18n.t("Afgerond op {moment}. Je kunt nog steeds iets verbeteren.", {
            moment: momentName(session.closedAt),
          })}
        </p>
      )}
      <div className="row row--apart">
        <CancelDialog pen={pen} />
        {!session.closedAt && (
          <Button look="first" onPress={close}>
            {i18n.t("Afronden")}
          </Button>
        )}
      </div>
    </footer>
  );
}
