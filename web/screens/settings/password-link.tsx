import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { say } from "../../components/toast";

/** The link is shown once; whoever opens it chooses a password. */
export function PasswordLink({ path }: { readonly path: string }): ReactElement {
  const link = new URL(path, window.location.origin).href;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    say(i18n.t("De link is gekopieerd"));
  };
  return (
    <div className="stack" role="status">
      <p>{i18n.t("Geef deze link aan je collega. Je ziet hem maar één keer; hij werkt zeven dagen.")}</p>
      <p className="settings__link">{link}</p>
      <div>
        <Button onPress={() => void copy()}>{i18n.t("Kopieer de link")}</Button>
      </div>
    </div>
  );
}
