import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { TextField } from "../components/text-field";

/** The one field of a note, which says what a note is not. */
export function NoteField(): ReactElement {
  return (
    <TextField
      name="words"
      lines
      width="wide"
      maxLength={500}
      label={i18n.t("Notitie")}
      hint={i18n.t("Kort, en zo dat de deelnemer het mag lezen. Schrijf geen ziekte of diagnose op.")}
      isRequired
    />
  );
}
