import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { speak } from "../../words/locale";

/** The other language, named in itself. */
export function LanguageSwitch(): ReactElement {
  const other = i18n.locale === "en" ? "nl" : "en";
  return (
    <div className="row">
      <Button look="quiet" onPress={() => void speak(other)}>
        <span lang={other}>{other === "en" ? "English" : "Nederlands"}</span>
      </Button>
    </div>
  );
}
