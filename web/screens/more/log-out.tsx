import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { RescueButton } from "../../frame/waiting-list";
import { useOutbox, useTotal } from "../../outbox/use-sheet";
import { waitingLists } from "../../outbox/vault";
import { useLogOut } from "../log-in/use-log-in";

/** Logging out leaves nothing on the device, so it asks first while something waits to be sent. */
export function LogOut(): ReactElement {
  const logOut = useLogOut();
  const outbox = useOutbox();
  const { waiting, conflicts, refused } = useTotal();
  const [asks, setAsks] = useState(false);
  const [locked, setLocked] = useState(0);
  const count = Math.max(waiting + conflicts + refused, locked);
  const press = async (): Promise<void> => {
    const lists = await waitingLists(outbox.accountId);
    setLocked(lists);
    if (count > 0 || lists > 0) setAsks(true);
    else logOut.mutate();
  };
  return (
    <>
      <Button onPress={() => void press()} isPending={logOut.isPending}>
        {i18n.t("Uitloggen")}
      </Button>
      {asks && (
        <Dialog title={i18n.t("Er wacht nog iets")} isOpen onOpenChange={setAsks}>
          {(close) => (
            <div className="stack">
              <p>
                {i18n.t(
                  "{count, plural, one {# wijziging is nog niet verstuurd. Als je nu uitlogt, gaat zij verloren.} other {# wijzigingen zijn nog niet verstuurd. Als je nu uitlogt, gaan ze verloren.}}",
                  { count },
                )}
              </p>
              <div className="row">
                <Button
                  look="first"
                  onPress={() => {
                    outbox.hurry();
                    close();
                  }}
                >
                  {i18n.t("Nu versturen")}
                </Button>
                <RescueButton drawers={outbox.open()} />
                <Button look="quiet" onPress={() => logOut.mutate()}>
                  {i18n.t("Toch uitloggen")}
                </Button>
              </div>
            </div>
          )}
        </Dialog>
      )}
    </>
  );
}
